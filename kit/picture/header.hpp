// What the head of a picture file says of it, without decoding.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kit::picture {

enum class Kind { unknown, jpeg, png, webp };

// By the first bytes; names and content types lie.
Kind kind_of(std::string_view bytes);

struct Size {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

// Nothing when the header is broken, or a JPEG stops before its end.
std::optional<Size> size_of(std::string_view bytes, Kind kind);

}  // namespace kit::picture
