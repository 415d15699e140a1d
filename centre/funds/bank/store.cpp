// Lines of the bank, matches, and what has none, as SQL.
#include "centre/funds/bank/store.hpp"

#include "centre/funds/rules.hpp"

namespace funds::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_line_q{
    "INSERT INTO funds_bank_lines (org_id, id, fund_id, account_code, on_day, description, amount_satang, balance_satang,"
    " fingerprint, imported_ms, imported_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING"};
constexpr InsertQuery insert_match_q{
    "INSERT INTO funds_bank_matches (org_id, bank_line_id, transfer_id, matched_ms, matched_by) VALUES ($1, $2, $3, $4, $5)"};
constexpr OpenQuery delete_match_q{
    parent_checked,
    "DELETE FROM funds_bank_matches WHERE org_id = $1 AND bank_line_id = $2 AND EXISTS (SELECT 1 FROM funds_bank_lines l "
    "WHERE l.org_id = $1 AND l.id = $2 AND l.fund_id = $3)"};
constexpr OpenQuery lonely_lines_q{
    parent_checked,
    "SELECT l.id, l.on_day, l.description, l.amount_satang FROM funds_bank_lines l LEFT JOIN funds_bank_matches m ON "
    "m.org_id = l.org_id AND m.bank_line_id = l.id WHERE l.org_id = $1 AND l.fund_id = $2 AND l.on_day <= $3 AND "
    "m.transfer_id IS NULL ORDER BY l.on_day, l.id"};
constexpr OpenQuery matched_lines_q{
    parent_checked,
    "SELECT l.id, l.on_day, l.description, l.amount_satang, t.series, t.fiscal_year, t.sequence FROM funds_bank_lines l "
    "JOIN funds_bank_matches m ON m.org_id = l.org_id AND m.bank_line_id = l.id JOIN funds_transfers t ON t.org_id = "
    "m.org_id AND t.id = m.transfer_id WHERE l.org_id = $1 AND l.fund_id = $2 AND l.on_day <= $3 "
    "ORDER BY m.matched_ms DESC, l.id DESC LIMIT $4"};
constexpr OpenQuery lonely_entries_q{
    parent_checked,
    "SELECT t.* FROM funds_transfers t LEFT JOIN funds_bank_matches m ON m.org_id = t.org_id AND m.transfer_id = t.id "
    "WHERE t.org_id = $1 AND t.fund_id = $2 AND (t.debit_account_id = $3 OR t.credit_account_id = $3) AND t.effective_on <= "
    "$4 AND t.kind IN ('posted', 'settled', 'correction') AND m.bank_line_id IS NULL ORDER BY t.effective_on, t.id"};
constexpr OpenQuery state_q{
    parent_checked,
    "SELECT COUNT(*) AS lines, COUNT(m.transfer_id) AS matched FROM funds_bank_lines l LEFT JOIN funds_bank_matches m ON "
    "m.org_id = l.org_id AND m.bank_line_id = l.id WHERE l.org_id = $1 AND l.fund_id = $2 AND l.on_day <= $3"};
constexpr OpenQuery newest_q{
    parent_checked,
    "SELECT balance_satang FROM funds_bank_lines WHERE org_id = $1 AND fund_id = $2 AND on_day <= $3 AND balance_satang IS "
    "NOT NULL ORDER BY on_day DESC, id DESC LIMIT 1"};

BankLineView line_of(const frame::Row& row) {
  return {row.text("id"), *kit::Date::parse(row.text("on_day")), row.text("description"), row.integer("amount_satang"), ""};
}

}  // namespace

bool insert_bank_line(frame::Db& db, const BankLine& line) {
  return db.ask(insert_line_q, kit::sql::values(kit::shape_of<BankLine>(), &line)).changed() > 0;
}

void insert_match(frame::Db& db, const BankMatch& match) {
  db.insert(insert_match_q, kit::sql::values(kit::shape_of<BankMatch>(), &match));
}

std::int64_t delete_match(frame::Db& db, const Fund& fund, std::string_view bank_line_id) {
  return db.change(delete_match_q, {fund.org_id, std::string(bank_line_id), fund.id});
}

std::vector<BankLineView> lonely_bank_lines(frame::Db& db, const Fund& fund, kit::Date until) {
  std::vector<BankLineView> out;
  for (const auto& row : db.rows(lonely_lines_q, {fund.org_id, fund.id, until.text()})) out.push_back(line_of(row));
  return out;
}

std::vector<BankLineView> matched_bank_lines(frame::Db& db, const Fund& fund, kit::Date until, std::int64_t most) {
  std::vector<BankLineView> out;
  for (const auto& row : db.rows(matched_lines_q, {fund.org_id, fund.id, until.text(), most})) {
    auto line = line_of(row);
    line.transfer_number = number_of(kit::choice_of<Series>(row.text("series")).value(), row.integer("fiscal_year"),
                                     row.integer("sequence"));
    out.push_back(std::move(line));
  }
  return out;
}

std::vector<BookLineView> lonely_entries(frame::Db& db, const Fund& fund, const std::string& account_id, kit::Date until) {
  std::vector<BookLineView> out;
  for (const auto& row : db.rows(lonely_entries_q, {fund.org_id, fund.id, account_id, until.text()})) {
    auto t = kit::sql::read<Transfer>(row);
    out.push_back({t.id, number_of(t.series, t.fiscal_year, t.sequence), t.effective_on, t.memo,
                   t.debit_account_id == account_id ? t.amount_satang : -t.amount_satang});
  }
  return out;
}

BankState bank_state(frame::Db& db, const Fund& fund, kit::Date until) {
  auto row = db.rows(state_q, {fund.org_id, fund.id, until.text()}).at(0);
  BankState state{.lines = row.integer("lines"), .matched = row.integer("matched"), .newest_balance = {}};
  if (auto newest = db.find(newest_q, {fund.org_id, fund.id, until.text()}))
    state.newest_balance = newest->find_integer("balance_satang");
  return state;
}

}  // namespace funds::store
