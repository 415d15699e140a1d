#include "bench/http/kinds.hpp"

#include "kit/base/id.hpp"
#include "kit/json/json.hpp"

namespace bench {
namespace {

using kit::http::Method;
using kit::http::Request;

Request get(std::string path) {
  Request request{.method = Method::get, .target = path, .path = path, .peer = "127.0.0.1"};
  request.headers.push_back({"Purpose", "assistance"});
  return request;
}

Request post(std::string path, std::string body) {
  Request request{.method = Method::post,
                  .target = path,
                  .path = path,
                  .body = std::move(body),
                  .peer = "127.0.0.1"};
  request.headers.push_back({"Content-Type", "application/json"});
  request.headers.push_back({"Idempotency-Key", kit::make_uuid_v7(kit::system_clock().now())});
  return request;
}

Request search(const World& world, std::size_t number) {
  const auto& who = world.people[number * 7919 % world.people.size()];
  // What people type: half of them a whole name, others a first name, a house, a number.
  std::string q = who.name;
  if (number % 10 >= 5) q = who.name.substr(0, who.name.find(' '));
  if (number % 10 == 8) q = who.house_no;
  if (number % 10 == 9 && !who.national_id.empty()) q = who.national_id;
  auto request = get("/api/v1/registry/search");
  request.query.emplace_back("q", q);
  request.target += "?q=" + kit::http::percent_encode(q);
  return request;
}

Request new_request(const World& world, std::size_t number) {
  const auto& who = world.people[number * 7919 % world.people.size()];
  return post(
      "/api/v1/casework/cases",
      R"({"channel":"walk_in","reporter":{"kind":"self","name":)" + kit::json::quote(who.name) +
          R"(,"phone":"08)" + std::to_string(10'000'000 + number) +
          R"("},"clients":[{"person_id":")" + who.person_id + R"(","about":""}],"household_id":")" +
          who.household_id + R"(","area_code":")" + who.area_code +
          R"(","main_problem":"HOU05","other_problems":["INC02"],"request":"หลังคารั่ว เสาผุ กลัวบ้านพังหน้าฝน"})");
}

Request sign_in(std::size_t number) {
  return post("/api/v1/staff/session", R"({"user_name":")" +
                                           officer(static_cast<int>(number % officers)) +
                                           R"(","password":")" + password + R"("})");
}

Request made(const World& world, Kind kind, std::size_t number) {
  switch (kind) {
    case Kind::sign_in:
      return sign_in(number);
    case Kind::search:
      return search(world, number);
    case Kind::household:
      return get("/api/v1/registry/households/" +
                 world.households[number * 104729 % world.households.size()]);
    case Kind::new_request:
      break;
  }
  return new_request(world, number);
}

}  // namespace

const std::vector<Measured>& kinds() {
  static const std::vector<Measured> all{
      {Kind::search, "search", 200, 2'000},
      {Kind::household, "household page", 200, 40'000},
      {Kind::new_request, "new request", 201, 900},
      {Kind::sign_in, "sign-in", 201, 50},
  };
  return all;
}

Request make_request(const World& world, Kind kind, std::size_t number) {
  auto request = made(world, kind, number);
  request.headers.push_back({"Accept-Language", "th"});
  if (kind != Kind::sign_in)
    request.headers.push_back({"Cookie", world.cookies[number % world.cookies.size()]});
  return request;
}

}  // namespace bench
