// Between the question and the flow: what is left when everything laid down has been taken, and the arcs of it.
#pragma once

#include "centre/matching/engine/problem.hpp"
#include "kit/flow/flow.hpp"

namespace matching::engine {

struct Room {
  struct Left {
    std::int64_t laid = 0, free = 0;
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

// What no allocation can be worth more than, by these prices: what every source, basket and family would fetch at the
// prices, and what the needs would gain beyond them. Whole numbers, apart from the solver: any prices give a true bound, and
// those of the best allocation the least.
Milli bound_of(const Problem& problem, const std::vector<Milli>& source_price, const std::vector<Milli>& basket_price);

}  // namespace matching::engine
