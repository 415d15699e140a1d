// Sums and entries between two days, budgets, closings, as SQL.
#include "centre/funds/statement/store.hpp"

namespace funds::store {
namespace {

using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery between_q{
    parent_checked,
    "SELECT a.code, a.account_key, a.kind, a.name_th, a.name_en, CAST(COALESCE(SUM(CASE WHEN t.debit_account_id = a.id "
    "THEN t.amount_satang ELSE -t.amount_satang END), 0) AS BIGINT) AS debit_less_credit FROM funds_accounts a "
    "LEFT JOIN funds_transfers t ON t.org_id = a.org_id AND (t.debit_account_id = a.id OR t.credit_account_id = a.id) "
    "AND t.kind IN ('posted', 'settled', 'correction') AND t.effective_on >= $3 AND t.effective_on <= $4 "
    "AND t.purpose NOT LIKE 'funds.year_end/%' WHERE a.org_id = $1 AND a.fund_id = $2 "
    "GROUP BY a.code, a.account_key, a.kind, a.name_th, a.name_en ORDER BY a.code"};
constexpr OpenQuery entries_q{
    parent_checked,
    "SELECT t.*, o.code AS other_code, o.name_th AS other_th, o.name_en AS other_en FROM funds_transfers t "
    "JOIN funds_accounts o ON o.org_id = t.org_id AND o.id = CASE WHEN t.debit_account_id = $3 THEN t.credit_account_id "
    "ELSE t.debit_account_id END WHERE t.org_id = $1 AND t.fund_id = $2 AND (t.debit_account_id = $3 OR "
    "t.credit_account_id = $3) AND t.kind IN ('posted', 'settled', 'correction') AND t.effective_on >= $4 AND "
    "t.effective_on <= $5 ORDER BY t.effective_on, t.id"};
constexpr OpenQuery budget_q{
    parent_checked,
    "SELECT code, amount_satang FROM funds_budgets WHERE org_id = $1 AND fund_id = $2 AND fiscal_year = $3 ORDER BY code"};
constexpr frame::InsertQuery set_budget_q{
    "INSERT INTO funds_budgets (org_id, fund_id, fiscal_year, code, amount_satang, set_ms, set_by) VALUES ($1, $2, $3, $4,"
    " $5, $6, $7) ON CONFLICT (org_id, fund_id, fiscal_year, code) DO UPDATE SET amount_satang = excluded.amount_satang,"
    " set_ms = excluded.set_ms, set_by = excluded.set_by"};
constexpr OpenQuery pending_q{
    parent_checked,
    "SELECT COUNT(*) AS n, CAST(COALESCE(SUM(t.amount_satang), 0) AS BIGINT) AS amount FROM funds_transfers t "
    "WHERE t.org_id = $1 AND t.fund_id = $2 AND t.kind = 'pending' AND t.effective_on <= $3 AND NOT EXISTS (SELECT 1 "
    "FROM funds_transfers n WHERE n.org_id = t.org_id AND n.refers_to = t.id AND n.refers_to <> '')"};
constexpr OpenQuery closings_q{
    parent_checked, "SELECT * FROM funds_closings WHERE org_id = $1 AND fund_id = $2 ORDER BY until_on DESC, id DESC"};

}  // namespace

std::vector<AccountSum> sums_between(frame::Db& db, const Fund& fund, kit::Date from, kit::Date until) {
  std::vector<AccountSum> out;
  for (const auto& row : db.rows(between_q, {fund.org_id, fund.id, from.text(), until.text()}))
    out.push_back(kit::sql::read<AccountSum>(row));
  return out;
}

std::vector<DayEntry> entries_between(frame::Db& db, const Fund& fund, const std::string& account_id, kit::Date from,
                                      kit::Date until) {
  std::vector<DayEntry> out;
  for (const auto& row : db.rows(entries_q, {fund.org_id, fund.id, account_id, from.text(), until.text()}))
    out.push_back({kit::sql::read<Transfer>(row), row.text("other_code"), row.text("other_th"), row.text("other_en")});
  return out;
}

std::vector<BudgetLine> budget_of(frame::Db& db, const Fund& fund, std::int64_t fiscal_year) {
  std::vector<BudgetLine> out;
  for (const auto& row : db.rows(budget_q, {fund.org_id, fund.id, fiscal_year}))
    out.push_back(kit::sql::read<BudgetLine>(row));
  return out;
}

void set_budget(frame::Act& act, const Fund& fund, std::int64_t fiscal_year, const BudgetLine& line) {
  act.db.insert(set_budget_q, {fund.org_id, fund.id, fiscal_year, line.code, line.amount_satang, act.now().ms,
                               act.actor().staff_id});
}

Waiting pending_until(frame::Db& db, const Fund& fund, kit::Date until) {
  auto row = db.rows(pending_q, {fund.org_id, fund.id, until.text()}).at(0);
  return {row.integer("n"), row.integer("amount")};
}

std::vector<Closing> closings_of(frame::Db& db, const Fund& fund) {
  std::vector<Closing> out;
  for (const auto& row : db.rows(closings_q, {fund.org_id, fund.id})) out.push_back(kit::sql::read<Closing>(row));
  return out;
}

}  // namespace funds::store
