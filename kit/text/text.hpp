// Text as Thai offices type it: normal form, digits, years of two eras, sort order, parsing of numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/time.hpp"

namespace kit::text {

bool is_utf8(std::string_view bytes);
std::string trim(std::string_view text);          // Unicode spaces, zero-width marks, BOM
std::string lower_ascii(std::string_view text);
std::size_t code_points(std::string_view utf8);
std::vector<std::string> split(std::string_view text, char separator);
std::string replace_all(std::string text, std::string_view from, std::string_view to);

// NFC; nikhahit + (tone) + sara aa to sara am; doubled tone marks and zero-width marks dropped; SARA E
// twice to SARA AE; tone marks after upper and lower vowels; inner spaces single; trimmed.
std::string normalise_thai(std::string_view text);
// normalise_thai, lower-cased, titles not stripped: what search compares.
std::string search_form(std::string_view text);
std::string digits_to_ascii(std::string_view text);   // Thai digits to 0-9
std::string digits_to_thai(std::string_view text);
// Windows-874 / TIS-620 to UTF-8 when the bytes are not UTF-8.
std::string to_utf8(std::string_view bytes);

std::optional<std::int64_t> parse_int(std::string_view text);      // Thai digits, thousands separators
std::optional<double> parse_number(std::string_view text);
// Baht with at most two decimals ("1,250.50") to satang.
std::optional<std::int64_t> parse_baht(std::string_view text);
std::string format_baht(std::int64_t satang);                      // "1,250.50"
std::string baht_in_words(std::int64_t satang);                    // "หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์"

int compare_thai(std::string_view a, std::string_view b);          // ICU collation, locale th
std::string sort_key_thai(std::string_view text);                  // hex; byte order equals compare_thai

}  // namespace kit::text
