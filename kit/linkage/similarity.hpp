// How alike two byte strings are. Plain definitions, for names of one byte a letter.
#pragma once

#include <cstddef>
#include <string_view>

namespace kit::linkage {

// Letters of names fit in one machine word of flags; longer strings are cut for jaro_winkler.
inline constexpr std::size_t jaro_length_max = 64;

// 1 for equal strings, 0 for strings with nothing in common. Winkler's prefix counts up to four
// letters at 0.1 each, above a Jaro similarity of 0.7 only.
double jaro_winkler(std::string_view a, std::string_view b);

// No pair of such lengths with so many common letters at most is more alike than this.
inline double jaro_winkler_bound(std::size_t a, std::size_t b, std::size_t common) {
  if (common == 0) return 0;
  double m = double(common), jaro = (m / double(a) + m / double(b) + 1) / 3;
  return jaro > 0.7 ? jaro + 0.4 * (1 - jaro) : jaro;
}

std::size_t levenshtein(std::string_view a, std::string_view b);
// Neighbours that changed places count once (optimal string alignment).
std::size_t damerau(std::string_view a, std::string_view b);

}  // namespace kit::linkage
