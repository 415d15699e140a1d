// The question as a network: hub, sources, baskets, families, sink; and an arc around for what is not given.
#include <algorithm>
#include <numeric>

#include "centre/matching/engine/network.hpp"

namespace matching::engine {

Room room_of(const Problem& problem) {
  Room room{.lots = {}, .baskets = std::vector<Room::Left>(problem.baskets.size()), .families = std::vector<Room::Left>(problem.families.size())};
  for (const auto& source : problem.sources) room.lots.push_back(best_first(source));
  std::vector<std::int64_t> drawn(problem.sources.size(), 0);
  for (const auto& need : problem.needs) {
    drawn[need.source] += need.least;
    room.baskets[need.basket].laid += need.least;
    auto& family = room.families[problem.baskets[need.basket].family];
    family.laid += need.least;
    family.laid_value += need.least * need.value;
  }
  for (std::size_t i = 0; i < problem.baskets.size(); ++i)
    room.baskets[i].free = std::max<std::int64_t>(0, problem.baskets[i].most - room.baskets[i].laid);
  for (std::size_t i = 0; i < problem.families.size(); ++i)
    room.families[i].free = std::max<std::int64_t>(0, problem.families[i].most - room.families[i].laid);
  for (std::size_t i = 0; i < drawn.size(); ++i)
    for (auto& lot : room.lots[i]) {
      auto taken = std::min(lot.shares, drawn[i]);
      lot.shares -= taken;
      drawn[i] -= taken;
    }
  return room;
}

std::vector<Lot> best_first(const Source& source) {
  auto lots = source.lots;
  std::ranges::sort(lots, std::ranges::greater{}, &Lot::bonus);
  return lots;
}

Net net_of(const Problem& problem, const Room& room) {
  const auto sources = static_cast<std::uint32_t>(problem.sources.size()), baskets = static_cast<std::uint32_t>(problem.baskets.size());
  Net net{.hub = 0, .first_source = 1, .first_basket = 1 + sources, .first_family = 1 + sources + baskets};
  net.sink = net.first_family + static_cast<std::uint32_t>(problem.families.size());
  net.network.nodes = net.sink + 1;
  auto& arcs = net.network.arcs;
  arcs.reserve(problem.needs.size() + 2 * baskets + 4 * problem.families.size() + 4 * sources + 1);
  for (const auto& need : problem.needs)
    arcs.push_back({net.first_source + need.source, net.first_basket + need.basket, need.most - need.least, -need.gain});
  std::int64_t there = 0;
  for (std::uint32_t i = 0; i < sources; ++i)
    for (const auto& lot : room.lots[i]) {
      arcs.push_back({net.hub, net.first_source + i, lot.shares, -lot.bonus});
      there += lot.shares;
    }
  for (std::uint32_t i = 0; i < baskets; ++i) {
    auto free = room.baskets[i].free, first = room.baskets[i].laid == 0 ? std::min<std::int64_t>(1, free) : 0;
    arcs.push_back({net.first_basket + i, net.first_family + problem.baskets[i].family, first, -problem.baskets[i].first});
    arcs.push_back({net.first_basket + i, net.first_family + problem.baskets[i].family, free - first, 0});
  }
  for (std::uint32_t i = 0; i < problem.families.size(); ++i) add_steps(net, problem.families[i], room.families[i], net.first_family + i);
  net.amount = there;
  arcs.push_back({net.hub, net.sink, there, 0});
  return net;
}

void add_steps(Net& net, const Family& family, const Room::Left& left, std::uint32_t node) {
  auto free = left.free;
  for (auto n = static_cast<std::size_t>(left.laid); n < family.steps.size() && free > 0; ++n, --free)
    net.network.arcs.push_back({node, net.sink, 1, -family.steps[n]});
  net.network.arcs.push_back({node, net.sink, free, 0});
}

std::vector<TooMuch> laid_down_beyond_stock(const Problem& problem) {
  std::vector<std::int64_t> wanted(problem.sources.size(), 0);
  for (const auto& need : problem.needs) wanted[need.source] += need.least;
  std::vector<TooMuch> out;
  for (std::uint32_t i = 0; i < wanted.size(); ++i) {
    const auto& lots = problem.sources[i].lots;
    auto there = std::accumulate(lots.begin(), lots.end(), std::int64_t{0}, [](std::int64_t sum, const Lot& lot) { return sum + lot.shares; });
    if (wanted[i] > there) out.push_back({i, wanted[i], there});
  }
  return out;
}

namespace {

Plan best_flow(const Problem& problem, const Room& room) {
  auto net = net_of(problem, room);
  auto flow = kit::flow::cheapest(net.network, net.hub, net.sink, net.amount);
  Plan plan;
  plan.shares.reserve(problem.needs.size());
  for (std::size_t i = 0; i < problem.needs.size(); ++i) plan.shares.push_back(problem.needs[i].least + flow.through[i]);
  const auto nothing = flow.price[net.sink];
  for (std::uint32_t i = 0; i < problem.sources.size(); ++i) plan.source_price.push_back(flow.price[net.first_source + i] - nothing);
  for (std::uint32_t i = 0; i < problem.baskets.size(); ++i) plan.basket_price.push_back(flow.price[net.first_basket + i] - nothing);
  plan.worth = worth_of(problem, plan.shares);
  return plan;
}

std::vector<std::vector<std::uint32_t>> needs_by_family(const Problem& problem) {
  std::vector<std::vector<std::uint32_t>> out(problem.families.size());
  for (std::uint32_t n = 0; n < problem.needs.size(); ++n) out[problem.baskets[problem.needs[n].basket].family].push_back(n);
  return out;
}

// Each family chooses at most once: what it chose holds its ceilings whatever the flow gives of it.
Plan within_value_ceilings(const Problem& problem, const Room& room) {
  auto asked = fitted(problem, room);
  auto plan = best_flow(asked, room);
  const auto source_price = plan.source_price, basket_price = plan.basket_price;
  const auto needs = needs_by_family(problem);
  for (bool over = true; over;) {
    over = false;
    auto values = values_of(problem, plan.shares);
    for (std::uint32_t f = 0; f < problem.families.size(); ++f) {
      const auto& left = room.families[f];
      if (!problem.families[f].most_value || values[f] - left.laid_value <= value_free(problem.families[f], left)) continue;
      choose_by_prices(asked, room, needs[f], source_price);
      over = true;
    }
    if (over) plan = best_flow(asked, room);
  }
  plan.source_price = source_price;
  plan.basket_price = basket_price;
  return plan;
}

}  // namespace

Plan solve(const Problem& problem) {
  auto room = room_of(problem);
  auto plan = has_value_ceilings(problem) ? within_value_ceilings(problem, room) : best_flow(problem, room);
  plan.bound = bound_of(problem, plan.source_price, plan.basket_price);
  return plan;
}

}  // namespace matching::engine
