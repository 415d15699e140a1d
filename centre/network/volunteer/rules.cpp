// Checks, cards and who suits.
#include "centre/network/volunteer/rules.hpp"

#include <algorithm>
#include <tuple>

namespace network::rules {

using kit::Refused;

kit::Result<CheckStep> step_awaited(Standing standing) {
  if (standing == Standing::proposed) return CheckStep::tambon;
  if (standing == Standing::tambon_checked) return CheckStep::district;
  return kit::refuse(Refused::conflict, "network.not_awaiting_check");
}

Standing standing_after(CheckStep step, bool passed) {
  if (!passed) return Standing::refused;
  return step == CheckStep::tambon ? Standing::tambon_checked : Standing::serving;
}

kit::Result<void> may_check(CheckStep step, const CheckBy& by) {
  constexpr std::size_t tambon_digits = 6, district_digits = 4;
  auto level = step == CheckStep::tambon ? VolunteerLevel::tambon : VolunteerLevel::district;
  auto digits = step == CheckStep::tambon ? tambon_digits : district_digits;
  if (by.chair.id == by.volunteer.id) return kit::refuse_field("/chair_id", "network.check_of_oneself");
  if (!by.chair.chair || by.chair.level != level || !by.chair.active || by.chair.standing != Standing::serving)
    return kit::refuse_field("/chair_id", "network.not_the_chair");
  if (by.chair.area_code.substr(0, digits) != by.volunteer.area_code.substr(0, digits))
    return kit::refuse_field("/chair_id", "network.chair_of_another_place");
  // A chair with an account signs with it.
  if (!by.chair.staff_id.empty() && by.chair.staff_id != by.recorded_by)
    return kit::refuse_field("/chair_id", "network.chair_signs_alone");
  for (const auto& one : by.before)
    if (one.chair_id == by.chair.id || one.recorded_by == by.recorded_by)
      return kit::refuse(Refused::conflict, "network.checked_by_the_same");
  return {};
}

kit::Date last_day_of_card(kit::Date issued_on, std::int64_t years) {
  using namespace std::chrono;
  auto later = issued_on.day + std::chrono::years(years);
  if (!later.ok()) later = later.year() / February / last;  // issued on the 29th
  return kit::Date{later}.plus_days(-1);
}

bool expires_soon(const std::optional<kit::Date>& expires_on, kit::Date today, std::int64_t warning_days) {
  return expires_on && *expires_on >= today && today.days_until(*expires_on) <= warning_days;
}

kit::Result<void> may_work(const Volunteer& v, kit::Date day, std::string_view path) {
  if (v.standing != Standing::serving || !v.active) return kit::refuse(Refused::conflict, "network.not_serving");
  if (v.card_expires_on && *v.card_expires_on < day)
    return kit::refuse_field(std::string(path), "network.card_expired_by_then", {{"day", v.card_expires_on->text()}});
  return {};
}

std::optional<Nearness> nearness(const Volunteer& v, std::string_view place) {
  constexpr std::size_t tambon_digits = 6, district_digits = 4, village_digits = 8;
  auto same = [&](std::size_t digits) {
    return place.size() >= digits && v.area_code.size() >= digits && place.substr(0, digits) == std::string_view(v.area_code).substr(0, digits);
  };
  if (std::ranges::find(v.villages, place) != v.villages.end() || same(village_digits)) return Nearness::same_village;
  if (same(tambon_digits)) return Nearness::same_tambon;
  if (same(district_digits)) return Nearness::same_district;
  return std::nullopt;
}

void rank(std::vector<SuitableVolunteer>& found) {
  std::ranges::sort(found, {}, [](const SuitableVolunteer& s) {
    return std::tuple(s.nearness, !s.card_in_force, s.turns_lately, s.id);
  });
}

}  // namespace network::rules
