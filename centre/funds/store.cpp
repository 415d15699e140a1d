// Funds, accounts, transfers and closings as SQL.
#include "centre/funds/store.hpp"

#include "kit/sql/record.hpp"

namespace funds::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;
using kit::sql::read_all;
using kit::sql::read_one;

constexpr OpenQuery purse_kinds_q{
    reference_table,
    "SELECT code, name_th, name_en, agency FROM funds_purse_kinds WHERE valid_from <= $1 AND "
    "(valid_until IS NULL OR valid_until >= $1) ORDER BY sort"};

constexpr ScopedQuery fund_q{"SELECT f.* FROM funds_funds f WHERE f.id = $1 AND {scope:f}"};
constexpr ScopedQuery lock_fund_q{"SELECT f.* FROM funds_funds f WHERE f.id = $1 AND {scope:f} FOR UPDATE"};
constexpr ScopedQuery funds_q{
    "SELECT f.* FROM funds_funds f WHERE f.id > $1 AND {scope:f} ORDER BY f.id LIMIT $2"};
constexpr ScopedQuery purses_q{
    "SELECT f.* FROM funds_funds f WHERE f.purse_kind = $1 AND f.purse_kind <> '' AND {scope:f} ORDER BY f.org_id, f.id"};
constexpr ScopedQuery books_q{
    "SELECT f.* FROM funds_funds f WHERE f.kind = $1 AND {scope:f} ORDER BY f.opened_on, f.id"};
constexpr InsertQuery insert_fund_q{
    "INSERT INTO funds_funds (org_id, id, area_code, kind, purse_kind, name_th, name_en, opened_on, closed_until, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery chart_q{reference_table,
                            "SELECT code, account_key, kind, name_th, name_en, floor_satang FROM funds_chart WHERE fund_kind = $1 "
                            "ORDER BY code"};
constexpr InsertQuery insert_account_q{
    "INSERT INTO funds_accounts (org_id, id, fund_id, code, account_key, kind, name_th, name_en, floor_satang, debit_posted,"
    " credit_posted, debit_pending, credit_pending) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};
constexpr OpenQuery close_until_q{parent_checked,
                                  "UPDATE funds_funds SET closed_until = $3, version = version + 1 "
                                  "WHERE org_id = $1 AND id = $2 AND version = $4"};

constexpr OpenQuery accounts_q{
    parent_checked, "SELECT * FROM funds_accounts WHERE org_id = $1 AND fund_id = $2 ORDER BY code"};
constexpr OpenQuery account_q{parent_checked, "SELECT * FROM funds_accounts WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery change_account_q{
    parent_checked,
    "UPDATE funds_accounts SET debit_posted = debit_posted + $3, credit_posted = credit_posted + $4,"
    " debit_pending = debit_pending + $5, credit_pending = credit_pending + $6 WHERE org_id = $1 AND id = $2"};

constexpr InsertQuery begin_numbers_q{
    "INSERT INTO funds_numbers (org_id, fund_id, series, fiscal_year, last_number) VALUES ($1, $2, $3, $4, 0)"
    " ON CONFLICT DO NOTHING"};
constexpr OpenQuery take_number_q{parent_checked,
                                  "UPDATE funds_numbers SET last_number = last_number + 1 WHERE org_id = $1 AND "
                                  "fund_id = $2 AND series = $3 AND fiscal_year = $4 RETURNING last_number"};
constexpr InsertQuery insert_transfer_q{
    "INSERT INTO funds_transfers (org_id, id, fund_id, series, fiscal_year, sequence, kind, debit_account_id,"
    " credit_account_id, amount_satang, effective_on, refers_to, purpose, memo, made_ms, made_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"};
constexpr ScopedQuery transfer_q{
    "SELECT t.* FROM funds_transfers t JOIN funds_funds f ON f.org_id = t.org_id AND f.id = t.fund_id "
    "WHERE t.id = $1 AND {scope:f}"};
// The index of referring transfers holds those that refer, so each question says `refers_to <> ''`.
constexpr OpenQuery referring_q{
    parent_checked, "SELECT id FROM funds_transfers WHERE org_id = $1 AND refers_to = $2 AND refers_to <> '' LIMIT 1"};
constexpr OpenQuery transfers_q{
    parent_checked,
    "SELECT t.*, d.code AS debit_code, c.code AS credit_code, r.series AS r_series, r.fiscal_year AS r_year, "
    "r.sequence AS r_sequence, EXISTS (SELECT 1 FROM funds_transfers n WHERE n.org_id = t.org_id AND n.refers_to = "
    "t.id AND n.refers_to <> '') AS referred FROM funds_transfers t "
    "JOIN funds_accounts d ON d.org_id = t.org_id AND d.id = t.debit_account_id "
    "JOIN funds_accounts c ON c.org_id = t.org_id AND c.id = t.credit_account_id "
    "LEFT JOIN funds_transfers r ON r.org_id = t.org_id AND r.id = t.refers_to "
    "WHERE t.org_id = $1 AND t.fund_id = $2 AND ($3 = '' OR d.code = $3 OR c.code = $3) AND ($4 = '' OR t.id < $4) "
    "ORDER BY t.id DESC LIMIT $5"};

constexpr OpenQuery purposed_q{
    system_job,
    "SELECT t.id, t.purpose, t.kind, t.amount_satang, COALESCE(r.amount_satang, 0) AS referred_satang FROM "
    "funds_transfers t LEFT JOIN funds_transfers r ON r.org_id = t.org_id AND r.id = t.refers_to "
    "WHERE t.purpose >= $1 AND t.purpose < $2 ORDER BY t.id"};

constexpr OpenQuery sums_q{
    parent_checked,
    "SELECT a.code, a.account_key, a.kind, a.name_th, a.name_en, CAST(COALESCE(SUM(CASE WHEN t.debit_account_id = a.id THEN "
    "t.amount_satang ELSE -t.amount_satang END), 0) AS BIGINT) AS debit_less_credit FROM funds_accounts a "
    "LEFT JOIN funds_transfers t ON t.org_id = a.org_id AND (t.debit_account_id = a.id OR t.credit_account_id = a.id) "
    "AND t.kind IN ('posted', 'settled', 'correction') AND t.effective_on <= $3 "
    "WHERE a.org_id = $1 AND a.fund_id = $2 GROUP BY a.code, a.account_key, a.kind, a.name_th, "
    "a.name_en ORDER BY a.code"};
constexpr OpenQuery until_q{
    parent_checked,
    "SELECT COUNT(*) AS n FROM funds_transfers WHERE org_id = $1 AND fund_id = $2 AND effective_on <= $3"};
constexpr InsertQuery insert_closing_q{
    "INSERT INTO funds_closings (org_id, id, fund_id, until_on, debit_satang, credit_satang, transfers, closed_ms,"
    " closed_by, kind, result_satang) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};

// The proofs. Each gives a line for every row that does not add up.
struct Proof {
  std::string_view what;
  OpenQuery query;
};
constexpr Proof proofs[] = {
    {"the sums kept on an account are not the sum of its transfers",
     {system_job,
      "WITH sides AS (SELECT org_id, debit_account_id AS account_id, kind, id, amount_satang AS debit, 0 AS credit "
      "FROM funds_transfers UNION ALL SELECT org_id, credit_account_id, kind, id, 0, amount_satang FROM "
      "funds_transfers), sums AS (SELECT s.org_id, s.account_id, "
      "CAST(SUM(CASE WHEN s.kind IN ('posted', 'settled', 'correction') THEN s.debit ELSE 0 END) AS BIGINT) AS dp, "
      "CAST(SUM(CASE WHEN s.kind IN ('posted', 'settled', 'correction') THEN s.credit ELSE 0 END) AS BIGINT) AS cp, "
      "CAST(SUM(CASE WHEN s.kind = 'pending' AND n.id IS NULL THEN s.debit ELSE 0 END) AS BIGINT) AS dw, "
      "CAST(SUM(CASE WHEN s.kind = 'pending' AND n.id IS NULL THEN s.credit ELSE 0 END) AS BIGINT) AS cw "
      "FROM sides s LEFT JOIN funds_transfers n ON n.org_id = s.org_id AND n.refers_to = s.id AND n.refers_to <> '' "
      "GROUP BY s.org_id, s.account_id) "
      "SELECT a.fund_id || ' ' || a.code AS subject FROM funds_accounts a LEFT JOIN sums s ON s.org_id = a.org_id AND "
      "s.account_id = a.id WHERE a.debit_posted <> COALESCE(s.dp, 0) OR a.credit_posted <> COALESCE(s.cp, 0) OR "
      "a.debit_pending <> COALESCE(s.dw, 0) OR a.credit_pending <> COALESCE(s.cw, 0) ORDER BY 1"}},
    {"an account lies below its floor",
     {system_job,
      "SELECT fund_id || ' ' || code AS subject FROM funds_accounts WHERE floor_satang IS NOT NULL AND "
      "CASE WHEN kind IN ('asset', 'expense') THEN debit_posted - credit_posted - credit_pending "
      "ELSE credit_posted - debit_posted - debit_pending END < floor_satang ORDER BY 1"}},
    {"document numbers have a gap",
     {system_job,
      "SELECT n.fund_id || ' ' || n.series || ' ' || n.fiscal_year AS subject FROM funds_numbers n LEFT JOIN "
      "funds_transfers t ON t.org_id = n.org_id AND t.fund_id = n.fund_id AND t.series = n.series AND t.fiscal_year = "
      "n.fiscal_year GROUP BY n.org_id, n.fund_id, n.series, n.fiscal_year, n.last_number "
      "HAVING COUNT(t.id) <> n.last_number OR COALESCE(MAX(t.sequence), 0) <> n.last_number ORDER BY 1"}},
    {"a transfer does not fit the one it refers to",
     {system_job,
      "SELECT t.id AS subject FROM funds_transfers t LEFT JOIN funds_transfers r ON r.org_id = t.org_id AND r.id = "
      "t.refers_to AND r.fund_id = t.fund_id WHERE (t.kind IN ('settled', 'released', 'correction')) <> "
      "(t.refers_to <> '') OR (t.kind IN ('settled', 'released') AND (r.id IS NULL OR r.kind <> 'pending' OR "
      "r.debit_account_id <> t.debit_account_id OR r.credit_account_id <> t.credit_account_id OR "
      "t.amount_satang > r.amount_satang)) OR (t.kind = 'correction' AND (r.id IS NULL OR r.kind NOT IN ('posted', "
      "'settled') OR r.debit_account_id <> t.credit_account_id OR r.credit_account_id <> t.debit_account_id OR "
      "r.amount_satang <> t.amount_satang)) ORDER BY 1"}},
    {"a transfer was written into closed books",
     {system_job,
      "SELECT t.id AS subject FROM funds_transfers t JOIN funds_closings c ON c.org_id = t.org_id AND c.fund_id = "
      "t.fund_id WHERE t.effective_on <= c.until_on AND t.made_ms > c.closed_ms ORDER BY 1"}},
    {"books are open again that were closed",
     {system_job,
      "SELECT f.id AS subject FROM funds_funds f JOIN funds_closings c ON c.org_id = f.org_id AND c.fund_id = f.id "
      "WHERE f.closed_until IS NULL OR c.until_on > f.closed_until ORDER BY 1"}},
};

std::string id_text(std::string_view id) { return std::string(id); }

}  // namespace

std::vector<PurseKind> purse_kinds(frame::Db& db, kit::Date day) {
  return read_all<PurseKind>(db.rows(purse_kinds_q, {day.text()}));
}

std::optional<Fund> find_fund(frame::Db& db, std::string_view fund_id) {
  return read_one<Fund>(db.find(fund_q, {id_text(fund_id)}));
}
std::optional<Fund> lock_fund(frame::Db& db, std::string_view fund_id) {
  return read_one<Fund>(db.find(lock_fund_q, {id_text(fund_id)}));
}
std::vector<Fund> funds_after(frame::Db& db, std::string_view after_id, std::size_t limit) {
  return read_all<Fund>(db.rows(funds_q, {id_text(after_id), static_cast<std::int64_t>(limit)}));
}
std::vector<Fund> purses(frame::Db& db, std::string_view purse_kind) {
  return read_all<Fund>(db.rows(purses_q, {id_text(purse_kind)}));
}
std::vector<Fund> books(frame::Db& db, FundKind kind) {
  return read_all<Fund>(db.rows(books_q, {std::string(kit::name_of(kind))}));
}
void insert_fund(frame::Db& db, const Fund& fund) {
  db.insert(insert_fund_q, kit::sql::values(kit::shape_of<Fund>(), &fund));
}
void insert_chart(frame::Act& act, const Fund& fund) {
  for (const auto& row : act.db.rows(chart_q, {std::string(kit::name_of(fund.kind))})) {
    auto chart = kit::sql::read<ChartRow>(row);
    Account account{.org_id = fund.org_id,
                    .id = act.new_event_id(),
                    .fund_id = fund.id,
                    .code = chart.code,
                    .account_key = chart.account_key,
                    .kind = chart.kind,
                    .name_th = chart.name_th,
                    .name_en = chart.name_en,
                    .floor_satang = chart.floor_satang};
    act.db.insert(insert_account_q, kit::sql::values(kit::shape_of<Account>(), &account));
  }
}
void set_closed_until(frame::Db& db, const Fund& fund, kit::Date until) {
  if (db.change(close_until_q, {fund.org_id, fund.id, until.text(), fund.version}) == 0)
    throw kit::sql::TryAgain("the fund changed while its books were closed");
}

std::vector<Account> accounts_of(frame::Db& db, const Fund& fund) {
  return read_all<Account>(db.rows(accounts_q, {fund.org_id, fund.id}));
}

Sides change_sides(frame::Db& db, const Transfer& t, std::int64_t posted, std::int64_t pending) {
  using Values = frame::Values;
  auto debit = [&] { db.change(change_account_q, Values{t.org_id, t.debit_account_id, posted, std::int64_t{0}, pending, std::int64_t{0}}); };
  auto credit = [&] { db.change(change_account_q, Values{t.org_id, t.credit_account_id, std::int64_t{0}, posted, std::int64_t{0}, pending}); };
  if (t.debit_account_id < t.credit_account_id) {
    debit();
    credit();
  } else {
    credit();
    debit();
  }
  auto after = [&](const std::string& id) { return kit::sql::read<Account>(db.rows(account_q, {t.org_id, id}).at(0)); };
  return {after(t.debit_account_id), after(t.credit_account_id)};
}

std::int64_t next_number(frame::Db& db, const Fund& fund, Series series, std::int64_t fiscal_year) {
  std::string run(kit::name_of(series));
  db.insert(begin_numbers_q, {fund.org_id, fund.id, run, fiscal_year});
  return db.rows(take_number_q, {fund.org_id, fund.id, run, fiscal_year}).at(0).integer("last_number");
}
void insert_transfer(frame::Db& db, const Transfer& transfer) {
  db.insert(insert_transfer_q, kit::sql::values(kit::shape_of<Transfer>(), &transfer));
}
std::optional<Transfer> find_transfer(frame::Db& db, std::string_view transfer_id) {
  return read_one<Transfer>(db.find(transfer_q, {id_text(transfer_id)}));
}
bool is_referred_to(frame::Db& db, const Transfer& t) { return db.find(referring_q, {t.org_id, t.id}).has_value(); }

std::vector<ListedTransfer> transfers_before(frame::Db& db, const Fund& fund, std::string_view account_code,
                                             std::string_view before_id, std::size_t limit) {
  std::vector<ListedTransfer> out;
  for (const auto& row : db.rows(transfers_q, {fund.org_id, fund.id, id_text(account_code), id_text(before_id),
                                               static_cast<std::int64_t>(limit)}))
    out.push_back({kit::sql::read<Transfer>(row), kit::sql::read<Beside>(row)});
  return out;
}

std::vector<PurposedTransfer> transfers_for(frame::Db& db, std::string_view purpose_prefix) {
  std::vector<PurposedTransfer> out;
  for (const auto& row : db.rows(purposed_q, {id_text(purpose_prefix), id_text(purpose_prefix) + '\x7f'}))
    out.push_back({row.text("id"), row.text("purpose"), kit::choice_of<TransferKind>(row.text("kind")).value(),
                   Money{row.integer("amount_satang")}, Money{row.integer("referred_satang")}});
  return out;
}

std::vector<AccountSum> sums_until(frame::Db& db, const Fund& fund, kit::Date until) {
  return read_all<AccountSum>(db.rows(sums_q, {fund.org_id, fund.id, until.text()}));
}
std::int64_t transfers_until(frame::Db& db, const Fund& fund, kit::Date until) {
  return db.rows(until_q, {fund.org_id, fund.id, until.text()}).at(0).integer("n");
}
void insert_closing(frame::Db& db, const Closing& closing) {
  db.insert(insert_closing_q, kit::sql::values(kit::shape_of<Closing>(), &closing));
}

std::vector<std::string> faults(frame::Db& db) {
  std::vector<std::string> out;
  for (const auto& proof : proofs)
    for (const auto& row : db.rows(proof.query)) out.push_back(std::string(proof.what) + ": " + row.text("subject"));
  return out;
}

}  // namespace funds::store
