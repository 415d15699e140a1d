// What help comes to, and what a ceiling leaves.
#pragma once

#include <span>

#include "centre/benefits/help/records.hpp"

namespace benefits::rules {

HelpSum sum_of(std::span<const Help> help);
// Every note once, though it was found by person and by household.
std::vector<Help> each_once(std::vector<Help> help);

struct Had {
  std::vector<Help> of_benefit;       // in the fiscal year, by whom the ceiling counts
  std::vector<Help> of_benefit_ever;
  std::vector<Help> of_family;        // in the fiscal year, from anyone
};
CeilingCheck check(const BenefitBrief& benefit, const Had& had, kit::Date on, Money asked);

}  // namespace benefits::rules
