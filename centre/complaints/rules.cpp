// The order of roles inside an organisation.
#include "centre/complaints/rules.hpp"

#include <algorithm>

namespace complaints {
namespace {

int rank_of(Role role) {
  switch (role) {
    case Role::volunteer:
      return 0;
    case Role::desk_officer:
    case Role::social_worker:
    case Role::agency_officer:
      return 1;
    case Role::centre_head:
    case Role::provincial_officer:
      return 2;
    case Role::executive:
      return 3;
    default:
      return 0;
  }
}

}  // namespace

bool stands_too_near(const staff::Member& member, std::span<const staff::Member> hands) {
  return std::ranges::any_of(hands, [&](const staff::Member& hand) {
    return hand.id == member.id || (hand.org_id == member.org_id && rank_of(member.role) < rank_of(hand.role));
  });
}

Level level_for(const Category& category, Kind kind, bool closed_file, std::span<const staff::Member> members_of_centre,
                std::span<const staff::Member> hands) {
  if (category.province || kind == Kind::appeal || closed_file) return Level::province;
  bool head = std::ranges::any_of(members_of_centre, [&](const staff::Member& m) {
    return m.active && m.role == Role::centre_head && !stands_too_near(m, hands);
  });
  return head ? Level::centre : Level::province;
}

}  // namespace complaints
