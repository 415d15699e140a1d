// What somebody who types into the search box means; no database.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace registry::search {

inline constexpr std::size_t words_max = 4;  // of a name; further ones are ignored
inline constexpr std::size_t letters_inside_min =
    3;  // shorter words are compared with beginnings only

struct Meaning {
  std::string number;              // digits or letters of an id, "" when it cannot be one
  std::string phone;               // "" when it cannot be one
  std::string house_code;          // 11 digits
  std::string house_no;            // "12/3"
  std::vector<std::string> words;  // of a name, in search form, title off, the longest first
};
Meaning read(std::string_view q);

}  // namespace registry::search
