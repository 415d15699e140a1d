// Who could get what: the question that an allocation answers, in whole shares and whole thousandths of a point.
//
// A share is what one family gets at once: a bag, 500 baht, three hours of a volunteer. An allocation says how many shares of
// each source go to each need. It is allowed when every need gets between `least` and `most`, no source gives more than
// its lots hold, and no family gets more than its ceiling, of one dimension, of all, or of value. What it is worth is
//
//     sum over needs      of  gain(need) x shares                        points for who gets what
//   + sum over sources    of  the bonus of the lots used, dearest first  points for goods that would go bad
//   + sum over baskets    of  first(basket), once it holds a share       points for a dimension that gets anything
//   + sum over families   of  step(1) + ... + step(shares of the family) points for the 1st, 2nd, ... share of a family
//
// in thousandths of a point, and the allocation sought is one that is worth most. Since the steps do not rise, this is a
// cheapest flow of whole units: it is solved exactly, and the prices of the flow prove it.
//
// A ceiling of value is no flow (which goods fill 2,000 baht best is a knapsack). Where the best flow goes above one, that
// family chooses what is best for it by the prices, and the flow is sought again; the bound stays a true one, and what lies
// between it and the worth is told.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace matching::engine {

using Milli = std::int64_t;  // thousandths of a point

struct Lot {
  std::int64_t shares = 0;
  Milli bonus = 0;  // of each share that is used
};
// One kind of help in one place.
struct Source {
  std::vector<Lot> lots;
};
// What one family gets in one dimension.
struct Basket {
  std::uint32_t family = 0;
  std::int64_t most = 0;
  Milli first = 0;
};
struct Family {
  std::int64_t most = 0;
  std::vector<Milli> steps;  // not below 0 and not rising; shares beyond them add nothing
  std::uint8_t urgency = 0;  // for the measures alone
  std::optional<std::int64_t> most_value = {};  // of all its shares together
};
struct Need {
  std::uint32_t source = 0;
  std::uint32_t basket = 0;
  std::int64_t most = 0;
  std::int64_t least = 0;  // what a person laid down; goes above the ceilings of basket and family when it must
  Milli gain = 0;          // of each share
  std::int64_t value = 0;  // of each share
};
struct Problem {
  std::vector<Source> sources;
  std::vector<Family> families;
  std::vector<Basket> baskets;
  std::vector<Need> needs;
};

// Shares by need, and the proof.
struct Plan {
  std::vector<std::int64_t> shares;
  Milli worth = 0;
  Milli bound = 0;  // no allowed allocation is worth more
  // What one more share there would be worth: of a source, and what a share that arrives brings beyond its own gain
  // (below 0: it would push another out).
  std::vector<Milli> source_price, basket_price;
};

// What is laid down of a source is more than there is of it; nothing when it fits.
struct TooMuch {
  std::uint32_t source = 0;
  std::int64_t wanted = 0, there = 0;
};
std::vector<TooMuch> laid_down_beyond_stock(const Problem& problem);

// The best allocation; what is laid down must fit (see above).
Plan solve(const Problem& problem);

// Points by the sentence above, whoever made the allocation.
Milli worth_of(const Problem& problem, const std::vector<std::int64_t>& shares);
// What is wrong with a plan, in words for whoever develops; empty when it is allowed, worth what it says, and proven best.
std::vector<std::string> faults_of(const Problem& problem, const Plan& plan);

}  // namespace matching::engine
