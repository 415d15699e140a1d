// What must be known before a decision: ceilings, warnings, level, purses.
#pragma once

#include "centre/aid/decision/purse.hpp"
#include "centre/aid/request/view.hpp"

namespace aid {

struct Check {
  benefits::BenefitBrief benefit;
  CeilingNow ceiling;
  benefits::HelpSum family;
  std::vector<Warning> warnings;
  std::optional<benefits::Approval> level;  // none: above the ceiling, nobody may
  std::vector<store::Pending> others;       // of the person or the family, under way or for the same roof
};
// Refuses aid.benefit_unknown, benefits.* .
kit::Result<Check> check(frame::Look& look, const Doors& doors, const Request& request);
// "" when the actor may decide now; otherwise the code of why not.
std::string hindrance(frame::Look& look, const Doors& doors, const Request& request, const Check& known);
// The approvals that the actor's role decides today, ",a,b" for a filter.
std::string own_levels(frame::Look& look);

DecisionCheck view_of(frame::Look& look, const Doors& doors, const Request& request, const Check& known);

}  // namespace aid
