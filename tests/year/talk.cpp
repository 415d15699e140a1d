// How the village talks to the program, and how it remembers what was acknowledged.
#include <fmt/format.h>

#include "kit/json/pointer.hpp"
#include "tests/year/village.hpp"

namespace year {

using kit::http::Method;

std::string Village::word(const char* kind) {
  return fmt::format("{}{:06}z", kind, ++words_);
}

void Village::blame(const std::string& why) {
  faults_.push_back(fmt::format("seed {}, {}: {}", seed_, today(), why));
}

void Village::blame(const Faults& faults) {
  for (const auto& fault : faults) blame(fault);
}

story::Visitor& Village::visitor(const std::string& user) {
  auto& one = visitors_[user];
  if (one) return *one;
  one = std::make_unique<story::Visitor>(stage_);
  if (user != "nobody") one->sign_in(user);
  return *one;
}

json::value Village::write(const std::string& user, const std::string& path, const Body& body,
                           const std::string& announces, Method method, std::int64_t version) {
  stage_.clock.advance_ms(7'000);
  auto op_id = kit::make_uuid_v7(stage_.clock.now());
  std::vector<kit::http::Header> headers{{"Idempotency-Key", op_id}};
  if (version) headers.push_back({"If-Match", fmt::format("\"{}\"", version)});
  auto text = json::serialize(body);
  auto answer = visitor(user).send(method, path, headers, text);
  if (answer.status != 200 && answer.status != 201) {
    blame(fmt::format("{} {} by {}: {} {}", path, text, user, answer.status, answer.body));
    return {};
  }
  acknowledged_[op_id] = announces;
  if (chance(12)) send_again(user, method, path, headers, text, answer);
  return json::parse(answer.body);
}

void Village::send_again(const std::string& user, Method method, const std::string& path,
                         std::vector<kit::http::Header> headers, const std::string& body,
                         const kit::http::ClientResponse& first) {
  auto again = visitor(user).send(method, path, headers, body);
  if (again.status != first.status || again.body != first.body ||
      !again.header("Idempotency-Replayed"))
    blame(fmt::format("{} sent again by {}: {} {} where it was {} {}", path, user, again.status,
                      again.body, first.status, first.body));
  if (!chance(25)) return;
  auto other = visitor(user).send(method, path, headers, body + " ");
  if (other.status != 422)
    blame(fmt::format("{} with another body under the same op: {}", path, other.status));
}

void Village::refused(const std::string& user, const std::string& path, const Body& body,
                      int status, const std::string& code, Method method,
                      const std::string& if_match) {
  std::vector<kit::http::Header> headers;
  if (!if_match.empty()) headers.push_back({"If-Match", if_match});
  auto answer = visitor(user).send(method, path, headers, json::serialize(body));
  auto told = kit::json::find(answer.body, "/code").value_or("");
  if (answer.status != status || told != code)
    blame(fmt::format("{} by {} should be refused with {} {}, got {} {}", path, user, status, code,
                      answer.status, answer.body));
}

std::string Village::read_text(const std::string& user, const std::string& path, int status) {
  auto answer = visitor(user).send(Method::get, path, {}, "");
  if (answer.status != status)
    blame(fmt::format("{} read by {}: {} {}", path, user, answer.status, answer.body));
  return answer.body;
}

json::value Village::read(const std::string& user, const std::string& path) {
  boost::system::error_code wrong;
  auto value = json::parse(read_text(user, path), wrong);
  if (wrong) throw kit::Bug(path + " is not JSON");
  return value;
}

}  // namespace year
