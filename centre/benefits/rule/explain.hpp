// A rule for one person, clause by clause: met, not met or not known, and what would change it, and when.
#pragma once

#include "centre/benefits/rule/judge.hpp"

namespace benefits {

struct Explained {
  Answer rule = Answer::unknown;
  std::vector<ClauseBrief> clauses;        // those that all must hold, in the order of the rule
  std::vector<std::string> missing;        // facts that would decide it
  std::optional<kit::Date> changes_on;     // the first day within two years on which the rule says yes
  bool one_short = false;                  // a single clause stands in the way, and somebody or time can change it
};
Explained explain(const Rule& rule, const Facts& facts, kit::Date on);

}  // namespace benefits
