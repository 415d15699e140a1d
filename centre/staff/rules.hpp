// Sign-in decisions: how long to wait after failures, how long a session lives, what a good password is.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "centre/frame/actor.hpp"
#include "kit/base/result.hpp"
#include "kit/base/time.hpp"

namespace staff::rules {

inline constexpr std::int64_t session_idle_ms_max = 60 * 60 * 1000;           // then sign in again
inline constexpr std::int64_t session_ms_max = 8 * 60 * 60 * 1000;            // a working day
inline constexpr std::int64_t session_touch_ms = 60 * 1000;                   // how exact "last seen" is
inline constexpr std::int64_t delay_ms_max = 15 * 60 * 1000;

// Doubling delay, never a lock-out: at most ten guesses in any fifteen minutes.
inline std::int64_t delay_ms_after(std::int64_t failures) {
  if (failures < 2) return 0;
  return std::min<std::int64_t>(delay_ms_max, 1000LL << std::min<std::int64_t>(failures - 1, 20));
}

inline bool session_lives(kit::Instant started, kit::Instant seen, kit::Instant now) {
  return now.ms - started.ms < session_ms_max && now.ms - seen.ms < session_idle_ms_max;
}

// Long beats complicated (NIST 800-63B): length, and not the account's own name.
kit::Result<void> check_password(std::string_view password, std::string_view user_name);
// Four groups of four letters that are not taken for others when read aloud, from bytes that nobody can guess.
std::string first_password(std::string_view random_bytes);
kit::Result<void> check_user_name(std::string_view user_name);

// Which roles may an administrator of this kind of organisation give?
inline bool is_staff_role(frame::Role role) {
  return role != frame::Role::anyone && role != frame::Role::system;
}

// Whether the role reaches its organisation's own rows, and the organisation's service area.
struct Reach {
  bool own_org = false;
  bool service_area = false;
  bool member_areas = false;
};
Reach reach_of(frame::Role role);

}  // namespace staff::rules
