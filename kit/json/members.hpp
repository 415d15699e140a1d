// The plain members of a JSON object that nobody here has a description of: what another desk announced, for instance.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kit::json {

// Texts as they are, numbers in digits, flags as "true" and "false", null as "". Objects and lists inside are left out.
// Nothing when the text is not an object.
std::vector<std::pair<std::string, std::string>> members_of(std::string_view text);

}  // namespace kit::json
