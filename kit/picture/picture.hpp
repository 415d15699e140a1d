// Photographs as phones send them, made safe to keep and to show: decoded in a locked-up child
// process, turned upright, stripped of everything but the pixels (place, time, camera), scaled
// down.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kit/base/result.hpp"

namespace kit::picture {

struct Limits {
  std::size_t bytes_max = 20u << 20;
  std::uint64_t pixels_max = 64'000'000;  // checked in the header, before anything is decoded
  int long_side_max = 1600;
  int thumbnail_side = 320;
};

struct Picture {
  std::string jpeg;
  std::string thumbnail;  // JPEG
  int width = 0;          // of `jpeg`, upright
  int height = 0;
};

// Takes JPEG, PNG and WebP, told apart by content. Refusals: kit.picture_unknown,
// kit.picture_too_large, kit.picture_too_many_pixels, kit.picture_broken.
Result<Picture> reencode(std::string_view bytes, Limits limits = {});

}  // namespace kit::picture
