// Members one after another, as they stand in the tree.
#include "kit/json/members.hpp"

#include "kit/json/tree.hpp"

namespace kit::json {
namespace {

constexpr std::size_t members_depth_max = 16;

std::string word_of(const Node& node) {
  switch (node.kind) {
    case NodeKind::flag: return node.integer ? "true" : "false";
    case NodeKind::integer: return std::to_string(node.integer);
    case NodeKind::real: return std::to_string(node.real);
    case NodeKind::text: return std::string(node.text);
    default: return {};
  }
}

}  // namespace

std::vector<std::pair<std::string, std::string>> members_of(std::string_view text) {
  Tree tree;
  std::vector<std::pair<std::string, std::string>> out;
  if (!Tree::parse(text, members_depth_max, tree) || tree[0].kind != NodeKind::object) return out;
  out.reserve(tree[0].entries);
  for (auto i = Tree::first(0); i < tree[0].end; i = tree.next(i)) {
    if (tree[i].kind == NodeKind::object || tree[i].kind == NodeKind::list) continue;
    out.emplace_back(std::string(tree[i].key), word_of(tree[i]));
  }
  return out;
}

}  // namespace kit::json
