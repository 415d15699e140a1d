// The cube: for every place a list of cells (pattern, how many), sorted by pattern; and the same by pattern.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "centre/targeting/engine/words.hpp"

namespace targeting::engine {

// A run of cells of one place with at most segment_people_max people, so that sixteen bits hold every count in it.
inline constexpr std::uint32_t segment_people_max = 65'535;
inline constexpr unsigned skip_classes = 4;
struct Segment {
  std::uint32_t place = 0;
  std::uint32_t end = 0;
  // from[c]: the first cell with at least c deprivations; from[0] is where the segment begins.
  std::array<std::uint32_t, skip_classes> from{};
};
static_assert(sizeof(Segment) == 24);

// A cell is pattern << count_bits | count; a count that does not fit takes several cells.
struct Cube {
  std::span<const Words> patterns;
  std::span<const std::uint64_t> people_from;   // by place, one more than places: numbers in clustered order
  std::span<const std::uint32_t> segment_from;  // by place, one more than places
  std::span<const Segment> segments;
  std::span<const std::uint32_t> cells;
  std::span<const std::uint32_t> index_from;  // by pattern, one more than patterns
  std::span<const std::uint32_t> index;       // place << index_count_bits | count
  unsigned count_bits = 0;
  unsigned index_count_bits = 0;

  std::size_t places() const { return people_from.size() - 1; }
  std::uint64_t people() const { return people_from.back(); }
  std::uint64_t people_in(std::size_t place) const { return people_from[place + 1] - people_from[place]; }
};

}  // namespace targeting::engine
