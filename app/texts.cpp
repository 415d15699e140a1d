// Reads the embedded texts.json files once.
#include "app/texts.hpp"

#include <boost/json.hpp>
#include <map>

#include "app/embedded.hpp"
#include "kit/base/breakage.hpp"
#include "kit/text/text.hpp"

namespace app {
namespace {

struct Twin {
  std::string th;
  std::string en;
};

const std::map<std::string, Twin, std::less<>>& all() {
  static const auto texts = [] {
    std::map<std::string, Twin, std::less<>> out;
    for (const Embedded& file : embedded_texts()) {
      auto parsed = boost::json::parse(boost::json::string_view(file.bytes.data(), file.bytes.size()));
      for (const auto& [key, twin] : parsed.as_object())
        out[std::string(key)] = {std::string(twin.at("th").as_string()), std::string(twin.at("en").as_string())};
    }
    return out;
  }();
  return texts;
}

}  // namespace

Language language_of(std::string_view accept_language) {
  return accept_language.starts_with("en") ? Language::en : Language::th;
}

std::string text(std::string_view key, Language language, const kit::Values& values) {
  auto found = all().find(key);
  if (found == all().end()) return std::string(key);
  std::string out = language == Language::en ? found->second.en : found->second.th;
  for (const auto& [hole, value] : values) out = kit::text::replace_all(std::move(out), "{" + hole + "}", value);
  return out;
}

}  // namespace app
