#include "app/public_pages.hpp"

#include "kit/text/text.hpp"

namespace app {
namespace {

constexpr std::int64_t second_ms = 1'000;

std::optional<std::int64_t> kept_ms(const kit::http::Response& response) {
  constexpr std::string_view asked = "public, max-age=";
  for (const auto& header : response.headers)
    if (header.name == "Cache-Control" && header.value.starts_with(asked)) {
      auto seconds = kit::text::parse_int(header.value.substr(asked.size()));
      return seconds ? std::optional(*seconds * second_ms) : std::nullopt;
    }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> PublicPages::key_of(const kit::http::Request& request) {
  bool page = request.path == "/public" || request.path.starts_with("/public/") || request.path == "/robots.txt" || request.path == "/sitemap.xml";
  if (request.method != kit::http::Method::get || !page || request.target.size() > target_max) return std::nullopt;
  bool zipped = request.header("Accept-Encoding").value_or("").find("gzip") != std::string_view::npos;
  return request.target + (zipped ? " z" : "");
}

std::optional<kit::http::Response> PublicPages::find(const std::string& key, kit::Instant now) {
  std::shared_ptr<const kit::http::Response> found;
  {
    std::lock_guard guard(mutex_);
    auto at = pages_.find(key);
    if (at == pages_.end() || at->second.until_ms <= now.ms) return std::nullopt;
    found = at->second.response;
  }
  return *found;
}

void PublicPages::keep(const std::string& key, const kit::http::Response& response, kit::Instant now) {
  auto ms = kept_ms(response);
  if (response.status != 200 || !ms || response.body.size() > page_bytes_max) return;
  auto kept = std::make_shared<const kit::http::Response>(response);
  std::lock_guard guard(mutex_);
  // Full: all of it is a minute old at most, and made again as it is asked for.
  if (pages_.size() >= pages_max || bytes_ > bytes_max) pages_.clear(), bytes_ = 0;
  auto& place = pages_[key];
  if (place.response) bytes_ -= place.response->body.size();
  bytes_ += response.body.size();
  place = {std::move(kept), now.ms + *ms};
}

std::optional<PublicPages::Place> PublicPages::take_place() {
  if (taken_.fetch_add(1) >= places) {
    --taken_;
    return std::nullopt;
  }
  return std::optional<Place>(std::in_place, taken_);
}

}  // namespace app
