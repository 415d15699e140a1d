#include "centre/casework/health/desk.hpp"

#include "centre/casework/health/store.hpp"

namespace casework::health {
namespace {

using kit::Refused;

constexpr std::int64_t window_ms = 90LL * 24 * 3'600'000;

struct NudgeNews {
  std::int64_t late = 0;  // follow-ups
};
const kit::Shape& describe(const NudgeNews*) {
  static const kit::Shape shape = kit::shape<NudgeNews>("CentreNudgeNews", kit::field<&NudgeNews::late>("late"));
  return shape;
}

std::vector<CentreHealth> all_in_reach(frame::Look& look, const Doors& doors) {
  std::vector<CentreHealth> out;
  for (auto& [org, figures] : store::figures(look, kit::Instant{look.now().ms - window_ms})) {
    auto centre = doors.network.find_centre(look, org);
    if (!centre || !look.actor().scope.reaches(org, centre->area_code)) continue;
    figures.id = org;
    figures.name_th = centre->name_th;
    figures.name_en = centre->name_en;
    figures.area_code = centre->area_code;
    out.push_back(std::move(figures));
  }
  std::ranges::sort(out, [](const CentreHealth& a, const CentreHealth& b) { return std::tie(a.area_code, a.id) < std::tie(b.area_code, b.id); });
  return out;
}

}  // namespace

kit::Result<frame::Page<CentreHealth>> centres(frame::Look& look, const Doors& doors) {
  return frame::Page<CentreHealth>{all_in_reach(look, doors), {}};
}

kit::Result<Nudged> nudge(frame::Act& act, const Doors& doors, const frame::Nothing&) {
  auto all = all_in_reach(act, doors);
  auto centre = std::ranges::find(all, act.path("org_id"), &CentreHealth::id);
  if (centre == all.end()) return kit::refuse(Refused::not_found, "casework.centre_without_cases");
  auto wanting = centre->waiting + centre->follow_ups_late;
  if (wanting == 0) return kit::refuse(Refused::conflict, "casework.nothing_to_nudge");
  Nudged out;
  for (const auto& member : doors.staff.members_of(act, centre->id)) {
    if (!member.active || member.role != Role::centre_head) continue;
    ++out.heads;
    auto told = doors.messages.tell_member(act, member.id, {.org_id = centre->id, .area_code = centre->area_code, .kind = messages::Kind::reminder,
                                                           .about = "casework.health/" + centre->id, .number = std::to_string(wanting)});
    out.told += told == messages::Told::put;
  }
  act.announce("casework.centre_nudged", centre->id, centre->area_code, centre->id, NudgeNews{wanting});
  return out;
}

}  // namespace casework::health
