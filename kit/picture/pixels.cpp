// The pixels by libgd, which way is up by libexif.
#include "kit/picture/pixels.hpp"

#include <gd.h>
#include <libexif/exif-data.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace kit::picture {
namespace {

constexpr int quality = 82;

struct Destroyed {
  void operator()(gdImage* image) const { gdImageDestroy(image); }
};
using Image = std::unique_ptr<gdImage, Destroyed>;

Image decode(std::string_view bytes, Kind kind) {
  gdSetErrorMethod([](int, const char*, va_list) {});
  const int size = static_cast<int>(bytes.size());
  void* data = const_cast<char*>(bytes.data());  // read only, but gd is older than const
  // Small faults inside the data are forgiven: many phones write them. Missing ends are not, see
  // header.
  if (kind == Kind::jpeg) return Image(gdImageCreateFromJpegPtrEx(size, data, 1));
  if (kind == Kind::png) return Image(gdImageCreateFromPngPtr(size, data));
  return Image(gdImageCreateFromWebpPtr(size, data));
}

// 1 to 8 as EXIF counts them; 1 is upright.
int orientation_of(std::string_view bytes) {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  const std::unique_ptr<ExifData, void (*)(ExifData*)> exif(
      exif_data_new_from_data(data, static_cast<unsigned>(bytes.size())), exif_data_unref);
  if (!exif) return 1;
  const ExifEntry* entry = exif_content_get_entry(exif->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
  if (entry == nullptr || entry->format != EXIF_FORMAT_SHORT || entry->size < 2) return 1;
  const int value = exif_get_short(entry->data, exif_data_get_byte_order(exif.get()));
  return value >= 1 && value <= 8 ? value : 1;
}

// Never larger than it was; transparent parts become white.
Image scaled(gdImage* from, int side_max) {
  const int long_side = std::max(gdImageSX(from), gdImageSY(from));
  const double factor = std::min(1.0, static_cast<double>(side_max) / long_side);
  const int width = std::max(1, static_cast<int>(gdImageSX(from) * factor + 0.5));
  const int height = std::max(1, static_cast<int>(gdImageSY(from) * factor + 0.5));
  Image out(gdImageCreateTrueColor(width, height));
  if (!out) return out;
  gdImageFilledRectangle(out.get(), 0, 0, width - 1, height - 1, gdTrueColor(255, 255, 255));
  gdImageAlphaBlending(out.get(), 1);
  gdImageCopyResampled(out.get(), from, 0, 0, 0, 0, width, height, gdImageSX(from),
                       gdImageSY(from));
  return out;
}

struct Point {
  int x = 0;
  int y = 0;
};

// Which pixel of the stored picture (w x h) shows at (x, y) of the upright one.
Point stored_place(int orientation, int x, int y, int w, int h) {
  switch (orientation) {
    case 2:
      return {w - 1 - x, y};
    case 3:
      return {w - 1 - x, h - 1 - y};
    case 4:
      return {x, h - 1 - y};
    case 5:
      return {y, x};
    case 6:
      return {y, h - 1 - x};
    case 7:
      return {w - 1 - y, h - 1 - x};
    case 8:
      return {w - 1 - y, x};
    default:
      return {x, y};
  }
}

Image upright(Image from, int orientation) {
  if (orientation == 1) return from;
  const int w = gdImageSX(from.get());
  const int h = gdImageSY(from.get());
  const bool lies = orientation >= 5;
  Image out(gdImageCreateTrueColor(lies ? h : w, lies ? w : h));
  if (!out) return out;
  for (int y = 0; y < gdImageSY(out.get()); ++y) {
    for (int x = 0; x < gdImageSX(out.get()); ++x) {
      const Point at = stored_place(orientation, x, y, w, h);
      gdImageTrueColorPixel(out.get(), x, y) = gdImageTrueColorPixel(from.get(), at.x, at.y);
    }
  }
  return out;
}

std::string encoded(gdImage* image) {
  int size = 0;
  const std::unique_ptr<void, void (*)(void*)> bytes(gdImageJpegPtr(image, &size, quality), gdFree);
  return bytes ? std::string(static_cast<const char*>(bytes.get()), static_cast<std::size_t>(size))
               : std::string();
}

}  // namespace

std::optional<Picture> remake(std::string_view bytes, Kind kind, const Limits& limits) {
  Image stored = decode(bytes, kind);
  if (!stored) return std::nullopt;
  const int orientation = kind == Kind::jpeg ? orientation_of(bytes) : 1;
  // Scaled before it is turned, so that the large one exists only once.
  Image small = scaled(stored.get(), limits.long_side_max);
  if (!small) return std::nullopt;
  stored.reset();
  small = upright(std::move(small), orientation);
  if (!small) return std::nullopt;
  const Image thumbnail = scaled(small.get(), limits.thumbnail_side);
  if (!thumbnail) return std::nullopt;
  return Picture{.jpeg = encoded(small.get()),
                 .thumbnail = encoded(thumbnail.get()),
                 .width = gdImageSX(small.get()),
                 .height = gdImageSY(small.get())};
}

}  // namespace kit::picture
