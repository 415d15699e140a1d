// Learns from counted patterns how records of one person differ, and how people of one household
// do. Nobody says which pairs are which: expectation-maximisation finds the shares under which the
// counts are likeliest. The strangers' shares are given; they are known from the list itself.
#pragma once

#include <array>
#include <vector>

#include "kit/linkage/model.hpp"

namespace kit::linkage {

struct PatternCount {
  Code code;
  std::uint64_t pairs;
};

// All pairs that one blocking rule brings together (in the sampled blocks). What the rule itself
// demands says nothing about these pairs and is left out.
struct RulePatterns {
  std::vector<PatternCount> patterns;
  std::vector<bool> demanded;  // by comparison
  bool households = false;     // pairs may also be relatives: a third class
};

struct EmOutcome {
  std::vector<double> matches, relatives;  // shares of each rule's pairs
  int rounds = 0;
};

// Starts from the shares of `model` and leaves its strangers as they are. A model's own shares
// count as much as `prior_pairs` observed pairs, so that what was hardly ever seen does not become
// nought.
EmOutcome maximise(Model& model, const Layout& layout, const std::vector<RulePatterns>& rules,
                   double prior_pairs = 20);

}  // namespace kit::linkage
