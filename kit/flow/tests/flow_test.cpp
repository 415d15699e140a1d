// Flow: small networks by hand, and many random ones whose prices prove the answer.
#include "kit/flow/flow.hpp"

#include <gtest/gtest.h>

#include <random>

namespace {

using kit::flow::Arc, kit::flow::cheapest, kit::flow::Flow, kit::flow::Network;

std::int64_t cost_of(const Network& network, const Flow& flow) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < network.arcs.size(); ++i) sum += network.arcs[i].cost * flow.through[i];
  return sum;
}

// What no flow of this amount can stay below, by these prices.
std::int64_t bound_by(const Network& network, const Flow& flow, std::uint32_t source, std::uint32_t sink, std::int64_t amount) {
  std::int64_t sum = -amount * (flow.price[source] - flow.price[sink]);
  for (const auto& arc : network.arcs)
    sum += arc.capacity * std::min<std::int64_t>(0, arc.cost + flow.price[arc.from] - flow.price[arc.to]);
  return sum;
}

TEST(Flow, the_cheap_way_is_filled_before_the_dear_one) {
  Network network{.nodes = 3, .arcs = {{0, 1, 4, 1}, {1, 2, 3, 1}, {0, 2, 9, 5}}};
  auto flow = cheapest(network, 0, 2, 5);
  EXPECT_EQ(flow.through, (std::vector<std::int64_t>{3, 3, 2}));
  EXPECT_EQ(flow.price[0] - flow.price[2], -5) << "one more unit at the source costs the dear way";
}

TEST(Flow, a_gain_is_taken_and_nothing_else) {
  Network network{.nodes = 2, .arcs = {{0, 1, 2, -7}, {0, 1, 5, 3}, {0, 1, 9, 0}}};
  EXPECT_EQ(cheapest(network, 0, 1, 9).through, (std::vector<std::int64_t>{2, 0, 7}));
}

TEST(Flow, prices_prove_random_networks_and_flow_is_kept_at_every_node) {
  std::mt19937 random(20221217);
  auto between = [&](int low, int high) { return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1)); };
  for (int round = 0; round < 300; ++round) {
    Network network{.nodes = static_cast<std::uint32_t>(between(2, 9)), .arcs = {}};
    const std::uint32_t sink = network.nodes - 1;
    const std::int64_t amount = between(0, 12);
    for (int i = between(0, 30); i > 0; --i) {
      // Only from lower to higher: no circle to gain in without end.
      auto from = static_cast<std::uint32_t>(between(0, static_cast<int>(sink) - 1));
      auto to = static_cast<std::uint32_t>(between(static_cast<int>(from) + 1, static_cast<int>(sink)));
      network.arcs.push_back({from, to, between(0, 5), between(-9, 9)});
    }
    network.arcs.push_back({0, sink, 12, 20});
    auto flow = cheapest(network, 0, sink, amount);
    std::vector<std::int64_t> kept(network.nodes, 0);
    for (std::size_t i = 0; i < network.arcs.size(); ++i) {
      EXPECT_GE(flow.through[i], 0);
      EXPECT_LE(flow.through[i], network.arcs[i].capacity);
      kept[network.arcs[i].from] -= flow.through[i];
      kept[network.arcs[i].to] += flow.through[i];
    }
    for (std::uint32_t v = 0; v < network.nodes; ++v) EXPECT_EQ(kept[v], v == 0 ? -amount : v == sink ? amount : 0);
    EXPECT_EQ(cost_of(network, flow), bound_by(network, flow, 0, sink, amount)) << "round " << round;
  }
}

}  // namespace
