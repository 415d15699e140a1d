// Turns a password into a session and a session into an Actor with a Scope. The only maker of scopes for people.
#pragma once

#include "centre/frame/perform.hpp"
#include "centre/staff/shapes.hpp"
#include "centre/staff/store.hpp"

namespace staff {

class Authenticator {
 public:
  // The session of this token, alive now; nothing when unknown, ended, too old or the member is suspended.
  static std::optional<Recognised> recognise(frame::Db& db, std::string_view token, kit::Instant now);
  // Checks name, password and code outside any transaction; failures are counted and delay the next try.
  // Gives the token of a new session.
  static kit::Result<std::string> sign_in(const frame::Performer& performer, const frame::Particulars& particulars,
                                          const SignIn& sign_in);
  // The password once more, by somebody who is signed in; a wrong one delays the next try as at the sign-in.
  // Refuses staff.wait_to_try, and staff.password_wrong at `path`.
  static kit::Result<void> confirm(const frame::Performer& performer, const frame::Actor& actor,
                                   const frame::Particulars& particulars, std::string_view password, std::string path);
  static MemberRecord member_of(const frame::Performer& performer, const frame::Actor& actor);
  // The same for a person on every device and after every password.
  static std::string device_key(const frame::Look& look);
  static std::string token_hash(std::string_view token);
  static SessionStaff describe_staff(frame::Db& db, const MemberRecord& member);
  static kit::crypto::PasswordCost password_cost();

 private:
  static frame::Actor actor_of(const store::Caller& caller);
};

inline std::string totp_place(const MemberRecord& m) { return "staff_members.totp_secret/" + m.org_id + "/" + m.id; }

}  // namespace staff
