// A JSON text as a flat list of nodes in document order, with duplicate keys and exact numbers
// kept. Used by the walkers of this folder only.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/result.hpp"

namespace kit::json {

enum class NodeKind : std::uint8_t { null, flag, integer, real, text, list, object };

struct Node {
  NodeKind kind = NodeKind::null;
  std::uint32_t end = 0;      // index after the last descendant
  std::uint32_t entries = 0;  // of a list or an object
  std::string_view key = {};  // when the parent is an object
  std::string_view text = {};
  std::int64_t integer = 0;
  double real = 0;  // also set for integers
};

class Tree {
 public:
  static Result<void> parse(std::string_view text, std::size_t depth_max, Tree& into);
  const Node& operator[](std::uint32_t i) const { return nodes_[i]; }
  // First child of `i`, next sibling of `i`; a list ends where its parent's `end` is.
  static std::uint32_t first(std::uint32_t i) { return i + 1; }
  std::uint32_t next(std::uint32_t i) const { return nodes_[i].end; }

 private:
  friend struct TreeMaker;
  std::byte stack_[4096];
  std::pmr::monotonic_buffer_resource arena_{stack_, sizeof stack_};
  std::pmr::vector<Node> nodes_{&arena_};
};

}  // namespace kit::json
