// Between the question and the flow: what is left when everything laid down has been taken, and the arcs of it.
#pragma once

#include "centre/matching/engine/problem.hpp"
#include "kit/flow/flow.hpp"

namespace matching::engine {

struct Room {
  struct Left {
    std::int64_t laid = 0, free = 0;
    std::int64_t laid_value = 0;  // of a family
  };
  std::vector<std::vector<Lot>> lots;  // by source, the dearest first
  std::vector<Left> baskets, families;
};
Room room_of(const Problem& problem);
std::vector<Lot> best_first(const Source& source);

struct Net {
  std::uint32_t hub = 0, first_source = 0, first_basket = 0, first_family = 0, sink = 0;
  std::int64_t amount = 0;
  kit::flow::Network network = {};  // the arcs of the needs come first
};
Net net_of(const Problem& problem, const Room& room);
void add_steps(Net& net, const Family& family, const Room::Left& left, std::uint32_t node);

// Ceilings of value: whether there are any, what of a family's value is left beside what is laid down, what the families hold, and
// the question with each need cut to what fits by itself, which takes nothing away that is allowed.
bool has_value_ceilings(const Problem& problem);
std::int64_t value_free(const Family& family, const Room::Left& left);
std::vector<std::int64_t> values_of(const Problem& problem, const std::vector<std::int64_t>& shares);
Problem fitted(Problem problem, const Room& room);
// Of one family's needs, so many that nothing is worth more by these prices and all its ceilings hold: its needs are cut to them.
void choose_by_prices(Problem& problem, const Room& room, const std::vector<std::uint32_t>& needs, const std::vector<Milli>& source_price);

// What no allocation can be worth more than, by these prices: what every source, basket and family would fetch at the
// prices, and what the needs would gain beyond them. Whole numbers, apart from the solver: any prices give a true bound, and
// those of the best allocation the least.
Milli bound_of(const Problem& problem, const std::vector<Milli>& source_price, const std::vector<Milli>& basket_price);

}  // namespace matching::engine
