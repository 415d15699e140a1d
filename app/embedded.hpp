// What the binary carries inside: the built web app and the texts of every module (see cmake/embed.cmake).
#pragma once

#include <span>
#include <string_view>

namespace app {

struct Embedded {
  std::string_view path;   // web: "/assets/index-1a2b.js"; texts: "centre/casework/texts.json"
  std::string_view type;   // content type
  std::string_view etag;   // SHA-256 of the bytes, in hex, without quotes
  std::string_view bytes;
  std::string_view gzip;   // the same compressed; empty when that would not be smaller
};

// Sorted by path. Empty when the web app was not built before the program.
std::span<const Embedded> embedded_web();
// The texts.json files of kit, app and every desk.
std::span<const Embedded> embedded_texts();
// Lists made while the web app was built (web/dist/data): "areas.csv". Never served as files.
std::span<const Embedded> embedded_data();

}  // namespace app
