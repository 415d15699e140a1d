#include "centre/welfare/claim/desk.hpp"

#include <fmt/ranges.h>

namespace welfare::claim {
namespace {

using kit::Refused;

struct Found {
  Fund fund;
  Claim claim;
  Member member;
};
kit::Result<Found> own_claim(frame::Look& look) {
  auto c = store::find_claim(look, look.path("claim_id"));
  if (!c) return kit::refuse(Refused::not_found, "welfare.claim_unknown");
  auto f = TRY(own_fund(look, c->fund_id));
  auto m = store::find_member(look, c->member_id);
  ENSURE(m);
  return Found{f, *c, *m};
}

void tell(frame::Act& act, std::string_view name, const Claim& c) {
  act.announce(name, c.org_id, c.area_code, c.id,
               ClaimNews{c.fund_id, c.kind, c.state, c.amount_satang});
}

std::string joined(const std::vector<std::string>& codes) {
  return fmt::format("{}", fmt::join(codes, " "));
}

std::string account_of(BenefitKind kind) {
  return "benefit_" + std::string(kit::name_of(kind));
}

// Whether somebody who signs in is the member whose claim it is.
bool is_claimant(frame::Look& look, const Found& found) {
  return std::ranges::any_of(store::officers_of(look, found.fund), [&](const Officer& o) {
    return o.staff_id == look.actor().staff_id && o.member_id == found.member.id;
  });
}

// The money is set aside, unless the fund would fall below what it must keep.
kit::Result<std::string> set_aside(frame::Act& act, const Doors& doors, const Found& found,
                                   const RuleBook& book) {
  const auto& [f, c, m] = found;
  auto left = doors.funds.available(act, f.ledger_id, "cash") +
              doors.funds.available(act, f.ledger_id, "bank") - Money{c.amount_satang};
  if (left < Money{book.keep_satang})
    return kit::refuse(Refused::conflict, "welfare.below_floor",
                       {{"keep", Money{book.keep_satang}.pretty()},
                        {"lacking", (Money{book.keep_satang} - left).pretty()}});
  auto held = TRY(doors.funds.hold(act, {.fund_id = f.ledger_id,
                                         .debit_code = account_of(c.kind),
                                         .credit_code = std::string(kit::name_of(c.paid_from)),
                                         .amount = Money{c.amount_satang},
                                         .effective_on = act.today(),
                                         .series = funds::Series::payment,
                                         .purpose = "welfare.claim/" + c.id,
                                         .memo = "จ่ายสวัสดิการ " + claim_number(c)}));
  return held.id;
}

kit::Result<void> check_filing(frame::Act& act, const FileClaim& c, const Member& m) {
  if (c.event_on > act.today()) return kit::refuse_field("/event_on", "welfare.in_future");
  if (c.event_on < m.joined_on) return kit::refuse_field("/event_on", "welfare.before_joining");
  if (!c.phone.empty() && normal_phone(c.phone).empty())
    return kit::refuse_field("/phone", "words.phone_wrong");
  return {};
}

}  // namespace

kit::Result<ClaimView> file(frame::Act& act, const Doors& doors, const FileClaim& c) {
  auto f = TRY(own_fund(act));
  auto m = store::find_member(act, c.member_id);
  if (!m || m->fund_id != f.id) return kit::refuse_field("/member_id", "welfare.member_unknown");
  TRY(check_filing(act, c, *m));
  auto fiscal_year = words::fiscal_year(act.today());
  auto payee = kit::text::normalise_thai(c.payee);
  auto phone = normal_phone(c.phone);
  Claim claim{.org_id = f.org_id,
              .id = act.new_event_id(),
              .area_code = m->area_code,
              .fund_id = f.id,
              .number = store::take_numbers(act, f, "claim", fiscal_year),
              .fiscal_year = fiscal_year,
              .member_id = m->id,
              .kind = c.kind,
              .per = c.per,
              .event_on = c.event_on,
              .filed_on = act.today(),
              .units = c.units,
              .subject = kit::text::normalise_thai(c.subject),
              .payee = payee,
              .payee_index = act.vault().blind_index("payee", kit::text::search_form(payee)),
              .phone = phone,
              .phone_index = phone.empty() ? "" : act.vault().blind_index("phone", phone),
              .papers = joined(c.papers),
              .filed_ms = act.now(),
              .filed_by = act.actor().staff_id};
  if (auto rule = rule_on(act, f, claim.event_on)) claim.rule_id = rule->rule.id;
  store::insert_claim(act, claim);
  tell(act, "welfare.claim_filed", claim);
  return view_of(act, doors, f, claim);
}

kit::Result<ClaimView> read(frame::Look& look, const Doors& doors) {
  auto found = TRY(own_claim(look));
  look.saw(found.claim.org_id, "welfare.claim", found.claim.id);
  return view_of(look, doors, found.fund, found.claim);
}

kit::Result<ClaimView> show_papers(frame::Act& act, const Doors& doors, const ShowPapers& command) {
  auto found = TRY(own_claim(act));
  auto& c = found.claim;
  if (c.state != ClaimState::filed && c.state != ClaimState::marked &&
      c.state != ClaimState::appealed)
    return kit::refuse(Refused::conflict, "welfare.decided_already");
  c.papers = joined(command.papers);
  c.exclusion = kit::text::normalise_thai(command.exclusion);
  store::save_claim(act, c);
  tell(act, "welfare.claim_papers", c);
  return view_of(act, doors, found.fund, c);
}

kit::Result<ClaimView> mark(frame::Act& act, const Doors& doors, const MarkClaim& command) {
  auto found = TRY(own_claim(act));
  auto& c = found.claim;
  TRY(may_mark(c));
  auto officer = store::find_officer(act, command.officer_id);
  bool serves = officer && officer->fund_id == c.fund_id && !officer->ended_on &&
                officer->term_from <= act.today() && officer->term_to >= act.today();
  if (!serves) return kit::refuse_field("/officer_id", "welfare.officer_unknown");
  if (officer->member_id == c.member_id)
    return kit::refuse(Refused::forbidden, "welfare.own_claim");
  auto marks = store::marks_of(act, c);
  if (std::ranges::find(marks, officer->id, &ClaimMark::officer_id) != marks.end())
    return kit::refuse_field("/officer_id", "welfare.marked_already");
  store::insert_mark(
      act, {c.org_id, act.new_event_id(), c.id, officer->id, act.now(), act.actor().staff_id});
  auto rule = TRY(need_rule_on(act, found.fund, act.today()));
  if (std::ssize(marks) + 1 >= rule.book.village_marks) {
    c.state = ClaimState::marked;
    store::save_claim(act, c);
  }
  tell(act, "welfare.claim_marked", c);
  return view_of(act, doors, found.fund, c);
}

kit::Result<ClaimView> decide(frame::Act& act, const Doors& doors, const DecideClaim& command) {
  auto found = TRY(own_claim(act));
  auto& c = found.claim;
  if (is_claimant(act, found)) return kit::refuse(Refused::forbidden, "welfare.own_claim");
  auto judgement = judged(act, doors, found.fund, c, found.member);
  auto now = TRY(need_rule_on(act, found.fund, act.today()));
  TRY(may_decide(c, now.book, judgement.verdict, store::marks_of(act, c).size(), command,
                 act.actor().staff_id));
  c.verdict = kit::json::encode(judgement.verdict);
  c.rule_id = judgement.rule ? judgement.rule->rule.id : "";
  c.decided_by = act.actor().staff_id;
  c.decided_on = act.today();
  c.reason = kit::text::normalise_thai(command.reason);
  c.paid_from = command.paid_from;
  if (command.decided == Decided::refused) {
    c.state = ClaimState::refused;
  } else {
    c.state = ClaimState::approved;
    c.amount_satang = judgement.verdict.amount_satang;
    c.hold_id = TRY(set_aside(act, doors, found, now.book));
  }
  store::save_claim(act, c);
  tell(act, "welfare.claim_decided", c);
  return view_of(act, doors, found.fund, c);
}

kit::Result<ClaimView> appeal(frame::Act& act, const Doors& doors, const AppealClaim& command) {
  auto found = TRY(own_claim(act));
  auto& c = found.claim;
  if (c.state != ClaimState::refused) return kit::refuse(Refused::conflict, "welfare.not_refused");
  if (!c.appeal.empty()) return kit::refuse(Refused::conflict, "welfare.appealed_already");
  c.state = ClaimState::appealed;
  c.first_decided_by = c.decided_by;
  c.appeal = kit::text::normalise_thai(command.reason);
  store::save_claim(act, c);
  tell(act, "welfare.claim_appealed", c);
  return view_of(act, doors, found.fund, c);
}

kit::Result<ClaimView> withdraw(frame::Act& act, const Doors& doors, const AppealClaim& command) {
  auto found = TRY(own_claim(act));
  auto& c = found.claim;
  if (c.state == ClaimState::paid || c.state == ClaimState::withdrawn ||
      c.state == ClaimState::refused)
    return kit::refuse(Refused::conflict, "welfare.decided_already");
  c.reason = kit::text::normalise_thai(command.reason);
  if (!c.hold_id.empty()) {
    TRY(doors.funds.release(act, c.hold_id, claim_number(c)));
    c.hold_id.clear();
    c.amount_satang = 0;
  }
  c.state = ClaimState::withdrawn;
  store::save_claim(act, c);
  tell(act, "welfare.claim_withdrawn", c);
  return view_of(act, doors, found.fund, c);
}

// The first hand prepares the voucher, the second, another, pays; never the one whose claim it is.
kit::Result<ClaimView> sign(frame::Act& act, const Doors& doors, const SignVoucher& command) {
  auto found = TRY(own_claim(act));
  auto& c = found.claim;
  TRY(may_sign(c, act.actor().staff_id, is_claimant(act, found)));
  c.receiver = kit::text::normalise_thai(command.receiver);
  if (c.state == ClaimState::approved) {
    c.state = ClaimState::signed_once;
    c.first_signer = act.actor().staff_id;
  } else {
    auto paid = TRY(doors.funds.settle(act, c.hold_id, Money{c.amount_satang}, act.today()));
    c.state = ClaimState::paid;
    c.second_signer = act.actor().staff_id;
    c.voucher = paid.number;
    c.paid_on = act.today();
  }
  store::save_claim(act, c);
  tell(act, c.state == ClaimState::paid ? "welfare.claim_paid" : "welfare.voucher_signed", c);
  return view_of(act, doors, found.fund, c);
}

}  // namespace welfare::claim
