// Boost.JSON reads the grammar; this file only keeps what it says.
#include "kit/json/tree.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <cmath>
#include <cstring>

#include "kit/text/text.hpp"

namespace kit::json {

// The handler that Boost's parser calls, named as Boost wants it.
struct TreeMaker {
  using Error = boost::json::error_code;
  using Text = boost::json::string_view;
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);

  explicit TreeMaker(Tree& t) : tree(t) {}
  Tree& tree;
  std::vector<std::uint32_t> open = {};
  std::string part = {};
  std::string_view key = {};

  std::string_view keep(Text last) {
    std::size_t size = part.size() + last.size();
    if (size == 0) return "";
    auto* place = static_cast<char*>(tree.arena_.allocate(size, 1));
    std::memcpy(place, part.data(), part.size());
    std::memcpy(place + part.size(), last.data(), last.size());
    part.clear();
    return {place, size};
  }
  Node& add(NodeKind kind) {
    if (!open.empty()) ++tree.nodes_[open.back()].entries;
    auto end = static_cast<std::uint32_t>(tree.nodes_.size() + 1);
    tree.nodes_.push_back({.kind = kind, .end = end, .key = std::exchange(key, {})});
    return tree.nodes_.back();
  }
  bool begin(NodeKind kind) {
    add(kind);
    open.push_back(static_cast<std::uint32_t>(tree.nodes_.size() - 1));
    return true;
  }
  bool finish() {
    tree.nodes_[open.back()].end = static_cast<std::uint32_t>(tree.nodes_.size());
    open.pop_back();
    return true;
  }
  // Boost 1.81 rounds some doubles by a last bit, so the digits are read again exactly.
  bool number(NodeKind kind, Text last) {
    std::string digits = std::exchange(part, {}) + std::string(last);
    Node& node = add(kind);
    auto read = std::from_chars(digits.data(), digits.data() + digits.size(), node.real);
    if (read.ec == std::errc::result_out_of_range && !tiny(digits)) node.real = HUGE_VAL;
    if (kind == NodeKind::integer) {
      auto whole = std::from_chars(digits.data(), digits.data() + digits.size(), node.integer);
      if (whole.ec != std::errc()) node.kind = NodeKind::real;
    }
    return true;
  }
  static bool tiny(std::string_view digits) {
    return digits.find("e-") != digits.npos || digits.find("E-") != digits.npos;
  }

  bool on_document_begin(Error&) { return true; }
  bool on_document_end(Error&) { return true; }
  bool on_object_begin(Error&) { return begin(NodeKind::object); }
  bool on_object_end(std::size_t, Error&) { return finish(); }
  bool on_array_begin(Error&) { return begin(NodeKind::list); }
  bool on_array_end(std::size_t, Error&) { return finish(); }
  bool on_key_part(Text s, std::size_t, Error&) { return part.append(s), true; }
  bool on_key(Text s, std::size_t, Error&) { return key = keep(s), true; }
  bool on_string_part(Text s, std::size_t, Error&) { return part.append(s), true; }
  bool on_string(Text s, std::size_t, Error&) {
    auto text = keep(s);
    add(NodeKind::text).text = text;
    return true;
  }
  bool on_number_part(Text s, Error&) { return part.append(s), true; }
  bool on_int64(std::int64_t, Text s, Error&) { return number(NodeKind::integer, s); }
  bool on_uint64(std::uint64_t, Text s, Error&) { return number(NodeKind::real, s); }
  bool on_double(double, Text s, Error&) { return number(NodeKind::real, s); }
  bool on_bool(bool b, Error&) { return add(NodeKind::flag).integer = b, true; }
  bool on_null(Error&) { return add(NodeKind::null), true; }
  bool on_comment_part(Text, Error&) { return true; }
  bool on_comment(Text, Error&) { return true; }
};

namespace {

Refusal broken(std::string code, std::string_view text, std::size_t offset) {
  auto before = text.substr(0, offset);
  auto line = 1 + std::count(before.begin(), before.end(), '\n');
  Values values = {{"line", std::to_string(line)}, {"offset", std::to_string(offset)}};
  Refusal refusal = refuse(Refused::invalid, code, values);
  refusal.faults = {{"", std::move(code), std::move(values)}};
  return refusal;
}

}  // namespace

Result<void> Tree::parse(std::string_view text, std::size_t depth_max, Tree& into) {
  if (!text::is_utf8(text)) return broken("kit.text_broken", text, 0);
  boost::json::parse_options options;
  options.max_depth = depth_max;
  boost::json::basic_parser<TreeMaker> parser(options, into);
  boost::json::error_code error;
  auto read = parser.write_some(false, text.data(), text.size(), error);
  if (error == boost::json::error::too_deep) return broken("kit.json_too_deep", text, read);
  if (error || read < text.size()) return broken("kit.json_broken", text, read);
  return {};
}

}  // namespace kit::json
