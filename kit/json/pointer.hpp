// One text or number out of a JSON text, by RFC 6901 pointer; for scripts that read the answers of others.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kit::json {

// Strings without quotes, everything else as JSON; nothing when the pointer leads nowhere.
std::optional<std::string> find(std::string_view json, std::string_view pointer);

}  // namespace kit::json
