// Numbers and dates out of fields, fast for the short ones that tables are full of.
#pragma once

#include <bit>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace kit::columns {

// One to eight digits in one word. `field` is followed by at least eight bytes that may be read, as
// every field of a scan is that has as many bytes at most. False when it is anything else.
[[gnu::always_inline]] inline bool parse_short_digits(std::string_view field, std::int64_t& value) {
  static_assert(std::endian::native == std::endian::little);
  if (field.size() - 1 > 7) return false;  // empty wraps around
  std::uint64_t word = 0;
  std::memcpy(&word, field.data(), sizeof word);
  // The digits move to the end, as if zeroes stood before them; every byte becomes 0 to 9.
  word = (word ^ 0x3030303030303030) << (64 - 8 * field.size());
  if (((word | (word + 0x7676767676767676)) & 0x8080808080808080) != 0) return false;
  // Neighbours join: pairs, then fours, then all eight.
  word = word * 10 + (word >> 8);
  word = ((word & 0x000000FF000000FF) * 0x000F424000000064 +
          (word >> 16 & 0x000000FF000000FF) * 0x0000271000000001) >>
         32;
  value = static_cast<std::int64_t>(word & 0xFFFFFFFF);
  return true;
}

// Digits, with a minus sign before them or not; no spaces, no plus sign.
inline std::optional<std::int64_t> parse_integer(std::string_view field) {
  std::int64_t value = 0;
  const char* end = field.data() + field.size();
  const auto [stop, error] = std::from_chars(field.data(), end, value);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

// YYYY-MM-DD of a day that exists, as days since 1970-01-01.
inline std::optional<std::int64_t> parse_date(std::string_view field) {
  if (field.size() != 10 || field[4] != '-' || field[7] != '-') return std::nullopt;
  auto number = [&](std::size_t at, std::size_t digits) {
    int value = 0;
    for (std::size_t i = at; i < at + digits; ++i) {
      const unsigned digit = static_cast<unsigned char>(field[i]) - unsigned{'0'};
      if (digit > 9) return -1;
      value = value * 10 + static_cast<int>(digit);
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date).time_since_epoch().count();
}

}  // namespace kit::columns
