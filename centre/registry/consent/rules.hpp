// Whether a consent can be taken as it was stated; no database, no clock.
#pragma once

#include <vector>

#include "centre/registry/consent/shapes.hpp"
#include "kit/base/result.hpp"

namespace registry::consent {

struct Circumstances {
  kit::Date today;
  std::optional<std::int64_t> age_years;  // of the person on the day
  std::int64_t guardian_below = 0;        // years, as the law says on the day
  std::vector<ConsentView> earlier;       // latest first
};
// The statement with its day filled in, or every fault.
kit::Result<StateConsent> take(StateConsent statement, const Circumstances& circumstances);
// Marks those that hold on a day: the latest of each purpose, when given and not run out.
void mark_in_force(std::vector<ConsentView>& latest_first, kit::Date on);
bool in_force(const std::vector<ConsentView>& latest_first, ConsentPurpose purpose, kit::Date on);

}  // namespace registry::consent
