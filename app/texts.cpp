// Reads the embedded texts.json files once.
#include "app/texts.hpp"

#include "app/embedded.hpp"
#include "kit/json/table.hpp"
#include "kit/text/text.hpp"

namespace app {
namespace {

const kit::json::TextTable& all() {
  static const auto texts = [] {
    kit::json::TextTable out;
    for (const Embedded& file : embedded_texts()) out.merge(kit::json::read_text_table(file.bytes));
    return out;
  }();
  return texts;
}

}  // namespace

Language language_of(std::string_view accept_language) {
  return accept_language.starts_with("en") ? Language::en : Language::th;
}

std::string text(std::string_view key, Language language, const kit::Values& values) {
  auto found = all().find(std::string(key));
  if (found == all().end()) return std::string(key);
  std::string out = found->second.at(language == Language::en ? "en" : "th");
  for (const auto& [hole, value] : values) out = kit::text::replace_all(std::move(out), "{" + hole + "}", value);
  return out;
}

}  // namespace app
