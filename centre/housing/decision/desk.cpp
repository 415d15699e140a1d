// Decision and payment. Decisions about one roof go one after another, so that two committees cannot both give it the same.
#include "centre/housing/decision/desk.hpp"

#include <map>

#include "centre/frame/errand.hpp"
#include "centre/housing/rules.hpp"
#include "centre/housing/store.hpp"
#include "kit/text/text.hpp"

namespace housing::decision {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

frame::Scope owner_of(const std::string& org_id) {
  return frame::SystemScope::organisation("the purse that the committee chose pays for the house", org_id, {});
}

std::string lines_of(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names)
    if (auto one = normalise_thai(name); !kit::text::trim(one).empty()) out += (out.empty() ? "" : "\n") + one;
  return out;
}

std::string purse_kind_of(const Dated& dated, const Share& share) {
  auto at = std::ranges::find(dated.sources, share.source_code, &Source::code);
  return at == dated.sources.end() ? "" : at->purse_kind;
}

kit::Result<void> hold(frame::Act& act, const Doors& doors, const Project& p, const funds::FundBrief& fund, Share& share) {
  auto held = TRY(frame::do_errand(act, owner_of(fund.org_id), [&](frame::Act& inner) {
    return doors.funds.hold(inner, {.fund_id = fund.id,
                                    .debit_code = std::string(paid_account),
                                    .credit_code = std::string(purse_account),
                                    .amount = Money{share.amount_satang},
                                    .effective_on = act.today(),
                                    .series = funds::Series::payment,
                                    .purpose = std::string(purpose_mark) + p.id,
                                    .memo = p.number});
  }));
  share.fund_id = fund.id;
  share.fund_org_id = fund.org_id;
  share.hold_id = held.id;
  return {};
}

// Where a purse pays, the committee says which; what others pay counts as promised.
kit::Result<void> set_aside(frame::Act& act, const Doors& doors, const Project& p, const Dated& dated, const Decide& command) {
  for (auto& share : store::shares_of(act, p)) {
    if (auto kind = purse_kind_of(dated, share); !kind.empty()) {
      auto chosen = std::ranges::find(command.purses, share.id, &PurseChoice::share_id);
      if (chosen == command.purses.end()) return kit::refuse_field("/purses", "housing.purse_needed");
      auto path = "/purses/" + std::to_string(chosen - command.purses.begin()) + "/fund_id";
      auto purses = doors.funds.purses(act, kind);
      auto fund = std::ranges::find(purses, chosen->fund_id, &funds::FundBrief::id);
      if (fund == purses.end()) return kit::refuse_field(path, "housing.purse_unknown");
      if (auto held = hold(act, doors, p, *fund, share); !held)
        return kit::refuse_field(path, held.error().code == "funds.not_enough" ? "housing.purse_empty" : held.error().code,
                                 held.error().values);
    }
    share.state = ShareState::set_aside;
    store::save_share(act, share);
  }
  return {};
}

// Decisions about one loan go one after another as those about one roof do; the cooperative's meeting has granted it.
kit::Result<void> take_granted(frame::Act& act, const Doors& doors, const Share& share) {
  store::take_turn(act, "loan/" + share.loan_id);
  auto loan = doors.savings.find_cooperative_loan(act, share.loan_id);
  if (!loan || !loan->granted) return kit::refuse(Refused::conflict, "housing.loan_not_granted");
  return {};
}

kit::Result<void> approve(frame::Act& act, const Doors& doors, const Project& p, const Decide& command) {
  auto dated = store::dated_on(act, act.today());
  for (const auto& share : store::shares_of(act, p)) {
    if (!share.loan_id.empty()) TRY(take_granted(act, doors, share));
    if (auto trouble = project::trouble_of(act, doors, p, dated, share); !trouble.code.empty())
      return kit::refuse(Refused::conflict, trouble.code, trouble.values);
  }
  return set_aside(act, doors, p, dated, command);
}

State after(Verdict verdict) {
  switch (verdict) {
    case Verdict::approved: return State::approved;
    case Verdict::refused: return State::ended;
    case Verdict::sent_back: return State::surveyed;
  }
  return State::surveyed;
}

kit::Result<void> note_help(frame::Act& act, const Doors& doors, const Project& p, const Share& share) {
  auto dated = store::dated_on(act, act.today());
  auto source = std::ranges::find(dated.sources, share.source_code, &Source::code);
  if (source == dated.sources.end() || source->help_from.empty()) return {};
  TRY(doors.benefits.note_help(act, {.person_id = share.person_id,
                                     .household_id = p.household_id,
                                     .code = source->benefit_code,
                                     .from = kit::choice_of<benefits::HelpFrom>(source->help_from).value_or(benefits::HelpFrom::other),
                                     .form = benefits::HelpForm::goods,
                                     .giver = source->name_th,
                                     .what = "ซ่อมสร้างบ้าน " + p.number,
                                     .value = Money{share.amount_satang},
                                     .given_on = *share.paid_on,
                                     .document = "housing.share/" + share.id}));
  return {};
}

}  // namespace

kit::Result<frame::Page<PurseView>> purses(frame::Look& look, const Doors& doors) {
  auto p = TRY(project::get_project(look));
  auto dated = store::dated_on(look, look.today());
  frame::Page<PurseView> page;
  for (const auto& share : store::shares_of(look, p)) {
    auto kind = purse_kind_of(dated, share);
    if (kind.empty()) continue;
    for (const auto& fund : doors.funds.purses(look, kind)) {
      auto free = doors.funds.available(look, fund.id, purse_account);
      page.items.push_back({share.id, fund.id, fund.name_th, fund.name_en, free.satang, free.satang >= share.amount_satang});
    }
  }
  return page;
}

kit::Result<ProjectView> decide(frame::Act& act, const Doors& doors, const Decide& command) {
  auto p = TRY(project::get_project(act));
  TRY(project::expect_state(p, {State::proposed}));
  store::take_turn(act, p.house_key);
  auto dated = store::dated_on(act, act.today());
  auto sums = rules::sums_of(store::lines_of(act, p), store::shares_of(act, p), p.built_by);
  TRY(rules::may_approve(dated.levels, act.actor().role, sums.needed_satang));
  if (command.met_on > act.today()) return kit::refuse_field("/met_on", "housing.in_future");
  if (command.met_on < p.surveyed_on) return kit::refuse_field("/met_on", "housing.before_survey");
  TRY(rules::carried(dated.rule, command));
  TRY(project::put_hand(act, doors, p, Part::approver));
  if (command.verdict == Verdict::approved) TRY(approve(act, doors, p, command));
  store::insert_decision(act, {.org_id = p.org_id, .id = act.new_event_id(), .project_id = p.id, .verdict = command.verdict,
                               .met_on = command.met_on, .committee = lines_of(command.committee),
                               .votes_for = command.votes_for, .votes_against = command.votes_against,
                               .reason = normalise_thai(command.reason), .level = std::string(kit::name_of(act.actor().role)),
                               .amount_satang = sums.needed_satang, .decided_by = act.actor().staff_id, .decided_ms = act.now()});
  p.state = after(command.verdict);
  if (command.verdict == Verdict::refused) p.ended_for = normalise_thai(command.reason);
  store::save_project(act, p);
  project::tell(act, "housing.house_decided", p);
  return project::view_of(act, doors, p);
}

kit::Result<ProjectView> end(frame::Act& act, const Doors& doors, const EndHouse& command) {
  auto p = TRY(project::get_project(act));
  if (!rules::may_end(p.state)) return kit::refuse(Refused::conflict, "housing.not_now");
  auto shares = store::shares_of(act, p);
  if (std::ranges::find(shares, ShareState::paid, &Share::state) != shares.end())
    return kit::refuse(Refused::conflict, "housing.paid_already");
  for (auto& share : shares) {
    if (!share.hold_id.empty()) {
      auto released = TRY(frame::do_errand(act, owner_of(share.fund_org_id), [&](frame::Act& inner) {
        return doors.funds.release(inner, share.hold_id, p.number);
      }));
      share.transfer_id = released.id;
    }
    share.state = ShareState::given_back;
    store::save_share(act, share);
  }
  p.state = State::ended;
  p.ended_for = normalise_thai(command.reason);
  store::save_project(act, p);
  project::tell(act, "housing.house_ended", p);
  return project::view_of(act, doors, p);
}

kit::Result<ProjectView> pay(frame::Act& act, const Doors& doors, const PayShare& command) {
  auto p = TRY(project::get_project(act));
  TRY(project::expect_state(p, {State::building, State::inspected, State::handed_over}));
  auto shares = store::shares_of(act, p);
  auto share = std::ranges::find(shares, command.share_id, &Share::id);
  if (share == shares.end()) return kit::refuse_field("/share_id", "housing.share_unknown");
  if (share->state != ShareState::set_aside) return kit::refuse(Refused::conflict, "housing.not_to_pay");
  if (command.paid_on > act.today()) return kit::refuse_field("/paid_on", "housing.in_future");
  if (command.paid_on < store::decisions_of(act, p).front().met_on) return kit::refuse_field("/paid_on", "housing.before_decision");
  if (!share->loan_id.empty()) {
    auto loan = doors.savings.find_cooperative_loan(act, share->loan_id);
    if (!loan || !loan->paid_out_on) return kit::refuse(Refused::conflict, "housing.loan_not_paid_out");
    if (command.paid_on < *loan->paid_out_on) return kit::refuse_field("/paid_on", "housing.before_payout");
  }
  TRY(project::put_hand(act, doors, p, Part::payer));
  share->paid_on = command.paid_on;
  share->paid_to = normalise_thai(command.paid_to);
  share->reference = normalise_thai(command.reference);
  share->paid_by = act.actor().staff_id;
  share->state = ShareState::paid;
  if (!share->hold_id.empty()) {
    auto settled = TRY(frame::do_errand(act, owner_of(share->fund_org_id), [&](frame::Act& inner) {
      return doors.funds.settle(inner, share->hold_id, Money{share->amount_satang}, command.paid_on);
    }));
    share->transfer_id = settled.id;
    share->voucher = settled.number;
  }
  store::save_share(act, *share);
  TRY(note_help(act, doors, p, *share));
  store::save_project(act, p);
  project::tell(act, "housing.share_paid", p);
  return project::view_of(act, doors, p);
}

std::vector<std::string> against_the_ledger(frame::Look& look, const Doors& doors) {
  std::map<std::string, store::Booked> ledger;
  for (const auto& t : doors.funds.transfers_for(look, purpose_mark)) {
    auto& booked = ledger[t.purpose.substr(purpose_mark.size())];
    switch (t.kind) {
      case funds::TransferKind::pending: booked.held += t.amount.satang; break;
      case funds::TransferKind::settled: booked.paid += t.amount.satang, booked.held -= t.refers_to_amount.satang; break;
      case funds::TransferKind::released: booked.held -= t.amount.satang; break;
      case funds::TransferKind::posted: booked.paid += t.amount.satang; break;
      case funds::TransferKind::correction: booked.paid -= t.amount.satang; break;
    }
  }
  std::vector<std::string> out;
  for (const auto& own : store::booked(look)) {
    auto booked = ledger[own.project_id];
    if (booked.held != own.held) out.push_back("what is set aside for a house is not in the ledger: " + own.project_id);
    if (booked.paid != own.paid) out.push_back("what was paid for a house is not its transfers: " + own.project_id);
    ledger.erase(own.project_id);
  }
  for (const auto& [project_id, booked] : ledger)
    if (booked.held != 0 || booked.paid != 0) out.push_back("money moved for no house: " + project_id);
  return out;
}

}  // namespace housing::decision
