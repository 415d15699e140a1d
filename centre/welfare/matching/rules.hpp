// The six criteria of the three-party matching, each from the records; no database, no clock.
#pragma once

#include <map>
#include <string>

#include "centre/welfare/matching/shapes.hpp"

namespace welfare {

struct MatchFacts {
  kit::Date started_on, counted_on;
  std::int64_t members = 0;     // active on that day
  std::int64_t for_a_year = 0;  // of them members for long enough
  std::int64_t paid_up = 0;     // of those, not behind beyond the grace
  std::int64_t villages = 0, villages_with_members = 0;
  bool city = false;
  bool committee = false, register_kept = false, rule_book = false, accounts_current = false,
       met_lately = false, reported = false;
  std::int64_t cash_kinds = 0, other_kinds = 0;
};

// `terms`: dated rows of welfare_terms.
std::vector<CriterionFound> check_criteria(const MatchFacts& facts,
                                           const std::map<std::string, std::int64_t>& terms);
bool all_met(const std::vector<CriterionFound>& found);

// What each of the two others is asked for: as much as the community put in, at most so much for
// each counted member.
std::int64_t asked_of_each(std::int64_t community_satang, std::int64_t counted,
                           std::int64_t most_for_a_member);

}  // namespace welfare
