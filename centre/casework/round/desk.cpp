// Puts the round of a day together: one stop a household, the earliest thing due at it first.
#include "centre/casework/round/desk.hpp"

#include <map>
#include <tuple>

#include "centre/casework/round/store.hpp"
#include "centre/frame/asked.hpp"

namespace casework::round {
namespace {

constexpr std::size_t stops_most = 200;

// Of the village, or of what it lies in.
std::optional<network::AreaBrief> place_of(frame::Look& look, const Doors& doors, std::string code) {
  for (; code.size() >= 4; code.resize(code.size() - 2))
    if (auto area = doors.network.find_area(look, code); area && area->lat && area->lon) return area;
  return std::nullopt;
}

RoundStop stop_of(frame::Look& look, const Doors& doors, const store::DueVisit& due) {
  const auto& c = due.record;
  RoundStop stop{.id = due.id,
                 .kind = due.kind,
                 .case_id = c.id,
                 .number = c.number,
                 .urgency = c.urgency,
                 .due_on = due.due_on,
                 .late = due.due_on < look.today(),
                 .household_id = c.household_id,
                 .area_code = c.area_code,
                 .title = title_of(look, doors, c)};
  if (auto household = c.household_id.empty() ? std::nullopt : doors.registry.find_household(look, c.household_id)) {
    stop.address = household->address;
    stop.area_code = household->area_code;
  }
  if (auto area = place_of(look, doors, stop.area_code)) {
    stop.area_lat = area->lat;
    stop.area_lon = area->lon;
  }
  return stop;
}

}  // namespace

kit::Result<Round> of_day(frame::Look& look, const Doors& doors) {
  auto day = TRY(frame::day_asked(look, "day", look.today()));
  auto due = store::due_visits(look, day, look.query("whose") != "all", stops_most);
  std::ranges::sort(due, {}, [](const store::DueVisit& d) { return std::tie(d.due_on, d.record.number, d.id); });
  Round out;
  std::map<std::string, bool> been;
  for (const auto& one : due)
    if (!std::exchange(been[one.record.id], true) && out.stops.size() < stops_most) out.stops.push_back(stop_of(look, doors, one));
  if (auto centre = doors.network.find_centre(look, look.actor().org_id)) {
    out.centre_name_th = centre->name_th;
    out.centre_name_en = centre->name_en;
    out.centre_lat = centre->lat;
    out.centre_lon = centre->lon;
  }
  return out;
}

kit::Result<frame::Page<OpenNeed>> needs_of_area(frame::Look& look, const Doors&) {
  auto area = look.query("area");
  if (!words::AreaCode::parse(area)) return kit::refuse_field("/area", std::string(words::AreaCode::fault));
  return frame::Page<OpenNeed>{store::open_needs(look, area), {}};
}

}  // namespace casework::round
