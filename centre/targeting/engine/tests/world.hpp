// Small random populations, and the engine's answers worked out the slow way from the plan's own words.
#pragma once

#include <map>
#include <random>

#include "centre/targeting/engine/engine.hpp"

namespace targeting::engine::testing {

struct Columns {
  Names names;
  std::vector<Place> places;
  std::vector<std::uint32_t> place, deprived, not_applicable, missing, group, household;
  People people() const { return {place, deprived, not_applicable, missing, group, household}; }
  Words words(std::size_t i) const { return people().words(i); }
};

struct Size {
  std::size_t people = 2'000;
  std::uint32_t places = 12;
  unsigned indicators = 18;
  unsigned target_groups = 0;
  double deprived = 0.1, not_applicable = 0.15, missing = 0.02;
  bool sorted = true;
};
Columns make_columns(std::uint32_t seed, const Size& size);
// Any plan that fits the columns: every method, weights given or not, rules of all kinds.
Plan make_plan(std::uint32_t seed, const Columns& columns);

// Totals of all levels by a loop over people, sharing nothing with the engine but the areas.
Rolled naive(const Columns& columns, const Engine& engine, const Plan& plan);
bool naive_poor(const Plan& plan, const Names& names, const Words& words);
std::int64_t naive_score(const Plan& plan, const Names& names, const Words& words);

template <class T>
T value(kit::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().code + (result.error().faults.empty() ? "" : ": " + result.error().faults[0].code));
  return std::move(result).value();
}
inline void value(const kit::Result<void>& result) {
  if (!result) throw std::runtime_error(result.error().code);
}

}  // namespace targeting::engine::testing
