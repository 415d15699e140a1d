// Requests without a socket.
#include "app/demo/player.hpp"

#include "kit/http/target.hpp"
#include "kit/json/pointer.hpp"

namespace app::demo {
namespace {

constexpr std::int64_t session_ms = 30 * 60 * 1000;  // then the player signs in anew

std::string refused(std::string_view method, const std::string& path, const kit::http::Response& response) {
  return "the demo was refused: " + std::string(method) + " " + path + " " + std::to_string(response.status) + " " +
         response.body;
}

}  // namespace

void Body::name(std::string_view name) {
  if (members_.size() > 1) members_ += ',';
  members_ += kit::json::quote(name) + ":";
}
Body& Body::text(std::string_view n, std::string_view value) {
  name(n);
  members_ += kit::json::quote(value);
  return *this;
}
Body& Body::number(std::string_view n, std::int64_t value) {
  name(n);
  members_ += std::to_string(value);
  return *this;
}
Body& Body::flag(std::string_view n, bool value) {
  name(n);
  members_ += value ? "true" : "false";
  return *this;
}
Body& Body::raw(std::string_view n, const std::string& json) {
  name(n);
  members_ += json;
  return *this;
}
Body& Body::texts(std::string_view n, const std::vector<std::string>& values) {
  std::string json;
  for (const auto& value : values) json += (json.empty() ? "" : ",") + kit::json::quote(value);
  return raw(n, "[" + json + "]");
}

std::string list(const std::vector<Body>& bodies) {
  std::string json;
  for (const auto& body : bodies) json += (json.empty() ? "" : ",") + body.done();
  return "[" + json + "]";
}

std::string Answer::operator[](std::string_view pointer) const {
  auto value = kit::json::find(body, pointer);
  if (!value) throw kit::Bug("the demo's answer has no " + std::string(pointer) + ": " + body);
  return *value;
}

Player::Player(Workplace& workplace, kit::FixedClock& clock, std::uint32_t seed)
    : workplace_(workplace),
      clock_(clock),
      readings_(workplace.performer()),
      edge_(workplace.house(), workplace.performer(), readings_),
      random_(seed) {}

void Player::as(const std::string& user_name) { who_ = user_name; }

// Signs in anew when the hour has moved on: sessions do not outlive their idle time here either.
std::string Player::cookie() {
  if (who_.empty()) return {};
  auto& [cookie, since] = cookies_[who_];
  auto now = clock_.now();
  if (!cookie.empty() && now >= since && now.ms - since.ms < session_ms) return cookie;
  auto token = workplace_.house().staff().sign_in(workplace_.performer(), {}, who_, password);
  if (!token) throw kit::Bug("the demo cannot sign in as " + who_ + ": " + token.error().code);
  since = now;
  return cookie = "__Host-chaeson=" + *token;
}

void Player::at(const std::string& day, const std::string& hour) {
  auto instant = kit::Instant::parse(day + "T" + hour + ":00+07:00");
  ENSURE(instant);
  clock_.set(*instant);
}

kit::http::Response Player::send(kit::http::Method method, const std::string& target,
                                 std::vector<kit::http::Header> headers, std::string body) {
  kit::http::Request request{.method = method, .target = target, .headers = std::move(headers), .body = std::move(body), .peer = "127.0.0.1"};
  auto add = [&](std::string name, std::string value) { request.headers.push_back({std::move(name), std::move(value)}); };
  if (auto cookie = this->cookie(); !cookie.empty()) add("Cookie", cookie);
  ENSURE(kit::http::parse_target(request, {}));
  add("Purpose", "assistance");
  add("User-Agent", "chaeson demo");
  if (method != kit::http::Method::get) add("Idempotency-Key", kit::make_uuid_v7(clock_.now()));
  return edge_.answer(request);
}

Answer Player::must(kit::http::Method method, const std::string& path, std::vector<kit::http::Header> headers, std::string body) {
  auto response = send(method, path, std::move(headers), std::move(body));
  if (response.status >= 300) throw kit::Bug(refused(method_name(method), path, response));
  std::string etag;
  for (const auto& header : response.headers)
    if (header.name == "ETag") etag = header.value;
  return {std::move(response.body), etag};
}

Answer Player::post(const std::string& path, const Body& body) {
  return must(kit::http::Method::post, path, {{"Content-Type", "application/json"}}, body.done());
}
Answer Player::put(const std::string& path, const std::string& etag, const Body& body) {
  return must(kit::http::Method::put, path, {{"Content-Type", "application/json"}, {"If-Match", etag}}, body.done());
}
Answer Player::upload(const std::string& path, const std::string& bytes, const std::string& type) {
  return must(kit::http::Method::post, path, {{"Content-Type", type}}, bytes);
}
Answer Player::get(const std::string& path) { return must(kit::http::Method::get, path, {}, {}); }

int Player::try_post(const std::string& path, const Body& body) {
  return send(kit::http::Method::post, path, {{"Content-Type", "application/json"}}, body.done()).status;
}

void must(const kit::Result<frame::Performed>& performed) {
  if (!performed) throw kit::Bug("the demo could not be set up: " + performed.error().code);
}

}  // namespace app::demo
