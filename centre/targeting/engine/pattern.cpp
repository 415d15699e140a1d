#include "centre/targeting/engine/pattern.hpp"

#include <algorithm>

namespace targeting::engine {

std::uint32_t find_pattern(std::span<const Words> patterns, const Words& words) {
  auto found = std::lower_bound(patterns.begin(), patterns.end(), words, pattern_before);
  return found != patterns.end() && *found == words ? static_cast<std::uint32_t>(found - patterns.begin()) : no_pattern;
}

}  // namespace targeting::engine
