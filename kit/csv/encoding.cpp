// Finds out how a text file is encoded.
#include "kit/csv/encoding.hpp"

#include <unicode/ustring.h>

#include "kit/csv/csv.hpp"
#include "kit/text/text.hpp"

namespace kit::csv {
namespace {

Refusal unknown() {
  return refuse(Refused::invalid, "kit.encoding_unknown");
}

Decoded converted(std::string text) {
  return {.owned = std::move(text), .view = {}, .converted = true};
}

Result<Decoded> from_utf16(std::string_view bytes, bool big_endian) {
  if (bytes.size() % 2 != 0) return unknown();
  std::u16string units(bytes.size() / 2, u'\0');
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto first = static_cast<unsigned char>(bytes[2 * i]);
    const auto second = static_cast<unsigned char>(bytes[2 * i + 1]);
    units[i] = static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first);
  }
  std::string out(units.size() * 3, '\0');
  int32_t size = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8(out.data(), static_cast<int32_t>(out.size()), &size, units.data(),
              static_cast<int32_t>(units.size()), &status);
  if (U_FAILURE(status)) return unknown();
  out.resize(static_cast<std::size_t>(size));
  return converted(std::move(out));
}

// Bytes that Windows-874 gives no character.
bool is_unused_in_windows_874(unsigned char c) {
  const bool control = c >= 0x81 && c <= 0x9f && c != 0x85 && !(c >= 0x91 && c <= 0x97);
  return control || (c >= 0xdb && c <= 0xde) || c >= 0xfc;
}

// UTF-8 with a wrong byte somewhere also passes for Windows-874, but most of it still reads as
// Thai.
bool looks_like_windows_874(std::string_view bytes) {
  std::size_t high = 0;
  std::size_t thai_utf8 = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (is_unused_in_windows_874(c)) return false;
    high += c >= 0x80;
    thai_utf8 += c == 0xe0 && i + 2 < bytes.size() &&
                 (bytes[i + 1] == '\xb8' || bytes[i + 1] == '\xb9') &&
                 (static_cast<unsigned char>(bytes[i + 2]) & 0xc0) == 0x80;
  }
  return thai_utf8 * 3 * 2 < high;
}

}  // namespace

Result<Decoded> decode_text(std::string_view bytes) {
  if (bytes.starts_with("\xff\xfe")) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xfe\xff")) return from_utf16(bytes.substr(2), true);
  const bool marked = bytes.starts_with(byte_order_mark);
  if (marked) bytes.remove_prefix(byte_order_mark.size());
  if (text::is_utf8(bytes)) return Decoded{.owned = {}, .view = bytes};
  if (marked || !looks_like_windows_874(bytes)) return unknown();
  return converted(text::to_utf8(bytes));
}

}  // namespace kit::csv
