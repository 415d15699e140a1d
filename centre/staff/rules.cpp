// Passwords, user names and the reach of roles.
#include "centre/staff/rules.hpp"

#include "kit/base/breakage.hpp"
#include "kit/text/text.hpp"

namespace staff::rules {

kit::Result<void> check_password(std::string_view password, std::string_view user_name) {
  if (kit::text::code_points(password) < 12) return kit::refuse_field("/fresh", "staff.password_short");
  if (kit::text::lower_ascii(password).find(user_name) != std::string::npos)
    return kit::refuse_field("/fresh", "staff.password_has_name");
  if (std::all_of(password.begin(), password.end(), [&](char c) { return c == password.front(); }))
    return kit::refuse_field("/fresh", "staff.password_repeats");
  return {};
}

std::string first_password(std::string_view random_bytes) {
  constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
  constexpr std::size_t usable = 256 - 256 % letters.size();  // beyond, the first letters would come more often
  std::string out;
  for (unsigned char byte : random_bytes) {
    if (byte >= usable || out.size() == 19) continue;
    if (out.size() % 5 == 4) out += '-';
    out += letters[byte % letters.size()];
  }
  ENSURE(out.size() == 19);
  return out;
}

kit::Result<void> check_user_name(std::string_view user_name) {
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789._-@";
  if (user_name.size() < 3 || user_name.find_first_not_of(allowed) != user_name.npos)
    return kit::refuse_field("/user_name", "staff.user_name_wrong");
  return {};
}

Reach reach_of(frame::Role role) {
  using enum frame::Role;
  switch (role) {
    case desk_officer:
    case social_worker:
    case centre_head:
    case provincial_officer:
    case executive:
    case auditor:
    case administrator:
      return {.own_org = true, .service_area = true};
    case agency_officer:
    case fund_committee:
      return {.own_org = true};
    case volunteer:
      return {.member_areas = true};
    case anyone:
    case system:
      return {};
  }
  return {};
}

}  // namespace staff::rules
