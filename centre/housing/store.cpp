// All SQL of houses, their bills of quantities, shares of money and the hands that had a part.
#include "centre/housing/store.hpp"

#include "centre/frame/columns.hpp"
#include "kit/sql/record.hpp"

namespace housing::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery begin_counter_q{
    "INSERT INTO housing_counters (org_id, fiscal_year, last) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING"};
constexpr OpenQuery count_q{
    parent_checked, "UPDATE housing_counters SET last = last + 1 WHERE org_id = $1 AND fiscal_year = $2 RETURNING last"};
// The row is held until the end of the act.
constexpr OpenQuery take_turn_q{
    system_job,
    "INSERT INTO housing_roofs (house_key, decisions) VALUES ($1, 1) ON CONFLICT (house_key) DO UPDATE SET decisions ="
    " housing_roofs.decisions + 1"};

constexpr ScopedQuery find_q{"SELECT p.* FROM housing_projects p WHERE {scope:p} AND p.id = $1"};
constexpr InsertQuery insert_project_q{
    "INSERT INTO housing_projects (org_id, id, area_code, household_id, house_key, person_id, number, work, state,"
    " surveyed_on, tenure, land_paper, land_owner, owner_consents, roof, walls, floor, structure, toilet, access,"
    " rooms, residents, problem, wish, built_by, builder, builder_phone, volunteers, began_on, due_on, handed_on,"
    " warranty_until, receiver, acknowledgement, mark_image, witness, ended_for, made_by, made_ms, version) VALUES"
    " ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,"
    " $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40)"};
constexpr OpenQuery save_q{
    parent_checked,
    "UPDATE housing_projects SET person_id = $4, work = $5, state = $6, surveyed_on = $7, tenure = $8, land_paper ="
    " $9, land_owner = $10, owner_consents = $11, roof = $12, walls = $13, floor = $14, structure = $15, toilet ="
    " $16, access = $17, rooms = $18, residents = $19, problem = $20, wish = $21, built_by = $22, builder = $23,"
    " builder_phone = $24, volunteers = $25, began_on = $26, due_on = $27, handed_on = $28, warranty_until = $29,"
    " receiver = $30, acknowledgement = $31, mark_image = $32, witness = $33, ended_for = $34, version = version + 1"
    " WHERE org_id = $1 AND id = $2 AND version = $3"};

// $1 today, $2 $3 area, $4 state, $5 work, $6 late only, $7 household, $8 $9 cursor, $10 limit.
constexpr ScopedQuery list_q{
    "SELECT p.*, (SELECT COALESCE(SUM(s.amount_satang), 0) FROM housing_shares s WHERE s.org_id = p.org_id"
    " AND s.project_id = p.id AND s.state <> 'given_back') AS amount,"
    " (SELECT COUNT(*) FROM housing_milestones m WHERE m.org_id = p.org_id AND m.project_id = p.id AND m.done_on IS NULL"
    " AND m.due_on < $1) AS late"
    " FROM housing_projects p WHERE {scope:p} AND p.area_code >= $2 AND p.area_code < $3 AND ($4 = '' OR p.state = $4)"
    " AND ($5 = '' OR p.work = $5) AND ($6 = 'no' OR (p.state = 'building' AND EXISTS (SELECT 1 FROM housing_milestones m"
    " WHERE m.org_id = p.org_id AND m.project_id = p.id AND m.done_on IS NULL AND m.due_on < $1)))"
    " AND ($7 = '' OR p.household_id = $7) AND (p.surveyed_on, p.id) < ($8, $9)"
    " ORDER BY p.surveyed_on DESC, p.id DESC LIMIT $10"};
constexpr ScopedQuery of_cooperative_q{
    "SELECT p.*, (SELECT COALESCE(SUM(s.amount_satang), 0) FROM housing_shares s WHERE s.org_id = p.org_id"
    " AND s.project_id = p.id AND s.state <> 'given_back') AS amount,"
    " (SELECT COUNT(*) FROM housing_milestones m WHERE m.org_id = p.org_id AND m.project_id = p.id AND m.done_on IS NULL"
    " AND m.due_on < $1) AS late"
    " FROM housing_projects p WHERE {scope:p} AND EXISTS (SELECT 1 FROM housing_shares s WHERE s.org_id = p.org_id"
    " AND s.project_id = p.id AND s.cooperative_id = $2 AND s.state <> 'given_back')"
    " ORDER BY p.surveyed_on DESC, p.id DESC"};
constexpr ScopedQuery land_q{
    "SELECT l.* FROM housing_land l WHERE {scope:l} AND l.cooperative_id = $1 ORDER BY l.since_on DESC, l.id DESC"};
constexpr InsertQuery insert_land_q{
    "INSERT INTO housing_land (org_id, id, area_code, cooperative_id, holding, paper, landlord, size_sq_wa, plots, since_on,"
    " until_on, added_by, added_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};
constexpr ScopedQuery counts_q{
    "SELECT p.state, COUNT(*) AS houses FROM housing_projects p WHERE {scope:p} AND p.area_code >= $1 AND p.area_code < $2"
    " GROUP BY p.state ORDER BY p.state"};
constexpr ScopedQuery late_q{
    "SELECT COUNT(*) AS n FROM housing_projects p WHERE {scope:p} AND p.area_code >= $2 AND p.area_code < $3"
    " AND p.state = 'building' AND EXISTS (SELECT 1 FROM housing_milestones m WHERE m.org_id = p.org_id"
    " AND m.project_id = p.id AND m.done_on IS NULL AND m.due_on < $1)"};
constexpr ScopedQuery warranty_due_q{
    "SELECT COUNT(*) AS n FROM housing_projects p WHERE {scope:p} AND p.area_code >= $2 AND p.area_code < $3"
    " AND p.state = 'handed_over' AND p.warranty_until <= $1 AND NOT EXISTS (SELECT 1 FROM housing_warranty_visits v"
    " WHERE v.org_id = p.org_id AND v.project_id = p.id)"};

constexpr OpenQuery lines_q{parent_checked, "SELECT * FROM housing_lines WHERE org_id = $1 AND project_id = $2 ORDER BY position"};
constexpr OpenQuery drop_lines_q{parent_checked, "DELETE FROM housing_lines WHERE org_id = $1 AND project_id = $2"};
constexpr InsertQuery insert_line_q{
    "INSERT INTO housing_lines (org_id, id, project_id, position, price_code, part, what, unit, quantity_milli,"
    " material_satang, labour_satang, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};

constexpr OpenQuery shares_q{parent_checked,
                             "SELECT * FROM housing_shares WHERE org_id = $1 AND project_id = $2 ORDER BY position"};
constexpr OpenQuery drop_shares_q{parent_checked,
                                  "DELETE FROM housing_shares WHERE org_id = $1 AND project_id = $2 AND state = 'planned'"};
constexpr InsertQuery insert_share_q{
    "INSERT INTO housing_shares (org_id, id, project_id, position, source_code, programme, person_id, amount_satang,"
    " state, fund_id, fund_org_id, hold_id, transfer_id, voucher, paid_on, paid_to, reference, paid_by, version,"
    " loan_id, cooperative_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,"
    " $20, $21)"};
constexpr OpenQuery save_share_q{
    parent_checked,
    "UPDATE housing_shares SET state = $4, fund_id = $5, fund_org_id = $6, hold_id = $7, transfer_id = $8, voucher = $9,"
    " paid_on = $10, paid_to = $11, reference = $12, paid_by = $13, version = version + 1"
    " WHERE org_id = $1 AND id = $2 AND version = $3"};
// Whether another house has the loan, in whatever reach.
constexpr OpenQuery loan_taken_q{
    system_job,
    "SELECT s.id FROM housing_shares s WHERE s.loan_id = $1 AND s.project_id <> $2 AND s.state <> 'given_back' LIMIT 1"};
// Days alone leave the scope: when a programme was last given to this roof, whoever gave it.
constexpr OpenQuery last_given_q{
    system_job,
    "SELECT COALESCE(MAX(COALESCE(s.paid_on, p.surveyed_on)), '') AS day FROM housing_projects p JOIN housing_shares s"
    " ON s.org_id = p.org_id AND s.project_id = p.id WHERE (p.house_key = $1 OR p.household_id = $2) AND p.id <> $3"
    " AND s.programme = $4 AND s.state IN ('set_aside', 'paid')"
    " AND p.state IN ('approved', 'building', 'inspected', 'handed_over', 'closed')"};

constexpr OpenQuery hands_q{parent_checked,
                            "SELECT * FROM housing_hands WHERE org_id = $1 AND project_id = $2 ORDER BY at_ms, id"};
constexpr InsertQuery insert_hand_q{
    "INSERT INTO housing_hands (org_id, id, project_id, part, staff_id, name_key, human_key, at_ms) VALUES ($1, $2,"
    " $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING"};
constexpr OpenQuery decisions_q{
    parent_checked, "SELECT * FROM housing_decisions WHERE org_id = $1 AND project_id = $2 ORDER BY decided_ms DESC, id DESC"};
constexpr InsertQuery insert_decision_q{
    "INSERT INTO housing_decisions (org_id, id, project_id, verdict, met_on, committee, votes_for, votes_against,"
    " reason, level, amount_satang, decided_by, decided_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"
    " $12, $13)"};

}  // namespace

std::int64_t next_running(frame::Act& act, const std::string& org_id, std::int64_t fiscal_year) {
  act.db.insert(begin_counter_q, {org_id, fiscal_year});
  return act.db.rows(count_q, {org_id, fiscal_year}).at(0).integer("last");
}
void take_turn(frame::Act& act, const std::string& house_key) { act.db.change(take_turn_q, {house_key}); }

std::optional<Project> find_project(frame::Look& look, std::string_view project_id) {
  auto row = look.db.find(find_q, {std::string(project_id)});
  return row ? std::optional(frame::read_sealed<Project>(look, "housing_projects", *row)) : std::nullopt;
}
void insert_project(frame::Act& act, const Project& p) { frame::insert_sealed(act, "housing_projects", insert_project_q, p); }
void save_project(frame::Act& act, Project& p) {
  frame::save_columns(act, save_q, "housing_projects", p,
       {"org_id", "id", "version", "person_id", "work", "state", "surveyed_on", "tenure", "land_paper", "land_owner", "owner_consents", "roof", "walls", "floor", "structure", "toilet", "access", "rooms", "residents", "problem", "wish", "built_by", "builder", "builder_phone", "volunteers", "began_on", "due_on", "handed_on", "warranty_until", "receiver", "acknowledgement", "mark_image", "witness", "ended_for"});
}

std::vector<Listed> list_projects(frame::Look& look, const Filter& f) {
  std::vector<Listed> out;
  for (const auto& row : look.db.rows(list_q, {look.today().text(), f.area.from, f.area.to, f.state, f.work,
                                               std::string(f.late_only ? "yes" : "no"), f.household_id, f.before_day, f.before_id,
                                               static_cast<std::int64_t>(f.limit)}))
    out.push_back({frame::read_sealed<Project>(look, "housing_projects", row), row.integer("amount"), row.integer("late")});
  return out;
}

std::vector<Listed> houses_of_cooperative(frame::Look& look, std::string_view cooperative_id) {
  std::vector<Listed> out;
  for (const auto& row : look.db.rows(of_cooperative_q, {look.today().text(), std::string(cooperative_id)}))
    out.push_back({frame::read_sealed<Project>(look, "housing_projects", row), row.integer("amount"), row.integer("late")});
  return out;
}
std::vector<Land> land_of(frame::Look& look, std::string_view cooperative_id) {
  return kit::sql::read_all<Land>(look.db.rows(land_q, {std::string(cooperative_id)}));
}
void insert_land(frame::Act& act, const Land& land) { act.db.insert(insert_land_q, kit::sql::values(land)); }

Summary summary(frame::Look& look, const frame::AreaRange& area) {
  Summary out;
  for (const auto& row : look.db.rows(counts_q, {area.from, area.to})) out.states.push_back(kit::sql::read<StateCount>(row));
  auto today = look.today();
  out.late = look.db.find(late_q, {today.text(), area.from, area.to})->integer("n");
  out.warranty_due = look.db.find(warranty_due_q, {today.text(), area.from, area.to})->integer("n");
  return out;
}

std::vector<Line> lines_of(frame::Look& look, const Project& p) {
  return frame::read_all_sealed<Line>(look, "housing_lines", look.db.rows(lines_q, {p.org_id, p.id}));
}
void replace_lines(frame::Act& act, const Project& p, const std::vector<Line>& lines) {
  act.db.change(drop_lines_q, {p.org_id, p.id});
  for (const auto& line : lines) frame::insert_sealed(act, "housing_lines", insert_line_q, line);
}

std::vector<Share> shares_of(frame::Look& look, const Project& p) {
  return frame::read_all_sealed<Share>(look, "housing_shares", look.db.rows(shares_q, {p.org_id, p.id}));
}
void replace_shares(frame::Act& act, const Project& p, const std::vector<Share>& shares) {
  act.db.change(drop_shares_q, {p.org_id, p.id});
  for (const auto& share : shares) frame::insert_sealed(act, "housing_shares", insert_share_q, share);
}
void save_share(frame::Act& act, Share& share) {
  frame::save_columns(act, save_share_q, "housing_shares", share,
       {"org_id", "id", "version", "state", "fund_id", "fund_org_id", "hold_id", "transfer_id", "voucher", "paid_on", "paid_to",
        "reference", "paid_by"});
}
std::optional<kit::Date> last_given(frame::Look& look, const Project& p, const std::string& programme) {
  auto row = look.db.find(last_given_q, {p.house_key, p.household_id, p.id, programme});
  return row ? kit::Date::parse(row->text("day")) : std::nullopt;
}

bool loan_taken(frame::Look& look, const Share& share) {
  return look.db.find(loan_taken_q, {share.loan_id, share.project_id}).has_value();
}

std::vector<Hand> hands_of(frame::Look& look, const Project& p) {
  return frame::read_all_sealed<Hand>(look, "housing_hands", look.db.rows(hands_q, {p.org_id, p.id}));
}
void insert_hand(frame::Act& act, const Hand& hand) { frame::insert_sealed(act, "housing_hands", insert_hand_q, hand); }

std::vector<Decision> decisions_of(frame::Look& look, const Project& p) {
  return frame::read_all_sealed<Decision>(look, "housing_decisions", look.db.rows(decisions_q, {p.org_id, p.id}));
}
void insert_decision(frame::Act& act, const Decision& d) {
  frame::insert_sealed(act, "housing_decisions", insert_decision_q, d);
}

}  // namespace housing::store
