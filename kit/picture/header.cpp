// Reads the dimensions of JPEG, PNG and WebP.
#include "kit/picture/header.hpp"

namespace kit::picture {
namespace {

using namespace std::literals;

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}
std::uint32_t big16(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}
std::uint32_t big32(std::string_view bytes, std::size_t at) {
  return big16(bytes, at) << 16 | big16(bytes, at + 2);
}
std::uint32_t little16(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) | byte_at(bytes, at + 1) << 8;
}
std::uint32_t little24(std::string_view bytes, std::size_t at) {
  return little16(bytes, at) | byte_at(bytes, at + 2) << 16;
}

// Where the next marker's code byte stands, past stuffed zeros, restarts and fill bytes.
std::size_t next_marker(std::string_view bytes, std::size_t at) {
  while ((at = bytes.find('\xff', at)) != std::string_view::npos && at + 1 < bytes.size()) {
    const auto code = byte_at(bytes, ++at);
    const bool inside = code == 0 || code == 0xff || (code >= 0xd0 && code <= 0xd7);
    if (!inside) return at;
  }
  return std::string_view::npos;
}

bool is_frame(std::uint32_t code) {
  return code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc;
}

// Walks all segments: decoders fill what is cut off with grey and say nothing.
std::optional<Size> jpeg_size(std::string_view bytes) {
  std::optional<Size> size;
  std::size_t at = 2;
  while ((at = next_marker(bytes, at)) != std::string_view::npos) {
    const auto code = byte_at(bytes, at++);
    if (code == 0xd9) return size;
    if (at + 2 > bytes.size()) return std::nullopt;
    const std::size_t length = big16(bytes, at);
    if (length < 2 || at + length > bytes.size()) return std::nullopt;
    if (is_frame(code)) {
      if (length < 8 || size) return std::nullopt;
      size = Size{.width = big16(bytes, at + 5), .height = big16(bytes, at + 3)};
    }
    at += length;
  }
  return std::nullopt;
}

std::optional<Size> png_size(std::string_view bytes) {
  if (bytes.size() < 24 || bytes.substr(12, 4) != "IHDR") return std::nullopt;
  return Size{.width = big32(bytes, 16), .height = big32(bytes, 20)};
}

std::optional<Size> webp_size(std::string_view bytes) {
  if (bytes.size() < 30) return std::nullopt;
  const auto chunk = bytes.substr(12, 4);
  if (chunk == "VP8X")
    return Size{.width = little24(bytes, 24) + 1, .height = little24(bytes, 27) + 1};
  if (chunk == "VP8 ") {
    return Size{.width = little16(bytes, 26) & 0x3fff, .height = little16(bytes, 28) & 0x3fff};
  }
  if (chunk != "VP8L" || bytes[20] != '\x2f') return std::nullopt;
  const std::uint32_t bits = little16(bytes, 21) | little16(bytes, 23) << 16;
  return Size{.width = (bits & 0x3fff) + 1, .height = (bits >> 14 & 0x3fff) + 1};
}

}  // namespace

Kind kind_of(std::string_view bytes) {
  if (bytes.starts_with("\xff\xd8\xff"sv)) return Kind::jpeg;
  if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return Kind::png;
  if (bytes.starts_with("RIFF"sv) && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP") {
    return Kind::webp;
  }
  return Kind::unknown;
}

std::optional<Size> size_of(std::string_view bytes, Kind kind) {
  std::optional<Size> size;
  if (kind == Kind::jpeg) size = jpeg_size(bytes);
  if (kind == Kind::png) size = png_size(bytes);
  if (kind == Kind::webp) size = webp_size(bytes);
  return size && size->width > 0 && size->height > 0 ? size : std::nullopt;
}

}  // namespace kit::picture
