#include "centre/targeting/simulation/suppress.hpp"

#include <algorithm>
#include <numeric>

namespace targeting::simulation {

Cell alone(std::int64_t count) { return count > 0 && count < cell_min ? std::nullopt : Cell(count); }

std::vector<Cell> parts(const std::vector<std::int64_t>& counts) {
  std::vector<std::size_t> order(counts.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(counts[i], i); });
  std::vector<Cell> out(counts.begin(), counts.end());
  std::int64_t held = 0;
  std::size_t cells = 0;
  for (auto i : order) {
    if (counts[i] == 0) continue;
    bool enough = cells == 0 || (cells > 1 && held >= cell_min);
    if (counts[i] >= cell_min && enough) break;
    held += counts[i];
    ++cells;
    out[i].reset();
  }
  return out;
}

}  // namespace targeting::simulation
