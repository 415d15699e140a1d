// Plays the demo's days: people who sign in and do what they would do on the pages, through the same edge,
// at the hour the script says. Whatever the program would refuse, it refuses here too (and the demo stops).
#pragma once

#include <map>
#include <random>
#include <string>

#include "app/edge.hpp"
#include "app/workplace.hpp"

namespace app::demo {

// A JSON object being written: {"a": "b", "n": 3}.
class Body {
 public:
  Body& text(std::string_view name, std::string_view value);
  Body& number(std::string_view name, std::int64_t value);
  Body& flag(std::string_view name, bool value);
  Body& raw(std::string_view name, const std::string& json);
  Body& texts(std::string_view name, const std::vector<std::string>& values);
  std::string done() const { return members_ + "}"; }

 private:
  void name(std::string_view name);
  std::string members_ = "{";
};
// [ {...}, {...} ]
std::string list(const std::vector<Body>& bodies);

struct Answer {
  std::string body;
  std::string etag;
  std::string operator[](std::string_view pointer) const;  // Bug when it is not there
};

class Player {
 public:
  Player(Workplace& workplace, kit::FixedClock& clock, std::uint32_t seed);

  // Everything below happens as this member, at this hour (+07:00).
  void as(const std::string& user_name);
  void nobody() { who_.clear(); }
  void at(const std::string& day, const std::string& hour);  // "2022-06-09", "09:30"
  Answer post(const std::string& path, const Body& body);
  Answer put(const std::string& path, const std::string& etag, const Body& body);
  Answer upload(const std::string& path, const std::string& bytes, const std::string& type);
  Answer get(const std::string& path);
  // The answer's status instead of a Bug when it is refused; for acts that shall be refused.
  int try_post(const std::string& path, const Body& body);

  std::mt19937& random() { return random_; }
  template <class List>
  const auto& any(const List& list) {
    return list[random_() % std::size(list)];
  }
  int between(int low, int high) { return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1)); }
  Workplace& workplace() { return workplace_; }
  kit::FixedClock& clock() { return clock_; }
  static constexpr auto password = "chaeson-demo-2565";

 private:
  std::string cookie();
  kit::http::Response send(kit::http::Method method, const std::string& path, std::vector<kit::http::Header> headers,
                           std::string body);
  Answer must(kit::http::Method method, const std::string& path, std::vector<kit::http::Header> headers, std::string body);

  Workplace& workplace_;
  kit::FixedClock& clock_;
  Readings readings_;
  Edge edge_;
  std::mt19937 random_;
  std::map<std::string, std::pair<std::string, kit::Instant>> cookies_;  // by user: cookie and when signed in
  std::string who_;
};

// An act of the demo's own must not be refused.
void must(const kit::Result<frame::Performed>& performed);

}  // namespace app::demo
