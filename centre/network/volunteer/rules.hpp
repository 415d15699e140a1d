// Decisions about volunteers. Pure.
#pragma once

#include "centre/network/volunteer/work_shapes.hpp"

namespace network::rules {

// The check that a volunteer waits for; refuses network.not_awaiting_check.
kit::Result<CheckStep> step_awaited(Standing standing);
Standing standing_after(CheckStep step, bool passed);

// Who checks, and who writes it down: the chair of that level and place, another than before, and somebody else's hand.
struct CheckBy {
  const Volunteer& volunteer;
  const Volunteer& chair;
  std::string recorded_by;  // staff id
  const std::vector<VolunteerCheck>& before;
};
kit::Result<void> may_check(CheckStep step, const CheckBy& by);

// The last day of a card: the day before the same day so many years later.
kit::Date last_day_of_card(kit::Date issued_on, std::int64_t years);
bool expires_soon(const std::optional<kit::Date>& expires_on, kit::Date today, std::int64_t warning_days);

// Somebody may be given work on a day: serving, active, and with no card that has run out by then.
kit::Result<void> may_work(const Volunteer& volunteer, kit::Date day, std::string_view path);

// Nothing when they live in another district.
std::optional<Nearness> nearness(const Volunteer& volunteer, std::string_view place_code);
// Nearest first, then with a card in force, then those with the fewest turns of late.
void rank(std::vector<SuitableVolunteer>& found);

}  // namespace network::rules
