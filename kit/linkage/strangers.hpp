// How often two people drawn at random agree. Private to kit/linkage.
#pragma once

#include <vector>

#include "kit/linkage/thai_pattern.hpp"

namespace kit::linkage {

// Shares by comparison and level, of all pairs of the list; the few pairs of one person among them
// are still in.
std::vector<std::vector<double>> pair_shares(const std::vector<Record>& records,
                                             const Names& names);

// Counts by level made to shares; level 0, where something is missing, counts nothing.
void normalise(std::vector<double>& levels);

}  // namespace kit::linkage
