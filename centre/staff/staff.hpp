// The front door of staff: organisations, the people who work for them, and who is who.
// (The POSIX function access() owns that word in C++, so the desk of sign-in and roles is called staff.)
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/context.hpp"

namespace staff {

using frame::Role;

inline constexpr frame::Permission manage_staff{"staff.manage_staff", {Role::administrator}};
inline constexpr frame::Permission see_colleagues{
    "staff.see_colleagues",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer, Role::administrator,
     Role::agency_officer}};
inline constexpr frame::Permission read_journal{"staff.read_journal", {Role::auditor, Role::administrator}};

enum class OrgKind : std::uint8_t { centre, provincial_office, agency, ministry, fund };
constexpr auto choices(const OrgKind*) {
  return kit::Choices{"centre", "provincial_office", "agency", "ministry", "fund"};
}

struct Organisation {
  std::string org_id;
  OrgKind kind = OrgKind::centre;
  std::string name_th;
  std::string name_en;
  std::string area_code;  // where it sits
};

struct Member {
  std::string id;
  std::string org_id;
  std::string name;
  Role role = Role::desk_officer;
  bool active = true;
};

class Staff {
 public:
  virtual ~Staff() = default;
  // Refuses staff.organisation_exists when the id is taken.
  virtual kit::Result<void> add_organisation(frame::Act& act, const Organisation& organisation) = 0;
  // The areas whose records the organisation's officers reach besides their own (2, 4, 6 or 8 digits).
  virtual kit::Result<void> set_service_area(frame::Act& act, std::string_view org_id,
                                             const std::vector<std::string>& area_codes) = 0;
  virtual std::vector<std::string> service_area(frame::Look& look, std::string_view org_id) = 0;
  virtual std::optional<Organisation> find_organisation(frame::Look& look, std::string_view org_id) = 0;
  virtual std::optional<Member> find_member(frame::Look& look, std::string_view staff_id) = 0;
  virtual std::vector<Member> members_of(frame::Look& look, std::string_view org_id) = 0;
};

}  // namespace staff
