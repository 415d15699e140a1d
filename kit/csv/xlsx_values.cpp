// Number formats, serial dates and escapes of XLSX.
#include "kit/csv/xlsx_values.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>

namespace kit::csv {
namespace {

using Kind = NumberFormat::Kind;

template <class Number>
std::optional<Number> parsed(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole ? std::optional(value) : std::nullopt;
}

bool is_integer(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Fifteen digits, as spreadsheets show them: 0.1 + 0.2 is 0.3.
std::string decimal(double number) {
  const auto rounded = parsed<double>(fmt::format("{:.15g}", number)).value_or(number);
  char out[400];
  const auto end =
      std::to_chars(out, out + sizeof out, rounded == 0 ? 0.0 : rounded, std::chars_format::fixed);
  return std::string(out, end.ptr);
}

std::string clock_text(std::int64_t seconds) {
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string day_text(std::int64_t serial, bool from_1904) {
  using namespace std::chrono;
  // The 1900 system holds a day that never was; what was typed there stays visible.
  if (!from_1904 && serial == 60) return "1900-02-29";
  const sys_days zero = from_1904     ? sys_days(1904y / January / 1)
                        : serial < 60 ? sys_days(1899y / December / 31)
                                      : sys_days(1899y / December / 30);
  const year_month_day day(zero + days(serial));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::optional<std::string> moment_text(double serial, Kind kind, bool from_1904) {
  constexpr double serial_max = 2958466;  // 10000-01-01
  if (!(serial >= 0 && serial < serial_max)) return std::nullopt;
  const std::int64_t seconds = std::llround(serial * 86400);
  if (kind == Kind::time) return clock_text(seconds);
  const std::int64_t day = seconds / 86400;
  const std::int64_t rest = seconds % 86400;
  if (day == 0 && !from_1904) {
    return rest == 0 ? std::nullopt : std::optional(clock_text(rest));
  }
  const std::string text = day_text(day, from_1904);
  return rest == 0 ? text : text + "T" + clock_text(rest);
}

// The first section without quoted text, escapes, padding and [conditions]; elapsed [h] stays as h.
std::string bare(std::string_view code) {
  std::string out;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '"' || c == '[') {
      const std::size_t end = std::min(code.find(c == '"' ? '"' : ']', i + 1), code.size());
      const std::string_view inside = code.substr(i + 1, end - i - 1);
      const bool elapsed =
          c == '[' && !inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos;
      if (elapsed) out += 'h';
      i = end;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return out;
}

}  // namespace

NumberFormat format_of_id(std::string_view built_in_id) {
  const int id = parsed<int>(built_in_id).value_or(0);
  const bool time = (id >= 18 && id <= 21) || (id >= 45 && id <= 47) || id == 75 || id == 76 ||
                    (id >= 78 && id <= 80);
  if (time) return {.kind = Kind::time};
  // 27 to 58 are the East Asian calendars, 71 to 81 the Thai ones.
  const bool date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ||
                    (id >= 71 && id <= 81);
  return {.kind = date ? Kind::date : Kind::plain};
}

NumberFormat format_of_code(std::string_view code) {
  const std::string letters = bare(code);
  if (letters.starts_with("general")) return {};
  if (letters.size() > 1 && letters.find_first_not_of('0') == std::string::npos) {
    return {.kind = Kind::zeros, .width = letters.size()};
  }
  if (letters.find_first_of("dyb") != std::string::npos) return {.kind = Kind::date};
  if (letters.find_first_of("hs") != std::string::npos) return {.kind = Kind::time};
  return {.kind = letters.find('m') != std::string::npos ? Kind::date : Kind::plain};
}

std::string number_text(std::string_view value, NumberFormat format, bool from_1904) {
  const auto number = parsed<double>(value);
  if (!number || !std::isfinite(*number)) return std::string(value);
  if (format.kind == Kind::date || format.kind == Kind::time) {
    if (auto text = moment_text(*number, format.kind, from_1904)) return *std::move(text);
  }
  std::string text = is_integer(value) ? std::string(value) : decimal(*number);
  const bool padded = format.kind == Kind::zeros && is_integer(text) && *number >= 0;
  if (padded && text.size() < format.width) text.insert(0, format.width - text.size(), '0');
  return text;
}

std::string unescaped(std::string_view text) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = text.find("_x"); at != text.npos; at = text.find("_x", at + 1)) {
    if (at < from || at + 7 > text.size() || text[at + 6] != '_') continue;
    unsigned unit = 0;
    const char* digits = text.data() + at + 2;
    const auto [end, error] = std::from_chars(digits, digits + 4, unit, 16);
    // Only what XML cannot hold, and the escape of the escape, are ever written so.
    if (error != std::errc() || end != digits + 4 || unit >= 0x80) continue;
    out.append(text.substr(from, at - from));
    out += static_cast<char>(unit);
    from = at + 7;
  }
  return out.append(text.substr(from));
}

}  // namespace kit::csv
