// Rewrites the pattern of a story to what was answered (`./do accept`): the same members, told
// anew.
#include <boost/json.hpp>

#include "tests/story/story.hpp"

namespace story {
namespace {

namespace json = boost::json;

// `told` is the pattern as it stands in the file, `filled` the same with its ${names} filled in.
json::value mend(const json::value& told, const json::value& filled, const json::value& got) {
  if (filled == got || (told.is_string() && std::string_view(told.as_string()) == "…")) return told;
  if (told.is_object() && got.is_object()) {
    json::object out;
    for (const auto& [name, value] : told.as_object())
      if (auto* answered = got.as_object().if_contains(name))
        out[name] = mend(value, filled.as_object().at(name), *answered);
    return out;
  }
  if (told.is_array() && got.is_array()) {
    const auto& items = told.as_array();
    bool open = !items.empty() && items.back().is_string() &&
                std::string_view(items.back().as_string()) == "…";
    json::array out;
    std::size_t count =
        open ? std::min(items.size() - 1, got.as_array().size()) : got.as_array().size();
    for (std::size_t i = 0; i < count; ++i)
      out.push_back(i < items.size() ? mend(items[i], filled.as_array()[i], got.as_array()[i])
                                     : got.as_array()[i]);
    if (open) out.push_back("…");
    return out;
  }
  return got;
}

}  // namespace

std::string mended(const std::string& told, const std::string& filled, const std::string& answer) {
  boost::system::error_code wrong;
  auto before = json::parse(told, wrong);
  auto now = wrong ? json::value() : json::parse(filled, wrong);
  auto got = wrong ? json::value() : json::parse(answer, wrong);
  return wrong ? told : json::serialize(mend(before, now, got)) + "\n";
}

}  // namespace story
