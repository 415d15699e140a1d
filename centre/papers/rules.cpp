#include "centre/papers/rules.hpp"

#include "kit/text/text.hpp"
#include "kit/text/thai_date.hpp"

namespace papers {
namespace {

constexpr std::string_view signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr std::size_t code_signs = 12;

std::string with_dashes(const std::string& code) {
  return code.substr(0, 4) + "-" + code.substr(4, 4) + "-" + code.substr(8);
}

}  // namespace

std::int64_t year_of(YearKind kind, kit::Date day) {
  const bool next = kind == YearKind::fiscal && static_cast<unsigned>(day.day.month()) >= 10;
  return kit::text::buddhist_year(day) + (next ? 1 : 0);
}

std::string number_of(const Series& series, std::string_view prefix, std::int64_t year, std::int64_t sequence) {
  auto digits = std::to_string(sequence);
  if (digits.size() < static_cast<std::size_t>(series.digits))
    digits.insert(0, static_cast<std::size_t>(series.digits) - digits.size(), '0');
  auto out = kit::text::replace_all(series.pattern, "{number}", digits);
  out = kit::text::replace_all(std::move(out), "{year}", std::to_string(year));
  return kit::text::replace_all(std::move(out), "{prefix}", prefix);
}

std::string make_code() {
  constexpr unsigned char fair = 256 / signs.size() * signs.size();
  std::string code;
  while (code.size() < code_signs) {
    auto byte = static_cast<unsigned char>(kit::crypto::random_bytes(1)[0]);
    if (byte < fair) code += signs[byte % signs.size()];
  }
  return with_dashes(code);
}

std::string code_typed(std::string_view typed) {
  std::string code;
  for (char c : kit::text::digits_to_ascii(typed)) {
    if (c == '-' || c == ' ') continue;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (signs.find(c) == signs.npos) return "";
    code += c;
  }
  return code.size() == code_signs ? with_dashes(code) : "";
}

}  // namespace papers
