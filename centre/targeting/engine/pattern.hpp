// Patterns: the distinct words of a population, in the order that makes the kernel fast.
#pragma once

#include <bit>
#include <span>
#include <tuple>

#include "centre/targeting/engine/words.hpp"

namespace targeting::engine {

// By number of deprivations first, then by what decides (deprivations, answers that are absent), groups last: so
// neighbours share their verdict, and everybody below a plan's first poor pattern is skipped at once.
constexpr bool pattern_before(const Words& a, const Words& b) {
  auto key = [](const Words& w) {
    return std::tuple(std::popcount(w.deprived), w.deprived, w.not_applicable, w.missing, w.group);
  };
  return key(a) < key(b);
}

inline constexpr std::uint32_t no_pattern = 0xFFFF'FFFF;
// The number of these words among sorted patterns, or no_pattern.
std::uint32_t find_pattern(std::span<const Words> patterns, const Words& words);

// Bits that hold every number below `count`.
constexpr unsigned bits_for(std::uint64_t count) { return count < 2 ? 1U : static_cast<unsigned>(std::bit_width(count - 1)); }

}  // namespace targeting::engine
