// Serves embedded files with their hash as ETag; hashed names live for a year, pages are asked for anew.
#include "app/static_files.hpp"

#include <algorithm>

#include "app/embedded.hpp"

namespace app {
namespace {

const Embedded* find(std::string_view path) {
  auto all = embedded_web();
  auto at = std::ranges::lower_bound(all, path, {}, &Embedded::path);
  return at != all.end() && at->path == path ? &*at : nullptr;
}

bool is_page(std::string_view path) { return path.substr(path.rfind('/') + 1).find('.') == path.npos; }

}  // namespace

kit::http::Response static_file(const kit::http::Request& request) {
  using kit::http::Method;
  if (request.method != Method::get && request.method != Method::head) {
    kit::http::Response refused{.status = 405};
    return refused.with("Allow", "GET, HEAD");
  }
  const Embedded* file = find(request.path);
  if (!file && is_page(request.path)) file = find("/index.html");
  if (!file) return kit::http::Response{.status = 404, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = "404\n"};
  auto etag = "\"" + std::string(file->etag) + "\"";
  kit::http::Response response;
  response.with("ETag", etag)
      .with("Content-Type", std::string(file->type))
      .with("Cache-Control", file->path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache")
      .with("Vary", "Accept-Encoding");
  if (request.header("If-None-Match") == etag) {
    response.status = 304;
    return response;
  }
  bool zipped = !file->gzip.empty() && request.header("Accept-Encoding").value_or("").find("gzip") != std::string_view::npos;
  if (zipped) response.with("Content-Encoding", "gzip");
  response.body = std::string(zipped ? file->gzip : file->bytes);
  return response;
}

}  // namespace app
