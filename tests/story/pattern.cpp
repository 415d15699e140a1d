// Does an answer fit the pattern of a story?
#include <boost/json.hpp>

#include "tests/story/story.hpp"

namespace story {
namespace {

namespace json = boost::json;

constexpr std::string_view anything = "…";

bool is_anything(const json::value& v) { return v.is_string() && std::string_view(v.as_string()) == anything; }

std::string differs(const json::value& wanted, const json::value& got, const std::string& path);

std::string object_differs(const json::object& wanted, const json::value& got, const std::string& path) {
  if (!got.is_object()) return path + ": an object expected, got " + json::serialize(got);
  for (const auto& [name, value] : wanted) {
    auto here = path + "/" + std::string(name);
    auto at = got.as_object().find(name);
    if (at == got.as_object().end()) return here + ": missing";
    if (auto why = differs(value, at->value(), here); !why.empty()) return why;
  }
  return {};
}

std::string list_differs(const json::array& wanted, const json::value& got, const std::string& path) {
  if (!got.is_array()) return path + ": a list expected, got " + json::serialize(got);
  const auto& items = got.as_array();
  bool open = !wanted.empty() && is_anything(wanted.back());
  auto count = wanted.size() - (open ? 1 : 0);
  if (items.size() < count || (!open && items.size() != count))
    return path + ": " + std::to_string(count) + (open ? " or more" : "") + " expected, got " +
           std::to_string(items.size()) + ": " + json::serialize(got);
  for (std::size_t i = 0; i < count; ++i)
    if (auto why = differs(wanted[i], items[i], path + "/" + std::to_string(i)); !why.empty()) return why;
  return {};
}

std::string differs(const json::value& wanted, const json::value& got, const std::string& path) {
  if (is_anything(wanted)) return {};
  if (wanted.is_object()) return object_differs(wanted.as_object(), got, path);
  if (wanted.is_array()) return list_differs(wanted.as_array(), got, path);
  return wanted == got ? "" : path + ": " + json::serialize(wanted) + " expected, got " + json::serialize(got);
}

}  // namespace

std::string misfit(const std::string& pattern, const std::string& answer) {
  boost::system::error_code wrong;
  auto wanted = json::parse(pattern, wrong);
  if (wrong) return "the pattern is not JSON: " + wrong.message();
  auto got = json::parse(answer, wrong);
  if (wrong) return "the answer is not JSON: " + answer.substr(0, 200);
  return differs(wanted, got, "");
}

}  // namespace story
