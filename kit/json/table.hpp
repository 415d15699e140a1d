// A JSON object of objects of texts, read as it stands: {"key": {"th": "...", "en": "..."}}.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kit::json {

using TextTable = std::map<std::string, std::map<std::string, std::string>>;
// Throws Breakage when the text is something else: these files ship inside the program.
TextTable read_text_table(std::string_view json);

}  // namespace kit::json
