// What a camera writes into a photograph, for tests that look for it afterwards.
#pragma once

#include <string>

namespace kit::picture::testing {

using namespace std::literals;

// A JPEG with orientation, a maker and a place in its EXIF block.
inline std::string with_exif(const std::string& jpeg, char orientation) {
  const std::string tiff = "II*\0\x08\0\0\0"s + "\x03\0"s + "\x0f\x01\x02\0\x10\0\0\0\x32\0\0\0"s +
                           "\x12\x01\x03\0\x01\0\0\0"s + orientation + "\0\0\0"s +
                           "\x25\x88\x04\0\x01\0\0\0\x42\0\0\0"s + "\0\0\0\0"s +
                           "CanaryPhoneMaker"s + "\x01\0"s + "\x01\0\x02\0\x02\0\0\0N\0\0\0"s +
                           "\0\0\0\0"s;
  const std::string block = "Exif\0\0"s + tiff;
  const std::size_t length = block.size() + 2;
  return jpeg.substr(0, 2) + "\xff\xe1"s + static_cast<char>(length >> 8) +
         static_cast<char>(length & 255) + block + jpeg.substr(2);
}

}  // namespace kit::picture::testing
