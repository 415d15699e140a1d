// Why a pair has its weight: a waterfall from the odds of two records drawn at random to the last
// comparison. The steps sum to the weight.
#pragma once

#include <string_view>
#include <vector>

#include "kit/linkage/model.hpp"

namespace kit::linkage {

struct Step {
  std::string_view comparison;  // "prior" for the first
  std::string_view level;
  double weight = 0;  // in bits: 1 doubles the odds, -1 halves them
};

struct Explanation {
  double weight = 0, probability = 0;
  std::vector<Step> steps;
};

Explanation explain(Code code, const Layout& layout, const Odds& odds);

}  // namespace kit::linkage
