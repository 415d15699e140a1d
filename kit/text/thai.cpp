// Thai spelling as keyboards really produce it, brought to one form; Thai digits; Thai sort order.
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>

#include "kit/base/breakage.hpp"
#include "kit/text/text.hpp"
#include "kit/text/unicode.hpp"

namespace kit::text {
namespace {

constexpr char32_t sara_aa = 0x0E32;
constexpr char32_t sara_am = 0x0E33;
constexpr char32_t sara_e = 0x0E40;
constexpr char32_t sara_ae = 0x0E41;
constexpr char32_t nikhahit = 0x0E4D;

// Order in which the marks of one consonant stand: vowels, nikhahit, tones and the silencer.
int rank(char32_t c) {
  if (c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || c == 0x0E47) return 0;
  if (c == nikhahit || c == 0x0E4E) return 1;
  if (c >= 0x0E48 && c <= 0x0E4C) return 2;
  return -1;
}

std::u32string utf32(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::u32string out(std::size_t(text.countChar32()), 0);
  text.toUTF32(reinterpret_cast<UChar32*>(out.data()), int32_t(out.size()), status);
  return out;
}

icu::UnicodeString icu_text(const std::u32string& text) {
  return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                       int32_t(text.size()));
}

std::u32string nfc(const std::u32string& text) {
  UErrorCode status = U_ZERO_ERROR;
  auto composed = icu::Normalizer2::getNFCInstance(status)->normalize(icu_text(text), status);
  if (U_FAILURE(status)) throw Breakage("ICU cannot normalise text");
  return utf32(composed);
}

std::string utf8(const std::u32string& text) {
  std::string out;
  icu_text(text).toUTF8String(out);
  return out;
}

void sort_marks(std::u32string& marks) {
  std::sort(marks.begin(), marks.end(),
            [](char32_t a, char32_t b) { return std::pair(rank(a), a) < std::pair(rank(b), b); });
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
}

// The marks from `i` on, in order and once each, with a sara am that they belong to or make up.
void append_marks(std::u32string& out, const std::u32string& text, std::size_t& i) {
  std::u32string marks;
  bool am = false;
  for (; i < text.size(); ++i) {
    char32_t c = text[i];
    bool makes_am = c == sara_aa && marks.find(nikhahit) != marks.npos;
    if (c == sara_am || makes_am)
      am = true;
    else if (rank(c) >= 0)
      marks += c;
    else
      break;
    if (makes_am) std::erase(marks, nikhahit);
  }
  if (am) std::erase(marks, nikhahit);
  sort_marks(marks);
  out += marks;
  if (am) out += sara_am;
}

std::u32string respell(const std::u32string& text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = text[i];
    if (rank(c) >= 0 || c == sara_am) {
      append_marks(out, text, i);
    } else if (c == sara_e && !out.empty() && out.back() == sara_e) {
      out.back() = sara_ae;
      ++i;
    } else {
      out += c;
      ++i;
    }
  }
  return out;
}

std::u32string tidy_spaces(const std::u32string& text) {
  std::u32string out;
  for (char32_t c : text) {
    if (is_invisible(int32_t(c))) continue;
    if (!is_space(int32_t(c)))
      out += c;
    else if (!out.empty() && out.back() != U' ')
      out += U' ';
  }
  if (!out.empty() && out.back() == U' ') out.pop_back();
  return out;
}

const icu::Collator& thai_order() {
  static const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("th"), status));
    if (U_FAILURE(status)) throw Breakage("ICU has no Thai collation");
    return made;
  }();
  return *collator;
}

icu::UnicodeString wide(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), int32_t(text.size())));
}

}  // namespace

std::string normalise_thai(std::string_view text) {
  auto tidy = nfc(tidy_spaces(utf32(wide(text))));
  // Putting marks in order can bring others together, above all when foreign accents stand between
  // them.
  for (int round = 0; round < 8; ++round) {
    auto better = nfc(respell(tidy));
    if (better == tidy) break;
    tidy = std::move(better);
  }
  return utf8(tidy);
}

std::string search_form(std::string_view text) {
  std::string out;
  wide(normalise_thai(text)).toLower(icu::Locale::getRoot()).toUTF8String(out);
  return digits_to_ascii(out);
}

std::string digits_to_ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    // U+0E50..U+0E59 are E0 B9 90..99.
    if (text.size() - i >= 3 && text[i] == '\xE0' && text[i + 1] == '\xB9' &&
        static_cast<unsigned char>(text[i + 2]) >= 0x90 &&
        static_cast<unsigned char>(text[i + 2]) <= 0x99) {
      out += static_cast<char>('0' + (static_cast<unsigned char>(text[i + 2]) - 0x90));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string digits_to_thai(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c >= '0' && c <= '9') {
      out += "\xE0\xB9";
      out += static_cast<char>(0x90 + (c - '0'));
    } else {
      out += c;
    }
  }
  return out;
}

int compare_thai(std::string_view a, std::string_view b) {
  UErrorCode status = U_ZERO_ERROR;
  auto order = thai_order().compareUTF8(icu::StringPiece(a.data(), int32_t(a.size())),
                                        icu::StringPiece(b.data(), int32_t(b.size())), status);
  if (U_FAILURE(status)) throw Breakage("ICU cannot compare text");
  return order;
}

std::string sort_key_thai(std::string_view text) {
  auto source = wide(text);
  std::vector<std::uint8_t> key(std::size_t(thai_order().getSortKey(source, nullptr, 0)));
  thai_order().getSortKey(source, key.data(), int32_t(key.size()));
  std::string out;
  for (std::size_t i = 0; i + 1 < key.size(); ++i) {  // without the closing zero
    out += "0123456789abcdef"[key[i] >> 4];
    out += "0123456789abcdef"[key[i] & 15];
  }
  return out;
}

}  // namespace kit::text
