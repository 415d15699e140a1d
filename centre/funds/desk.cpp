// Funds and their books as the pages see them.
#include "centre/funds/desk.hpp"

#include "centre/frame/asked.hpp"
#include "centre/funds/rules.hpp"
#include "centre/funds/store.hpp"
#include "kit/text/text.hpp"

namespace funds {
namespace {

using kit::Refused;

// The keys in ?after=, "" at the beginning of a list.
kit::Result<std::string> after_of(frame::Look& look) {
  auto cursor = look.query("after");
  if (cursor.empty()) return std::string();
  auto keys = TRY(frame::read_cursor(cursor, 1));
  return keys.front();
}

// Cuts a list that was read one longer than the page, and says where the next page begins.
template <class T>
frame::Page<T> cut(std::vector<T> items, std::size_t limit) {
  frame::Page<T> page{.items = std::move(items)};
  if (page.items.size() > limit) {
    page.items.resize(limit);
    page.next = frame::make_cursor({page.items.back().id});
  }
  return page;
}

kit::Result<void> may_open_purse(frame::Act& act, const std::string& purse_kind) {
  auto kinds = store::purse_kinds(act.db, act.today());
  if (std::ranges::find(kinds, purse_kind, &PurseKind::code) == kinds.end())
    return kit::refuse_field("/purse_kind", "funds.purse_kind_unknown");
  for (const auto& open : store::purses(act.db, purse_kind))
    if (open.org_id == act.actor().org_id) return kit::refuse(Refused::conflict, "funds.purse_open");
  return {};
}

}  // namespace

std::unique_ptr<Funds> open_funds(staff::Staff& staff, papers::Papers& papers) {
  return std::make_unique<Desk>(staff, papers);
}

kit::Result<Fund> Desk::fund_in_path(frame::Look& look) {
  auto fund = store::find_fund(look.db, look.path("fund_id"));
  if (!fund) return kit::refuse(Refused::not_found, "funds.fund_unknown");
  return *fund;
}

std::vector<PurposedTransfer> Desk::transfers_for(frame::Look& look, std::string_view purpose_prefix) {
  return store::transfers_for(look.db, purpose_prefix);
}

std::vector<std::string> Desk::faults(frame::Look& look) { return store::faults(look.db); }

std::string Desk::staff_name(frame::Look& look, std::string_view staff_id) {
  auto member = staff_id.empty() ? std::nullopt : staff_.find_member(look, staff_id);
  return member ? member->name : "";
}

FundView Desk::view_of(frame::Look& look, const Fund& f) {
  auto owner = staff_.find_organisation(look, f.org_id);
  FundView v{.id = f.id,
             .org_id = f.org_id,
             .kind = f.kind,
             .purse_kind = f.purse_kind,
             .name_th = f.name_th,
             .name_en = f.name_en,
             .owner_th = owner ? owner->name_th : "",
             .owner_en = owner ? owner->name_en : "",
             .opened_on = f.opened_on,
             .closed_until = f.closed_until};
  for (const auto& a : store::accounts_of(look.db, f))
    v.accounts.push_back({a.code, a.account_key, a.kind, a.name_th, a.name_en, balance(a), funds::available(a), a.floor_satang});
  return v;
}

TransferView Desk::view_of(frame::Look& look, const ListedTransfer& listed) {
  const auto& [t, beside] = listed;
  TransferView v{.id = t.id,
                 .number = number_of(t.series, t.fiscal_year, t.sequence),
                 .kind = t.kind,
                 .open = t.kind == TransferKind::pending && !beside.referred,
                 .corrected = t.kind != TransferKind::pending && beside.referred,
                 .debit_code = beside.debit_code,
                 .credit_code = beside.credit_code,
                 .amount_satang = t.amount_satang,
                 .effective_on = t.effective_on,
                 .purpose = t.purpose,
                 .memo = t.memo,
                 .made_ms = t.made_ms,
                 .made_by = staff_name(look, t.made_by)};
  if (beside.r_series) v.refers_to = number_of(*beside.r_series, *beside.r_year, *beside.r_sequence);
  return v;
}

kit::Result<frame::Page<PurseKindView>> Desk::get_purse_kinds(frame::Look& look) {
  frame::Page<PurseKindView> page;
  for (const auto& k : store::purse_kinds(look.db, look.today()))
    page.items.push_back({k.code, k.name_th, k.name_en, k.agency});
  return page;
}

kit::Result<frame::Page<FundView>> Desk::get_funds(frame::Look& look) {
  auto after = TRY(after_of(look));
  auto limit = look.limit();
  std::vector<FundView> views;
  for (const auto& fund : store::funds_after(look.db, after, limit + 1)) views.push_back(view_of(look, fund));
  return cut(std::move(views), limit);
}

kit::Result<FundView> Desk::get_fund(frame::Look& look) {
  auto fund = TRY(fund_in_path(look));
  return view_of(look, fund);
}

kit::Result<FundView> Desk::post_fund(frame::Act& act, const OpenFund& command) {
  if (command.kind == FundKind::relief_purse) TRY(may_open_purse(act, command.purse_kind));
  auto fund = TRY(open_with_chart(act, {.kind = command.kind,
                                        .purse_kind = command.kind == FundKind::relief_purse ? command.purse_kind : "",
                                        .name_th = command.name_th,
                                        .name_en = command.name_en,
                                        .opened_on = command.opened_on}));
  return view_of(act, fund);
}

kit::Result<frame::Page<TransferView>> Desk::get_transfers(frame::Look& look) {
  auto fund = TRY(fund_in_path(look));
  auto before = TRY(after_of(look));
  auto limit = look.limit();
  std::vector<TransferView> views;
  for (const auto& listed : store::transfers_before(look.db, fund, look.query("account"), before, limit + 1))
    views.push_back(view_of(look, listed));
  return cut(std::move(views), limit);
}

TransferView Desk::newest(frame::Look& look, const Fund& fund) {
  return view_of(look, store::transfers_before(look.db, fund, "", "", 1).at(0));
}

kit::Result<TransferView> Desk::post_transfer(frame::Act& act, const MakeTransfer& command) {
  auto fund = TRY(fund_in_path(act));
  if (command.series == Series::correction) return kit::refuse_field("/series", "funds.series_of_corrections");
  TRY(transfer(act, {.fund_id = fund.id,
                     .debit_code = command.debit_code,
                     .credit_code = command.credit_code,
                     .amount = Money{command.amount_satang},
                     .effective_on = command.effective_on,
                     .series = command.series,
                     .memo = kit::text::normalise_thai(command.memo)}));
  return newest(act, fund);
}

kit::Result<TransferView> Desk::post_correction(frame::Act& act, const CorrectTransfer& command) {
  auto fund = TRY(fund_in_path(act));
  auto wrong = store::find_transfer(act.db, act.path("transfer_id"));
  if (!wrong || wrong->fund_id != fund.id) return kit::refuse(Refused::not_found, "funds.transfer_unknown");
  TRY(correct(act, wrong->id, kit::text::normalise_thai(command.reason), command.effective_on));
  return newest(act, fund);
}

kit::Result<TrialBalance> Desk::get_trial_balance(frame::Look& look) {
  auto fund = TRY(fund_in_path(look));
  auto until = TRY(frame::day_asked(look, "until", look.today()));
  return trial_balance(look, fund, until);
}

TrialBalance Desk::trial_balance(frame::Look& look, const Fund& fund, kit::Date until) {
  TrialBalance out{.until_on = until};
  for (const auto& sum : store::sums_until(look.db, fund, until)) {
    auto debit = std::max<std::int64_t>(sum.debit_less_credit, 0);
    auto credit = std::max<std::int64_t>(-sum.debit_less_credit, 0);
    out.rows.push_back({sum.code, sum.kind, sum.name_th, sum.name_en, debit, credit});
    out.debit_satang += debit;
    out.credit_satang += credit;
  }
  return out;
}

}  // namespace funds
