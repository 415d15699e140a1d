// Who acts, what they may do, and whose records they can reach. A Scope is made only by the authenticator.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kit/describe/shape.hpp"

namespace staff {
class Authenticator;
}

namespace frame {

enum class Role : std::uint8_t {
  anyone,  // no session: the public page
  desk_officer,
  social_worker,
  centre_head,
  volunteer,
  agency_officer,
  provincial_officer,
  executive,
  fund_committee,
  auditor,
  administrator,
  system,  // jobs and the command line
};
constexpr auto choices(const Role*) {
  return kit::Choices{"anyone",         "desk_officer",       "social_worker", "centre_head",
                      "volunteer",      "agency_officer",     "provincial_officer", "executive",
                      "fund_committee", "auditor",            "administrator", "system"};
}

// One permission and the roles that hold it, declared in the front door of the desk it belongs to:
//   inline constexpr Permission open_case{"casework.open_case", {Role::desk_officer, Role::social_worker}};
class Permission {
 public:
  template <std::size_t N>
  consteval Permission(std::string_view name, const Role (&roles)[N]) : name_(name) {
    for (Role r : roles) holders_ |= 1u << static_cast<unsigned>(r);
    holders_ |= 1u << static_cast<unsigned>(Role::system);
  }
  constexpr std::string_view name() const { return name_; }
  constexpr bool held_by(Role role) const { return holders_ >> static_cast<unsigned>(role) & 1u; }

 private:
  std::string_view name_;
  std::uint32_t holders_ = 0;
};

// Everyone, signed in or not: public pages only.
inline constexpr Permission anyone{
    "public", {Role::anyone, Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer,
               Role::agency_officer, Role::provincial_officer, Role::executive, Role::fund_committee,
               Role::auditor, Role::administrator}};
// Everyone with a session: own profile, code lists.
inline constexpr Permission signed_in{
    "signed_in", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer,
                  Role::agency_officer, Role::provincial_officer, Role::executive, Role::fund_committee,
                  Role::auditor, Role::administrator}};

// Half-open range of fixed-width area codes: tambon 521304 is ["521304", "521305").
struct AreaRange {
  std::string from;
  std::string to;
  static AreaRange of(std::string_view area_code);  // 2, 4, 6 or 8 digits
  bool contains(std::string_view area_code) const { return area_code >= from && area_code < to; }
};

// Which rows of a table with org_id and area_code may be touched: the own organisation's, and those in
// the areas. Never empty by accident: a Scope that reaches nothing says so.
class Scope {
 public:
  static Scope nothing() { return Scope{}; }
  const std::string& org_id() const { return org_id_; }
  const std::vector<AreaRange>& areas() const { return areas_; }
  bool everywhere() const { return everywhere_; }
  bool reaches(std::string_view org_id, std::string_view area_code) const;

 private:
  friend class staff::Authenticator;  // from a session
  friend struct SystemScope;           // for jobs, the command line and tests
  std::string org_id_;
  std::vector<AreaRange> areas_;
  bool everywhere_ = false;
};

// The one way around sessions; each use names its reason and is listed by the house test.
struct SystemScope {
  static Scope everywhere(std::string_view reason);
  static Scope organisation(std::string_view reason, std::string org_id, std::vector<std::string> area_codes);
};

struct Actor {
  std::string staff_id;  // empty for the public
  std::string name;
  Role role = Role::anyone;
  std::string org_id;     // the organisation the actor works for
  std::string area_code;  // where that organisation sits
  Scope scope = Scope::nothing();
  std::string session_id = {};
  std::string language = "th";
  bool may(const Permission& p) const { return p.held_by(role); }
};

}  // namespace frame
