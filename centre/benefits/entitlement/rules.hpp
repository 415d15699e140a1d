// Where somebody stands with one benefit.
#pragma once

#include "centre/benefits/catalogue/records.hpp"
#include "centre/benefits/help/records.hpp"
#include "centre/benefits/rule/explain.hpp"

namespace benefits::rules {

// The receipt that says that the benefit is received on the day, if one does.
const Receipt* received(const std::vector<Receipt>& receipts, std::string_view code, kit::Date on);
Standing standing_of(const Explained& explained, bool receives, const CeilingCheck& ceiling);
// The first month that is paid when a rule turns yes on a day, by policy.
std::optional<kit::Date> paid_from(const Terms& terms, const std::optional<kit::Date>& turns, const Policy& policy);

}  // namespace benefits::rules
