#include "kit/paper/qr.hpp"

#include <qrencode.h>

#include <memory>

#include "kit/base/breakage.hpp"

namespace kit::paper {

Qr qr_of(std::string_view text) {
  std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
      QRcode_encodeData(static_cast<int>(text.size()),
                        reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M),
      &QRcode_free);
  if (!made) throw Breakage("a QR code cannot hold this text");
  Qr out{.side = made->width, .dots = {}};
  out.dots.reserve(static_cast<std::size_t>(out.side) * static_cast<std::size_t>(out.side));
  for (int i = 0; i < out.side * out.side; ++i) out.dots.push_back(made->data[i] & 1);
  return out;
}

std::string qr_svg(std::string_view text) {
  constexpr int quiet = 4;
  auto code = qr_of(text);
  auto side = std::to_string(code.side + 2 * quiet);
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
                    "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side +
                    "H0z\"/><path d=\"";
  for (int row = 0; row < code.side; ++row)
    for (int column = 0; column < code.side; ++column)
      if (code.dark(row, column))
        out += "M" + std::to_string(column + quiet) + " " + std::to_string(row + quiet) + "h1v1h-1z";
  return out + "\"/></svg>";
}

}  // namespace kit::paper
