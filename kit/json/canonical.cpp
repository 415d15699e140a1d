// RFC 8785: members by UTF-16 order of their names, numbers as ECMAScript writes them, no spaces.
#include <cmath>

#include "kit/json/json.hpp"
#include "kit/json/number.hpp"
#include "kit/json/tree.hpp"

namespace kit::json {
namespace {

// UTF-8 bytes sort by code point; UTF-16 puts U+E000..U+FFFF after everything above U+FFFF.
bool utf16_less(std::string_view a, std::string_view b) {
  auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (x == a.end() || y == b.end()) return x == a.end() && y != b.end();
  auto weight = [](unsigned char byte) {
    return byte == 0xEE || byte == 0xEF ? byte + 0x100 : byte;
  };
  return weight(static_cast<unsigned char>(*x)) < weight(static_cast<unsigned char>(*y));
}

Result<void> append(std::string& out, const Tree& tree, std::uint32_t at);

Result<void> append_object(std::string& out, const Tree& tree, std::uint32_t at) {
  std::vector<std::uint32_t> members;
  for (auto i = Tree::first(at); i < tree[at].end; i = tree.next(i)) members.push_back(i);
  std::sort(members.begin(), members.end(),
            [&](std::uint32_t a, std::uint32_t b) { return utf16_less(tree[a].key, tree[b].key); });
  out += '{';
  for (std::size_t i = 0; i < members.size(); ++i) {
    const Node& member = tree[members[i]];
    if (i > 0) {
      if (tree[members[i - 1]].key == member.key)
        return refuse(Refused::invalid, "kit.duplicate_member",
                      {{"name", std::string(member.key)}});
      out += ',';
    }
    out += quote(member.key) + ":";
    TRY(append(out, tree, members[i]));
  }
  out += '}';
  return {};
}

Result<void> append_list(std::string& out, const Tree& tree, std::uint32_t at) {
  out += '[';
  for (auto i = Tree::first(at); i < tree[at].end; i = tree.next(i)) {
    if (i > Tree::first(at)) out += ',';
    TRY(append(out, tree, i));
  }
  out += ']';
  return {};
}

Result<void> append(std::string& out, const Tree& tree, std::uint32_t at) {
  const Node& node = tree[at];
  switch (node.kind) {
    case NodeKind::null:
      out += "null";
      break;
    case NodeKind::flag:
      out += node.integer ? "true" : "false";
      break;
    case NodeKind::integer:
    case NodeKind::real:
      if (!std::isfinite(node.real)) return refuse(Refused::invalid, "kit.out_of_range");
      out += number_text(node.real);
      break;
    case NodeKind::text:
      out += quote(node.text);
      break;
    case NodeKind::list:
      return append_list(out, tree, at);
    case NodeKind::object:
      return append_object(out, tree, at);
  }
  return {};
}

}  // namespace

Result<std::string> canonical(std::string_view text) {
  constexpr std::size_t depth_max = 64;
  Tree tree;
  TRY(Tree::parse(text, depth_max, tree));
  std::string out;
  TRY(append(out, tree, 0));
  return out;
}

}  // namespace kit::json
