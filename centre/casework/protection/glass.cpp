// Breaking the glass and signing for it afterwards; who looked at somebody's record.
#include <tuple>

#include "centre/casework/protection/desk.hpp"
#include "centre/casework/protection/store.hpp"
#include "centre/casework/store.hpp"
#include "centre/casework/watch/desk.hpp"
#include "centre/casework/watch/store.hpp"
#include "centre/frame/readers.hpp"
#include "kit/text/text.hpp"

namespace casework::protection {
namespace {

using kit::Refused;

constexpr std::int64_t minute_ms = 60'000;
constexpr std::size_t reviews_most = 200;
constexpr std::size_t accesses_most = 500;

GlassRow row_of(frame::Look& look, const Doors& doors, const Case& c, const Glass& g) {
  const auto& me = look.actor().staff_id;
  return {.id = g.id,
          .case_id = c.id,
          .number = c.number,
          .staff_id = g.staff_id,
          .staff_name = doors.staff_name(look, g.staff_id),
          .why = g.why,
          .words = g.words,
          .broken_at = g.broken_ms,
          .until = g.until_ms,
          .review_due_at = g.review_due_ms,
          .reviewed_at = g.reviewed_ms,
          .reviewed_by = doors.staff_name(look, g.reviewed_by),
          .verdict = g.verdict,
          .review_words = g.review_words,
          .may_review = !g.reviewed_ms && g.staff_id != me,
          .version = g.version};
}

// The team, the head where the head may know, and the province's named team, each as far as they are not the breaker.
std::vector<std::string> to_tell(frame::Look& look, const Doors& doors, const Case& c) {
  auto out = store::team_of(look, c);
  for (Level level : {Level::head, Level::province})
    for (auto& id : watch::people_at(look, doors, c, level))
      if (std::ranges::find(out, id) == out.end()) out.push_back(std::move(id));
  std::erase(out, look.actor().staff_id);
  return out;
}

OpenedThroughGlass break_one(frame::Act& act, const Doors& doors, const Case& c, const BreakGlass& command) {
  Glass glass{.org_id = c.org_id,
              .id = act.new_event_id(),
              .case_id = c.id,
              .staff_id = act.actor().staff_id,
              .why = command.why,
              .words = kit::text::normalise_thai(command.words),
              .broken_ms = act.now(),
              .until_ms = {act.now().ms + store::limit_of(act, "glass_minutes") * minute_ms},
              .review_due_ms = {act.now().ms + store::limit_of(act, "review_minutes") * minute_ms}};
  store::insert_glass(act, glass);
  act.announce("casework.glass_broken", c.org_id, c.area_code, c.id, ProtectionNews{c.secrecy, std::string(kit::name_of(glass.why))});
  watch::give_notice(act, doors, c, ToldKind::glass_broken, "", to_tell(act, doors, c));
  return {c.id, c.number, glass.until_ms};
}

}  // namespace

kit::Result<frame::Page<OpenedThroughGlass>> break_glass(frame::Act& act, const Doors& doors, const BreakGlass& command) {
  auto number = kit::text::trim(kit::text::digits_to_ascii(command.number));
  if (number.empty() && command.person_id.empty()) return kit::refuse_field("/number", "casework.number_or_person");
  if (store::glass_tries_since(act, act.now().ms - kit::day_ms) >= store::limit_of(act, "glass_tries_day"))
    return kit::refuse(Refused::too_many, "casework.glass_worn_out");
  store::insert_glass_try(act);
  auto people = command.person_id.empty() ? std::vector<std::string>{} : doors.registry.ids_of(act, command.person_id);
  frame::Page<OpenedThroughGlass> page;
  for (const auto& c : store::behind_glass(act, number, people))
    if (!store::find_case(act, c.id) && (c.sealed_by.empty() || act.actor().role == Role::provincial_officer))
      page.items.push_back(break_one(act, doors, c, command));
  if (!page.items.empty()) return page;
  act.announce("casework.glass_tried", act.actor().org_id, act.actor().area_code, act.actor().staff_id, ProtectionNews{Secrecy::sealed, ""});
  act.keep_though_refused();
  return kit::refuse(Refused::not_found, "casework.case_unknown");
}

kit::Result<frame::Page<GlassRow>> to_review(frame::Look& look, const Doors& doors) {
  frame::Page<GlassRow> page;
  for (const auto& one : store::glass_to_review(look, reviews_most))
    page.items.push_back(row_of(look, doors, one.record, one.glass));
  return page;
}

kit::Result<frame::Page<GlassRow>> glass_of(frame::Look& look, const Doors& doors) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  frame::Page<GlassRow> page;
  for (const auto& g : store::glass_of(look, c)) page.items.push_back(row_of(look, doors, c, g));
  return page;
}

kit::Result<GlassRow> review(frame::Act& act, const Doors& doors, const ReviewGlass& command) {
  auto found = store::find_glass(act, act.path("glass_id"));
  if (!found) return kit::refuse(Refused::not_found, "casework.glass_unknown");
  Glass& g = found->glass;
  if (g.staff_id == act.actor().staff_id) return kit::refuse(Refused::forbidden, "casework.own_glass");
  if (g.reviewed_ms) return kit::refuse(Refused::conflict, "casework.glass_reviewed_already");
  if (command.verdict == Verdict::none) return kit::refuse_field("/verdict", "casework.answer_needed");
  g.verdict = command.verdict;
  g.review_words = kit::text::normalise_thai(command.words);
  g.reviewed_ms = act.now();
  g.reviewed_by = act.actor().staff_id;
  store::save_review(act, g);
  const Case& c = found->record;
  act.announce("casework.glass_reviewed", c.org_id, c.area_code, c.id, ProtectionNews{c.secrecy, std::string(kit::name_of(g.verdict))});
  return row_of(act, doors, c, g);
}

kit::Result<frame::Page<AccessRow>> accesses(frame::Look& look, const Doors& doors) {
  auto person = doors.registry.find_person(look, look.query("person_id"));
  if (!person) return kit::refuse_field("/person_id", "casework.person_unknown");
  look.saw(person->org_id, "registry.person", person->id);
  struct Subject {
    std::string what, org_id, id, number;
  };
  std::vector<Subject> subjects;
  for (const auto& id : doors.registry.ids_of(look, person->id)) subjects.push_back({"person", person->org_id, id, ""});
  if (!person->household_id.empty()) subjects.push_back({"household", person->org_id, person->household_id, ""});
  store::CaseFilter filter{.person_ids = doors.registry.ids_of(look, person->id),
                           .before_ms = std::numeric_limits<std::int64_t>::max(),
                           .limit = 200};
  if (read_case.held_by(look.actor().role))
    for (const auto& c : store::list_cases(look, filter)) subjects.push_back({"case", c.org_id, c.id, c.number});
  frame::Page<AccessRow> page;
  for (const auto& s : subjects)
    for (const auto& r : frame::readings_of(look.db, s.org_id, s.id, accesses_most)) {
      auto member = doors.staff.find_member(look, r.staff_id);
      auto org = member ? doors.staff.find_organisation(look, member->org_id) : std::nullopt;
      page.items.push_back({.at = r.at,
                            .name = member ? member->name : "",
                            .organisation_th = org ? org->name_th : "",
                            .organisation_en = org ? org->name_en : "",
                            .role = kit::choice_of<Role>(r.role).value_or(Role::system),
                            .what = s.what,
                            .number = s.number,
                            .purpose = r.purpose});
    }
  std::ranges::sort(page.items, [](const AccessRow& a, const AccessRow& b) {
    return std::tie(b.at, a.what, a.name) < std::tie(a.at, b.what, b.name);
  });
  if (page.items.size() > accesses_most) page.items.resize(accesses_most);
  return page;
}

}  // namespace casework::protection
