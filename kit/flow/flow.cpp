// LEMON's network simplex, in whole numbers.
#include "kit/flow/flow.hpp"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cstdlib>

#include "kit/base/breakage.hpp"

namespace kit::flow {
namespace {

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;

void add_arcs(Graph& graph, const Network& network) {
  graph.reserveNode(static_cast<int>(network.nodes));
  graph.reserveArc(static_cast<int>(network.arcs.size()));
  for (std::uint32_t v = 0; v < network.nodes; ++v) graph.addNode();
  for (const auto& arc : network.arcs) {
    ENSURE(arc.from < network.nodes && arc.to < network.nodes && arc.from != arc.to);
    ENSURE(arc.capacity >= 0 && arc.capacity <= unit_most && std::abs(arc.cost) <= cost_most);
    graph.addArc(Graph::nodeFromId(static_cast<int>(arc.from)), Graph::nodeFromId(static_cast<int>(arc.to)));
  }
}

}  // namespace

Flow cheapest(const Network& network, std::uint32_t source, std::uint32_t sink, std::int64_t amount) {
  ENSURE(source < network.nodes && sink < network.nodes && source != sink && amount >= 0 && amount <= unit_most);
  Graph graph;
  add_arcs(graph, network);
  Graph::ArcMap<std::int64_t> capacity(graph), cost(graph);
  for (std::size_t i = 0; i < network.arcs.size(); ++i) {
    auto arc = Graph::arcFromId(static_cast<int>(i));
    capacity[arc] = network.arcs[i].capacity;
    cost[arc] = network.arcs[i].cost;
  }
  Simplex simplex(graph);
  simplex.upperMap(capacity).costMap(cost).stSupply(Graph::nodeFromId(static_cast<int>(source)), Graph::nodeFromId(static_cast<int>(sink)), amount);
  auto said = simplex.run();
  ENSURE(said == Simplex::OPTIMAL);
  Flow out;
  for (std::size_t i = 0; i < network.arcs.size(); ++i) out.through.push_back(simplex.flow(Graph::arcFromId(static_cast<int>(i))));
  for (std::uint32_t v = 0; v < network.nodes; ++v) out.price.push_back(simplex.potential(Graph::nodeFromId(static_cast<int>(v))));
  const auto nothing = out.price[sink];
  for (auto& price : out.price) price -= nothing;
  return out;
}

}  // namespace kit::flow
