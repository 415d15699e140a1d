// Groups, rules, members, days and their sheets as SQL.
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

constexpr OpenQuery law_q{reference_table,
    "SELECT code, amount, name_th, name_en, source FROM savings_law WHERE group_kind = $1 AND valid_from <= "
    "$2 AND (valid_until IS NULL OR valid_until >= $2) ORDER BY code"};
constexpr OpenQuery methods_q{reference_table,
    "SELECT code, name_th, name_en, formula_th, formula_en, source FROM savings_methods WHERE valid_from <= "
    "$1 AND (valid_until IS NULL OR valid_until >= $1) ORDER BY code"};
constexpr ScopedQuery group_q{"SELECT g.* FROM savings_groups g WHERE g.id = $1 AND {scope:g}"};
constexpr ScopedQuery lock_group_q{"SELECT g.* FROM savings_groups g WHERE g.id = $1 AND {scope:g} FOR UPDATE"};
constexpr ScopedQuery groups_q{"SELECT g.* FROM savings_groups g WHERE {scope:g} ORDER BY g.name_th, g.id"};
constexpr ScopedQuery of_fund_q{"SELECT g.* FROM savings_groups g WHERE g.fund_id = $1 AND {scope:g}"};
constexpr InsertQuery insert_group_q{
    "INSERT INTO savings_groups (org_id, id, area_code, fund_id, kind, name_th, name_en, opened_on, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr OpenQuery rules_q{parent_checked,
    "SELECT * FROM savings_rules WHERE org_id = $1 AND group_id = $2 ORDER BY valid_from DESC"};
constexpr InsertQuery insert_rules_q{
    "INSERT INTO savings_rules (org_id, group_id, valid_from, decided_in, saving_min_satang, "
    "saving_max_satang, entry_fee_satang, fine_satang, misses_max, interest_bp_month, method, ceiling_tenths, "
    "loan_max_satang, months_max, guarantors, guarantees_max, circle_refused, dividend_pm, patronage_pm, "
    "welfare_pm, reserve_pm, allowance_pm, league_pm, made_ms, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7, "
    "$8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)"};
constexpr ScopedQuery member_q{
    "SELECT x.* FROM savings_members x JOIN savings_groups g ON g.org_id = x.org_id AND g.id = x.group_id "
    "WHERE x.id = $1 AND {scope:g}"};
constexpr OpenQuery members_q{parent_checked,
    "SELECT * FROM savings_members WHERE org_id = $1 AND group_id = $2 ORDER BY number"};
constexpr InsertQuery insert_member_q{
    "INSERT INTO savings_members (org_id, id, group_id, person_id, number, member_name, joined_on, "
    "monthly_satang, state, left_on, left_why, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
    "$12)"};
constexpr OpenQuery update_member_q{parent_checked,
    "UPDATE savings_members SET person_id = $4, number = $5, member_name = $6, joined_on = $7, monthly_satang "
    "= $8, state = $9, left_on = $10, left_why = $11, version = version + 1 WHERE org_id = $1 AND id = $2 AND "
    "group_id = $3 AND version = $12"};
constexpr ScopedQuery day_q{
    "SELECT x.* FROM savings_days x JOIN savings_groups g ON g.org_id = x.org_id AND g.id = x.group_id WHERE "
    "x.id = $1 AND {scope:g}"};
constexpr OpenQuery days_q{parent_checked,
    "SELECT * FROM savings_days WHERE org_id = $1 AND group_id = $2 ORDER BY held_on DESC"};
constexpr InsertQuery insert_day_q{
    "INSERT INTO savings_days (org_id, id, group_id, held_on, state, opening_satang, expected_satang, "
    "counted_satang, counts, explained, minutes, closed_ms, closed_by, version) VALUES ($1, $2, $3, $4, $5, "
    "$6, $7, $8, $9, $10, $11, $12, $13, $14)"};
constexpr OpenQuery update_day_q{parent_checked,
    "UPDATE savings_days SET held_on = $4, state = $5, opening_satang = $6, expected_satang = $7, "
    "counted_satang = $8, counts = $9, explained = $10, minutes = $11, closed_ms = $12, closed_by = $13, "
    "version = version + 1 WHERE org_id = $1 AND id = $2 AND group_id = $3 AND version = $14"};
constexpr OpenQuery lines_q{parent_checked,
    "SELECT * FROM savings_lines WHERE org_id = $1 AND day_id = $2 ORDER BY member_id"};
constexpr InsertQuery put_line_q{
    "INSERT INTO savings_lines (org_id, day_id, member_id, saving_satang, repayment_satang, fine_satang) "
    "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (org_id, day_id, member_id) DO UPDATE SET saving_satang = "
    "excluded.saving_satang, repayment_satang = excluded.repayment_satang, fine_satang = excluded.fine_satang"};
constexpr OpenQuery clear_lines_q{parent_checked, "DELETE FROM savings_lines WHERE org_id = $1 AND day_id = $2"};

}  // namespace

std::vector<Law> law_of(frame::Db& db, GroupKind kind, kit::Date day) {
  return read_all<Law>(db.rows(law_q, {std::string(kit::name_of(kind)), day.text()}));
}
std::vector<MethodText> methods(frame::Db& db, kit::Date day) { return read_all<MethodText>(db.rows(methods_q, {day.text()})); }

std::optional<Group> find_group(frame::Db& db, std::string_view id) { return read_one<Group>(db.find(group_q, {std::string(id)})); }
std::optional<Group> lock_group(frame::Db& db, std::string_view id) {
  return read_one<Group>(db.find(lock_group_q, {std::string(id)}));
}
std::vector<Group> groups(frame::Db& db) { return read_all<Group>(db.rows(groups_q)); }
std::optional<Group> group_of_fund(frame::Db& db, std::string_view fund_id) {
  return read_one<Group>(db.find(of_fund_q, {std::string(fund_id)}));
}
void insert_group(frame::Db& db, const Group& group) { db.insert(insert_group_q, values(group)); }

std::vector<Rules> rules_of(frame::Db& db, const Group& group) {
  return read_all<Rules>(db.rows(rules_q, {group.org_id, group.id}));
}
void insert_rules(frame::Db& db, const Rules& rules) { db.insert(insert_rules_q, values(rules)); }

std::optional<Member> find_member(frame::Db& db, std::string_view id) {
  return read_one<Member>(db.find(member_q, {std::string(id)}));
}
std::vector<Member> members_of(frame::Db& db, const Group& group) {
  return read_all<Member>(db.rows(members_q, {group.org_id, group.id}));
}
void insert_member(frame::Db& db, const Member& member) { db.insert(insert_member_q, values(member)); }
void update_member(frame::Db& db, const Member& member) { frame::update_record(db, update_member_q, member); }

std::optional<Day> find_day(frame::Db& db, std::string_view id) { return read_one<Day>(db.find(day_q, {std::string(id)})); }
std::vector<Day> days_of(frame::Db& db, const Group& group) { return read_all<Day>(db.rows(days_q, {group.org_id, group.id})); }
void insert_day(frame::Db& db, const Day& day) { db.insert(insert_day_q, values(day)); }
void update_day(frame::Db& db, const Day& day) { frame::update_record(db, update_day_q, day); }
std::vector<Line> lines_of(frame::Db& db, const Day& day) { return read_all<Line>(db.rows(lines_q, {day.org_id, day.id})); }
void put_line(frame::Db& db, const Line& line) { db.insert(put_line_q, values(line)); }
void clear_lines(frame::Db& db, const Day& day) { db.change(clear_lines_q, {day.org_id, day.id}); }

}  // namespace savings::store
