// Trains a model on a list of people: strangers from value counts and random pairs, matches and
// households by EM on a sample of blocks. Private to kit/linkage.
#pragma once

#include "kit/linkage/link.hpp"

namespace kit::linkage {

// Which comparisons the blocking rule itself demands.
std::vector<bool> demanded_by(std::size_t rule);
inline constexpr std::size_t household_rule = 2;

Model train_people(const std::vector<Record>& records, const Names& names,
                   const LinkOptions& options);

}  // namespace kit::linkage
