// Loans, passbooks and years as SQL.
#include "centre/savings/store.hpp"

#include "centre/frame/update.hpp"

namespace savings::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;
using kit::sql::read_all;
using kit::sql::read_one;
using kit::sql::values;

constexpr ScopedQuery loan_q{
    "SELECT x.* FROM savings_loans x JOIN savings_groups g ON g.org_id = x.org_id AND g.id = x.group_id WHERE "
    "x.id = $1 AND {scope:g}"};
constexpr OpenQuery loans_q{parent_checked,
    "SELECT * FROM savings_loans WHERE org_id = $1 AND group_id = $2 ORDER BY number DESC"};
constexpr ScopedQuery cooperative_loans_q{
    "SELECT x.* FROM savings_loans x JOIN savings_members m ON m.org_id = x.org_id AND m.id = x.member_id JOIN "
    "savings_groups g ON g.org_id = x.org_id AND g.id = x.group_id WHERE m.person_id = $1 AND g.kind = "
    "'cooperative' AND {scope:g} ORDER BY x.asked_on DESC, x.number DESC"};
constexpr InsertQuery insert_loan_q{
    "INSERT INTO savings_loans (org_id, id, group_id, member_id, number, purpose, urgency, asked_on, "
    "amount_satang, months, repay, method, interest_bp_month, rules_from, state, decided_on, votes_for, "
    "votes_against, reason, paid_out_on, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
    "$13, $14, $15, $16, $17, $18, $19, $20, $21)"};
constexpr OpenQuery update_loan_q{parent_checked,
    "UPDATE savings_loans SET member_id = $4, number = $5, purpose = $6, urgency = $7, asked_on = $8, "
    "amount_satang = $9, months = $10, repay = $11, method = $12, interest_bp_month = $13, rules_from = $14, "
    "state = $15, decided_on = $16, votes_for = $17, votes_against = $18, reason = $19, paid_out_on = $20, "
    "version = version + 1 WHERE org_id = $1 AND id = $2 AND group_id = $3 AND version = $21"};
constexpr InsertQuery insert_guarantor_q{
    "INSERT INTO savings_guarantors (org_id, loan_id, member_id) VALUES ($1, $2, $3)"};
constexpr OpenQuery guarantees_q{parent_checked,
    "SELECT s.loan_id, s.member_id FROM savings_guarantors s JOIN savings_loans l ON l.org_id = s.org_id AND "
    "l.id = s.loan_id WHERE l.org_id = $1 AND l.group_id = $2 ORDER BY s.loan_id, s.member_id"};
constexpr InsertQuery insert_instalment_q{
    "INSERT INTO savings_instalments (org_id, loan_id, n, due_on, principal_satang, interest_satang) VALUES "
    "($1, $2, $3, $4, $5, $6)"};
constexpr OpenQuery schedule_q{parent_checked,
    "SELECT n, due_on, principal_satang, interest_satang FROM savings_instalments WHERE org_id = $1 AND "
    "loan_id = $2 ORDER BY n"};
constexpr InsertQuery insert_entry_q{
    "INSERT INTO savings_entries (org_id, id, group_id, member_id, loan_id, day_id, on_day, kind, "
    "amount_satang, transfer_id, document, note, reverses, made_ms, made_by) VALUES ($1, $2, $3, $4, $5, $6, "
    "$7, $8, $9, $10, $11, $12, $13, $14, $15)"};
constexpr ScopedQuery entry_q{
    "SELECT x.* FROM savings_entries x JOIN savings_groups g ON g.org_id = x.org_id AND g.id = x.group_id "
    "WHERE x.id = $1 AND {scope:g}"};
constexpr OpenQuery reversed_q{parent_checked, "SELECT id FROM savings_entries WHERE org_id = $1 AND reverses = $2 AND reverses <> ''"};
constexpr OpenQuery group_entries_q{parent_checked,
    "SELECT * FROM savings_entries WHERE org_id = $1 AND group_id = $2 ORDER BY on_day, id"};
constexpr OpenQuery member_entries_q{parent_checked,
    "SELECT * FROM savings_entries WHERE org_id = $1 AND member_id = $2 ORDER BY on_day, id"};
constexpr OpenQuery loan_entries_q{parent_checked,
    "SELECT * FROM savings_entries WHERE org_id = $1 AND member_id = $2 AND loan_id = $3 ORDER BY on_day, id"};
constexpr OpenQuery day_entries_q{parent_checked,
    "SELECT * FROM savings_entries WHERE org_id = $1 AND group_id = $2 AND day_id = $3 ORDER BY id"};
constexpr OpenQuery years_q{parent_checked,
    "SELECT * FROM savings_years WHERE org_id = $1 AND group_id = $2 ORDER BY until_on DESC"};
constexpr ScopedQuery year_q{
    "SELECT x.* FROM savings_years x JOIN savings_groups g ON g.org_id = x.org_id AND g.id = x.group_id WHERE "
    "x.id = $1 AND {scope:g}"};
constexpr InsertQuery insert_year_q{
    "INSERT INTO savings_years (org_id, id, group_id, from_on, until_on, profit_satang, dividend_satang, "
    "patronage_satang, welfare_satang, reserve_satang, allowance_satang, league_satang, rules_from, "
    "votes_for, votes_against, decided_on, decided_by, paid_on, paid_how, version) VALUES ($1, $2, $3, $4, "
    "$5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"};
constexpr OpenQuery update_year_q{parent_checked,
    "UPDATE savings_years SET from_on = $4, until_on = $5, profit_satang = $6, dividend_satang = $7, "
    "patronage_satang = $8, welfare_satang = $9, reserve_satang = $10, allowance_satang = $11, league_satang "
    "= $12, rules_from = $13, votes_for = $14, votes_against = $15, decided_on = $16, decided_by = $17, "
    "paid_on = $18, paid_how = $19, version = version + 1 WHERE org_id = $1 AND id = $2 AND group_id = $3 AND "
    "version = $20"};
constexpr InsertQuery insert_portion_q{
    "INSERT INTO savings_portions (org_id, year_id, member_id, share_months, interest_satang, "
    "dividend_satang, patronage_satang) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr OpenQuery portions_q{parent_checked,
    "SELECT * FROM savings_portions WHERE org_id = $1 AND year_id = $2 ORDER BY member_id"};

}  // namespace

std::optional<Loan> find_loan(frame::Db& db, std::string_view id) { return read_one<Loan>(db.find(loan_q, {std::string(id)})); }
std::vector<Loan> loans_of(frame::Db& db, const Group& group) {
  return read_all<Loan>(db.rows(loans_q, {group.org_id, group.id}));
}
std::vector<Loan> cooperative_loans(frame::Db& db, std::string_view person_id) {
  return read_all<Loan>(db.rows(cooperative_loans_q, {std::string(person_id)}));
}
void insert_loan(frame::Db& db, const Loan& loan) { db.insert(insert_loan_q, values(loan)); }
void update_loan(frame::Db& db, const Loan& loan) { frame::update_record(db, update_loan_q, loan); }
void insert_guarantor(frame::Db& db, const Loan& loan, const std::string& member_id) {
  db.insert(insert_guarantor_q, {loan.org_id, loan.id, member_id});
}
std::vector<Guarantee> guarantees_of(frame::Db& db, const Group& group) {
  std::vector<Guarantee> out;
  for (const auto& row : db.rows(guarantees_q, {group.org_id, group.id})) out.push_back({row.text("loan_id"), row.text("member_id")});
  return out;
}
void insert_instalment(frame::Db& db, const Loan& loan, const Instalment& one) {
  db.insert(insert_instalment_q, {loan.org_id, loan.id, one.n, one.due_on.text(), one.principal_satang, one.interest_satang});
}
std::vector<Instalment> schedule_of(frame::Db& db, const Loan& loan) {
  return read_all<Instalment>(db.rows(schedule_q, {loan.org_id, loan.id}));
}

void insert_entry(frame::Db& db, const Entry& entry) { db.insert(insert_entry_q, values(entry)); }
std::optional<Entry> find_entry(frame::Db& db, std::string_view id) {
  return read_one<Entry>(db.find(entry_q, {std::string(id)}));
}
bool is_reversed(frame::Db& db, const Entry& entry) { return db.find(reversed_q, {entry.org_id, entry.id}).has_value(); }
std::vector<Entry> entries_of(frame::Db& db, const Group& group) {
  return read_all<Entry>(db.rows(group_entries_q, {group.org_id, group.id}));
}
std::vector<Entry> entries_of(frame::Db& db, const Member& member) {
  return read_all<Entry>(db.rows(member_entries_q, {member.org_id, member.id}));
}
std::vector<Entry> entries_of(frame::Db& db, const Loan& loan) {
  return read_all<Entry>(db.rows(loan_entries_q, {loan.org_id, loan.member_id, loan.id}));
}
std::vector<Entry> entries_of(frame::Db& db, const Day& day) {
  return read_all<Entry>(db.rows(day_entries_q, {day.org_id, day.group_id, day.id}));
}

std::vector<Year> years_of(frame::Db& db, const Group& group) {
  return read_all<Year>(db.rows(years_q, {group.org_id, group.id}));
}
std::optional<Year> find_year(frame::Db& db, std::string_view id) { return read_one<Year>(db.find(year_q, {std::string(id)})); }
void insert_year(frame::Db& db, const Year& year) { db.insert(insert_year_q, values(year)); }
void update_year(frame::Db& db, const Year& year) { frame::update_record(db, update_year_q, year); }
void insert_portion(frame::Db& db, const Portion& portion) { db.insert(insert_portion_q, values(portion)); }
std::vector<Portion> portions_of(frame::Db& db, const Year& year) {
  return read_all<Portion>(db.rows(portions_q, {year.org_id, year.id}));
}

}  // namespace savings::store
