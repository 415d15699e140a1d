// Made-up questions: small ones that can be tried out whole, and a province's worth for the measurement.
#pragma once

#include "centre/matching/engine/problem.hpp"

namespace matching::engine {

Problem small_question(std::uint64_t seed);  // a handful of families and shares, with what is laid down
// The same with a value of each share and ceilings of value.
Problem small_question_with_values(std::uint64_t seed);

struct Size {
  std::size_t families = 10'000, items = 200;
  std::size_t needs_each = 40;  // kinds of help that a family could get
  std::uint64_t seed = 20221217;
  std::int64_t ceiling = 0;  // of value for a family, shares being worth 100 to 999; 0: none
};
Problem large_question(const Size& size);

}  // namespace matching::engine
