// What is asked of staff and what leaves it.
#pragma once

#include "centre/staff/staff.hpp"

namespace staff {

struct SignIn {
  std::string user_name;
  std::string password;
  std::optional<std::string> totp;
};
inline const kit::Shape& describe(const SignIn*) {
  static const kit::Shape shape = kit::shape<SignIn>(
      "SignIn", kit::field<&SignIn::user_name>("user_name", kit::required, kit::max(64)),
      kit::field<&SignIn::password>("password", kit::required, kit::max(200), kit::secret),
      kit::field<&SignIn::totp>("totp", kit::max(10), kit::secret));
  return shape;
}

struct SessionStaff {
  std::string id;
  std::string name;
  std::string user_name;
  Role role = Role::anyone;
  std::string org_id;
  std::string org_name_th;
  std::string org_name_en;
  OrgKind org_kind = OrgKind::centre;
  std::string area_code;
  std::vector<std::string> permissions;
  std::string language;
  bool must_change_password = false;
  bool totp_on = false;
};
inline const kit::Shape& describe(const SessionStaff*) {
  using S = SessionStaff;
  static const kit::Shape shape = kit::shape<S>(
      "SessionStaff", kit::field<&S::id>("id"), kit::field<&S::name>("name"), kit::field<&S::user_name>("user_name"),
      kit::field<&S::role>("role"), kit::field<&S::org_id>("org_id"), kit::field<&S::org_name_th>("org_name_th"),
      kit::field<&S::org_name_en>("org_name_en"), kit::field<&S::org_kind>("org_kind"),
      kit::field<&S::area_code>("area_code"), kit::field<&S::permissions>("permissions"),
      kit::field<&S::language>("language"), kit::field<&S::must_change_password>("must_change_password"),
      kit::field<&S::totp_on>("totp_on"));
  return shape;
}

struct Session {
  SessionStaff staff;
  std::string device_key;  // 256 bits in hexadecimal: seals what this person's devices keep while there is no line
};
inline const kit::Shape& describe(const Session*) {
  static const kit::Shape shape =
      kit::shape<Session>("Session", kit::field<&Session::staff>("staff"),
                          kit::field<&Session::device_key>("device_key", kit::secret));
  return shape;
}

struct ChangePassword {
  std::string current;
  std::string fresh;
};
inline const kit::Shape& describe(const ChangePassword*) {
  using C = ChangePassword;
  static const kit::Shape shape =
      kit::shape<C>("ChangePassword", kit::field<&C::current>("current", kit::required, kit::max(200), kit::secret),
                    kit::field<&C::fresh>("fresh", kit::required, kit::min(12), kit::max(200), kit::secret));
  return shape;
}

struct TotpEnrolment {
  std::string secret;
  std::string uri;
};
inline const kit::Shape& describe(const TotpEnrolment*) {
  using T = TotpEnrolment;
  static const kit::Shape shape =
      kit::shape<T>("TotpEnrolment", kit::field<&T::secret>("secret", kit::secret), kit::field<&T::uri>("uri", kit::secret));
  return shape;
}

struct ConfirmTotp {
  std::string code;
};
inline const kit::Shape& describe(const ConfirmTotp*) {
  static const kit::Shape shape = kit::shape<ConfirmTotp>(
      "ConfirmTotp", kit::field<&ConfirmTotp::code>("code", kit::required, kit::max(10), kit::secret));
  return shape;
}

struct RemoveTotp {
  std::string password;
};
inline const kit::Shape& describe(const RemoveTotp*) {
  static const kit::Shape shape = kit::shape<RemoveTotp>(
      "RemoveTotp", kit::field<&RemoveTotp::password>("password", kit::required, kit::max(200), kit::secret));
  return shape;
}

struct SetLanguage {
  std::string language;
};
inline const kit::Shape& describe(const SetLanguage*) {
  static const kit::Shape shape = kit::shape<SetLanguage>(
      "SetLanguage", kit::field<&SetLanguage::language>("language", kit::required, kit::max(2)));
  return shape;
}

struct SessionRow {
  std::string id;
  kit::Instant started;
  kit::Instant seen;
  std::string peer;
  std::string device;
  bool current = false;
};
inline const kit::Shape& describe(const SessionRow*) {
  using S = SessionRow;
  static const kit::Shape shape = kit::shape<S>(
      "SessionRow", kit::field<&S::id>("id"), kit::field<&S::started>("started"), kit::field<&S::seen>("seen"),
      kit::field<&S::peer>("peer", kit::personal), kit::field<&S::device>("device"), kit::field<&S::current>("current"));
  return shape;
}

struct MemberRow {
  std::string id;
  std::string org_id;
  std::string user_name;
  std::string name;
  Role role = Role::desk_officer;
  bool active = true;
  bool totp_on = false;
  bool must_change_password = false;  // still on the first password
  std::optional<kit::Instant> seen;   // last at work; nothing for who never signed in
  std::vector<std::string> areas;
  bool national_id_known = false;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const MemberRow*) {
  using M = MemberRow;
  static const kit::Shape shape = kit::shape<M>(
      "MemberRow", kit::field<&M::id>("id"), kit::field<&M::org_id>("org_id"),
      kit::field<&M::user_name>("user_name", kit::personal), kit::field<&M::name>("name", kit::personal),
      kit::field<&M::role>("role"), kit::field<&M::active>("active"), kit::field<&M::totp_on>("totp_on"),
      kit::field<&M::must_change_password>("must_change_password"), kit::field<&M::seen>("seen"),
      kit::field<&M::areas>("areas"), kit::field<&M::national_id_known>("national_id_known"),
      kit::field<&M::version>("version"));
  return shape;
}

struct ChangeMember {
  std::string name;
  Role role = Role::desk_officer;
  bool active = true;
  std::vector<std::string> areas;
  std::string national_id;  // "" leaves what is known
};
inline const kit::Shape& describe(const ChangeMember*) {
  using C = ChangeMember;
  static const kit::Shape shape = kit::shape<C>(
      "ChangeMember", kit::field<&C::name>("name", kit::required, kit::max(200), kit::personal),
      kit::field<&C::role>("role", kit::required), kit::field<&C::active>("active", kit::required),
      kit::field<&C::areas>("areas", kit::max(50)),
      kit::field<&C::national_id>("national_id", kit::max(30), kit::personal));
  return shape;
}

struct FirstPassword {
  std::string password;  // shown once to the administrator
};
inline const kit::Shape& describe(const FirstPassword*) {
  static const kit::Shape shape = kit::shape<FirstPassword>(
      "FirstPassword", kit::field<&FirstPassword::password>("password", kit::secret));
  return shape;
}

struct OrganisationRow {
  std::string id;
  OrgKind kind = OrgKind::centre;
  std::string name_th;
  std::string name_en;
  std::string area_code;
};
inline const kit::Shape& describe(const OrganisationRow*) {
  using O = OrganisationRow;
  static const kit::Shape shape = kit::shape<O>(
      "OrganisationRow", kit::field<&O::id>("id"), kit::field<&O::kind>("kind"), kit::field<&O::name_th>("name_th"),
      kit::field<&O::name_en>("name_en"), kit::field<&O::area_code>("area_code"));
  return shape;
}

struct JournalRow {
  std::string id;  // org_id/seq, the same for ever
  std::string org_id;
  std::int64_t seq = 0;
  kit::Instant at;
  std::string staff_id;
  std::string staff_name;
  std::string role;
  std::string name;
  std::string subject;
  std::optional<std::string> subject_name;  // when the subject is a member or an organisation
  std::string detail;
};
inline const kit::Shape& describe(const JournalRow*) {
  using J = JournalRow;
  static const kit::Shape shape = kit::shape<J>(
      "JournalRow", kit::field<&J::id>("id"), kit::field<&J::org_id>("org_id"), kit::field<&J::seq>("seq"), kit::field<&J::at>("at"), kit::field<&J::staff_id>("staff_id"),
      kit::field<&J::staff_name>("staff_name"), kit::field<&J::role>("role"), kit::field<&J::name>("name"),
      kit::field<&J::subject>("subject"), kit::field<&J::subject_name>("subject_name", kit::personal),
      kit::field<&J::detail>("detail"));
  return shape;
}

// What announcements of this desk say; ids and roles, never names or secrets.
struct MemberTold {
  std::string staff_id;
  Role role = Role::anyone;
  bool active = true;
};
inline const kit::Shape& describe(const MemberTold*) {
  using M = MemberTold;
  static const kit::Shape shape = kit::shape<M>("MemberTold", kit::field<&M::staff_id>("staff_id"),
                                                kit::field<&M::role>("role"), kit::field<&M::active>("active"));
  return shape;
}

}  // namespace staff
