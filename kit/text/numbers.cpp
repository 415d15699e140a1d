// Numbers as people type them in cells and forms, and baht in figures and in words.
#include <charconv>
#include <limits>

#include "kit/text/text.hpp"

namespace kit::text {
namespace {

struct Written {
  bool negative = false;
  std::string whole;     // digits only
  std::string fraction;  // digits only, may be empty
};

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "1,234,567" loses its commas; "1,23" is nobody's number.
std::optional<std::string> ungroup(std::string_view text) {
  auto groups = split(text, ',');
  std::string digits;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    bool fits = i == 0 ? !groups[i].empty() && (groups.size() == 1 || groups[i].size() <= 3)
                       : groups[i].size() == 3;
    if (!fits || !all_digits(groups[i])) return std::nullopt;
    digits += groups[i];
  }
  return digits;
}

std::optional<Written> take_apart(std::string_view text) {
  std::string ascii = digits_to_ascii(trim(text));
  std::string_view rest = ascii;
  Written out;
  if (rest.starts_with('-') || rest.starts_with('+')) {
    out.negative = rest.front() == '-';
    rest.remove_prefix(1);
  }
  auto point = rest.find('.');
  auto whole = ungroup(rest.substr(0, point));
  if (!whole) return std::nullopt;
  out.whole = *whole;
  if (point != std::string_view::npos) {
    out.fraction = rest.substr(point + 1);
    if (out.fraction.empty() || !all_digits(out.fraction)) return std::nullopt;
  }
  return out;
}

std::optional<std::int64_t> to_int(const std::string& digits) {
  std::int64_t value = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

constexpr const char* digit_words[] = {"ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่",
                                       "ห้า",  "หก",  "เจ็ด", "แปด", "เก้า"};

std::string below_million(std::uint64_t n) {
  static constexpr std::pair<std::uint64_t, const char*> places[] = {
      {100'000, "แสน"}, {10'000, "หมื่น"}, {1'000, "พัน"}, {100, "ร้อย"}};
  std::string out;
  for (auto [size, word] : places)
    if (auto digit = n / size % 10) out += std::string(digit_words[digit]) + word;
  auto tens = n / 10 % 10;
  auto ones = n % 10;
  if (tens == 2) out += "ยี่";
  if (tens > 2) out += digit_words[tens];
  if (tens > 0) out += "สิบ";
  if (ones > 0) out += tens > 0 && ones == 1 ? "เอ็ด" : digit_words[ones];
  return out;
}

std::string in_words(std::uint64_t n) {
  if (n < 1'000'000) return below_million(n);
  return in_words(n / 1'000'000) + "ล้าน" + below_million(n % 1'000'000);
}

std::uint64_t magnitude(std::int64_t n) {
  return n < 0 ? std::uint64_t(0) - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
}

}  // namespace

std::optional<std::int64_t> parse_int(std::string_view text) {
  auto written = take_apart(text);
  if (!written || !written->fraction.empty()) return std::nullopt;
  return to_int((written->negative ? "-" : "") + written->whole);
}

std::optional<double> parse_number(std::string_view text) {
  auto written = take_apart(text);
  if (!written) return std::nullopt;
  std::string plain = (written->negative ? "-" : "") + written->whole + "." + written->fraction;
  double value = 0;
  auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (error != std::errc()) return std::nullopt;
  return value;
}

std::optional<std::int64_t> parse_baht(std::string_view text) {
  std::string amount = trim(text);
  for (std::string_view unit : {"฿", "บาทถ้วน", "บาท"}) {
    if (amount.starts_with(unit)) amount = amount.substr(unit.size());
    if (amount.ends_with(unit)) amount = amount.substr(0, amount.size() - unit.size());
  }
  auto written = take_apart(amount);
  if (!written || written->fraction.size() > 2) return std::nullopt;
  written->fraction.resize(2, '0');
  return to_int((written->negative ? "-" : "") + written->whole + written->fraction);
}

std::string format_baht(std::int64_t satang) {
  auto amount = magnitude(satang);
  std::string out = std::to_string(amount / 100);
  for (auto at = std::ptrdiff_t(out.size()) - 3; at > 0; at -= 3) out.insert(std::size_t(at), ",");
  out += '.';
  out += static_cast<char>('0' + amount / 10 % 10);
  out += static_cast<char>('0' + amount % 10);
  return (satang < 0 ? "-" : "") + out;
}

std::string baht_in_words(std::int64_t satang) {
  auto amount = magnitude(satang);
  if (amount == 0) return "ศูนย์บาทถ้วน";
  std::string out = satang < 0 ? "ลบ" : "";
  if (amount >= 100) out += in_words(amount / 100) + "บาท";
  return out + (amount % 100 ? in_words(amount % 100) + "สตางค์" : "ถ้วน");
}

}  // namespace kit::text
