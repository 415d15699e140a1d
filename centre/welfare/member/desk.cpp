#include "centre/welfare/member/desk.hpp"

#include "centre/welfare/member/rules.hpp"

namespace welfare::member {
namespace {

using kit::Refused;

kit::Result<Member> own_member(frame::Look& look, Fund& f) {
  auto m = store::find_member(look, look.path("member_id"));
  if (!m) return kit::refuse(Refused::not_found, "welfare.member_unknown");
  f = TRY(own_fund(look, m->fund_id));
  return *m;
}

bool stays(const Member& m) {
  return m.state == MemberState::active || m.state == MemberState::suspended;
}

void tell(frame::Act& act, std::string_view name, const Member& m) {
  act.announce(name, m.org_id, m.area_code, m.id,
               MemberNews{m.fund_id, m.number, m.state, m.plan, m.covered_until});
}

// Who it is: of the register, or by name alone.
struct Somebody {
  std::string name, area_code;
};
kit::Result<Somebody> somebody(frame::Act& act, const Doors& doors, const Fund& f,
                               const EnrolMember& c) {
  if (c.person_id.empty()) {
    if (kit::text::trim(c.name).empty())
      return kit::refuse_field("/person_id", "welfare.person_needed");
    if (c.area_code.empty()) return kit::refuse_field("/area_code", "welfare.area_unknown");
    return Somebody{kit::text::normalise_thai(c.name), c.area_code};
  }
  auto person = doors.registry.find_person(act, c.person_id);
  if (!person) return kit::refuse_field("/person_id", "welfare.person_unknown");
  if (person->deceased) return kit::refuse_field("/person_id", "welfare.person_died");
  if (store::member_for(act, f, person->id))
    return kit::refuse_field("/person_id", "welfare.member_already");
  doors.registry.hold_person(act, person->id);
  return Somebody{person->full_name, c.area_code.empty() ? person->area_code : c.area_code};
}

kit::Result<void> check_family(frame::Act& act, const Fund& f, const std::string& family_id,
                               std::string_view own_id) {
  if (family_id.empty()) return {};
  auto head = store::find_member(act, family_id);
  if (!head || head->fund_id != f.id || !head->family_id.empty() || head->id == own_id)
    return kit::refuse_field("/family_id", "welfare.family_unknown");
  return {};
}

kit::Result<std::string> phone_of(std::string_view typed) {
  auto number = normal_phone(typed);
  if (!typed.empty() && number.empty()) return kit::refuse_field("/phone", "words.phone_wrong");
  return number;
}

std::string phone_index(frame::Look& look, const std::string& phone) {
  return phone.empty() ? "" : look.vault().blind_index("phone", phone);
}

// The entry fee: a receipt and a transfer of its own.
kit::Result<void> take_entry_fee(frame::Act& act, const Doors& doors, const Fund& f,
                                 const RuleBook& book, const Member& m) {
  if (book.entry_fee_satang == 0) return {};
  auto fiscal_year = words::fiscal_year(m.joined_on);
  Receipt r{.org_id = f.org_id,
            .id = act.new_event_id(),
            .fund_id = f.id,
            .member_id = m.id,
            .kind = ReceiptKind::entry_fee,
            .fiscal_year = fiscal_year,
            .number = store::take_numbers(act, f, "receipt", fiscal_year),
            .received_on = m.joined_on,
            .plan = m.plan,
            .units = 1,
            .amount_satang = book.entry_fee_satang,
            .made_ms = act.now(),
            .made_by = act.actor().staff_id};
  auto moved = TRY(doors.funds.transfer(act, {.fund_id = f.ledger_id,
                                              .debit_code = "cash",
                                              .credit_code = "entry_fees",
                                              .amount = Money{r.amount_satang},
                                              .effective_on = m.joined_on,
                                              .series = funds::Series::receipt,
                                              .purpose = "welfare.receipt/" + r.id,
                                              .memo = "ค่าธรรมเนียมแรกเข้า"}));
  r.transfer_id = moved.id;
  store::insert_receipt(act, r);
  return {};
}

kit::Result<Receipt> last_contribution(frame::Act& act, const Member& m, const Receipt& r) {
  if (r.cancelled_on) return kit::refuse(Refused::conflict, "welfare.cancelled_already");
  for (const auto& other : store::receipts_of(act, m))
    if (r.covers_until && !other.cancelled_on && other.covers_until &&
        *other.covers_until > *r.covers_until)
      return kit::refuse(Refused::conflict, "welfare.later_receipt");
  return r;
}

// The money goes back the way it came; of a collection the one member's part.
kit::Result<void> reverse(frame::Act& act, const Doors& doors, const Fund& f, const Receipt& r,
                          const std::string& reason) {
  if (!r.transfer_id.empty()) {
    TRY(doors.funds.correct(act, r.transfer_id, reason, act.today()));
    return {};
  }
  TRY(doors.funds.transfer(act, {.fund_id = f.ledger_id,
                                 .debit_code = "contributions",
                                 .credit_code = "cash",
                                 .amount = Money{r.amount_satang},
                                 .effective_on = act.today(),
                                 .series = funds::Series::correction,
                                 .purpose = "welfare.receipt_cancelled/" + r.id,
                                 .memo = reason}));
  return {};
}

}  // namespace

void set_standing(frame::Act& act, Member& m, MemberState state, kit::Date on_day,
                  kit::Date counts_from, std::string reason) {
  m.state = state;
  m.standing_from = counts_from;
  bool stays = state == MemberState::active || state == MemberState::suspended;
  m.ended_on = stays ? std::nullopt : std::optional(on_day);
  store::insert_standing(act, {.org_id = m.org_id,
                               .id = act.new_event_id(),
                               .member_id = m.id,
                               .state = state,
                               .on_day = on_day,
                               .counts_from = counts_from,
                               .reason = std::move(reason),
                               .made_ms = act.now(),
                               .made_by = act.actor().staff_id});
}

void cover(frame::Act& act, const RuleBook& book, Member& m, const Receipt& r) {
  m.covered_until = *r.covers_until;
  if (m.state == MemberState::suspended && days_behind(m.covered_until, r.received_on) == 0)
    set_standing(act, m, MemberState::active, r.received_on,
                 r.received_on.plus_days(static_cast<int>(book.returns_after_days)), "");
}

kit::Result<MemberView> enrol(frame::Act& act, const Doors& doors, const EnrolMember& c) {
  auto f = TRY(own_fund(act));
  if (c.joined_on > act.today()) return kit::refuse_field("/joined_on", "welfare.in_future");
  if (c.joined_on < f.started_on) return kit::refuse_field("/joined_on", "welfare.before_the_fund");
  auto rule = TRY(need_rule_on(act, f, c.joined_on));
  if (!price_of(rule.book, c.plan)) return kit::refuse_field("/plan", "welfare.plan_unknown");
  auto who = TRY(somebody(act, doors, f, c));
  if (!who.area_code.starts_with(f.area_code))
    return kit::refuse_field("/area_code", "welfare.area_outside");
  TRY(check_family(act, f, c.family_id, ""));
  auto phone = TRY(phone_of(c.phone));
  Member m{.org_id = f.org_id,
           .id = act.new_event_id(),
           .area_code = who.area_code,
           .fund_id = f.id,
           .number = store::take_numbers(act, f, "member", 0),
           .person_id = c.person_id,
           .name = who.name,
           .kind = c.kind,
           .joined_on = c.joined_on,
           .plan = c.plan,
           .covered_until = c.joined_on.plus_days(-1),
           .family_id = c.family_id,
           .beneficiary = kit::text::normalise_thai(c.beneficiary),
           .relation = kit::text::normalise_thai(c.relation),
           .phone = phone,
           .phone_index = phone_index(act, phone)};
  m.standing_from = m.joined_on;
  store::insert_member(act, m);
  set_standing(act, m, MemberState::active, m.joined_on, m.joined_on, "");
  TRY(take_entry_fee(act, doors, f, rule.book, m));
  tell(act, "welfare.member_enrolled", m);
  return view_of(act, doors, f, m);
}

kit::Result<MemberView> read(frame::Look& look, const Doors& doors) {
  Fund f;
  auto m = TRY(own_member(look, f));
  look.saw(m.org_id, "welfare.member", m.id);
  return view_of(look, doors, f, m);
}

kit::Result<MemberView> change(frame::Act& act, const Doors& doors, const ChangeMember& c) {
  Fund f;
  auto m = TRY(own_member(act, f));
  TRY(act.expect_version(m.version));
  auto rule = TRY(need_rule_on(act, f, act.today()));
  if (!price_of(rule.book, c.plan)) return kit::refuse_field("/plan", "welfare.plan_unknown");
  if (!c.area_code.starts_with(f.area_code))
    return kit::refuse_field("/area_code", "welfare.area_outside");
  TRY(check_family(act, f, c.family_id, m.id));
  m.kind = c.kind;
  m.plan = c.plan;
  m.area_code = c.area_code;
  m.family_id = c.family_id;
  m.beneficiary = kit::text::normalise_thai(c.beneficiary);
  m.relation = kit::text::normalise_thai(c.relation);
  m.phone = TRY(phone_of(c.phone));
  m.phone_index = phone_index(act, m.phone);
  store::save_member(act, m);
  tell(act, "welfare.member_changed", m);
  return view_of(act, doors, f, m);
}

kit::Result<MemberView> change_standing(frame::Act& act, const Doors& doors,
                                        const ChangeStanding& c) {
  Fund f;
  auto m = TRY(own_member(act, f));
  TRY(may_change_standing(m, c.state, c.on_day, act.today()));
  auto rule = TRY(need_rule_on(act, f, c.on_day));
  bool back = c.state == MemberState::active;
  if (back && m.state == MemberState::suspended && days_behind(m.covered_until, c.on_day) > 0)
    return kit::refuse(Refused::conflict, "welfare.still_behind");
  auto counts_from =
      back ? c.on_day.plus_days(static_cast<int>(rule.book.returns_after_days)) : m.standing_from;
  set_standing(act, m, c.state, c.on_day, counts_from, kit::text::normalise_thai(c.reason));
  store::save_member(act, m);
  tell(act, "welfare.standing_changed", m);
  return view_of(act, doors, f, m);
}

kit::Result<MemberView> take(frame::Act& act, const Doors& doors, const TakeContribution& c) {
  Fund f;
  auto m = TRY(own_member(act, f));
  if (!stays(m)) return kit::refuse(Refused::conflict, "welfare.member_gone");
  if (c.received_on > act.today()) return kit::refuse_field("/received_on", "welfare.in_future");
  if (c.received_on < m.joined_on)
    return kit::refuse_field("/received_on", "welfare.before_joining");
  auto rule = TRY(need_rule_on(act, f, c.received_on));
  if (is_waived(rule.book, m.kind)) return kit::refuse(Refused::conflict, "welfare.waived");
  auto price = price_of(rule.book, c.plan);
  if (!price) return kit::refuse_field("/plan", "welfare.plan_unknown");
  auto fiscal_year = words::fiscal_year(c.received_on);
  auto from = m.covered_until.plus_days(1);
  Receipt r{.org_id = f.org_id,
            .id = act.new_event_id(),
            .fund_id = f.id,
            .member_id = m.id,
            .fiscal_year = fiscal_year,
            .number = store::take_numbers(act, f, "receipt", fiscal_year),
            .received_on = c.received_on,
            .plan = c.plan,
            .units = c.units,
            .amount_satang = (Money{*price} * c.units).satang,
            .covers_from = from,
            .covers_until = covers_until(from, c.plan, c.units),
            .made_ms = act.now(),
            .made_by = act.actor().staff_id};
  auto moved = doors.funds.transfer(act, {.fund_id = f.ledger_id,
                                          .debit_code = "cash",
                                          .credit_code = "contributions",
                                          .amount = Money{r.amount_satang},
                                          .effective_on = c.received_on,
                                          .series = funds::Series::receipt,
                                          .purpose = "welfare.receipt/" + r.id,
                                          .memo = "เงินสมทบสมาชิก"});
  if (!moved) return std::move(moved).error();
  r.transfer_id = moved->id;
  store::insert_receipt(act, r);
  cover(act, rule.book, m, r);
  store::save_member(act, m);
  act.announce("welfare.contribution_taken", r.org_id, m.area_code, r.id,
               ReceiptNews{m.id, r.amount_satang, r.covers_until, r.collection_id, false});
  return view_of(act, doors, f, m);
}

kit::Result<MemberView> cancel(frame::Act& act, const Doors& doors, const CancelReceipt& c) {
  auto r = store::find_receipt(act, act.path("receipt_id"));
  if (!r) return kit::refuse(Refused::not_found, "welfare.receipt_unknown");
  auto f = TRY(own_fund(act, r->fund_id));
  auto m = store::find_member(act, r->member_id);
  ENSURE(m);
  TRY(last_contribution(act, *m, *r));
  TRY(reverse(act, doors, f, *r, kit::text::normalise_thai(c.reason)));
  r->cancelled_on = act.today();
  r->cancel_reason = kit::text::normalise_thai(c.reason);
  store::cancel_receipt(act, *r);
  if (r->covers_from) m->covered_until = r->covers_from->plus_days(-1);
  store::save_member(act, *m);
  act.announce("welfare.receipt_cancelled", r->org_id, m->area_code, r->id,
               ReceiptNews{m->id, r->amount_satang, m->covered_until, r->collection_id, true});
  return view_of(act, doors, f, *m);
}

kit::Result<Reviewed> review(frame::Act& act, const Doors&, const ReviewStanding& c) {
  auto f = TRY(own_fund(act));
  if (c.on_day > act.today()) return kit::refuse_field("/on_day", "welfare.in_future");
  auto rule = TRY(need_rule_on(act, f, c.on_day));
  Reviewed out;
  for (auto& m : store::members_of(act, f)) {
    if (!to_be_suspended(rule.book, m, c.on_day)) continue;
    set_standing(act, m, MemberState::suspended, c.on_day, m.standing_from, "");
    store::advance_member(act, m);
    tell(act, "welfare.standing_changed", m);
    ++out.suspended;
  }
  if (out.suspended == 0)
    act.announce("welfare.standing_reviewed", f.org_id, f.area_code, f.id, out);
  return out;
}

}  // namespace welfare::member
