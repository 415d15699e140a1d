// Funds, their runs of numbers, dated terms and templates.
#include "centre/frame/sealing.hpp"
#include "centre/welfare/store.hpp"

namespace welfare::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_fund_q{
    "INSERT INTO welfare_funds (org_id, id, area_code, ledger_id, name_th, name_en, started_on, "
    "local_name, "
    "villages, city, receipts_per_book, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, "
    "$11, $12)"};
constexpr ScopedQuery fund_q{"SELECT f.* FROM welfare_funds f WHERE f.id = $1 AND {scope:f}"};
constexpr ScopedQuery funds_q{
    "SELECT f.* FROM welfare_funds f WHERE f.id > $1 AND {scope:f} ORDER BY f.id LIMIT $2"};
constexpr InsertQuery begin_numbers_q{
    "INSERT INTO welfare_numbers (org_id, fund_id, series, fiscal_year, last_number) VALUES ($1, "
    "$2, $3, $4, 0)"
    " ON CONFLICT DO NOTHING"};
constexpr OpenQuery take_numbers_q{
    parent_checked,
    "UPDATE welfare_numbers SET last_number = last_number + $5 WHERE org_id = $1 AND "
    "fund_id = $2 AND series = $3 AND fiscal_year = $4 RETURNING last_number"};
constexpr OpenQuery terms_q{
    reference_table,
    "SELECT code, value FROM welfare_terms WHERE valid_from <= $1 AND (valid_until IS NULL OR "
    "valid_until >= $1) ORDER BY code, valid_from"};
constexpr OpenQuery templates_q{
    reference_table,
    "SELECT code, name_th, name_en, source, book FROM welfare_templates WHERE valid_from <= "
    "$1 AND (valid_until IS NULL OR valid_until >= $1) ORDER BY code"};
constexpr OpenQuery headcounts_q{
    parent_checked,
    "SELECT state, area_code, COUNT(*) AS n FROM welfare_members WHERE org_id = $1 AND "
    "fund_id = $2 GROUP BY state, area_code ORDER BY area_code, state"};

}  // namespace

std::optional<Fund> find_fund(frame::Look& look, std::string_view fund_id) {
  auto row = look.db.find(fund_q, {std::string(fund_id)});
  return row ? std::optional(frame::read_sealed<Fund>(look, "welfare_funds", *row)) : std::nullopt;
}
std::vector<Fund> funds_after(frame::Look& look, std::string_view after_id, std::size_t limit) {
  return frame::read_all_sealed<Fund>(
      look, "welfare_funds",
      look.db.rows(funds_q, {std::string(after_id), static_cast<std::int64_t>(limit)}));
}
void insert_fund(frame::Act& act, const Fund& fund) {
  frame::insert_sealed(act, "welfare_funds", insert_fund_q, fund);
}

std::int64_t take_numbers(frame::Act& act, const Fund& fund, std::string_view series,
                          std::int64_t fiscal_year, std::int64_t count) {
  act.db.insert(begin_numbers_q, {fund.org_id, fund.id, std::string(series), fiscal_year});
  auto row = act.db.find(take_numbers_q, {fund.org_id, fund.id, std::string(series), fiscal_year, count});
  ENSURE(row);
  return row->integer("last_number") - count + 1;
}

Terms terms_on(frame::Look& look, kit::Date day) {
  Terms out;
  for (const auto& row : look.db.rows(terms_q, {day.text()}))
    out[row.text("code")] = row.integer("value");
  return out;
}

std::vector<Template> templates_on(frame::Look& look, kit::Date day) {
  std::vector<Template> out;
  for (const auto& row : look.db.rows(templates_q, {day.text()})) {
    auto book = kit::json::decode<RuleBook>(row.text("book"));
    if (!book)
      throw kit::Breakage("a template of the rule book cannot be read: " + row.text("code"));
    out.push_back(
        {row.text("code"), row.text("name_th"), row.text("name_en"), row.text("source"), *book});
  }
  return out;
}

std::vector<Headcount> headcounts(frame::Look& look, const Fund& fund) {
  std::vector<Headcount> out;
  for (const auto& row : look.db.rows(headcounts_q, {fund.org_id, fund.id}))
    out.push_back({kit::choice_of<MemberState>(row.text("state")).value(), row.text("area_code"),
                   row.integer("n")});
  return out;
}

}  // namespace welfare::store
