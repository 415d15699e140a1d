// The routes of staff.
#include "centre/staff/desk.hpp"

namespace staff {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return staff::migrations(); }

namespace {

// __Host- cookies want Secure and Path=/; browsers take them from http://127.0.0.1 as well.
std::string session_cookie(const std::string& token, bool ends) {
  return "__Host-chaeson=" + token + "; Path=/; HttpOnly; Secure; SameSite=Strict" + (ends ? "; Max-Age=0" : "");
}

}  // namespace

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string base = "/api/v1/staff";
  auto no = Sensitive::no;

  routes.direct<SignIn, Session>(
      base + "/session", anyone,
      [this](const Performer& performer, const Actor&, const Particulars& particulars,
             const SignIn& given) -> kit::Result<Reply> {
        auto token = TRY(Authenticator::sign_in(performer, particulars, given));
        auto connection = performer.database().read();
        Scope nothing = Scope::nothing();
        Db db(*connection, nothing);
        auto recognised = Authenticator::recognise(db, token, performer.clock().now());
        ENSURE(recognised);
        Look look(recognised->actor, performer.clock().now(), *connection, performer.vault(), particulars);
        auto session = TRY(this->session(look));
        auto reply = reply_of(session, 201);
        reply.headers.push_back({"Set-Cookie", session_cookie(token, false)});
        return reply;
      });
  routes.view<Session>(base + "/session", signed_in, no, [this](Look& look) { return session(look); });
  routes.del<Nothing>(base + "/session", signed_in, [this](Act& act) { return sign_out(act); });

  routes.direct<ChangePassword, Nothing>(
      base + "/me/password", signed_in,
      [this](const Performer& performer, const Actor& actor, const Particulars& particulars,
             const ChangePassword& change) -> kit::Result<Reply> {
        auto done = TRY(change_password(performer, actor, particulars, change));
        return reply_of(done, 201);
      });
  routes.post<SetLanguage, Session>(base + "/me/language", signed_in,
                                    [this](Act& act, const SetLanguage& c) { return set_language(act, c); });
  routes.post<Nothing, TotpEnrolment>(base + "/me/totp", signed_in,
                                      [this](Act& act, const Nothing&) { return enrol_totp(act); });
  routes.post<ConfirmTotp, Nothing>(base + "/me/totp/confirmation", signed_in,
                                    [this](Act& act, const ConfirmTotp& c) { return confirm_totp(act, c); });
  routes.direct<RemoveTotp, Nothing>(
      base + "/me/totp/removal", signed_in,
      [this](const Performer& performer, const Actor& actor, const Particulars& particulars,
             const RemoveTotp& removal) -> kit::Result<Reply> {
        auto done = TRY(remove_totp(performer, actor, particulars, removal));
        return reply_of(done, 201);
      });
  routes.view<Page<SessionRow>>(base + "/me/sessions", signed_in, no, [this](Look& look) { return sessions(look); });
  routes.del<Nothing>(base + "/me/sessions/{session_id}", signed_in, [this](Act& act) { return end_session(act); });

  routes.view<Page<MemberRow>>(base + "/colleagues", see_colleagues, no, [this](Look& look) { return colleagues(look); });
  routes.view<Page<MemberRow>>(base + "/members", manage_staff, no, [this](Look& look) { return members(look); });
  routes.view<MemberRow>(base + "/members/{staff_id}", manage_staff, no, [this](Look& look) { return member(look); });
  routes.post<NewMember, MemberRow>(base + "/members", manage_staff,
                                    [this](Act& act, const NewMember& c) { return create_member(act, c); });
  routes.put<ChangeMember, MemberRow>(base + "/members/{staff_id}", manage_staff,
                                      [this](Act& act, const ChangeMember& c) { return change_member(act, c); });
  routes.post<Nothing, FirstPassword>(base + "/members/{staff_id}/password", manage_staff,
                                      [this](Act& act, const Nothing&) { return reset_password(act); });
  routes.view<Page<JournalRow>>(base + "/journal", read_journal, no, [this](Look& look) { return journal(look); });
  routes.view<Page<OrganisationRow>>(base + "/organisations", see_organisations, no,
                                     [this](Look& look) { return organisations(look); });
}

}  // namespace staff
