// Passwords, user names and the reach of roles.
#include "centre/staff/rules.hpp"

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
