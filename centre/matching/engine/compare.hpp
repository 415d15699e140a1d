// Other ways to share out, and what can be measured of any of them.
#pragma once

#include <array>

#include "centre/matching/engine/problem.hpp"

namespace matching::engine {

// The highest points first, each as much as it may have.
std::vector<std::int64_t> greedy_shares(const Problem& problem);
// A share to each need in turn, whatever its points, then a second, until nothing is left; who comes first in a turn is
// drawn anew for each kind of help. The same seed draws the same.
std::vector<std::int64_t> equal_shares(const Problem& problem, std::uint64_t seed);

inline constexpr std::size_t urgencies = 4;

struct Measures {
  Milli worth = 0;
  std::int64_t shares = 0;
  std::int64_t families_wanting = 0;                    // who could get something
  std::int64_t families_served = 0;                     // who get at least a share
  std::array<std::int64_t, urgencies> wanting{}, served{};  // by urgency
  // Jain's index of the part of what it may have that each family gets: 1 when all parts are equal, near 0 when one has all.
  double jain = 1;
};
Measures measure(const Problem& problem, const std::vector<std::int64_t>& shares);

}  // namespace matching::engine
