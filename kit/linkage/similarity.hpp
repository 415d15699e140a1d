// How alike two byte strings are. Plain definitions, for names of one byte a letter.
#pragma once

#include <cstddef>
#include <string_view>

namespace kit::linkage {

// 1 for equal strings, 0 for strings with nothing in common. Winkler's prefix counts up to four
// letters at 0.1 each, above a Jaro similarity of 0.7 only.
double jaro_winkler(std::string_view a, std::string_view b);

std::size_t levenshtein(std::string_view a, std::string_view b);
// Neighbours that changed places count once (optimal string alignment).
std::size_t damerau(std::string_view a, std::string_view b);

}  // namespace kit::linkage
