// The fallback without a cube: person by person. For populations that have nearly as many patterns as people, and for
// rules that see more than patterns (an income formula), whose answer for each person the caller brings along.
#pragma once

#include "centre/targeting/engine/crew.hpp"
#include "centre/targeting/engine/judge.hpp"
#include "centre/targeting/engine/levels.hpp"

namespace targeting::engine {

// Above this share of cells among people, a cube saves too little.
inline constexpr double cells_share_max = 0.4;

// Totals of all levels. `rank` gives the number of a place among the sorted ones (as Levels has them). Who has a zero in
// `eligible` is never poor; it may be empty.
Rolled scan(const People& people, std::span<const std::uint32_t> rank, const Levels& levels, const Judge& judge,
            std::span<const std::uint8_t> eligible, Crew& crew);

}  // namespace targeting::engine
