// Who is few is not shown, and cannot be worked out. A table is a tree: the whole, its parts, their parts.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace indicators::publishing {

inline constexpr std::int64_t few = 10;    // counts below are held back, but for none at all
inline constexpr std::int64_t rounding = 5;

struct Node {
  int parent = -1;  // its index; a parent stands before its parts
  std::int64_t count = 0;
};
// Nothing: held back. What is held back lies, as far as all shown figures tell, anywhere from 0 to 9, or within a range of
// ten or more.
std::vector<std::optional<std::int64_t>> protect(const std::vector<Node>& tree);

std::int64_t rounded(std::int64_t count);

}  // namespace indicators::publishing
