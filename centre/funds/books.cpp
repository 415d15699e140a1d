// Books as other desks find them: opened with the chart of their kind, accounts by code or stable key.
#include "centre/funds/desk.hpp"
#include "centre/funds/rules.hpp"
#include "centre/funds/store.hpp"
#include "kit/text/text.hpp"

namespace funds {
namespace {

using kit::Refused;

FundBrief brief_of(const Fund& f) {
  return {f.id, f.org_id, f.area_code, std::string(kit::name_of(f.kind)), f.purse_kind, f.name_th, f.name_en};
}

AccountBrief brief_of(const Account& a) {
  return {a.code, a.account_key, a.kind, a.name_th, a.name_en, Money{balance(a)}, Money{funds::available(a)}};
}

std::vector<FundBrief> briefs(const std::vector<Fund>& found) {
  std::vector<FundBrief> out;
  for (const auto& fund : found) out.push_back(brief_of(fund));
  return out;
}

}  // namespace

std::optional<FundBrief> Desk::find_fund(frame::Look& look, std::string_view fund_id) {
  auto fund = store::find_fund(look.db, fund_id);
  return fund ? std::optional(brief_of(*fund)) : std::nullopt;
}

std::vector<FundBrief> Desk::purses(frame::Look& look, std::string_view purse_kind) {
  return briefs(store::purses(look.db, purse_kind));
}

std::vector<FundBrief> Desk::books(frame::Look& look, FundKind kind) { return briefs(store::books(look.db, kind)); }

Money Desk::available(frame::Look& look, std::string_view fund_id, std::string_view account_code) {
  auto fund = store::find_fund(look.db, fund_id);
  if (!fund) return {};
  for (const auto& account : store::accounts_of(look.db, *fund))
    if (answers_to(account, account_code)) return {funds::available(account) - account.floor_satang.value_or(0)};
  return {};
}

std::vector<AccountBrief> Desk::accounts(frame::Look& look, std::string_view fund_id) {
  std::vector<AccountBrief> out;
  auto fund = store::find_fund(look.db, fund_id);
  if (!fund) return out;
  for (const auto& account : store::accounts_of(look.db, *fund)) out.push_back(brief_of(account));
  return out;
}

std::optional<AccountBrief> Desk::find_account(frame::Look& look, std::string_view fund_id,
                                               std::string_view code_or_key) {
  for (auto& account : accounts(look, fund_id))
    if (account.code == code_or_key || (!account.account_key.empty() && account.account_key == code_or_key))
      return account;
  return std::nullopt;
}

Money Desk::balance_on(frame::Look& look, std::string_view fund_id, std::string_view code_or_key, kit::Date day) {
  auto fund = store::find_fund(look.db, fund_id);
  if (!fund) return {};
  for (const auto& sum : store::sums_until(look.db, *fund, day))
    if (sum.code == code_or_key || (!sum.account_key.empty() && sum.account_key == code_or_key))
      return {grows_by_debit(sum.kind) ? sum.debit_less_credit : -sum.debit_less_credit};
  return {};
}

kit::Result<FundBrief> Desk::open_book(frame::Act& act, const BookOpening& opening) {
  ENSURE(opening.kind != FundKind::relief_purse);
  auto fund = TRY(open_with_chart(act, {.kind = opening.kind,
                                        .name_th = opening.name_th,
                                        .name_en = opening.name_en,
                                        .opened_on = opening.opened_on}));
  return brief_of(fund);
}

kit::Result<Fund> Desk::open_with_chart(frame::Act& act, Fund fund) {
  if (fund.opened_on > act.today()) return kit::refuse_field("/opened_on", "funds.in_future");
  fund.org_id = act.actor().org_id;
  fund.id = act.new_event_id();
  fund.area_code = act.actor().area_code;
  fund.name_th = kit::text::normalise_thai(fund.name_th);
  fund.name_en = kit::text::normalise_thai(fund.name_en);
  if (fund.purse_kind.empty())
    for (const auto& open : store::books(act.db, fund.kind))
      if (open.org_id == fund.org_id && open.name_th == fund.name_th)
        return kit::refuse_field("/name_th", "funds.name_taken");
  store::insert_fund(act.db, fund);
  store::insert_chart(act, fund);
  act.announce("funds.fund_opened", fund.org_id, fund.area_code, fund.id, FundNews{fund.kind, fund.purse_kind, {}});
  return fund;
}

}  // namespace funds
