// Purses by the funds' door, as an errand within the organisation that owns the purse.
#include "centre/aid/decision/purse.hpp"

#include "centre/frame/errand.hpp"

namespace aid {
namespace {

frame::Scope owner_of(const std::string& org_id) {
  return frame::SystemScope::organisation("the purse that was chosen pays what was decided", org_id, {});
}

kit::Result<funds::TransferBrief> hold_in(frame::Act& act, const Doors& doors, const funds::FundBrief& fund,
                                          const Request& r, Money amount) {
  return frame::do_errand(act, owner_of(fund.org_id), [&](frame::Act& inner) {
    return doors.funds.hold(inner, {.fund_id = fund.id,
                                    .debit_code = std::string(paid_account),
                                    .credit_code = std::string(purse_account),
                                    .amount = amount,
                                    .effective_on = act.today(),
                                    .series = funds::Series::payment,
                                    .purpose = std::string(purpose_mark) + r.id,
                                    .memo = r.number});
  });
}

bool not_enough(const kit::Refusal& refusal) { return refusal.code == "funds.not_enough"; }

// Each purse may pay this, and as much.
kit::Result<void> may_pay(frame::Look& look, const Doors& doors, const Request& r,
                          const benefits::BenefitBrief& benefit, const std::vector<Share>& shares,
                          const std::string& path) {
  auto purses = purses_for(look, doors, r, benefit, Money{r.amount_satang});
  for (const Share& share : shares) {
    auto at = std::ranges::find(purses, share.fund_id, &PurseView::fund_id);
    if (at == purses.end()) return kit::refuse_field(path, "aid.purse_unknown");
    if (at->most_satang && share.amount_satang > *at->most_satang)
      return kit::refuse_field(path, "aid.above_purse", {{"most", Money{*at->most_satang}.pretty()}});
  }
  return {};
}

kit::Result<void> hold_all(frame::Act& act, const Doors& doors, const Request& r, const std::vector<Share>& shares) {
  for (const Share& share : shares) {
    auto fund = doors.funds.find_fund(act, share.fund_id);
    ENSURE(fund.has_value());
    auto held = TRY(hold_in(act, doors, *fund, r, Money{share.amount_satang}));
    store::insert_hold(act, {.org_id = r.org_id,
                             .id = act.new_event_id(),
                             .request_id = r.id,
                             .fund_org_id = fund->org_id,
                             .fund_id = share.fund_id,
                             .amount_satang = share.amount_satang,
                             .transfer_id = held.id,
                             .held_ms = act.now()});
  }
  return {};
}

}  // namespace

std::vector<PurseView> purses_for(frame::Look& look, const Doors& doors, const Request& r,
                                  const benefits::BenefitBrief& benefit, Money amount) {
  std::vector<PurseView> out;
  for (const auto& rule : store::purse_rules(look, benefit.purse_kind, r.emergency, r.asked_on))
    for (const auto& fund : doors.funds.purses(look, rule.kind)) {
      auto free = doors.funds.available(look, fund.id, purse_account);
      auto owner = doors.staff.find_organisation(look, fund.org_id);
      bool enough = free >= amount && (!rule.most_satang || amount.satang <= *rule.most_satang);
      out.push_back({fund.id, fund.name_th, fund.name_en, owner ? owner->name_th : "", owner ? owner->name_en : "",
                     free.satang, rule.most_satang, enough});
    }
  return out;
}

kit::Result<bool> set_aside(frame::Act& act, const Doors& doors, const Request& r,
                            const benefits::BenefitBrief& benefit, std::vector<Share> asked, const std::string& path) {
  auto shares = TRY(shares_of(std::move(asked), Money{r.amount_satang}, path));
  TRY(may_pay(act, doors, r, benefit, shares, path));
  // A purse that has run dry in the meantime leaves no trace of the attempt, in the other purses neither.
  auto said = act.said();
  auto held = [&] {
    kit::sql::Savepoint chance(act.db.connection());
    auto tried = hold_all(act, doors, r, shares);
    if (tried) chance.release();
    return tried;
  }();
  if (!held && !not_enough(held.error())) return std::move(held).error();
  if (!held) {
    act.unsay_after(said);
    return false;
  }
  return true;
}

kit::Result<void> release_holds(frame::Act& act, const Doors& doors, const Request& r) {
  for (const Hold& hold : store::open_holds(act, r)) {
    auto released = TRY(frame::do_errand(act, owner_of(hold.fund_org_id), [&](frame::Act& inner) {
      return doors.funds.release(inner, hold.transfer_id, r.number);
    }));
    store::end_hold(act, hold, HoldState::released, released.id);
  }
  return {};
}

kit::Result<funds::TransferBrief> settle_hold(frame::Act& act, const Doors& doors, const Hold& hold,
                                              kit::Date paid_on) {
  auto settled = TRY(frame::do_errand(act, owner_of(hold.fund_org_id), [&](frame::Act& inner) {
    return doors.funds.settle(inner, hold.transfer_id, Money{hold.amount_satang}, paid_on);
  }));
  store::end_hold(act, hold, HoldState::settled, settled.id);
  return settled;
}

kit::Result<funds::TransferBrief> give_back(frame::Act& act, const Doors& doors, const Hold& paid, std::string_view why,
                                            kit::Date returned_on) {
  return frame::do_errand(act, owner_of(paid.fund_org_id), [&](frame::Act& inner) {
    return doors.funds.correct(inner, paid.ended_by, why, returned_on);
  });
}

}  // namespace aid
