// Before books are closed: what is looked at, what blocks; then the month, or the year with its result.
#include "centre/funds/audit/store.hpp"
#include "centre/funds/bank/store.hpp"
#include "centre/funds/desk.hpp"
#include "centre/funds/rules.hpp"
#include "centre/funds/statement/rules.hpp"
#include "centre/funds/statement/store.hpp"
#include "centre/funds/store.hpp"

namespace funds {
namespace {

using kit::Refused;

ClosingCheckView check(std::string_view code, bool fine, bool blocks, std::int64_t count = 0, std::int64_t satang = 0) {
  return {"funds.check." + std::string(code), fine, blocks, count, satang};
}

void add_bank_checks(frame::Look& look, const Fund& fund, const std::vector<Account>& accounts, kit::Date until,
                     std::vector<ClosingCheckView>& checks) {
  auto state = store::bank_state(look.db, fund, until);
  auto bank = std::ranges::find(accounts, "bank", &Account::account_key);
  if (state.lines == 0 || bank == accounts.end()) return;
  std::int64_t in_bank = 0, in_books = 0;
  auto lines = store::lonely_bank_lines(look.db, fund, until);
  for (const auto& line : lines) in_bank += line.amount_satang;
  auto entries = store::lonely_entries(look.db, fund, bank->id, until);
  for (const auto& entry : entries) in_books += entry.amount_satang;
  checks.push_back(check("bank", lines.empty(), true, static_cast<std::int64_t>(lines.size()), in_bank));
  checks.push_back(check("books_not_in_bank", entries.empty(), false, static_cast<std::int64_t>(entries.size()), in_books));
}

std::optional<kit::Date> last_closed_year(const std::vector<Closing>& closings) {
  for (const auto& closing : closings)
    if (closing.kind == ClosingKind::year) return closing.until_on;
  return std::nullopt;
}

}  // namespace

std::vector<ClosingCheckView> Desk::closing_checks(frame::Look& look, const Fund& fund, ClosingKind kind, kit::Date until) {
  std::vector<ClosingCheckView> checks;
  auto accounts = store::accounts_of(look.db, fund);
  checks.push_back(check("day", open_on(fund, until, look.today(), "/until_on").has_value(), true));
  auto pending = store::pending_until(look.db, fund, until);
  checks.push_back(check("pending", pending.count == 0, true, pending.count, pending.amount_satang));
  auto found = audit::audit(audit::store::book_of(look.db, fund));
  std::erase_if(found, [](const AuditFinding& f) { return f.check == "who_why"; });  // told to auditors; nobody can mend it
  checks.push_back(check("proofs", found.empty(), true, static_cast<std::int64_t>(found.size())));
  add_bank_checks(look, fund, accounts, until, checks);
  std::int64_t contrary = 0;
  for (const auto& sum : store::sums_until(look.db, fund, until))
    contrary += (sum.kind == AccountKind::asset || sum.kind == AccountKind::liability) && amount_of(sum) < 0;
  checks.push_back(check("contrary", contrary == 0, false, contrary));
  if (kind == ClosingKind::year) {
    bool has = std::ranges::find(accounts, "fund_balance", &Account::account_key) != accounts.end();
    checks.push_back(check("fund_balance", has, true));
  }
  for (const auto& ask : before_closing_)
    for (const auto& told : ask(look, fund.id, until)) checks.push_back({told.code, told.fine, told.blocks, told.count, told.amount.satang});
  return checks;
}

ClosingPlan Desk::closing_plan(frame::Look& look, const Fund& fund, ClosingKind kind, kit::Date until) {
  ClosingPlan plan{.kind = kind, .until_on = until};
  if (fund.closed_until) plan.open_from = fund.closed_until->plus_days(1);
  plan.checks = closing_checks(look, fund, kind, until);
  plan.may_close = std::ranges::none_of(plan.checks, [](const auto& c) { return c.blocks && !c.fine; });
  auto year = last_closed_year(store::closings_of(look.db, fund));
  plan.result_satang = result_of(store::sums_between(look.db, fund, year ? year->plus_days(1) : fund.opened_on, until));
  return plan;
}

kit::Result<ClosingPlan> Desk::get_closing_plan(frame::Look& look) {
  auto fund = TRY(fund_in_path(look));
  auto until = kit::Date::parse(look.query("until"));
  if (!until) return kit::refuse_field("/until", "kit.date_expected");
  auto kind = kit::choice_of<ClosingKind>(look.query("kind")).value_or(ClosingKind::month);
  return closing_plan(look, fund, kind, *until);
}

// What stands on income and expense goes into the balance of the fund, an entry for each account.
kit::Result<void> Desk::carry_result(frame::Act& act, const Fund& fund, kit::Date until) {
  for (const auto& sum : store::sums_until(act.db, fund, until)) {
    if (sum.kind != AccountKind::income && sum.kind != AccountKind::expense) continue;
    if (sum.debit_less_credit == 0) continue;
    bool in_debit = sum.debit_less_credit > 0;
    TRY(transfer(act, {.fund_id = fund.id,
                       .debit_code = in_debit ? "fund_balance" : sum.code,
                       .credit_code = in_debit ? sum.code : "fund_balance",
                       .amount = Money{std::abs(sum.debit_less_credit)},
                       .effective_on = until,
                       .series = Series::journal,
                       .purpose = "funds.year_end/" + until.text(),
                       .memo = sum.name_th}));
  }
  return {};
}

kit::Result<FundView> Desk::post_closing(frame::Act& act, const CloseBooks& command) {
  auto fund = store::lock_fund(act.db, act.path("fund_id"));
  if (!fund) return kit::refuse(Refused::not_found, "funds.fund_unknown");
  TRY(open_on(*fund, command.until_on, act.today(), "/until_on"));
  auto plan = closing_plan(act, *fund, command.kind, command.until_on);
  for (const auto& one : plan.checks)
    if (one.blocks && !one.fine) return kit::refuse(Refused::conflict, one.code, {{"count", std::to_string(one.count)}});
  if (command.kind == ClosingKind::year) TRY(carry_result(act, *fund, command.until_on));
  auto trial = trial_balance(act, *fund, command.until_on);
  ENSURE(trial.debit_satang == trial.credit_satang);
  Closing closing{.org_id = fund->org_id,
                  .id = act.new_event_id(),
                  .fund_id = fund->id,
                  .until_on = command.until_on,
                  .debit_satang = trial.debit_satang,
                  .credit_satang = trial.credit_satang,
                  .transfers = store::transfers_until(act.db, *fund, command.until_on),
                  .closed_ms = act.now(),
                  .closed_by = act.actor().staff_id,
                  .kind = command.kind,
                  .result_satang = command.kind == ClosingKind::year ? plan.result_satang : 0};
  store::insert_closing(act.db, closing);
  store::set_closed_until(act.db, *fund, command.until_on);
  act.announce("funds.books_closed", fund->org_id, fund->area_code, fund->id,
               FundNews{fund->kind, fund->purse_kind, command.until_on});
  return view_of(act, *store::find_fund(act.db, fund->id));
}

kit::Result<frame::Page<ClosingView>> Desk::get_closings(frame::Look& look) {
  auto fund = TRY(fund_in_path(look));
  frame::Page<ClosingView> page;
  for (const auto& c : store::closings_of(look.db, fund))
    page.items.push_back({c.id, c.kind, c.until_on, c.debit_satang, c.transfers, c.result_satang, c.closed_ms, staff_name(look, c.closed_by)});
  return page;
}

}  // namespace funds
