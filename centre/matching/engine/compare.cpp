// Greedy and equal shares under the same ceilings as the best allocation, and the measures.
#include "centre/matching/engine/compare.hpp"

#include <algorithm>
#include <numeric>

#include "centre/matching/engine/network.hpp"

namespace matching::engine {
namespace {

// Hands out shares one by one while there is room for them.
class Desk {
 public:
  explicit Desk(const Problem& problem) : problem_(problem), room_(room_of(problem)) {
    for (const auto& need : problem.needs) shares_.push_back(need.least);
    for (std::size_t f = 0; f < problem.families.size(); ++f) value_left_.push_back(value_free(problem.families[f], room_.families[f]));
    for (const auto& lots : room_.lots) {
      std::int64_t sum = 0;
      for (const auto& lot : lots) sum += lot.shares;
      left_.push_back(sum);
    }
  }
  std::int64_t most_of(std::size_t n) const {
    const auto& need = problem_.needs[n];
    const auto family = problem_.baskets[need.basket].family;
    auto most = std::min({need.most - shares_[n], left_[need.source], room_.baskets[need.basket].free, room_.families[family].free});
    return problem_.families[family].most_value && need.value > 0 ? std::min(most, value_left_[family] / need.value) : most;
  }
  void give(std::size_t n, std::int64_t shares) {
    const auto& need = problem_.needs[n];
    shares_[n] += shares;
    left_[need.source] -= shares;
    room_.baskets[need.basket].free -= shares;
    room_.families[problem_.baskets[need.basket].family].free -= shares;
    value_left_[problem_.baskets[need.basket].family] -= shares * need.value;
  }
  const std::vector<std::int64_t>& shares() const { return shares_; }

 private:
  const Problem& problem_;
  Room room_;
  std::vector<std::int64_t> left_, shares_, value_left_;
};

// SplitMix64: a draw that is the same everywhere.
std::uint64_t draw(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15u;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

std::vector<std::uint32_t> all_needs(const Problem& problem) {
  std::vector<std::uint32_t> out(problem.needs.size());
  std::iota(out.begin(), out.end(), 0u);
  return out;
}

// What each family could have at most, were it alone.
std::vector<std::int64_t> wishes_of(const Problem& problem) {
  std::vector<std::int64_t> baskets(problem.baskets.size(), 0), families(problem.families.size(), 0);
  for (const auto& need : problem.needs) baskets[need.basket] += need.most;
  for (std::size_t b = 0; b < baskets.size(); ++b) families[problem.baskets[b].family] += std::min(baskets[b], problem.baskets[b].most);
  for (std::size_t f = 0; f < families.size(); ++f) families[f] = std::min(families[f], problem.families[f].most);
  return families;
}

}  // namespace

std::vector<std::int64_t> greedy_shares(const Problem& problem) {
  Desk desk(problem);
  auto order = all_needs(problem);
  auto points = [&](std::uint32_t n) { return problem.needs[n].gain + problem.baskets[problem.needs[n].basket].first; };
  std::ranges::sort(order, [&](auto a, auto b) { return std::pair(-points(a), a) < std::pair(-points(b), b); });
  for (auto n : order)
    if (problem.needs[n].gain > 0) desk.give(n, std::max<std::int64_t>(0, desk.most_of(n)));
  return desk.shares();
}

std::vector<std::int64_t> equal_shares(const Problem& problem, std::uint64_t seed) {
  Desk desk(problem);
  auto order = all_needs(problem);
  auto turn = [&](std::uint32_t n) {
    const auto& need = problem.needs[n];
    return std::pair(draw(seed ^ draw((std::uint64_t{need.source} << 32) | problem.baskets[need.basket].family)), n);
  };
  std::vector<std::pair<std::uint64_t, std::uint32_t>> turns;
  for (auto n : order) turns.push_back(turn(n));
  std::ranges::sort(turns);
  for (bool given = true; given;) {
    given = false;
    for (auto [_, n] : turns)
      if (desk.most_of(n) > 0) {
        desk.give(n, 1);
        given = true;
      }
  }
  return desk.shares();
}

Measures measure(const Problem& problem, const std::vector<std::int64_t>& shares) {
  Measures out{.worth = worth_of(problem, shares)};
  std::vector<std::int64_t> got(problem.families.size(), 0);
  for (std::size_t n = 0; n < shares.size(); ++n) {
    got[problem.baskets[problem.needs[n].basket].family] += shares[n];
    out.shares += shares[n];
  }
  auto wishes = wishes_of(problem);
  double sum = 0, squares = 0;
  for (std::size_t f = 0; f < got.size(); ++f) {
    if (wishes[f] <= 0 && got[f] == 0) continue;
    auto urgency = std::min<std::size_t>(problem.families[f].urgency, urgencies - 1);
    ++out.families_wanting;
    ++out.wanting[urgency];
    out.families_served += got[f] > 0;
    out.served[urgency] += got[f] > 0;
    auto part = static_cast<double>(got[f]) / static_cast<double>(std::max<std::int64_t>(1, std::max(wishes[f], got[f])));
    sum += part;
    squares += part * part;
  }
  out.jain = squares > 0 ? sum * sum / (static_cast<double>(out.families_wanting) * squares) : 1;
  return out;
}

}  // namespace matching::engine
