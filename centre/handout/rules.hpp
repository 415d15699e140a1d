// Decisions of a hand-out day; touches nothing.
#pragma once

#include <map>
#include <span>

#include "centre/handout/commands.hpp"
#include "centre/handout/shapes.hpp"

namespace handout {

// The list as it was frozen: changed by one sign, it is another hash.
std::string hash_of(const Day& day, std::span<const Entry> entries);
// What a further tick of this household counts as. Absence after a gift says nothing new; a gift after absence counts.
Standing standing_of(const Tick& tick, std::span<const Tick> before);
// Where a household stands by what counted: nothing when neither given nor absent.
std::optional<Tick> counts_for(std::span<const Tick> ticks);

struct Counts {
  std::int64_t households = 0, given = 0, given_instead = 0, by_proxy = 0, absent = 0, still = 0, doubles = 0, uncovered = 0, extra = 0;
};
Counts count(const Day& day, std::span<const Entry> entries, std::span<const Tick> ticks);
// received = given + left + lost + carried away, for one kind of goods at the place.
bool is_balanced(const Line& line);
kit::Result<void> may_settle(const Tick& tick, Standing to);
kit::Result<void> may_sign(const Day& day, const Reconciliation& sheet);

}  // namespace handout
