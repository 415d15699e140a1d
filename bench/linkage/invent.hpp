// Invents lists of Thai people with the truth beside them: households, and 18 % more records of
// people who are in the list already, written by other hands. The same seed gives the same file.
#pragma once

#include <cstdint>
#include <string>

namespace linkage_bench {

// `records` rows with the columns of `chaeson link` and `true_id`.
void invent_list(const std::string& path, std::uint64_t records, std::uint64_t seed);

}  // namespace linkage_bench
