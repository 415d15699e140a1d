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

}  // namespace

std::vector<PurseView> purses_for(frame::Look& look, const Doors& doors, const Request& r,
                                  const benefits::BenefitBrief& benefit, Money amount) {
  std::vector<PurseView> out;
  for (const auto& kind : store::purse_kinds(look, benefit.purse_kind, r.emergency, r.asked_on))
    for (const auto& fund : doors.funds.purses(look, kind)) {
      auto free = doors.funds.available(look, fund.id, purse_account);
      auto owner = doors.staff.find_organisation(look, fund.org_id);
      out.push_back({fund.id, fund.name_th, fund.name_en, owner ? owner->name_th : "", owner ? owner->name_en : "",
                     free.satang, free >= amount});
    }
  return out;
}

kit::Result<bool> set_aside(frame::Act& act, const Doors& doors, const Request& r,
                            const benefits::BenefitBrief& benefit, const std::string& fund_id, Money amount) {
  auto purses = purses_for(act, doors, r, benefit, amount);
  if (std::ranges::find(purses, fund_id, &PurseView::fund_id) == purses.end())
    return kit::refuse_field("/fund_id", "aid.purse_unknown");
  auto fund = doors.funds.find_fund(act, fund_id);
  ENSURE(fund.has_value());
  // A purse that has run dry in the meantime leaves no trace of the attempt.
  auto said = act.said();
  auto held = [&] {
    kit::sql::Savepoint chance(act.db.connection());
    auto tried = hold_in(act, doors, *fund, r, amount);
    if (tried) chance.release();
    return tried;
  }();
  if (!held && !not_enough(held.error())) return std::move(held).error();
  if (!held) {
    act.unsay_after(said);
    return false;
  }
  store::insert_hold(act, {.org_id = r.org_id,
                           .id = act.new_event_id(),
                           .request_id = r.id,
                           .fund_org_id = fund->org_id,
                           .fund_id = fund_id,
                           .amount_satang = amount.satang,
                           .transfer_id = held->id,
                           .held_ms = act.now()});
  return true;
}

kit::Result<void> release_hold(frame::Act& act, const Doors& doors, const Request& r) {
  auto hold = store::open_hold(act, r);
  if (!hold) return {};
  auto released = TRY(frame::do_errand(act, owner_of(hold->fund_org_id), [&](frame::Act& inner) {
    return doors.funds.release(inner, hold->transfer_id, r.number);
  }));
  store::end_hold(act, *hold, HoldState::released, released.id);
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

}  // namespace aid
