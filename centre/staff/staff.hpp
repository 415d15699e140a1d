// The front door of staff: organisations, the people who work for them, and who is who.
// (The POSIX function access() owns that word in C++, so the desk of sign-in and roles is called staff.)
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/module.hpp"

namespace staff {

using frame::Role;

inline constexpr frame::Permission manage_staff{"staff.manage_staff", {Role::administrator}};
inline constexpr frame::Permission see_colleagues{
    "staff.see_colleagues",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer, Role::administrator,
     Role::agency_officer}};
inline constexpr frame::Permission read_journal{"staff.read_journal", {Role::auditor, Role::administrator}};
inline constexpr frame::Permission see_organisations{"staff.see_organisations", {Role::auditor, Role::administrator}};

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
  // The same for every account of whoever has this national id, and says nothing of the number; "" when it is not known.
  std::string human_key = {};
};

struct NewMember {
  std::string org_id;
  std::string user_name;  // 3 to 64 of a-z 0-9 . _ - @
  std::string name;
  Role role = Role::desk_officer;
  std::string password;
  bool must_change_password = true;
  std::vector<std::string> areas = {};  // a volunteer's villages; empty: the organisation's service area
  std::string national_id = {};         // tells that two accounts are one human being; kept sealed
};
inline const kit::Shape& describe(const NewMember*) {
  static const kit::Shape shape = kit::shape<NewMember>(
      "NewMember", kit::field<&NewMember::org_id>("org_id", kit::required, kit::max(64)),
      kit::field<&NewMember::user_name>("user_name", kit::required, kit::min(3), kit::max(64)),
      kit::field<&NewMember::name>("name", kit::required, kit::max(200), kit::personal),
      kit::field<&NewMember::role>("role", kit::required),
      kit::field<&NewMember::password>("password", kit::required, kit::min(12), kit::max(200), kit::secret),
      kit::field<&NewMember::must_change_password>("must_change_password"),
      kit::field<&NewMember::areas>("areas", kit::max(50)),
      kit::field<&NewMember::national_id>("national_id", kit::max(30), kit::personal));
  return shape;
}

// Who stands behind a request.
struct Recognised {
  frame::Actor actor;
  bool must_change_password = false;
  bool touch = false;  // "seen" is old enough to be written anew
};

class Staff : public frame::Module {
 public:
  // Refuses staff.organisation_exists when the id is taken.
  virtual kit::Result<void> add_organisation(frame::Act& act, const Organisation& organisation) = 0;
  // The areas whose records the organisation's officers reach besides their own (2, 4, 6 or 8 digits).
  virtual kit::Result<void> set_service_area(frame::Act& act, std::string_view org_id,
                                             const std::vector<std::string>& area_codes) = 0;
  virtual std::vector<std::string> service_area(frame::Look& look, std::string_view org_id) = 0;
  virtual std::optional<Organisation> find_organisation(frame::Look& look, std::string_view org_id) = 0;
  virtual std::optional<Member> find_member(frame::Look& look, std::string_view staff_id) = 0;
  virtual std::vector<Member> members_of(frame::Look& look, std::string_view org_id) = 0;
  // Makes a member with a first password that must be changed; gives the id. For the command line and demo.
  virtual kit::Result<std::string> add_member(frame::Act& act, const NewMember& member) = 0;
  // The session of this token, alive now; nothing when unknown, ended, too old or the member is suspended.
  virtual std::optional<Recognised> recognise(frame::Db& db, std::string_view token, kit::Instant now) = 0;
  virtual void saw_session(frame::Db& db, const std::string& session_id, kit::Instant now) = 0;
  // Checks name, password and code outside any transaction; gives the token of a new session.
  virtual kit::Result<std::string> sign_in(const frame::Performer& performer, const frame::Particulars& particulars,
                                           std::string_view user_name, std::string_view password) = 0;
  // Told once all routes are known, so that a session can say what its role may do.
  virtual void know_permissions(const frame::Routes& routes) = 0;
};

std::unique_ptr<Staff> open_staff();

// What hashing a password costs from now on; demo data and tests, which make many, lower it.
void set_password_cost(kit::crypto::PasswordCost cost);

}  // namespace staff
