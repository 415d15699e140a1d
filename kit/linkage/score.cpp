#include "kit/linkage/score.hpp"

#include <algorithm>

#include "kit/linkage/name.hpp"

namespace kit::linkage {
namespace {

std::uint64_t pairs_within(std::vector<std::uint64_t> groups) {
  std::sort(groups.begin(), groups.end());
  std::uint64_t pairs = 0;
  for (std::size_t from = 0, to; from < groups.size(); from = to) {
    to = from + 1;
    while (to < groups.size() && groups[to] == groups[from]) ++to;
    pairs += (to - from) * (to - from - 1) / 2;
  }
  return pairs;
}

}  // namespace

Score score_pairs(std::span<const Edge> accepted, const std::vector<std::uint64_t>& truth) {
  Score score{.found = accepted.size(), .there = pairs_within(truth)};
  for (const Edge& edge : accepted) score.right += truth[edge.a] == truth[edge.b];
  return score;
}

Score score_clusters(const std::vector<std::uint32_t>& of_record,
                     const std::vector<std::uint64_t>& truth) {
  std::vector<std::uint64_t> both;
  for (std::size_t r = 0; r < truth.size(); ++r) both.push_back(mix(mix(truth[r]) + of_record[r]));
  return {pairs_within(std::move(both)), pairs_within({of_record.begin(), of_record.end()}),
          pairs_within(truth)};
}

}  // namespace kit::linkage
