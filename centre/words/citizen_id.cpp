// Check digits, repair of what spreadsheets do to long numbers, masking.
#include "centre/words/citizen_id.hpp"

#include "kit/text/text.hpp"

namespace words {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool check_digit_fits(std::string_view digits) {
  int sum = 0;
  for (int i = 0; i < 12; ++i) sum += (digits[std::size_t(i)] - '0') * (13 - i);
  return digits[12] - '0' == (11 - sum % 11) % 10;
}

bool is_valid(std::string_view digits) {
  return digits.size() == 13 && all_digits(digits) && digits[0] != '9' && check_digit_fits(digits);
}

// Thai digits to ASCII; spaces, invisible marks and every kind of dash go.
std::string without_separators(std::string_view text) {
  std::string out = kit::text::digits_to_ascii(kit::text::normalise_thai(text));
  for (std::string_view dash :
       {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", " "})
    out = kit::text::replace_all(std::move(out), dash, "");
  return out;
}

// "1.10E+12", "3,52e12": a spreadsheet kept only some of the digits.
bool is_scientific(std::string_view text) {
  auto e = text.find_first_of("eE");
  if (e == std::string_view::npos || e == 0) return false;
  auto power = text.substr(e + 1);
  if (power.starts_with('+')) power.remove_prefix(1);
  auto mantissa = text.substr(0, e);
  return all_digits(power) && mantissa.find_first_not_of("0123456789.,") == std::string_view::npos;
}

}  // namespace

std::optional<CitizenId> CitizenId::parse(std::string_view text) {
  if (text.size() > 100) return std::nullopt;
  std::string digits = without_separators(text);
  return is_valid(digits) ? std::optional(CitizenId{std::move(digits)}) : std::nullopt;
}

std::string CitizenId::pretty() const {
  auto part = [this](std::size_t from, std::size_t size) { return digits.substr(from, size); };
  return part(0, 1) + "-" + part(1, 4) + "-" + part(5, 5) + "-" + part(10, 2) + "-" + part(12, 1);
}

std::string CitizenId::masked() const {
  return "x-xxxx-xxxxx-" + digits.substr(10, 2) + "-" + digits.substr(12, 1);
}

IdKind CitizenId::kind() const {
  if (digits[0] == '0') return IdKind::no_status;
  return digits[0] <= '5' ? IdKind::national : IdKind::non_thai;
}

CitizenIdReading read_citizen_id(std::string_view text) {
  CitizenIdReading out;
  if (text.size() > 100) return {.fault = "words.citizen_id_wrong"};
  std::string digits = without_separators(text);
  if (digits.starts_with('\'')) digits.erase(0, 1), out.repaired = true;
  if (digits.ends_with(".0") || digits.ends_with(".00"))
    digits.resize(digits.find('.')), out.repaired = true;
  if (is_scientific(digits)) return {.fault = "words.citizen_id_scientific"};
  if (!all_digits(digits)) return {.fault = "words.citizen_id_wrong"};
  if (digits.size() == 12 && is_valid("0" + digits)) {
    digits.insert(0, "0");
    out.repaired = out.zero_restored = true;
  }
  if (digits.size() != 13) return {.fault = "words.citizen_id_length"};
  if (!check_digit_fits(digits)) return {.fault = "words.citizen_id_check_digit"};
  if (!is_valid(digits)) return {.fault = "words.citizen_id_wrong"};
  out.id = CitizenId{std::move(digits)};
  return out;
}

bool is_g_code(std::string_view text) {
  return text.size() == 13 && text[0] == 'G' && all_digits(text.substr(1));
}

std::optional<std::string> normal_id_value(IdKind kind, std::string_view text) {
  if (text.size() > 100) return std::nullopt;
  if (kind == IdKind::none)
    return kit::text::trim(text).empty() ? std::optional<std::string>("") : std::nullopt;
  if (kind != IdKind::g_code && kind != IdKind::passport) {
    auto id = CitizenId::parse(text);
    return id && id->kind() == kind ? std::optional(id->digits) : std::nullopt;
  }
  std::string value = without_separators(text);
  for (char& c : value)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (kind == IdKind::g_code) return is_g_code(value) ? std::optional(value) : std::nullopt;
  bool plain = std::all_of(value.begin(), value.end(),
                           [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); });
  bool fits = plain && value.size() >= 5 && value.size() <= 20;
  return fits ? std::optional(value) : std::nullopt;
}

std::string mask_id_value(IdKind kind, std::string_view value) {
  constexpr std::size_t shown = 3;
  bool citizen = kind == IdKind::national || kind == IdKind::non_thai || kind == IdKind::no_status;
  if (citizen && value.size() == 13) return CitizenId{std::string(value)}.masked();
  if (value.size() <= shown) return std::string(value.size(), 'x');
  return std::string(value.size() - shown, 'x') + std::string(value.substr(value.size() - shown));
}

}  // namespace words
