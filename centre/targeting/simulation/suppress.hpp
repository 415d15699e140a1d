// Holding back small counts, so that no table says who. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace targeting::simulation {

inline constexpr std::int64_t cell_min = 5;

using Cell = std::optional<std::int64_t>;

// A count by itself: nothing when it is of one to four.
Cell alone(std::int64_t count);
// Parts of a known whole: small ones are held back, and then the smallest others, until what is held back together
// cannot be worked out from the whole (two of them, or none).
std::vector<Cell> parts(const std::vector<std::int64_t>& counts);

}  // namespace targeting::simulation
