// The staff desk at work.
#pragma once

#include "centre/staff/authenticator.hpp"

namespace staff {

class Desk final : public Staff {
 public:
  std::string_view name() const override { return "staff"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;

  kit::Result<void> add_organisation(frame::Act& act, const Organisation& organisation) override;
  kit::Result<void> set_service_area(frame::Act& act, std::string_view org_id,
                                     const std::vector<std::string>& area_codes) override;
  std::vector<std::string> service_area(frame::Look& look, std::string_view org_id) override;
  std::optional<Organisation> find_organisation(frame::Look& look, std::string_view org_id) override;
  std::optional<Member> find_member(frame::Look& look, std::string_view staff_id) override;
  std::vector<Member> members_of(frame::Look& look, std::string_view org_id) override;
  kit::Result<std::string> add_member(frame::Act& act, const NewMember& member) override;
  std::optional<Recognised> recognise(frame::Db& db, std::string_view token, kit::Instant now) override;
  void saw_session(frame::Db& db, const std::string& session_id, kit::Instant now) override;
  kit::Result<std::string> sign_in(const frame::Performer& performer, const frame::Particulars& particulars,
                                   std::string_view user_name, std::string_view password) override;
  void know_permissions(const frame::Routes& routes) override;

 private:
  kit::Result<Session> session(frame::Look& look);
  kit::Result<frame::Nothing> sign_out(frame::Act& act);
  kit::Result<frame::Nothing> change_password(const frame::Performer& performer, const frame::Actor& actor,
                                              const frame::Particulars& particulars, const ChangePassword& change);
  kit::Result<Session> set_language(frame::Act& act, const SetLanguage& command);
  kit::Result<TotpEnrolment> enrol_totp(frame::Act& act);
  kit::Result<frame::Nothing> confirm_totp(frame::Act& act, const ConfirmTotp& command);
  // An open session alone does not take the second step away: the password is asked for.
  kit::Result<frame::Nothing> remove_totp(const frame::Performer& performer, const frame::Actor& actor,
                                          const frame::Particulars& particulars, const RemoveTotp& removal);
  kit::Result<frame::Page<SessionRow>> sessions(frame::Look& look);
  kit::Result<frame::Nothing> end_session(frame::Act& act);

  kit::Result<frame::Page<MemberRow>> members(frame::Look& look);
  kit::Result<MemberRow> member(frame::Look& look);
  kit::Result<MemberRow> create_member(frame::Act& act, const NewMember& member);
  kit::Result<MemberRow> change_member(frame::Act& act, const ChangeMember& change);
  kit::Result<FirstPassword> reset_password(frame::Act& act);
  kit::Result<frame::Page<MemberRow>> colleagues(frame::Look& look);
  kit::Result<frame::Page<JournalRow>> journal(frame::Look& look);
  kit::Result<frame::Page<OrganisationRow>> organisations(frame::Look& look);

  std::vector<const frame::Permission*> known_;  // every permission of every route, for the session's list
};

// Announces a member by role and standing.
void tell(frame::Act& act, std::string_view what, const MemberRecord& m);

}  // namespace staff
