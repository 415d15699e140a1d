// How right pairs and clusters are, against a truth that only this sees.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kit/linkage/cluster.hpp"

namespace kit::linkage {

struct Score {
  std::uint64_t right = 0, found = 0, there = 0;
  double precision() const { return found == 0 ? 0 : double(right) / double(found); }
  double recall() const { return there == 0 ? 0 : double(right) / double(there); }
  double f1() const { return found + there == 0 ? 0 : 2.0 * double(right) / double(found + there); }
};

// `truth` by record: equal numbers are one person. Both sides count pairs of records.
Score score_pairs(std::span<const Edge> accepted, const std::vector<std::uint64_t>& truth);
Score score_clusters(const std::vector<std::uint32_t>& of_record,
                     const std::vector<std::uint64_t>& truth);

}  // namespace kit::linkage
