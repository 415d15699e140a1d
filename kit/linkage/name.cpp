#include "kit/linkage/name.hpp"

#include <array>
#include <cstring>

#include "kit/text/text.hpp"

namespace kit::linkage {
namespace {

constexpr unsigned char thai(char32_t c) {
  return static_cast<unsigned char>(c - 0x0E00 + 0x80);
}

constexpr unsigned char silencer = thai(0x0E4C);

bool is_consonant(unsigned char c) {
  return c >= thai(0x0E01) && c <= thai(0x0E2E);
}
bool is_mark(unsigned char c) {
  return c == thai(0x0E31) || (c >= thai(0x0E34) && c <= thai(0x0E3A)) ||
         (c >= thai(0x0E47) && c <= thai(0x0E4E));
}

// Each row is one sound, or letters that are mistaken for each other at sight.
constexpr std::array<std::u32string_view, 13> alike = {
    U"คขฃฅฆ",  U"ชซฉฌ", U"สศษ", U"นณ",  U"ยญ", U"ดฎ",  U"ตฏ",
    U"ทธถฐฑฒ", U"พภผ",  U"ฟฝ",  U"ลรฬ", U"หฮ", U"ลฤฦ",
};

std::array<unsigned char, 256> make_folds() {
  std::array<unsigned char, 256> folds{};
  for (std::size_t c = 0; c < 256; ++c) folds[c] = static_cast<unsigned char>(c);
  for (auto row : alike)
    for (char32_t c : row) folds[thai(c)] = thai(row[0]);
  return folds;
}

// Plain names need no library: Thai letters only, at most one vowel and one tone over a letter.
bool is_plain(std::string_view utf8) {
  int marks = 0;
  unsigned char before = 0;
  for (std::size_t i = 0; i < utf8.size(); i += 3) {
    if (utf8.size() - i < 3 || utf8[i] != '\xE0' ||
        (utf8[i + 1] != '\xB8' && utf8[i + 1] != '\xB9'))
      return false;
    auto c = static_cast<unsigned char>(((utf8[i + 1] & 1) << 6 | (utf8[i + 2] & 0x3F)) + 0x80);
    if (c == thai(0x0E4D) || (c == thai(0x0E40) && before == c)) return false;
    marks = is_mark(c) ? marks + 1 : 0;
    bool low_first = marks == 2 && (before >= thai(0x0E47) || c < thai(0x0E48));
    if (marks > 2 || low_first || (c == thai(0x0E33) && is_mark(before) && before < thai(0x0E48)))
      return false;
    before = c;
  }
  return true;
}

constexpr std::array<std::string_view, 12> titles = {"นางสาว", "เด็กหญิง", "เด็กชาย", "น.ส.",
                                                     "ด.ช.",   "ด.ญ.",   "นาย",    "นาง",
                                                     "mr.",    "mrs.",   "miss ",  "ms."};

// A title stands only before something that can begin a name: two letters, the first not a mark.
std::string_view without_title(std::string_view name) {
  for (auto title : titles) {
    if (!name.starts_with(title)) continue;
    auto rest = name.substr(title.size());
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    auto letters = one_byte(rest);
    bool begins = letters.size() >= 2 && !is_mark(static_cast<unsigned char>(letters[0])) &&
                  static_cast<unsigned char>(letters[0]) != thai(0x0E30) &&
                  static_cast<unsigned char>(letters[0]) != thai(0x0E32) &&
                  static_cast<unsigned char>(letters[0]) != thai(0x0E33);
    return begins ? rest : name;
  }
  return name;
}

}  // namespace

std::string one_byte(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    if (utf8.size() - i >= 3 && utf8[i] == '\xE0' &&
        (utf8[i + 1] == '\xB8' || utf8[i + 1] == '\xB9')) {
      out += static_cast<char>(((utf8[i + 1] & 1) << 6 | (utf8[i + 2] & 0x3F)) + 0x80);
      i += 3;
      continue;
    }
    char c = utf8[i++];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (static_cast<unsigned char>(c) <= 0x20 || std::strchr(".-_()[]'\"`,", c) != nullptr)
      continue;
    out += c;
  }
  return out;
}

std::string readable(std::string_view name) {
  std::string out;
  for (char each : name) {
    auto c = static_cast<unsigned char>(each);
    if (c < 0x80) {
      out += each;
    } else {
      auto low = c - 0x80;
      out += {'\xE0', static_cast<char>(0xB8 | (low >> 6)), static_cast<char>(0x80 | (low & 0x3F))};
    }
  }
  return out;
}

std::string standard_name(std::string_view utf8) {
  if (utf8.empty()) return {};
  std::string normal = is_plain(utf8) ? std::string(utf8) : text::search_form(text::to_utf8(utf8));
  return one_byte(without_title(normal));
}

std::string skeleton(std::string_view name) {
  static const auto folds = make_folds();
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    auto c = static_cast<unsigned char>(name[i]);
    if (c == silencer) continue;
    bool letter = is_consonant(c) || c == thai(0x0E24) || (c >= 'a' && c <= 'z');
    if (!letter) continue;
    // A consonant is silent when the silencer stands on it, with or without a vowel between.
    auto next = i + 1 < name.size() ? static_cast<unsigned char>(name[i + 1]) : 0;
    auto after = i + 2 < name.size() ? static_cast<unsigned char>(name[i + 2]) : 0;
    if (next == silencer || (is_mark(static_cast<unsigned char>(next)) && after == silencer))
      continue;
    char folded = static_cast<char>(folds[c]);
    if (!out.empty() && out.back() == folded) continue;
    out += folded;
  }
  return out.empty() ? std::string(name) : out;
}

std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t h = seed ^ (bytes.size() * 0x9e3779b97f4a7c15ULL);
  while (bytes.size() >= 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data(), 8);
    h = (h ^ word) * 0x9fb21c651e98df25ULL;
    h ^= h >> 35;
    bytes.remove_prefix(8);
  }
  std::uint64_t tail = 0;
  std::memcpy(&tail, bytes.data(), bytes.size());
  return mix((h ^ tail) * 0x9fb21c651e98df25ULL);
}

}  // namespace kit::linkage
