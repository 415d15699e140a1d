// Checks before the child, the child, and checks after it: what comes out of it is not trusted
// either.
#include "kit/picture/picture.hpp"

#include <cstring>

#include "kit/picture/apart.hpp"
#include "kit/picture/header.hpp"
#include "kit/picture/pixels.hpp"

namespace kit::picture {
namespace {

Refusal broken() {
  return refuse(Refused::invalid, "kit.picture_broken");
}

// The answer of the child: the size of the picture in four bytes, the picture, the thumbnail.
std::string packed(const Picture& picture) {
  const auto size = static_cast<std::uint32_t>(picture.jpeg.size());
  std::string out(sizeof size, '\0');
  std::memcpy(out.data(), &size, sizeof size);
  return out + picture.jpeg + picture.thumbnail;
}

bool is_jpeg_within(std::string_view bytes, int side_max) {
  const auto size = kind_of(bytes) == Kind::jpeg ? size_of(bytes, Kind::jpeg) : std::nullopt;
  const auto side = static_cast<std::uint32_t>(side_max);
  return size && size->width <= side && size->height <= side;
}

std::optional<Picture> unpacked(std::string_view answer, const Limits& limits) {
  std::uint32_t size = 0;
  if (answer.size() < sizeof size) return std::nullopt;
  std::memcpy(&size, answer.data(), sizeof size);
  answer.remove_prefix(sizeof size);
  if (size > answer.size()) return std::nullopt;
  Picture out{.jpeg = std::string(answer.substr(0, size)),
              .thumbnail = std::string(answer.substr(size))};
  if (!is_jpeg_within(out.jpeg, limits.long_side_max) ||
      !is_jpeg_within(out.thumbnail, limits.thumbnail_side)) {
    return std::nullopt;
  }
  const auto dimensions = size_of(out.jpeg, Kind::jpeg);
  out.width = static_cast<int>(dimensions->width);
  out.height = static_cast<int>(dimensions->height);
  return out;
}

Result<Kind> check(std::string_view bytes, const Limits& limits) {
  const Kind kind = kind_of(bytes);
  if (kind == Kind::unknown) return refuse(Refused::invalid, "kit.picture_unknown");
  if (bytes.size() > limits.bytes_max) {
    return refuse(Refused::too_large, "kit.picture_too_large",
                  {{"max_mb", std::to_string(limits.bytes_max >> 20)}});
  }
  const auto size = size_of(bytes, kind);
  if (!size) return broken();
  if (std::uint64_t{size->width} * size->height > limits.pixels_max) {
    return refuse(Refused::too_large, "kit.picture_too_many_pixels",
                  {{"width", std::to_string(size->width)},
                   {"height", std::to_string(size->height)},
                   {"max_megapixels", std::to_string(limits.pixels_max / 1'000'000)}});
  }
  return kind;
}

}  // namespace

Result<Picture> reencode(std::string_view bytes, Limits limits) {
  const Kind kind = TRY(check(bytes, limits));
  const auto answer = run_apart([&]() -> std::optional<std::string> {
    const auto made = remake(bytes, kind, limits);
    return made ? std::optional(packed(*made)) : std::nullopt;
  });
  auto picture = answer ? unpacked(*answer, limits) : std::nullopt;
  if (!picture) return broken();
  return *std::move(picture);
}

}  // namespace kit::picture
