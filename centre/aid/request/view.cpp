// Rows and the whole request as pages see them.
#include "centre/aid/request/view.hpp"

#include "centre/aid/decision/store.hpp"
#include "centre/aid/file/store.hpp"
#include "centre/aid/payment/store.hpp"
#include "centre/aid/refund/store.hpp"
#include "centre/aid/request/step.hpp"

namespace aid {
namespace {

PaperView view_of(frame::Look& look, const Paper& p) {
  bool late = p.state == PaperState::missing && p.due_on && *p.due_on < look.today();
  return {p.id, p.code, p.state, p.note, p.due_on, late};
}

std::vector<MemoView> memos(frame::Look& look, const Doors& doors, const Request& r) {
  std::vector<MemoView> out;
  for (const auto& m : store::memos_of(look, r))
    out.push_back({m.position, m.background, m.facts, m.law, m.consideration, m.proposal, m.amount_satang, m.written_ms,
                   doors.staff_name(look, m.written_by)});
  return out;
}

std::vector<DecisionView> decisions(frame::Look& look, const Doors& doors, const Request& r) {
  std::vector<DecisionView> out;
  for (const auto& d : store::decisions_of(look, r))
    out.push_back({d.verdict, d.amount_satang, d.level, d.law, d.reason, d.acknowledged, d.in_spite, d.decided_ms,
                   doors.staff_name(look, d.decided_by)});
  return out;
}

RefundView view_of(frame::Look& look, const Doors& doors, const Refund& f) {
  return {f.id,          f.amount_satang, f.reason,   f.state,      f.asked_ms,
          doors.staff_name(look, f.asked_by), f.decision, f.decided_ms, doors.staff_name(look, f.decided_by),
          f.returned_on, f.how,           f.reference, f.giver_name, f.receipt,
          doors.staff_name(look, f.received_by)};
}

std::vector<HoldView> holds(frame::Look& look, const Doors& doors, const Request& r) {
  std::vector<HoldView> out;
  for (const auto& h : store::holds_of(look, r)) {
    auto fund = doors.funds.find_fund(look, h.fund_id);
    out.push_back({h.fund_id, fund ? fund->name_th : "", fund ? fund->name_en : "", h.amount_satang, h.state});
  }
  return out;
}

// What was found out, decided and paid.
void add_course(frame::Look& look, const Doors& doors, const Request& r, RequestView& v) {
  for (const auto& o : store::opinions_of(look, r))
    v.opinions.push_back({o.facts, o.opinion, o.verdict, o.signed_ms, doors.staff_name(look, o.signed_by)});
  v.memos = memos(look, doors, r);
  v.decisions = decisions(look, doors, r);
  v.holds = holds(look, doors, r);
  for (const auto& p : store::preparations_of(look, r))
    v.preparations.push_back({p.pay_how, p.payee_name, p.bank, p.account, p.pay_on, p.prepared_ms,
                              doors.staff_name(look, p.prepared_by)});
  if (auto p = store::payment_of(look, r))
    v.payments.push_back({p->id, p->amount_satang, Money{p->amount_satang}.in_words(), p->paid_on, p->pay_how,
                          p->voucher, p->reference, p->receiver_name, p->acknowledgement, p->witness_1, p->witness_2,
                          p->mark_image, p->slip_file, p->paid_ms, doors.staff_name(look, p->paid_by)});
  for (const auto& f : store::refunds_of(look, r)) v.refunds.push_back(view_of(look, doors, f));
  for (const auto& f : store::files_of(look, r)) v.files.push_back(file_view(look, doors, f));
  for (const auto& f : store::follow_ups_of(look, r))
    v.follow_ups.push_back({f.done_on, f.method, f.result, doors.staff_name(look, f.noted_by)});
  for (const auto& h : store::hands_of(look, r)) v.hands.push_back({h.part, doors.staff_name(look, h.staff_id)});
  for (const auto& m : store::moves_of(look, r)) {
    auto from = kit::choice_of<State>(m.from_state);
    v.history.push_back({m.step, from.value_or(State::draft), !from, m.to_state, m.at_ms,
                         doors.staff_name(look, m.staff_id), m.role, m.reason});
  }
}

}  // namespace

FileView file_view(frame::Look& look, const Doors& doors, const File& f) {
  return {f.id, f.code, f.media_type, f.size, f.added_ms, doors.staff_name(look, f.added_by)};
}

std::optional<benefits::BenefitBrief> rate_of(frame::Look& look, const Doors& doors, const Request& r) {
  return doors.benefits.find_benefit(look, r.rate, r.asked_on);
}

BenefitView view_of(const benefits::BenefitBrief& b) {
  return {b.code,
          b.rate,
          b.name_th,
          b.name_en,
          b.kind,
          b.amount ? std::optional(b.amount->satang) : std::nullopt,
          b.conditions_th,
          b.conditions_en,
          b.source,
          b.purse_kind,
          b.papers};
}

RequestRow row_of(frame::Look& look, const Doors& doors, const Seen& seen) {
  const Request& r = seen.request;
  auto benefit = rate_of(look, doors, r);
  auto who = beneficiary(look, doors, r);
  auto owner = doors.staff.find_organisation(look, r.org_id);
  auto payment = is_over(r.state) ? store::payment_of(look, r) : std::nullopt;
  auto refund = payment ? store::newest_refund(look, r) : std::nullopt;
  return {.id = r.id,
          .number = r.number,
          .benefit_code = r.benefit_code,
          .benefit_th = benefit ? benefit->name_th : r.benefit_code,
          .benefit_en = benefit ? benefit->name_en : r.benefit_code,
          .person_id = r.person_id,
          .person_name = who.name,
          .household_id = r.household_id,
          .case_id = seen.case_number.empty() ? "" : r.case_id,
          .amount_satang = r.amount_satang,
          .emergency = r.emergency,
          .state = r.state,
          .since = r.state_since_ms,
          .asked_on = r.asked_on,
          .level = r.level,
          .outcome = r.outcome,
          .pay_how = r.pay_how,
          .owner_th = owner ? owner->name_th : "",
          .owner_en = owner ? owner->name_en : "",
          .paid_on = payment ? std::optional(payment->paid_on) : std::nullopt,
          .refunded = refund && refund->state == RefundState::received,
          .closed_file = seen.closed_file,
          .gone = who.gone != Gone::no && !is_over(r.state)};
}

RequestView view_of(frame::Look& look, const Doors& doors, const Seen& seen) {
  const Request& r = seen.request;
  auto row = row_of(look, doors, seen);
  auto house = r.household_id.empty() ? std::nullopt : doors.registry.find_household(look, r.household_id);
  auto benefit = rate_of(look, doors, r);
  RequestView v{.id = r.id,
                .org_id = r.org_id,
                .number = r.number,
                .owner_th = row.owner_th,
                .owner_en = row.owner_en,
                .channel = r.channel,
                .asked_on = r.asked_on,
                .emergency = r.emergency,
                .benefit = benefit ? view_of(*benefit) : BenefitView{.code = r.benefit_code, .rate = r.rate, .kind = r.kind},
                .person_id = r.person_id,
                .person_name = row.person_name,
                .household_id = r.household_id,
                .household_address = house ? house->address : "",
                .case_id = row.case_id,
                .case_number = seen.case_number,
                .closed_file = seen.closed_file,
                .gone = row.gone,
                .reason = r.reason,
                .amount_satang = r.amount_satang,
                .amount_words = Money{r.amount_satang}.in_words(),
                .pay_how = r.pay_how,
                .payee_is = r.payee_is,
                .payee_name = r.payee_name,
                .bank = r.bank,
                .account = r.account,
                .alike_reason = r.alike_reason,
                .state = r.state,
                .since = r.state_since_ms,
                .level = r.level,
                .outcome = r.outcome,
                .offered = r.offered,
                .steps = steps_of(look, doors, r),
                .readers = store::readers_of(look, r),
                .version = r.version};
  for (const auto& paper : store::papers_of(look, r)) v.papers.push_back(view_of(look, paper));
  for (const auto& m : store::remarks_of(look, r))
    v.remarks.push_back({m.id, m.field, m.comment, m.asked_ms, doors.staff_name(look, m.asked_by), m.answer, m.words});
  auto others = alike(look, doors, r);
  for (const auto& other : others.seen) v.alike.push_back(row_of(look, doors, other));
  v.alike_elsewhere = others.elsewhere;
  add_course(look, doors, r, v);
  return v;
}

Alike alike(frame::Look& look, const Doors& doors, const Request& r) {
  Alike out;
  if (is_over(r.state)) return out;
  auto ids = ids_everywhere(look, doors, r.person_id);
  auto benefit = rate_of(look, doors, r);
  bool family = benefit && benefit->ceiling.counted_for != benefits::CountedFor::person;
  for (const auto& p : without_closed(look, doors, store::under_way(look, ids, family ? r.household_id : ""))) {
    if (p.id == r.id || p.benefit_code != r.benefit_code) continue;
    auto seen = get_request(look, doors, p.id);
    if (seen)
      out.seen.push_back(*std::move(seen));
    else
      ++out.elsewhere;
  }
  return out;
}

}  // namespace aid
