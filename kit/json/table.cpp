// Walks the two levels of a table of texts.
#include "kit/json/table.hpp"

#include <boost/json.hpp>

#include "kit/base/breakage.hpp"

namespace kit::json {

TextTable read_text_table(std::string_view json) {
  TextTable table;
  try {
    auto parsed = boost::json::parse(boost::json::string_view(json.data(), json.size()));
    for (const auto& [key, texts] : parsed.as_object())
      for (const auto& [language, text] : texts.as_object())
        table[std::string(key)][std::string(language)] = std::string(text.as_string());
  } catch (const std::exception& wrong) {
    throw Breakage(std::string("a table of texts does not read: ") + wrong.what());
  }
  return table;
}

}  // namespace kit::json
