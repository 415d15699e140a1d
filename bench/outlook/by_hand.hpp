// The same fund as a straightforward loop: run by run, year by year, member by member, asking
// chance each time with the generator of the standard library. Written apart from the engine, to be
// measured beside it and to be agreed with on average.
#pragma once

#include "centre/welfare/outlook/engine/fund.hpp"

namespace bench::outlook {

struct ByHand {
  std::vector<std::int64_t> last_balances;  // of each run
  double dry = 0;
};
ByHand live_by_hand(const welfare::outlook::Question& question);

}  // namespace bench::outlook
