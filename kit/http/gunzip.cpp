#include "kit/http/gunzip.hpp"

#include <zlib.h>

#include <algorithm>

#include "kit/base/breakage.hpp"

namespace kit::http {

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }

std::optional<std::string> gunzip(std::string_view bytes, std::size_t bytes_max) {
  constexpr int gzip_window = 15 + 16;
  constexpr std::size_t piece = 1 << 20;
  z_stream stream{};
  if (inflateInit2(&stream, gzip_window) != Z_OK) throw Breakage("zlib cannot start");
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), static_cast<uInt>(-1)));
  std::string out;
  int state = Z_OK;
  while (state == Z_OK && out.size() <= bytes_max) {
    auto before = out.size();
    out.resize(before + piece);
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    stream.avail_out = piece;
    state = inflate(&stream, Z_NO_FLUSH);
    out.resize(before + piece - stream.avail_out);
  }
  inflateEnd(&stream);
  if (state != Z_STREAM_END || out.size() > bytes_max) return std::nullopt;
  return out;
}

}  // namespace kit::http
