// The catalogue at work: what holds on a day, the pages of the rates, a new rate.
#pragma once

#include "centre/benefits/catalogue/records.hpp"
#include "centre/benefits/doors.hpp"

namespace benefits::catalogue {

// Read once a look.
const std::vector<Rate>& rates(frame::Look& look);
const Rate* find_rate(frame::Look& look, std::string_view code, kit::Date on);
// One rate of each code that holds on the day, in the order of the catalogue.
std::vector<const Rate*> rates_on(frame::Look& look, kit::Date on);

std::optional<BenefitBrief> find(frame::Look& look, std::string_view code, kit::Date on);
std::vector<BenefitBrief> all_on(frame::Look& look, kit::Date on);

}  // namespace benefits::catalogue
