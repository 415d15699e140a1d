// Adds up again what the solver said: worth, bound, and whether everything is allowed. Knows nothing of flows.
#include <fmt/format.h>

#include <algorithm>

#include "centre/matching/engine/network.hpp"

namespace matching::engine {
namespace {

struct Sums {
  std::vector<std::int64_t> sources, baskets, families, values;
};

Sums sums_of(const Problem& problem, const std::vector<std::int64_t>& shares) {
  Sums sums{std::vector<std::int64_t>(problem.sources.size()), std::vector<std::int64_t>(problem.baskets.size()),
            std::vector<std::int64_t>(problem.families.size()), values_of(problem, shares)};
  for (std::size_t i = 0; i < problem.needs.size(); ++i) {
    const auto& need = problem.needs[i];
    sums.sources[need.source] += shares[i];
    sums.baskets[need.basket] += shares[i];
    sums.families[problem.baskets[need.basket].family] += shares[i];
  }
  return sums;
}

Milli lots_used(const Source& source, std::int64_t shares) {
  Milli sum = 0;
  for (const auto& lot : best_first(source)) {
    auto taken = std::min(lot.shares, shares);
    sum += taken * lot.bonus;
    shares -= taken;
  }
  return sum;
}

Milli steps_up_to(const Family& family, std::int64_t shares) {
  Milli sum = 0;
  for (std::size_t n = 0; n < family.steps.size() && static_cast<std::int64_t>(n) < shares; ++n) sum += family.steps[n];
  return sum;
}

void say_needs(const Problem& problem, const Plan& plan, std::vector<std::string>& out) {
  for (std::size_t i = 0; i < problem.needs.size(); ++i) {
    const auto& need = problem.needs[i];
    if (plan.shares[i] < need.least) out.push_back(fmt::format("need {} gets {}, less than the {} laid down", i, plan.shares[i], need.least));
    if (plan.shares[i] > need.most) out.push_back(fmt::format("need {} gets {}, more than {}", i, plan.shares[i], need.most));
  }
}

void say_ceilings(const Problem& problem, const Sums& sums, std::vector<std::string>& out) {
  auto laid = room_of(problem);
  for (std::size_t i = 0; i < problem.sources.size(); ++i) {
    std::int64_t there = 0;
    for (const auto& lot : problem.sources[i].lots) there += lot.shares;
    if (sums.sources[i] > there) out.push_back(fmt::format("source {} gives {} of {}", i, sums.sources[i], there));
  }
  for (std::size_t i = 0; i < problem.baskets.size(); ++i)
    if (sums.baskets[i] > std::max(problem.baskets[i].most, laid.baskets[i].laid))
      out.push_back(fmt::format("basket {} holds {}, more than {}", i, sums.baskets[i], problem.baskets[i].most));
  for (std::size_t i = 0; i < problem.families.size(); ++i)
    if (sums.families[i] > std::max(problem.families[i].most, laid.families[i].laid))
      out.push_back(fmt::format("family {} gets {}, more than {}", i, sums.families[i], problem.families[i].most));
  for (std::size_t i = 0; i < problem.families.size(); ++i)
    if (const auto& most = problem.families[i].most_value; most && sums.values[i] > std::max(*most, laid.families[i].laid_value))
      out.push_back(fmt::format("family {} gets a value of {}, more than {}", i, sums.values[i], *most));
}

// The most that a family's sink brings when each of its shares must first pay the price of the basket it comes in: the family's own
// price is chosen as well as it can be, which is where the steps cross it.
Milli family_brings(const Family& family, const Room::Left& left, Milli price) {
  Milli sum = 0;
  auto free = left.free;
  for (auto n = static_cast<std::size_t>(left.laid); n < family.steps.size() && free > 0; ++n, --free)
    sum += std::max<Milli>(0, family.steps[n] - price);
  return sum + free * std::max<Milli>(0, -price);
}

Milli basket_brings(const Basket& basket, const Room::Left& left, Milli price, Milli family_price) {
  auto first = left.laid == 0 ? std::min<std::int64_t>(1, left.free) : 0;
  return first * std::max<Milli>(0, basket.first + family_price - price) + (left.free - first) * std::max<Milli>(0, family_price - price);
}

// What a family's baskets and steps bring at one price of the family.
Milli brings_at(const Problem& problem, const Room& room, const std::vector<std::uint32_t>& own, std::uint32_t family,
                const std::vector<Milli>& basket_price, Milli price) {
  Milli sum = family_brings(problem.families[family], room.families[family], price);
  for (auto b : own) sum += basket_brings(problem.baskets[b], room.baskets[b], basket_price[b], price);
  return sum;
}

// Convex in the family's price, and straight between the places where a term turns: the least of it lies at one of them.
Milli least_brought(const Problem& problem, const Room& room, const std::vector<std::uint32_t>& own, std::uint32_t family,
                    const std::vector<Milli>& basket_price) {
  std::vector<Milli> turns = problem.families[family].steps;
  turns.push_back(0);
  for (auto b : own) {
    turns.push_back(basket_price[b]);
    turns.push_back(basket_price[b] - problem.baskets[b].first);
  }
  Milli least = brings_at(problem, room, own, family, basket_price, 0);
  for (auto price : turns) least = std::min(least, brings_at(problem, room, own, family, basket_price, price));
  return least;
}

}  // namespace

Milli worth_of(const Problem& problem, const std::vector<std::int64_t>& shares) {
  auto sums = sums_of(problem, shares);
  Milli sum = 0;
  for (std::size_t i = 0; i < problem.needs.size(); ++i) sum += problem.needs[i].gain * shares[i];
  for (std::size_t i = 0; i < problem.sources.size(); ++i) sum += lots_used(problem.sources[i], sums.sources[i]);
  for (std::size_t i = 0; i < problem.baskets.size(); ++i) sum += sums.baskets[i] > 0 ? problem.baskets[i].first : 0;
  for (std::size_t i = 0; i < problem.families.size(); ++i) sum += steps_up_to(problem.families[i], sums.families[i]);
  return sum;
}

Milli bound_of(const Problem& given, const std::vector<Milli>& source_price, const std::vector<Milli>& basket_price) {
  auto room = room_of(given);
  const auto problem = fitted(given, room);
  std::vector<std::int64_t> laid;
  for (const auto& need : problem.needs) laid.push_back(need.least);
  Milli sum = worth_of(problem, laid);
  for (std::size_t i = 0; i < problem.sources.size(); ++i)
    for (const auto& lot : room.lots[i]) sum += lot.shares * std::max<Milli>(0, lot.bonus + source_price[i]);
  for (const auto& need : problem.needs)
    sum += (need.most - need.least) * std::max<Milli>(0, need.gain + basket_price[need.basket] - source_price[need.source]);
  std::vector<std::vector<std::uint32_t>> own(problem.families.size());
  for (std::uint32_t b = 0; b < problem.baskets.size(); ++b) own[problem.baskets[b].family].push_back(b);
  for (std::uint32_t f = 0; f < problem.families.size(); ++f) sum += least_brought(problem, room, own[f], f, basket_price);
  return sum;
}

std::vector<std::string> faults_of(const Problem& problem, const Plan& plan) {
  std::vector<std::string> out;
  if (plan.shares.size() != problem.needs.size()) return {"not as many answers as needs"};
  if (plan.source_price.size() != problem.sources.size() || plan.basket_price.size() != problem.baskets.size()) return {"not as many prices as there are sources and baskets"};
  say_needs(problem, plan, out);
  say_ceilings(problem, sums_of(problem, plan.shares), out);
  if (auto worth = worth_of(problem, plan.shares); worth != plan.worth) out.push_back(fmt::format("worth {}, not {}", worth, plan.worth));
  if (auto bound = bound_of(problem, plan.source_price, plan.basket_price); bound != plan.bound) out.push_back(fmt::format("the prices bound it by {}, not {}", bound, plan.bound));
  if (plan.worth > plan.bound || (plan.worth != plan.bound && !has_value_ceilings(problem))) out.push_back(fmt::format("not proven best: worth {}, bound {}", plan.worth, plan.bound));
  return out;
}

}  // namespace matching::engine
