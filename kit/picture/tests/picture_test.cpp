// Photographs come out upright, small and without a past.
#include "kit/picture/picture.hpp"

#include <gd.h>
#include <gtest/gtest.h>

#include <memory>
#include <random>

#include "kit/picture/tests/exif.hpp"

namespace kit::picture {
namespace {

using namespace std::literals;
using Image = std::unique_ptr<gdImage, void (*)(gdImage*)>;

// The upper left quarter is red, the rest blue.
Image drawn(int width, int height) {
  Image image(gdImageCreateTrueColor(width, height), gdImageDestroy);
  gdImageFilledRectangle(image.get(), 0, 0, width - 1, height - 1, gdTrueColor(0, 0, 255));
  gdImageFilledRectangle(image.get(), 0, 0, width / 2 - 1, height / 2 - 1, gdTrueColor(255, 0, 0));
  return image;
}

std::string taken(void* bytes, int size) {
  std::string out(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
  gdFree(bytes);
  return out;
}
std::string as_jpeg(const Image& image) {
  int size = 0;
  return taken(gdImageJpegPtr(image.get(), &size, 90), size);
}
std::string as_png(const Image& image) {
  int size = 0;
  return taken(gdImagePngPtr(image.get(), &size), size);
}
std::string as_webp(const Image& image) {
  int size = 0;
  return taken(gdImageWebpPtr(image.get(), &size), size);
}

using testing::with_exif;

std::string refusal_of(std::string_view bytes, Limits limits = {}) {
  const auto result = reencode(bytes, limits);
  return result ? "accepted" : result.error().code;
}

// Which corner is red: "ul", "ur", "ll" or "lr".
std::string red_corner(const std::string& jpeg) {
  const Image image(
      gdImageCreateFromJpegPtr(static_cast<int>(jpeg.size()), const_cast<char*>(jpeg.data())),
      gdImageDestroy);
  const int w = gdImageSX(image.get());
  const int h = gdImageSY(image.get());
  std::string out;
  for (const auto& [name, x, y] :
       {std::tuple("ul", w / 4, h / 4), std::tuple("ur", w * 3 / 4, h / 4),
        std::tuple("ll", w / 4, h * 3 / 4), std::tuple("lr", w * 3 / 4, h * 3 / 4)}) {
    const int pixel = gdImageGetPixel(image.get(), x, y);
    if (gdTrueColorGetRed(pixel) > 200 && gdTrueColorGetBlue(pixel) < 60) out += name;
  }
  return out;
}

TEST(Pictures, jpeg_png_and_webp_become_small_jpegs_with_a_thumbnail) {
  const auto image = drawn(3200, 1000);
  for (const auto& bytes : {as_jpeg(image), as_png(image), as_webp(image)}) {
    const auto made = reencode(bytes);
    ASSERT_TRUE(made) << made.error().code;
    EXPECT_EQ(made->width, 1600);
    EXPECT_EQ(made->height, 500);
    EXPECT_TRUE(made->jpeg.starts_with("\xff\xd8\xff"));
    EXPECT_EQ(red_corner(made->jpeg), "ul");
    EXPECT_EQ(red_corner(made->thumbnail), "ul");
    const auto again = reencode(made->thumbnail);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->width, 320);
    EXPECT_EQ(again->height, 100);
  }
}

TEST(Pictures, a_small_one_keeps_its_size) {
  const auto made = reencode(as_jpeg(drawn(40, 20)));
  ASSERT_TRUE(made);
  EXPECT_EQ(made->width, 40);
  EXPECT_EQ(made->height, 20);
}

TEST(Pictures, transparent_parts_become_white) {
  const Image image(gdImageCreateTrueColor(10, 10), gdImageDestroy);
  gdImageSaveAlpha(image.get(), 1);
  gdImageAlphaBlending(image.get(), 0);
  gdImageFilledRectangle(image.get(), 0, 0, 9, 9, gdTrueColorAlpha(0, 0, 0, gdAlphaTransparent));
  const auto made = reencode(as_png(image));
  ASSERT_TRUE(made);
  const Image out(gdImageCreateFromJpegPtr(static_cast<int>(made->jpeg.size()),
                                           const_cast<char*>(made->jpeg.data())),
                  gdImageDestroy);
  EXPECT_EQ(gdImageGetPixel(out.get(), 5, 5), gdTrueColor(255, 255, 255));
}

TEST(Pictures, place_and_maker_are_gone) {
  const std::string bytes = with_exif(as_jpeg(drawn(64, 64)), 1);
  ASSERT_NE(bytes.find("CanaryPhoneMaker"), std::string::npos);
  const auto made = reencode(bytes);
  ASSERT_TRUE(made);
  for (const auto& out : {made->jpeg, made->thumbnail}) {
    EXPECT_EQ(out.find("Canary"), std::string::npos);
    EXPECT_EQ(out.find("Exif"), std::string::npos);
  }
}

TEST(Pictures, all_eight_orientations_are_turned_upright) {
  const std::string jpeg = as_jpeg(drawn(64, 32));
  const char* corners[] = {"ul", "ur", "lr", "ll", "ul", "ur", "lr", "ll"};
  for (char orientation = 1; orientation <= 8; ++orientation) {
    const auto made = reencode(with_exif(jpeg, orientation));
    ASSERT_TRUE(made);
    EXPECT_EQ(red_corner(made->jpeg), corners[orientation - 1]) << int{orientation};
    EXPECT_EQ(made->width, orientation >= 5 ? 32 : 64) << int{orientation};
    EXPECT_EQ(made->height, orientation >= 5 ? 64 : 32) << int{orientation};
  }
  EXPECT_TRUE(reencode(with_exif(jpeg, 9)));
}

TEST(Pictures, too_many_pixels_are_refused_by_the_header_alone) {
  auto png = as_png(drawn(8, 8));
  png.replace(16, 8, "\0\0\xc3\x50\0\0\xc3\x50"s);  // 50,000 x 50,000
  EXPECT_EQ(refusal_of(png), "kit.picture_too_many_pixels");
  auto jpeg = as_jpeg(drawn(8, 8));
  jpeg.replace(jpeg.find("\xff\xc0") + 5, 4, "\xc3\x50\xc3\x50");
  EXPECT_EQ(refusal_of(jpeg), "kit.picture_too_many_pixels");
  const auto webp = "RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x4f\xc3\0\x4f\xc3\0"s;
  EXPECT_EQ(refusal_of(webp), "kit.picture_too_many_pixels");
  EXPECT_EQ(refusal_of(as_webp(drawn(20, 20)), {.pixels_max = 399}), "kit.picture_too_many_pixels");
  EXPECT_EQ(refusal_of(as_webp(drawn(20, 20)), {.pixels_max = 400}), "accepted");
}

TEST(Pictures, too_many_bytes_are_refused) {
  const auto jpeg = as_jpeg(drawn(64, 64));
  EXPECT_EQ(refusal_of(jpeg, {.bytes_max = jpeg.size() - 1}), "kit.picture_too_large");
  EXPECT_EQ(refusal_of(jpeg, {.bytes_max = jpeg.size()}), "accepted");
}

TEST(Pictures, what_is_no_picture_is_refused) {
  EXPECT_EQ(refusal_of(""), "kit.picture_unknown");
  EXPECT_EQ(refusal_of("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
            "kit.picture_unknown");
  EXPECT_EQ(refusal_of("<html>" + as_jpeg(drawn(8, 8))), "kit.picture_unknown");
  EXPECT_EQ(refusal_of("GIF89a<script>"), "kit.picture_unknown");
}

TEST(Pictures, a_page_hidden_in_a_picture_does_not_come_through) {
  const auto made = reencode(as_jpeg(drawn(64, 64)) + "<html><script>alert(1)</script>");
  ASSERT_TRUE(made);
  EXPECT_EQ(made->jpeg.find("script"), std::string::npos);
}

TEST(Pictures, cut_off_files_are_refused) {
  const auto image = drawn(64, 64);
  for (const auto& bytes : {as_jpeg(image), as_png(image), as_webp(image)}) {
    for (const std::size_t size :
         {std::size_t{12}, bytes.size() / 4, bytes.size() / 2, bytes.size() - 20}) {
      EXPECT_EQ(refusal_of(bytes.substr(0, size)), "kit.picture_broken") << size;
    }
  }
}

TEST(Pictures, mutated_files_never_bring_the_process_down) {
  const auto image = drawn(64, 64);
  std::mt19937 random(2569);
  for (const auto& sound : {with_exif(as_jpeg(image), 6), as_png(image), as_webp(image)}) {
    for (int i = 0; i < 50; ++i) {
      std::string bytes = sound;
      for (int n = 0; n < 5; ++n) bytes[random() % bytes.size()] = static_cast<char>(random());
      const auto made = reencode(bytes);
      EXPECT_TRUE(made || made.error().code.starts_with("kit.picture_"));
    }
  }
}

}  // namespace
}  // namespace kit::picture
