// The steps of building a cube, for the snapshot.
#pragma once

#include <memory>
#include <vector>

#include "centre/targeting/engine/crew.hpp"
#include "centre/targeting/engine/snapshot.hpp"

namespace targeting::engine::build {

// Rows in the order of their sorted places; empty when they lie so already.
struct Order {
  std::vector<std::uint64_t> people_from;  // by sorted place
  std::vector<std::uint32_t> rows;
  std::size_t row(std::size_t i) const { return rows.empty() ? i : rows[i]; }
};
// `rank` gives the sorted number of a place.
Order order_by_place(std::span<const std::uint32_t> place, std::span<const std::uint32_t> rank);

// The number of each person's pattern, in place order, and the sorted patterns.
struct Numbered {
  std::vector<Words> patterns;
  std::unique_ptr<std::uint32_t[]> pattern_of;
};
Numbered number_patterns(const People& people, const Order& order, Crew& crew);

// Cells, segments and rows of all places, then the index by pattern.
void make_cells(const Order& order, Numbered& numbered, Crew& crew, OwnTables& into, unsigned count_bits);
void make_index(OwnTables& tables, unsigned count_bits, unsigned index_count_bits, std::size_t places);

// Households in place of people, or people with the answers of their household.
struct Household {
  std::vector<std::uint32_t> place, deprived, not_applicable, missing, group, first_row;
};
// What a household is when its members are `a` and `b`.
Words joined(const Words& a, const Words& b);
kit::Result<Household> by_household(const People& people, Unit unit);

}  // namespace targeting::engine::build
