#include "kit/linkage/cluster.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kit::linkage {
namespace {

class Union {
 public:
  Union(std::uint32_t records, ClusterFacts facts) : parent_(records), facts_(std::move(facts)) {
    std::iota(parent_.begin(), parent_.end(), 0);
    if (!facts_.lists.empty() || facts_.weight) {
      next_.resize(records);
      std::iota(next_.begin(), next_.end(), 0);
    }
  }

  std::uint32_t root(std::uint32_t record) {
    while (parent_[record] != record) record = parent_[record] = parent_[parent_[record]];
    return record;
  }

  Impossible merge(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return Impossible::no;
    if (!facts_.known.empty())
      if (auto reason = impossible(facts_.known[a], facts_.known[b]); reason != Impossible::no)
        return reason;
    if (!facts_.lists.empty() && share_a_list(a, b)) return Impossible::one_list;
    if (facts_.weight && disagree(a, b)) return Impossible::groups_disagree;
    if (b < a) std::swap(a, b);
    parent_[b] = a;
    if (!facts_.known.empty()) facts_.known[a] = together(facts_.known[a], facts_.known[b]);
    if (!next_.empty()) std::swap(next_[a], next_[b]);  // two rings become one
    return Impossible::no;
  }

 private:
  bool share_a_list(std::uint32_t a, std::uint32_t b) const {
    auto x = a;
    do {
      auto y = b;
      do {
        if (facts_.lists[x] == facts_.lists[y]) return true;
        y = next_[y];
      } while (y != b);
      x = next_[x];
    } while (x != a);
    return false;
  }

  std::vector<std::uint32_t> some_of(std::uint32_t group) const {
    std::vector<std::uint32_t> some;
    auto x = group;
    do {
      some.push_back(x);
      x = next_[x];
    } while (x != group && some.size() < voices_max);
    return some;
  }

  bool disagree(std::uint32_t a, std::uint32_t b) const {
    if (next_[a] == a && next_[b] == b) return false;  // two records: their own edge has said it
    double sum = 0, voices = 0;
    for (auto x : some_of(a))
      for (auto y : some_of(b)) {
        sum += std::clamp(facts_.weight(x, y), -voice_max, voice_max);
        ++voices;
      }
    return sum < facts_.least_mean * voices;
  }

  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> next_;  // the records of a cluster, in a ring
  ClusterFacts facts_;
};

}  // namespace

void sort_edges(std::vector<Edge>& edges) {
  std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) {
    return std::tuple(-x.weight, x.a, x.b) < std::tuple(-y.weight, y.a, y.b);
  });
  auto same = [](const Edge& x, const Edge& y) { return x.a == y.a && x.b == y.b; };
  edges.erase(std::unique(edges.begin(), edges.end(), same), edges.end());
}

Clusters cluster(std::uint32_t records, std::span<const Edge> accepted, ClusterFacts facts) {
  Union people(records, std::move(facts));
  Clusters clusters;
  for (std::size_t e = 0; e < accepted.size(); ++e) {
    auto reason = people.merge(accepted[e].a, accepted[e].b);
    if (reason != Impossible::no)
      clusters.refused.push_back({static_cast<std::uint32_t>(e), reason});
  }
  clusters.of_record.resize(records);
  for (std::uint32_t r = 0; r < records; ++r) clusters.of_record[r] = people.root(r);
  return clusters;
}

}  // namespace kit::linkage
