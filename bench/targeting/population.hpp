// A made-up nation: tambons of all sizes, households that share their luck, questions that concern certain ages.
#pragma once

#include <cstdint>
#include <vector>

#include "centre/targeting/engine/people.hpp"
#include "centre/targeting/engine/plan.hpp"

namespace bench::targeting {

namespace engine = ::targeting::engine;

struct Population {
  engine::Names names;
  std::vector<engine::Place> places;
  std::vector<std::uint32_t> place, deprived, not_applicable, missing, group;
  std::vector<std::uint32_t> household = {};  // empty unless wanted
  std::uint64_t households = 0;
  engine::People people() const { return {place, deprived, not_applicable, missing, group, household}; }
};

struct Wanted {
  std::uint64_t people = 1'000'000;
  bool pessimistic = false;  // twice the odds of every deprivation, ten times the missing answers
  std::uint64_t seed = 25;
  bool with_households = false;
};
// The same for the same wish, whatever the number of threads.
Population make_population(const Wanted& wanted);

// Five dimensions of equal weight, equal indicators inside, in millionths; the cut-off is one whole dimension.
engine::Plan make_plan(bool renormalised);

}  // namespace bench::targeting
