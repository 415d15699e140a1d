#include "kit/linkage/standardise.hpp"

#include <chrono>
#include <string>

#include "kit/linkage/name.hpp"
#include "kit/text/text.hpp"
#include "kit/text/thai_date.hpp"

namespace kit::linkage {
namespace {

bool is_ascii(std::string_view text) {
  for (char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

bool check_digit_agrees(std::uint64_t packed) {
  unsigned sum = 0;
  for (unsigned place = 0; place < 12; ++place)
    sum += unsigned(packed >> (4 * (12 - place)) & 15) * (13 - place);
  return (11 - sum % 11) % 10 == (packed & 15);
}

// Years that people meant: of the Buddhist era, counted twice, or turned back once too often.
int mended_year(int year) {
  if (year >= 2443 && year <= 2569) return year - 543;
  if (year >= 2986 && year <= 3112) return year - 1086;
  if (year >= 1357 && year <= 1483) return year + 543;
  return year >= 1850 && year <= 2199 ? year : 0;
}

std::uint32_t packed_decimal(int year, int month, int day) {
  auto two = [](int n) { return std::uint32_t(n / 10 << 4 | n % 10); };
  return two(year / 100) << 24 | two(year % 100) << 16 | two(month) << 8 | two(day);
}

StandardBirth birth_of(int year, int month, int day) {
  using namespace std::chrono;
  year = mended_year(year);
  if (year == 0) return {};
  if (month > 12 && day <= 12) std::swap(month, day);
  if (month == 0 || day == 0) month = day = 1;
  auto date = std::chrono::year(year) / month / day;
  if (!date.ok()) return {};
  return {packed_decimal(year, month, day),
          std::int32_t(sys_days(date).time_since_epoch().count())};
}

struct Numbers {
  int value[3] = {0, 0, 0};
  std::size_t digits[3] = {0, 0, 0};
  int count = 0;
  bool clean = true;  // digits and separators only
};

Numbers numbers_in(std::string_view text) {
  Numbers found;
  bool inside = false;
  for (char c : text) {
    if (c >= '0' && c <= '9') {
      if (!inside && ++found.count > 3) return found.clean = false, found;
      inside = true;
      auto i = std::size_t(found.count - 1);
      if (++found.digits[i] > 8) return found.clean = false, found;
      found.value[i] = found.value[i] * 10 + (c - '0');
    } else if (c == '-' || c == '/' || c == '.' || c == ' ') {
      inside = false;
    } else {
      return found.clean = false, found;
    }
  }
  return found;
}

StandardBirth birth_in_words(std::string_view text) {
  auto read = text::read_date(text);
  if (!read) return {};
  auto day = read->date.day;
  bool whole = read->precision == text::Precision::day;
  return birth_of(int(day.year()), whole ? int(unsigned(day.month())) : 1,
                  whole ? int(unsigned(day.day())) : 1);
}

// Seven bits from the two digits at `at`; 0 when they are not there.
std::uint32_t two_digits(std::string_view code, std::size_t at) {
  if (code.size() < at + 2) return 0;
  return std::uint32_t(code[at] - '0') * 10 + std::uint32_t(code[at + 1] - '0');
}

std::uint32_t key_of(std::uint64_t rule, std::uint64_t a, std::uint64_t b) {
  auto hashed = std::uint32_t(mix(mix(a + rule * 0x9e3779b97f4a7c15ULL) ^ b));
  return hashed == 0 ? 1 : hashed;
}

}  // namespace

StandardId standard_id(std::string_view text) {
  std::string turned;
  if (!is_ascii(text)) text = turned = text::digits_to_ascii(text);
  std::uint64_t packed = 0;
  int digits = 0;
  for (char c : text) {
    if (c == ' ' || c == '-') continue;
    if (c < '0' || c > '9' || ++digits > 13) return {};
    packed = packed << 4 | std::uint64_t(c - '0');
  }
  if (digits != 13) return {};
  return {packed | 1ULL << 52, check_digit_agrees(packed)};
}

StandardBirth standard_birth(std::string_view text) {
  std::string turned;
  if (!is_ascii(text)) text = turned = text::digits_to_ascii(text);
  auto n = numbers_in(text);
  if (!n.clean) return birth_in_words(text);
  if (n.count == 3 && n.digits[0] == 4) return birth_of(n.value[0], n.value[1], n.value[2]);
  if (n.count == 3 && n.digits[2] == 4) return birth_of(n.value[2], n.value[1], n.value[0]);
  if (n.count == 1 && n.digits[0] == 8)
    return birth_of(n.value[0] / 10'000, n.value[0] / 100 % 100, n.value[0] % 100);
  if (n.count == 1 && n.digits[0] == 4) return birth_of(n.value[0], 1, 1);
  return {};
}

Sex standard_sex(std::string_view text) {
  for (auto male : {"1", "m", "M", "male", "Male", "ชาย", "ช", "นาย"})
    if (text == male) return Sex::male;
  for (auto female : {"2", "f", "F", "female", "Female", "หญิง", "ญ", "นาง", "นางสาว"})
    if (text == female) return Sex::female;
  return Sex::unknown;
}

std::uint32_t standard_place(std::string_view code) {
  std::string turned;
  if (!is_ascii(code)) code = turned = text::digits_to_ascii(code);
  if (code.size() < 2 || code.size() > 8 || code.size() % 2 != 0) return 0;
  for (char c : code)
    if (c < '0' || c > '9') return 0;
  return two_digits(code, 0) << 21 | two_digits(code, 2) << 14 | two_digits(code, 4) << 7 |
         two_digits(code, 6);
}

std::uint32_t standard_house(std::string_view text) {
  std::string turned;
  if (!is_ascii(text)) {
    turned = text::digits_to_ascii(text::replace_all(std::string(text), "บ้านเลขที่", ""));
    text = turned;
  }
  std::string kept;
  for (char c : text)
    if (c != ' ') kept += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (kept.empty() || kept == "-" || kept == "0") return 0;
  auto hashed = std::uint32_t(hash_bytes(kept));
  return hashed == 0 ? 1 : hashed;
}

Record standardise_fields(const RawPerson& person) {
  Record record;
  auto id = standard_id(person.national_id);
  record.national_id = id.digits;
  record.id_is_valid = id.valid;
  auto birth = standard_birth(person.birth);
  record.birth = birth.digits;
  record.day = birth.day;
  record.sex = standard_sex(person.sex);
  record.place = standard_place(person.village);
  record.house = standard_house(person.house);
  record.list = person.list;
  return record;
}

void set_keys(Record& r, Skeletons names) {
  std::uint64_t first = names.first, last = names.last;
  bool day_known = r.birth != 0 && !only_year(r.birth);
  bool village_known = (r.place & 127) != 0;
  std::uint64_t tambon = r.place >> 7;
  // Half of all old birthdays are 1 January: such a day says only the year, so the tambon joins it.
  std::uint64_t birth = day_known ? r.birth : std::uint64_t(r.birth) << 32 | tambon;
  bool birth_known = day_known || (r.birth != 0 && tambon != 0);
  r.keys = {
      r.national_id != 0 ? key_of(1, r.national_id, 0) : 0,
      first != 0 && birth_known ? key_of(2, first, birth) : 0,
      tambon != 0 && r.house != 0 ? key_of(3, r.place, r.house) : 0,
      village_known && first != 0 ? key_of(4, r.place, first) : 0,
      last != 0 && birth_known ? key_of(5, last, birth) : 0,
      first != 0 && last != 0 ? key_of(6, first, last) : 0,
      day_known && tambon != 0 ? key_of(7, r.birth, tambon) : 0,
  };
}

}  // namespace kit::linkage
