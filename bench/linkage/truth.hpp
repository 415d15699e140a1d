// The truth beside an invented list; the linking itself never reads its column.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace linkage_bench {

// The column of every row, as a number: equal texts are equal numbers.
std::vector<std::uint64_t> read_truth(const std::string& path, const std::string& column);

}  // namespace linkage_bench
