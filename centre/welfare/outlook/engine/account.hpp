// Money along each run: what the counts of a year bring and cost, what is left when it ends. Cheap
// beside the lives, so that an amount can be moved without living again.
#pragma once

#include "centre/welfare/outlook/engine/lives.hpp"
#include "centre/welfare/outlook/engine/prices.hpp"

namespace welfare::outlook {

struct Accounts {
  unsigned years = 0;
  std::size_t runs = 0;
  std::vector<std::int64_t> balances;  // by year, run; at the end of the year, in satang
  std::vector<std::uint8_t> dry;       // by run: the first dry year counted from 1, 0 never
  std::vector<std::array<std::int64_t, flows_max>> sums;  // by year, over all runs

  const std::int64_t* row(unsigned year) const { return balances.data() + year * runs; }
};

// Below nothing a balance says how much is owed; it bears no interest.
Accounts account(const Question& question, const Lives& lives);

// Only whether each run is dry by the end; for the search of a repair.
double dry_share(const Accounts& accounts, unsigned by_year);

}  // namespace welfare::outlook
