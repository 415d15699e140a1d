// Organisations, the own account, sessions.
#include "centre/staff/desk.hpp"

#include "centre/staff/rules.hpp"
#include "kit/text/text.hpp"

namespace staff {

using kit::Refused;

namespace {

struct OrganisationTold {
  std::string name_th;
  std::vector<std::string> area_codes;
};
const kit::Shape& describe(const OrganisationTold*) {
  using O = OrganisationTold;
  static const kit::Shape shape = kit::shape<O>("OrganisationTold", kit::field<&O::name_th>("name_th"),
                                                kit::field<&O::area_codes>("area_codes"));
  return shape;
}

MemberRecord me(frame::Look& look) {
  auto member = store::find_member(look.db, look.actor().staff_id);
  ENSURE(member);
  return *member;
}

}  // namespace

std::unique_ptr<Staff> open_staff() { return std::make_unique<Desk>(); }

kit::Result<void> Desk::add_organisation(frame::Act& act, const Organisation& organisation) {
  if (store::find_organisation(act.db, organisation.org_id))
    return kit::refuse(Refused::conflict, "staff.organisation_exists");
  store::insert_organisation(act.db, organisation);
  act.announce("staff.organisation_added", organisation.org_id, organisation.area_code, organisation.org_id,
               OrganisationTold{organisation.name_th, {organisation.area_code}});
  return {};
}

kit::Result<void> Desk::set_service_area(frame::Act& act, std::string_view org_id,
                                         const std::vector<std::string>& area_codes) {
  auto organisation = store::find_organisation(act.db, org_id);
  if (!organisation) return kit::refuse(Refused::not_found, "staff.organisation_unknown");
  store::replace_service_area(act.db, org_id, area_codes);
  act.announce("staff.service_area_set", organisation->org_id, organisation->area_code, organisation->org_id,
               OrganisationTold{organisation->name_th, area_codes});
  return {};
}

std::vector<std::string> Desk::service_area(frame::Look& look, std::string_view org_id) {
  return store::service_area(look.db, org_id);
}

std::optional<Organisation> Desk::find_organisation(frame::Look& look, std::string_view org_id) {
  return store::find_organisation(look.db, org_id);
}

std::optional<Recognised> Desk::recognise(frame::Db& db, std::string_view token, kit::Instant now) {
  return Authenticator::recognise(db, token, now);
}

void Desk::saw_session(frame::Db& db, const std::string& session_id, kit::Instant now) {
  store::touch_session(db, session_id, now);
}

kit::Result<std::string> Desk::sign_in(const frame::Performer& performer, const frame::Particulars& particulars,
                                       std::string_view user_name, std::string_view password) {
  return Authenticator::sign_in(performer, particulars, {std::string(user_name), std::string(password), {}});
}

kit::Result<Session> Desk::session(frame::Look& look) {
  Session session{Authenticator::describe_staff(look.db, me(look)), Authenticator::device_key(look)};
  look.keep_off_devices();  // the key is for the page, not for its store of last-seen answers
  for (const auto* permission : known_)
    if (permission->held_by(session.staff.role)) session.staff.permissions.emplace_back(permission->name());
  return session;
}

void Desk::know_permissions(const frame::Routes& routes) {
  for (const auto& route : routes.all()) {
    bool seen = std::ranges::any_of(known_, [&](auto* p) { return p->name() == route.permission.name(); });
    if (!seen) known_.push_back(&route.permission);
  }
  std::ranges::sort(known_, {}, [](auto* p) { return p->name(); });
}

kit::Result<frame::Nothing> Desk::sign_out(frame::Act& act) {
  auto self = me(act);
  store::end_session(act.db, self.id, act.actor().session_id, act.now());
  tell(act, "staff.signed_out", self);
  return frame::Nothing{};
}

kit::Result<frame::Nothing> Desk::change_password(const frame::Performer& performer, const frame::Actor& actor,
                                                  const frame::Particulars& particulars,
                                                  const ChangePassword& change) {
  auto self = Authenticator::member_of(performer, actor);
  TRY(rules::check_password(change.fresh, self.user_name));
  TRY(Authenticator::confirm(performer, actor, particulars, change.current, "/current"));
  if (change.fresh == change.current) return kit::refuse_field("/fresh", "staff.password_same");
  auto hash = kit::crypto::hash_password(change.fresh, Authenticator::password_cost());
  auto performed = TRY(performer.act(actor, particulars, "change-password", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto fresh = me(act);
    fresh.password_hash = hash;
    fresh.must_change_password = false;
    ++fresh.version;
    store::update_member(act.db, fresh);
    store::end_sessions(act.db, fresh.id, actor.session_id, act.now());
    tell(act, "staff.password_changed", fresh);
    return frame::reply_of(frame::Nothing{}, 201);
  }));
  return frame::Nothing{};
}

kit::Result<Session> Desk::set_language(frame::Act& act, const SetLanguage& command) {
  if (command.language != "th" && command.language != "en")
    return kit::refuse_field("/language", "kit.choice_unknown");
  auto self = me(act);
  self.language = command.language;
  store::update_member(act.db, self);
  tell(act, "staff.language_set", self);
  return session(act);
}

kit::Result<TotpEnrolment> Desk::enrol_totp(frame::Act& act) {
  auto self = me(act);
  if (self.totp_confirmed) return kit::refuse(Refused::conflict, "staff.totp_on_already");
  TotpEnrolment enrolment{.secret = kit::crypto::totp::make_secret()};
  enrolment.uri = kit::crypto::totp::enrolment_uri(enrolment.secret, self.user_name, "Chaeson");
  self.totp_secret = act.vault().seal(totp_place(self), enrolment.secret);
  self.totp_last_step = 0;  // no code of the new secret was used yet
  store::update_member(act.db, self);
  tell(act, "staff.totp_enrolled", self);
  return enrolment;
}

kit::Result<frame::Nothing> Desk::confirm_totp(frame::Act& act, const ConfirmTotp& command) {
  auto self = me(act);
  if (self.totp_secret.empty()) return kit::refuse(Refused::conflict, "staff.totp_not_enrolled");
  auto secret = act.vault().open(totp_place(self), self.totp_secret);
  if (!secret) throw kit::Breakage("a TOTP secret does not open with this key");
  auto step = kit::crypto::totp::match(*secret, kit::text::digits_to_ascii(command.code), act.now(), self.totp_last_step);
  if (!step) return kit::refuse_field("/code", "staff.totp_wrong");
  self.totp_confirmed = true;
  self.totp_last_step = *step;
  store::update_member(act.db, self);
  tell(act, "staff.totp_confirmed", self);
  return frame::Nothing{};
}

kit::Result<frame::Nothing> Desk::remove_totp(const frame::Performer& performer, const frame::Actor& actor,
                                              const frame::Particulars& particulars, const RemoveTotp& removal) {
  TRY(Authenticator::confirm(performer, actor, particulars, removal.password, "/password"));
  auto performed = TRY(performer.act(actor, particulars, "remove-totp", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto self = me(act);
    self.totp_secret.clear();
    self.totp_confirmed = false;
    store::update_member(act.db, self);
    tell(act, "staff.totp_removed", self);
    return frame::reply_of(frame::Nothing{}, 201);
  }));
  return frame::Nothing{};
}

kit::Result<frame::Page<SessionRow>> Desk::sessions(frame::Look& look) {
  kit::Instant oldest{look.now().ms - rules::session_idle_ms_max};
  frame::Page<SessionRow> page{store::open_sessions(look.db, look.actor().staff_id, oldest)};
  for (auto& row : page.items) row.current = row.id == look.actor().session_id;
  return page;
}

kit::Result<frame::Nothing> Desk::end_session(frame::Act& act) {
  if (store::end_session(act.db, act.actor().staff_id, act.path("session_id"), act.now()) == 0)
    return kit::refuse(Refused::not_found, "staff.session_unknown");
  tell(act, "staff.session_ended", me(act));
  return frame::Nothing{};
}

}  // namespace staff
