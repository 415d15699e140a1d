// Which keys bring the records of a table together, chosen from its values alone, where the
// settings name none.
#pragma once

#include "kit/linkage/table.hpp"

namespace kit::linkage {

// The fewest columns that must agree: every column of the comparisons by itself, those that would
// make more than settings.pairs_per_record pairs for a record together with one other, and then
// with two. No labels are read; what a rule costs is all that counts. When everything costs more
// (columns of few values), the cheapest is taken, so that the list is compared at all and its
// blocks are reported as oversized. At most rules_max, the fewest columns first; none only when
// every comparison is a distance.
std::vector<RuleSetting> choose_rules(const Table& table, const LinkSettings& settings);

}  // namespace kit::linkage
