// Managing members.
#include "centre/staff/desk.hpp"
#include "centre/staff/rules.hpp"
#include "centre/words/area_code.hpp"
#include "centre/words/citizen_id.hpp"
#include "kit/text/text.hpp"

namespace staff {
namespace {

using kit::Refused;

Member brief_of(const MemberRecord& m) {
  return {m.id, m.org_id, m.name, kit::choice_of<Role>(m.role).value_or(Role::anyone), m.active, m.national_index};
}

MemberRow row_of(frame::Db& db, const MemberRecord& m) {
  return {.id = m.id,
          .org_id = m.org_id,
          .user_name = m.user_name,
          .name = m.name,
          .role = kit::choice_of<Role>(m.role).value_or(Role::anyone),
          .active = m.active,
          .totp_on = m.totp_confirmed,
          .must_change_password = m.must_change_password,
          .seen = store::last_seen(db, m),
          .areas = store::member_areas(db, m.id),
          .national_id_known = !m.national_index.empty(),
          .version = m.version};
}

kit::Result<void> check_areas(const std::vector<std::string>& areas) {
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (!words::AreaCode::parse(areas[i]))
      return kit::refuse_field("/areas/" + std::to_string(i), "words.area_code_wrong");
  }
  return {};
}

// "" leaves what is known.
kit::Result<void> put_national_id(frame::Act& act, MemberRecord& m, std::string_view typed) {
  if (kit::text::trim(typed).empty()) return {};
  auto id = words::CitizenId::parse(typed);
  if (!id) return kit::refuse_field("/national_id", "words.citizen_id_wrong");
  m.national_id = act.vault().seal("staff_members.national_id/" + m.org_id + "/" + m.id, id->digits);
  m.national_index = act.vault().blind_index("staff_national_id", id->digits);
  return {};
}

kit::Result<MemberRecord> in_scope(frame::Look& look) {
  auto found = store::find_member_in_scope(look.db, look.path("staff_id"));
  if (!found) return kit::refuse(Refused::not_found, "staff.member_unknown");
  return *found;
}

}  // namespace

void tell(frame::Act& act, std::string_view what, const MemberRecord& m) {
  act.announce(what, m.org_id, m.area_code, m.id,
               MemberTold{m.id, kit::choice_of<Role>(m.role).value_or(Role::anyone), m.active});
}

std::optional<Member> Desk::find_member(frame::Look& look, std::string_view staff_id) {
  auto found = store::find_member(look.db, staff_id);
  return found ? std::optional(brief_of(*found)) : std::nullopt;
}

std::vector<Member> Desk::members_of(frame::Look& look, std::string_view org_id) {
  std::vector<Member> out;
  for (const auto& m : store::members_of(look.db, org_id)) out.push_back(brief_of(m));
  return out;
}

kit::Result<std::string> Desk::add_member(frame::Act& act, const NewMember& given) {
  auto user_name = kit::text::lower_ascii(kit::text::trim(given.user_name));
  TRY(rules::check_user_name(user_name));
  auto strong = rules::check_password(given.password, user_name);
  if (!strong) return kit::refuse_field("/password", strong.error().faults.front().code);
  TRY(check_areas(given.areas));
  if (!rules::is_staff_role(given.role)) return kit::refuse_field("/role", "staff.role_not_given");
  auto organisation = store::find_organisation(act.db, given.org_id);
  if (!organisation || !act.actor().scope.reaches(organisation->org_id, organisation->area_code))
    return kit::refuse_field("/org_id", "staff.organisation_unknown");
  if (store::find_by_user_name(act.db, user_name)) return kit::refuse_field("/user_name", "staff.user_name_taken");
  MemberRecord m{.org_id = given.org_id,
                 .id = act.new_id(),
                 .area_code = organisation->area_code,
                 .user_name = user_name,
                 .name = kit::text::normalise_thai(given.name),
                 .role = std::string(kit::name_of(given.role)),
                 .language = "th",
                 .password_hash = kit::crypto::hash_password(given.password, Authenticator::password_cost()),
                 .active = true,
                 .must_change_password = given.must_change_password,
                 .version = 1};
  TRY(put_national_id(act, m, given.national_id));
  store::insert_member(act.db, m);
  store::replace_member_areas(act.db, m, given.areas);
  tell(act, "staff.member_added", m);
  return m.id;
}

kit::Result<MemberRow> Desk::create_member(frame::Act& act, const NewMember& given) {
  auto id = TRY(add_member(act, given));
  return row_of(act.db, *store::find_member(act.db, id));
}

kit::Result<MemberRow> Desk::change_member(frame::Act& act, const ChangeMember& change) {
  auto m = TRY(in_scope(act));
  TRY(act.expect_version(m.version));
  TRY(check_areas(change.areas));
  if (!rules::is_staff_role(change.role)) return kit::refuse_field("/role", "staff.role_not_given");
  if (m.id == act.actor().staff_id && (!change.active || kit::name_of(change.role) != m.role))
    return kit::refuse(Refused::conflict, "staff.not_own_rights");
  TRY(put_national_id(act, m, change.national_id));
  m.name = kit::text::normalise_thai(change.name);
  m.role = kit::name_of(change.role);
  m.active = change.active;
  ++m.version;
  store::update_member(act.db, m);
  store::replace_member_areas(act.db, m, change.areas);
  // A right taken away holds from this commit on: every session of the member ends.
  store::end_sessions(act.db, m.id, act.actor().session_id, act.now());
  tell(act, "staff.member_changed", m);
  return row_of(act.db, m);
}

kit::Result<FirstPassword> Desk::reset_password(frame::Act& act) {
  auto m = TRY(in_scope(act));
  FirstPassword fresh{rules::first_password(kit::crypto::random_bytes(64))};
  m.password_hash = kit::crypto::hash_password(fresh.password, Authenticator::password_cost());
  m.must_change_password = true;
  m.failed_count = m.next_try_ms = 0;
  ++m.version;
  store::update_member(act.db, m);
  store::end_sessions(act.db, m.id, "", act.now());
  tell(act, "staff.password_reset", m);
  return fresh;
}

kit::Result<MemberRow> Desk::member(frame::Look& look) {
  auto m = TRY(in_scope(look));
  return row_of(look.db, m);
}

kit::Result<frame::Page<MemberRow>> Desk::members(frame::Look& look) {
  auto limit = look.limit();
  std::string after;
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 1));
    after = keys[0];
  }
  frame::Page<MemberRow> page;
  store::MemberQuestion question{after, kit::text::normalise_thai(kit::text::trim(look.query("q"))),
                                 look.query("role"), look.query("org_id"), look.query("state")};
  auto found = store::members_in_scope(look.db, question, limit + 1);
  for (const auto& m : found)
    if (page.items.size() < limit) page.items.push_back(row_of(look.db, m));
  if (found.size() > limit) page.next = frame::make_cursor({page.items.back().user_name});
  return page;
}

kit::Result<frame::Page<MemberRow>> Desk::colleagues(frame::Look& look) {
  frame::Page<MemberRow> page;
  for (const auto& m : store::members_of(look.db, look.actor().org_id))
    if (m.active) page.items.push_back(row_of(look.db, m));
  return page;
}

}  // namespace staff
