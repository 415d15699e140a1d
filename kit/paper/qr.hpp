// A QR code as a square of dark and light; libqrencode is seen only here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kit::paper {

struct Qr {
  int side = 0;
  std::vector<bool> dots;  // row by row
  bool dark(int row, int column) const {
    return dots[static_cast<std::size_t>(row) * static_cast<std::size_t>(side) +
                static_cast<std::size_t>(column)];
  }
};

// Medium error correction. Breakage when the text is longer than a code holds.
Qr qr_of(std::string_view text);
// The same as a picture for a page: black squares on white with the quiet zone around.
std::string qr_svg(std::string_view text);

}  // namespace kit::paper
