#include "centre/welfare/matching/desk.hpp"

#include <set>

#include "centre/welfare/matching/rules.hpp"
#include "centre/welfare/meeting/rules.hpp"
#include "centre/welfare/member/rules.hpp"

namespace welfare::matching {
namespace {

using kit::Refused;

constexpr int lately_days = 92, report_days = 457, open_list_days = 30, committee_least = 5;

// Those counted on the day: who was a member, for how long, and paid by then.
void count_members(frame::Look& look, const Fund& f, const RuleBook& book,
                   const store::Terms& terms, MatchFacts& facts) {
  std::map<std::string, kit::Date> covered;
  for (const auto& one : store::all_covered_on(look, f, facts.counted_on))
    covered[one.member_id] = one.covers_until;
  std::set<std::string> villages;
  for (const auto& m : store::members_of(look, f)) {
    if (m.joined_on > facts.counted_on || (m.ended_on && *m.ended_on <= facts.counted_on)) continue;
    ++facts.members;
    villages.insert(m.area_code);
    if (m.joined_on.plus_days(static_cast<int>(terms.at("member_days"))) > facts.counted_on)
      continue;
    ++facts.for_a_year;
    auto at = covered.find(m.id);
    auto until = at == covered.end() ? m.joined_on.plus_days(-1) : at->second;
    facts.paid_up +=
        is_waived(book, m.kind) || days_behind(until, facts.counted_on) <= book.grace_days;
  }
  facts.villages_with_members = std::ssize(villages);
}

void look_at_management(frame::Look& look, const Fund& f, MatchFacts& facts) {
  auto serving = std::ranges::count_if(store::officers_of(look, f), [&](const Officer& o) {
    return serves_on(o, facts.counted_on);
  });
  facts.committee = serving >= committee_least;
  facts.register_kept = facts.members > 0;
  for (const auto& m : store::meetings_of(look, f)) {
    if (m.state != MeetingState::held || !m.quorum || m.held_on > look.today()) continue;
    auto ago = m.held_on.days_until(facts.counted_on);
    facts.met_lately = facts.met_lately || (m.kind == MeetingKind::committee && ago <= lately_days);
    if (m.kind == MeetingKind::general && ago <= report_days)
      facts.reported =
          facts.reported || std::ranges::any_of(store::motions_of(look, m), [](const Motion& one) {
            return one.kind == MotionKind::report && one.carried;
          });
  }
  facts.accounts_current = true;
  for (const auto& c : store::collections_before(look, f, "", "", 200))
    if (c.state == CollectionState::open && c.collect_on.days_until(look.today()) > open_list_days)
      facts.accounts_current = false;
}

void count_kinds(const RuleBook& book, MatchFacts& facts) {
  std::set<BenefitKind> cash, other;
  for (const auto& line : book.benefits) (line.cash ? cash : other).insert(line.kind);
  facts.cash_kinds = std::ssize(cash);
  facts.other_kinds = std::ssize(other);
}

kit::Result<Round> own_round(frame::Act& act, Fund& f) {
  auto r = store::find_round(act, act.path("round_id"));
  if (!r) return kit::refuse(Refused::not_found, "welfare.round_unknown");
  f = TRY(own_fund(act, r->fund_id));
  return *r;
}

void tell(frame::Act& act, std::string_view name, const Round& r) {
  act.announce(name, r.org_id, r.area_code, r.id,
               RoundNews{r.fund_id, r.fiscal_year, r.state, r.received_local_satang,
                         r.received_state_satang});
}

kit::Result<void> post(frame::Act& act, const Doors& doors, const Fund& f, const Round& r,
                       const std::string& debit, const std::string& credit, std::int64_t satang,
                       kit::Date day, funds::Series series, const char* memo) {
  if (satang == 0) return {};
  auto moved = doors.funds.transfer(act, {.fund_id = f.ledger_id,
                                          .debit_code = debit,
                                          .credit_code = credit,
                                          .amount = Money{satang},
                                          .effective_on = day,
                                          .series = series,
                                          .purpose = "welfare.round/" + r.id,
                                          .memo = memo});
  if (!moved) return std::move(moved).error();
  return {};
}

// What is due, what came, and what came above what was approved, of one of the two.
struct Side {
  std::string due_account;
  std::int64_t &received, &refunded;
  std::int64_t approved = 0;
  std::int64_t excess() const { return std::max<std::int64_t>(0, received - approved) - refunded; }
};
Side side_of(Round& r, Matcher matcher) {
  if (matcher == Matcher::local)
    return {"due_from_local", r.received_local_satang, r.refunded_local_satang,
            r.approved_local_satang};
  return {"due_from_state", r.received_state_satang, r.refunded_state_satang,
          r.approved_state_satang};
}

// What one of the two promised, and by how much it changed: what is due of them follows.
kit::Result<void> pledge(frame::Act& act, const Doors& doors, const Fund& f, const Round& r, Matcher matcher,
                         std::int64_t change, kit::Date day) {
  bool local = matcher == Matcher::local;
  std::string due = local ? "due_from_local" : "due_from_state", income = local ? "local_match" : "state_match";
  const char* memo = local ? "เงินสมทบ อปท. ที่อนุมัติ" : "เงินสมทบรัฐที่อนุมัติ";
  if (change >= 0) return post(act, doors, f, r, due, income, change, day, funds::Series::journal, memo);
  return post(act, doors, f, r, income, due, -change, day, funds::Series::journal, memo);
}

kit::Result<void> may_approve(const Round& r, const ApproveRound& c, kit::Date today) {
  if (r.state != RoundState::submitted && r.state != RoundState::approved)
    return kit::refuse(Refused::conflict, "welfare.round_not_submitted");
  if (c.local_satang > r.asked_local_satang)
    return kit::refuse_field("/local_satang", "welfare.more_than_asked");
  if (c.state_satang > r.asked_state_satang)
    return kit::refuse_field("/state_satang", "welfare.more_than_asked");
  if (c.local_satang < r.received_local_satang)
    return kit::refuse_field("/local_satang", "welfare.less_than_received", {{"received", Money{r.received_local_satang}.pretty()}});
  if (c.state_satang < r.received_state_satang)
    return kit::refuse_field("/state_satang", "welfare.less_than_received", {{"received", Money{r.received_state_satang}.pretty()}});
  if (c.approved_on > today) return kit::refuse_field("/approved_on", "welfare.in_future");
  if (r.approved_on && c.approved_on < *r.approved_on) return kit::refuse_field("/approved_on", "welfare.before_approval");
  return {};
}

void settle_when_done(Round& r) {
  auto local = side_of(r, Matcher::local), state = side_of(r, Matcher::state);
  bool all_in = local.received >= local.approved && state.received >= state.approved;
  r.state = all_in && local.excess() == 0 && state.excess() == 0 ? RoundState::settled
                                                                 : RoundState::approved;
}

}  // namespace

RoundView view_of(const Round& r) {
  RoundView v{.id = r.id,
              .fund_id = r.fund_id,
              .fiscal_year = r.fiscal_year,
              .number = r.number,
              .counted_on = r.counted_on,
              .members = r.members,
              .eligible = r.eligible,
              .community_satang = r.community_satang,
              .asked_local_satang = r.asked_local_satang,
              .asked_state_satang = r.asked_state_satang,
              .state = r.state,
              .submitted_on = r.submitted_on,
              .approved_on = r.approved_on,
              .countersigned_by = r.countersigned_by,
              .approved_local_satang = r.approved_local_satang,
              .approved_state_satang = r.approved_state_satang,
              .received_local_satang = r.received_local_satang,
              .received_state_satang = r.received_state_satang,
              .refunded_local_satang = r.refunded_local_satang,
              .refunded_state_satang = r.refunded_state_satang,
              .version = r.version};
  v.criteria = kit::json::decode<CriteriaFound>(r.criteria).value().all;
  v.all_met = all_met(v.criteria);
  auto copy = r;
  if (r.approved_on) {
    v.excess_local_satang = side_of(copy, Matcher::local).excess();
    v.excess_state_satang = side_of(copy, Matcher::state).excess();
  }
  return v;
}

kit::Result<frame::Page<RoundView>> list(frame::Look& look, const Doors&) {
  auto f = TRY(get_fund(look));
  frame::Page<RoundView> page;
  for (const auto& r : store::rounds_of(look, f)) page.items.push_back(view_of(r));
  return page;
}

kit::Result<RoundView> open(frame::Act& act, const Doors& doors, const OpenRound& c) {
  auto f = TRY(own_fund(act));
  auto first = words::fiscal_year_first(static_cast<int>(c.fiscal_year)),
       last = words::fiscal_year_last(static_cast<int>(c.fiscal_year));
  if (last > act.today()) return kit::refuse_field("/fiscal_year", "welfare.year_not_over");
  auto rule = TRY(need_rule_on(act, f, last));
  auto terms = store::terms_on(act, last);
  MatchFacts facts{.started_on = f.started_on,
                   .counted_on = last,
                   .villages = f.villages,
                   .city = f.city,
                   .rule_book = true};
  count_members(act, f, rule.book, terms, facts);
  look_at_management(act, f, facts);
  count_kinds(rule.book, facts);
  Round r{
      .org_id = f.org_id,
      .id = act.new_event_id(),
      .area_code = f.area_code,
      .fund_id = f.id,
      .fiscal_year = c.fiscal_year,
      .number = store::take_numbers(act, f, "round", c.fiscal_year),
      .counted_on = last,
      .members = facts.members,
      .eligible = facts.paid_up,
      .community_satang =
          moved_between(act, doors, f, "contributions", std::max(first, f.started_on), last).satang,
      .criteria = kit::json::encode(CriteriaFound{check_criteria(facts, terms)}),
      .made_ms = act.now(),
      .made_by = act.actor().staff_id};
  r.asked_local_satang = r.asked_state_satang =
      asked_of_each(r.community_satang, r.eligible, terms.at("state_satang_member_year"));
  store::insert_round(act, r);
  tell(act, "welfare.round_opened", r);
  return view_of(r);
}

kit::Result<RoundView> read(frame::Look& look, const Doors&) {
  auto r = store::find_round(look, look.path("round_id"));
  if (!r) return kit::refuse(Refused::not_found, "welfare.round_unknown");
  TRY(get_fund(look, r->fund_id));
  return view_of(*r);
}

kit::Result<RoundView> submit(frame::Act& act, const Doors&, const SubmitRound& c) {
  Fund f;
  auto r = TRY(own_round(act, f));
  if (r.state != RoundState::checked)
    return kit::refuse(Refused::conflict, "welfare.round_submitted");
  if (!view_of(r).all_met) return kit::refuse(Refused::conflict, "welfare.criteria_not_met");
  if (c.submitted_on > act.today() || c.submitted_on < r.counted_on)
    return kit::refuse_field("/submitted_on", "welfare.in_future");
  r.state = RoundState::submitted;
  r.submitted_on = c.submitted_on;
  store::save_round(act, r);
  tell(act, "welfare.round_applied", r);
  return view_of(r);
}

kit::Result<RoundView> approve(frame::Act& act, const Doors& doors, const ApproveRound& c) {
  Fund f;
  auto r = TRY(own_round(act, f));
  TRY(may_approve(r, c, act.today()));
  bool changed = r.state == RoundState::approved;
  TRY(pledge(act, doors, f, r, Matcher::local, c.local_satang - r.approved_local_satang, c.approved_on));
  TRY(pledge(act, doors, f, r, Matcher::state, c.state_satang - r.approved_state_satang, c.approved_on));
  r.approved_on = c.approved_on;
  r.countersigned_by = kit::text::normalise_thai(c.countersigned_by);
  r.approved_local_satang = c.local_satang;
  r.approved_state_satang = c.state_satang;
  r.state = RoundState::approved;
  if (changed) settle_when_done(r);
  store::save_round(act, r);
  tell(act, changed ? "welfare.pledge_changed" : "welfare.round_approved", r);
  return view_of(r);
}

kit::Result<RoundView> receive(frame::Act& act, const Doors& doors, const ReceiveMatch& c) {
  Fund f;
  auto r = TRY(own_round(act, f));
  if (r.state != RoundState::approved)
    return kit::refuse(Refused::conflict, "welfare.round_not_approved");
  auto side = side_of(r, c.matcher);
  auto due = std::clamp<std::int64_t>(side.approved - side.received, 0, c.amount_satang);
  TRY(post(act, doors, f, r, "bank", side.due_account, due, c.received_on, funds::Series::receipt,
           "รับเงินสมทบ"));
  TRY(post(act, doors, f, r, "bank", "match_to_return", c.amount_satang - due, c.received_on,
           funds::Series::receipt, "รับเงินสมทบเกิน รอส่งคืน"));
  side.received += c.amount_satang;
  settle_when_done(r);
  store::save_round(act, r);
  tell(act, "welfare.match_received", r);
  return view_of(r);
}

kit::Result<RoundView> refund(frame::Act& act, const Doors& doors, const ReceiveMatch& c) {
  Fund f;
  auto r = TRY(own_round(act, f));
  auto side = side_of(r, c.matcher);
  if (c.amount_satang > side.excess())
    return kit::refuse_field("/amount_satang", "welfare.more_than_excess");
  TRY(post(act, doors, f, r, "match_to_return", "bank", c.amount_satang, c.received_on,
           funds::Series::payment, "ส่งคืนเงินสมทบส่วนเกิน"));
  side.refunded += c.amount_satang;
  settle_when_done(r);
  store::save_round(act, r);
  tell(act, "welfare.match_refunded", r);
  return view_of(r);
}

}  // namespace welfare::matching
