// gzip for text that is worth it.
#include <zlib.h>

#include "kit/base/breakage.hpp"
#include "kit/http/ascii.hpp"
#include "kit/http/http.hpp"

namespace kit::http {

namespace {

constexpr std::size_t worth_it = 1024;

Header* find(std::vector<Header>& headers, std::string_view name) {
  for (auto& header : headers) {
    if (same_name(header.name, name)) return &header;
  }
  return nullptr;
}

bool is_text(std::string_view type) {
  const auto bare = trim(take_until(type, ';'));
  return bare.starts_with("text/") || bare.ends_with("+json") || bare.ends_with("+xml") ||
         bare == "application/json" || bare == "application/javascript" ||
         bare == "application/xml";
}

bool refused_by_weight(std::string_view parameters) {
  while (!parameters.empty()) {
    auto one = trim(take_until(parameters, ';'));
    if (!same_name(trim(take_until(one, '=')), "q")) continue;
    return trim(one).find_first_not_of("0.") == std::string_view::npos;
  }
  return false;
}

bool takes_gzip(std::string_view accepted) {
  bool star = false;
  while (!accepted.empty()) {
    auto one = take_until(accepted, ',');
    const auto name = trim(take_until(one, ';'));
    if (same_name(name, "gzip")) return !refused_by_weight(one);
    if (name == "*") star = !refused_by_weight(one);
  }
  return star;
}

std::string gzip(std::string_view text) {
  z_stream stream{};
  constexpr int gzip_window = 15 + 16;
  if (deflateInit2(&stream, 5, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw Breakage("zlib cannot start");
  std::string out(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int state = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (state != Z_STREAM_END) throw Breakage("zlib did not finish");
  return out;
}

void add_vary(Response& response) {
  if (auto* vary = find(response.headers, "Vary")) {
    if (vary->value.find("Accept-Encoding") == std::string::npos)
      vary->value += ", Accept-Encoding";
    return;
  }
  response.with("Vary", "Accept-Encoding");
}

}  // namespace

void compress(const Request& request, Response& response) {
  constexpr std::size_t too_much = std::size_t{1} << 30;
  if (response.body.size() < worth_it || response.body.size() > too_much) return;
  if (response.status == 206 || find(response.headers, "Content-Encoding")) return;
  const auto* type = find(response.headers, "Content-Type");
  if (!type || !is_text(type->value)) return;
  add_vary(response);
  if (!takes_gzip(request.header("Accept-Encoding").value_or(""))) return;
  response.body = gzip(response.body);
  response.with("Content-Encoding", "gzip");
}

}  // namespace kit::http
