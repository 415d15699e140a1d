// Plain text tools: UTF-8 checks, trimming, splitting.
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "kit/text/text.hpp"
#include "kit/text/unicode.hpp"

namespace kit::text {

bool is_invisible(std::int32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

bool is_space(std::int32_t c) {
  return u_isUWhiteSpace(c);
}

bool is_utf8(std::string_view bytes) {
  auto size = std::int64_t(bytes.size());
  const char* s = bytes.data();
  for (std::int64_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(s, i, size, c);
    if (c < 0) return false;
  }
  return true;
}

std::string trim(std::string_view text) {
  auto blank = [](UChar32 c) { return is_space(c) || is_invisible(c); };
  auto size = std::int32_t(text.size());
  const char* s = text.data();
  std::int32_t from = 0;
  for (std::int32_t i = 0; i < size; from = i) {
    UChar32 c = 0;
    U8_NEXT(s, i, size, c);
    if (!blank(c)) break;
  }
  std::int32_t to = size;
  for (std::int32_t i = size; i > from; to = i) {
    UChar32 c = 0;
    U8_PREV(s, from, i, c);
    if (!blank(c)) break;
  }
  return std::string(text.substr(std::size_t(from), std::size_t(to - from)));
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::size_t code_points(std::string_view utf8) {
  return std::size_t(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (;;) {
    auto at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  if (from.empty()) return text;
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

std::string to_utf8(std::string_view bytes) {
  if (is_utf8(bytes)) return std::string(bytes);
  std::string out;
  icu::UnicodeString(bytes.data(), int32_t(bytes.size()), "windows-874").toUTF8String(out);
  return out;
}

}  // namespace kit::text
