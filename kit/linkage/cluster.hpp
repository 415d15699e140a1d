// Pairs made into people: the surest pairs first, and never a merge that is impossible for what is
// known of all the records on both sides.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "kit/linkage/impossible.hpp"
#include "kit/linkage/layout.hpp"

namespace kit::linkage {

struct Edge {
  std::uint32_t a, b;  // a < b
  Code code;
  float weight;
};

// Heaviest first; equal ones by their records, so that the order never depends on threads. Takes
// out what came twice.
void sort_edges(std::vector<Edge>& edges);

struct ClusterFacts {
  std::vector<Known> known = {};          // by record; empty: nothing is impossible
  std::vector<std::uint16_t> lists = {};  // by record, when each list names a person once; or empty
  // Weighs any two records. Where groups meet, their records shall agree on the whole: one sure
  // pair between two families does not make them one person. Without it every accepted edge merges.
  std::function<double(std::uint32_t, std::uint32_t)> weight = {};
  double least_mean = 0;  // of the weights between two groups
};

// Weights between groups are cut here, so that one sure pair does not outvote the others.
inline constexpr double voice_max = 6;
inline constexpr std::size_t voices_max = 6;  // records of a group that are asked

struct RefusedMerge {
  std::uint32_t edge;  // its place in the sorted edges
  Impossible reason;
};

struct Clusters {
  std::vector<std::uint32_t> of_record;  // the smallest record of the cluster
  std::vector<RefusedMerge> refused;     // merges that were not made, by edge
};

// `accepted`: the edges that shall merge, sorted.
Clusters cluster(std::uint32_t records, std::span<const Edge> accepted, ClusterFacts facts);

}  // namespace kit::linkage
