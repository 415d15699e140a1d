// What the engine knows of one person: bits in words.
#pragma once

#include <array>
#include <compare>
#include <cstdint>

namespace targeting::engine {

inline constexpr unsigned indicators_max = 32;
inline constexpr unsigned dimensions_max = 8;
inline constexpr unsigned groups_max = 24;
inline constexpr unsigned lanes_max = 64;  // indicators, then dimensions, then groups
inline constexpr std::int64_t ppm = 1'000'000;

// A score for whom no cut-off makes poor.
inline constexpr std::uint32_t never_poor = 0xFFFF'FFFF;

// Bit j is indicator j of the snapshot; in `group`, bit g is group g. An indicator is in at most one of the first
// three words; in none of them the answer was "not deprived".
struct Words {
  std::uint32_t deprived = 0;
  std::uint32_t not_applicable = 0;  // the question does not concern this person
  std::uint32_t missing = 0;         // it does, and nobody answered
  std::uint32_t group = 0;
  auto operator<=>(const Words&) const = default;
};

}  // namespace targeting::engine
