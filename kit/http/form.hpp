// What a form sends as application/x-www-form-urlencoded: "a=1&b=two+words".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kit::http {

// Decoded, in order; nothing when it is no such text.
std::optional<std::vector<std::pair<std::string, std::string>>> read_form(std::string_view body);

}  // namespace kit::http
