// Sessions and scopes.
#include "centre/staff/authenticator.hpp"

#include <atomic>

#include "centre/staff/rules.hpp"
#include "kit/text/text.hpp"

namespace staff {
namespace {

using kit::Refused;

std::atomic<unsigned long long> cost_operations{kit::crypto::PasswordCost{}.operations};
std::atomic<std::size_t> cost_memory{kit::crypto::PasswordCost{}.memory_bytes};

// An account that does not exist costs the same time as one that does.
const std::string& decoy_hash() {
  static const std::string hash = kit::crypto::hash_password(kit::crypto::random_token(), Authenticator::password_cost());
  return hash;
}

enum class Tried { good, wrong, code_needed, code_wrong };

struct Check {
  Tried tried = Tried::wrong;
  std::int64_t totp_step = 0;
};

Check check(const MemberRecord& member, const SignIn& given, const kit::crypto::Vault& vault, kit::Instant now) {
  if (!kit::crypto::check_password(member.password_hash, given.password)) return {Tried::wrong};
  if (!member.totp_confirmed) return {Tried::good, member.totp_last_step};
  if (!given.totp || given.totp->empty()) return {Tried::code_needed};
  auto secret = vault.open(totp_place(member), member.totp_secret);
  if (!secret) throw kit::Breakage("a TOTP secret does not open with this key");
  auto step = kit::crypto::totp::match(*secret, kit::text::digits_to_ascii(*given.totp), now, member.totp_last_step);
  return step ? Check{Tried::good, *step} : Check{Tried::code_wrong};
}

kit::Refusal refusal_of(Tried tried) {
  if (tried == Tried::code_needed) return kit::refuse(Refused::unauthenticated, "staff.totp_needed");
  if (tried == Tried::code_wrong) return kit::refuse(Refused::unauthenticated, "staff.totp_wrong");
  return kit::refuse(Refused::unauthenticated, "staff.sign_in_wrong");
}

// A failed or good try, written down with its announcement; the security journal of the organisation.
frame::Reply note_try(frame::Act& act, MemberRecord member, const Check& result) {
  if (result.tried == Tried::good) {
    member.failed_count = 0;
    member.next_try_ms = 0;
    member.totp_last_step = result.totp_step;
  } else if (result.tried != Tried::code_needed) {
    ++member.failed_count;
    member.next_try_ms = act.now().ms + rules::delay_ms_after(member.failed_count);
  }
  store::update_member(act.db, member);
  auto role = kit::choice_of<Role>(member.role).value_or(Role::anyone);
  act.announce(result.tried == Tried::good ? "staff.signed_in" : "staff.sign_in_failed", member.org_id,
               member.area_code, member.id, MemberTold{member.id, role, member.active});
  return {.status = 200, .body = "{}"};
}

}  // namespace

void set_password_cost(kit::crypto::PasswordCost cost) {
  cost_operations = cost.operations;
  cost_memory = cost.memory_bytes;
}
kit::crypto::PasswordCost Authenticator::password_cost() { return {cost_operations, cost_memory}; }

std::string Authenticator::token_hash(std::string_view token) {
  return kit::crypto::hex(kit::crypto::sha256(token));
}

frame::Actor Authenticator::actor_of(const store::Caller& caller) {
  const MemberRecord& member = caller.member;
  auto role = kit::choice_of<Role>(member.role);
  ENSURE(role);
  frame::Actor actor{.staff_id = member.id,
                     .name = member.name,
                     .role = *role,
                     .org_id = member.org_id,
                     .area_code = member.area_code,
                     .session_id = caller.session.id,
                     .language = member.language};
  auto reach = rules::reach_of(*role);
  if (reach.own_org) actor.scope.org_id_ = member.org_id;
  auto codes = reach.service_area ? caller.service_areas
               : reach.member_areas ? caller.member_areas
                                    : std::vector<std::string>{};
  for (const auto& code : codes) actor.scope.areas_.push_back(frame::AreaRange::of(code));
  return actor;
}

std::optional<Recognised> Authenticator::recognise(frame::Db& db, std::string_view token, kit::Instant now) {
  auto caller = store::find_caller(db, token_hash(token));
  if (!caller || !rules::session_lives(caller->session.started, caller->session.seen, now)) return std::nullopt;
  if (!caller->member.active) return std::nullopt;
  return Recognised{.actor = actor_of(*caller),
                    .must_change_password = caller->member.must_change_password,
                    .touch = now.ms - caller->session.seen.ms >= rules::session_touch_ms};
}

kit::Result<std::string> Authenticator::sign_in(const frame::Performer& performer,
                                                const frame::Particulars& particulars, const SignIn& given) {
  auto user_name = kit::text::lower_ascii(kit::text::trim(given.user_name));
  auto now = performer.clock().now();
  std::optional<MemberRecord> member;
  {
    auto connection = performer.database().read();
    frame::Scope nothing = frame::Scope::nothing();
    frame::Db db(*connection, nothing);
    member = store::find_by_user_name(db, user_name);
  }
  if (!member || !member->active) {
    (void)kit::crypto::check_password(decoy_hash(), given.password);
    return refusal_of(Tried::wrong);
  }
  if (member->next_try_ms > now.ms)
    return kit::refuse(Refused::too_many, "staff.wait_to_try",
                       {{"seconds", std::to_string((member->next_try_ms - now.ms + 999) / 1000)}});
  auto result = check(*member, given, performer.vault(), now);
  auto token = kit::crypto::random_token();
  frame::Actor self{.staff_id = member->id, .name = member->name, .org_id = member->org_id, .area_code = member->area_code};
  frame::Particulars own = particulars;
  own.op_id = kit::make_uuid_v7(now);
  auto noted = TRY(performer.act(self, own, "sign-in", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto fresh = store::find_member(act.db, member->id);
    ENSURE(fresh);
    // Another try at the same moment may have used the code or raised the delay.
    if (fresh->next_try_ms > now.ms || (member->totp_confirmed && fresh->totp_last_step != member->totp_last_step))
      return kit::refuse(Refused::too_many, "staff.wait_to_try", {{"seconds", "1"}});
    auto reply = note_try(act, *fresh, result);
    if (result.tried == Tried::good) {
      SessionRecord session{member->org_id, act.new_id(), member->id, now, now};
      store::insert_session(act.db, session, token_hash(token), particulars.peer, particulars.device);
    }
    return reply;
  }));
  if (result.tried != Tried::good) return refusal_of(result.tried);
  return token;
}

MemberRecord Authenticator::member_of(const frame::Performer& performer, const frame::Actor& actor) {
  auto connection = performer.database().read();
  frame::Db db(*connection, actor.scope);
  auto member = store::find_member(db, actor.staff_id);
  ENSURE(member);
  return *member;
}

kit::Result<void> Authenticator::confirm(const frame::Performer& performer, const frame::Actor& actor,
                                         const frame::Particulars& particulars, std::string_view password,
                                         std::string path) {
  auto member = member_of(performer, actor);
  auto now = performer.clock().now();
  if (member.next_try_ms > now.ms)
    return kit::refuse(Refused::too_many, "staff.wait_to_try",
                       {{"seconds", std::to_string((member.next_try_ms - now.ms + 999) / 1000)}});
  if (kit::crypto::check_password(member.password_hash, password)) return {};
  frame::Particulars own = particulars;
  own.op_id = kit::make_uuid_v7(now);
  auto noted = TRY(performer.act(actor, own, "confirm", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto fresh = store::find_member(act.db, actor.staff_id);
    ENSURE(fresh);
    return note_try(act, *fresh, {Tried::wrong});
  }));
  return kit::refuse_field(std::move(path), "staff.password_wrong");
}

std::string Authenticator::device_key(const frame::Look& look) {
  const auto& id = look.actor().staff_id;
  return look.vault().blind_index("staff.device_key.1", id) + look.vault().blind_index("staff.device_key.2", id);
}

SessionStaff Authenticator::describe_staff(frame::Db& db, const MemberRecord& member) {
  auto organisation = store::find_organisation(db, member.org_id);
  auto role = kit::choice_of<Role>(member.role);
  ENSURE(organisation && role);
  return {.id = member.id,
          .name = member.name,
          .user_name = member.user_name,
          .role = *role,
          .org_id = member.org_id,
          .org_name_th = organisation->name_th,
          .org_name_en = organisation->name_en,
          .org_kind = organisation->kind,
          .area_code = member.area_code,
          .language = member.language,
          .must_change_password = member.must_change_password,
          .totp_on = member.totp_confirmed};
}

}  // namespace staff
