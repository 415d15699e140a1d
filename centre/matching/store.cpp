// Runs, what each saw and gave, and the points, as SQL.
#include "centre/matching/store.hpp"

#include "centre/frame/rows.hpp"
#include "centre/frame/update.hpp"

namespace matching::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr ScopedQuery runs_q{
    "SELECT r.* FROM matching_runs r WHERE {scope:r} AND r.area_code >= $1 AND r.area_code < $2 ORDER BY r.made_ms DESC, r.id LIMIT 500"};
constexpr ScopedQuery run_q{"SELECT r.* FROM matching_runs r WHERE r.id = $1 AND {scope:r}"};
constexpr InsertQuery insert_run_q{
    "INSERT INTO matching_runs (org_id, id, area_code, title, campaign_id, store_id, on_day, state, stale, weights_id, made_by,"
    " made_ms, edited_by, solved_ms, figures, approved_by, approved_ms, approved_words,"
    " ceiling_satang, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"};
constexpr OpenQuery save_run_q{
    parent_checked,
    "UPDATE matching_runs SET area_code = $3, title = $4, campaign_id = $5, store_id = $6, on_day = $7, state = $8, stale = $9,"
    " weights_id = $10, made_by = $11, made_ms = $12, edited_by = $13, solved_ms = $14, figures = $15, approved_by = $16,"
    " approved_ms = $17, approved_words = $18, ceiling_satang = $19, version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $20"};

constexpr OpenQuery items_q{parent_checked, "SELECT * FROM matching_items WHERE org_id = $1 AND run_id = $2 ORDER BY n"};
// Runs of a store that was found in scope, whosever they are: each that promises from it, or is about to, waits for the others.
constexpr OpenQuery hold_runs_q{
    parent_checked,
    "SELECT id FROM matching_runs WHERE store_id = $1 AND state IN ('proposed', 'approved', 'released') ORDER BY org_id, id FOR UPDATE"};
constexpr OpenQuery promises_q{
    parent_checked,
    "SELECT i.org_id, i.run_id, i.n, i.item_id, i.given * i.units AS units FROM matching_runs r JOIN matching_items i ON i.org_id = r.org_id"
    " AND i.run_id = r.id WHERE r.store_id = $1 AND r.id <> $2 AND r.state IN ('approved', 'released') AND i.kind = 'goods' AND i.given > 0"};
constexpr OpenQuery clear_items_q{parent_checked, "DELETE FROM matching_items WHERE org_id = $1 AND run_id = $2"};
constexpr OpenQuery clear_families_q{parent_checked, "DELETE FROM matching_families WHERE org_id = $1 AND run_id = $2"};
constexpr OpenQuery clear_lines_q{parent_checked, "DELETE FROM matching_lines WHERE org_id = $1 AND run_id = $2"};
constexpr InsertQuery insert_item_q{
    "INSERT INTO matching_items (org_id, run_id, n, kind, item_id, units, dimension, target_groups, whom, each, most, there, wanted,"
    " given, equal_given, price_milli, value_satang, promised)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"};
constexpr InsertQuery insert_family_q{
    "INSERT INTO matching_families (org_id, run_id, n, household_id, area_code, urgency, findings, asked, people_in_groups, members,"
    " help_satang, metres, wanted, given) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"};
constexpr InsertQuery insert_line_q{
    "INSERT INTO matching_lines (org_id, run_id, family_n, item_n, wanted, gain_milli, shares, equal_shares, laid)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};

constexpr OpenQuery families_q{
    parent_checked,
    "SELECT f.* FROM matching_families f WHERE f.org_id = $1 AND f.run_id = $2 AND f.n > $3 AND ($4 = '' OR f.urgency = $4)"
    " AND ($5 = '' OR ($5 = 'served' AND f.given > 0) OR ($5 = 'unserved' AND f.given = 0 AND f.wanted > 0)"
    " OR ($5 = 'laid' AND EXISTS (SELECT 1 FROM matching_locks k WHERE k.org_id = f.org_id AND k.run_id = f.run_id"
    " AND k.household_id = f.household_id))) ORDER BY f.n LIMIT $6"};
constexpr OpenQuery family_q{parent_checked, "SELECT * FROM matching_families WHERE org_id = $1 AND run_id = $2 AND n = $3"};
constexpr OpenQuery lines_q{
    parent_checked,
    "SELECT * FROM matching_lines WHERE org_id = $1 AND run_id = $2 AND family_n >= $3 AND family_n <= $4 ORDER BY family_n, item_n"};
constexpr OpenQuery before_q{
    parent_checked,
    "SELECT CAST(COALESCE(SUM(wanted - shares), 0) AS BIGINT) AS n FROM matching_lines WHERE org_id = $1 AND run_id = $2"
    " AND item_n = $3 AND gain_milli > $4 AND NOT laid AND wanted > shares"};
constexpr OpenQuery getting_q{
    parent_checked,
    "SELECT l.shares, f.household_id FROM matching_lines l JOIN matching_families f ON f.org_id = l.org_id AND f.run_id = l.run_id"
    " AND f.n = l.family_n WHERE l.org_id = $1 AND l.run_id = $2 AND l.item_n = $3 AND l.shares > 0 ORDER BY l.shares, f.n"};

constexpr OpenQuery locks_q{parent_checked, "SELECT * FROM matching_locks WHERE org_id = $1 AND run_id = $2 ORDER BY household_id, item_n"};
constexpr InsertQuery lay_down_q{
    "INSERT INTO matching_locks (org_id, run_id, household_id, item_n, shares, reason, laid_by, laid_ms)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (org_id, run_id, household_id, item_n) DO UPDATE SET"
    " shares = excluded.shares, reason = excluded.reason, laid_by = excluded.laid_by, laid_ms = excluded.laid_ms"};
constexpr OpenQuery lift_q{
    parent_checked, "DELETE FROM matching_locks WHERE org_id = $1 AND run_id = $2 AND household_id = $3 AND item_n = $4"};

constexpr OpenQuery lists_q{
    parent_checked, "SELECT shares, day_id FROM matching_lists WHERE org_id = $1 AND run_id = $2 AND item_n = $3 ORDER BY shares"};
constexpr InsertQuery insert_list_q{
    "INSERT INTO matching_lists (org_id, run_id, item_n, shares, day_id) VALUES ($1, $2, $3, $4, $5)"};

constexpr ScopedQuery sets_q{
    "SELECT w.* FROM matching_weights w WHERE {scope:w} AND w.org_id = $1 ORDER BY w.valid_from DESC, w.set_ms DESC LIMIT 200"};
constexpr OpenQuery points_q{
    parent_checked, "SELECT factor, points FROM matching_points WHERE org_id = $1 AND weights_id = $2 ORDER BY factor"};
constexpr OpenQuery usual_q{
    reference_table,
    "SELECT u.factor, u.points FROM matching_usual_points u WHERE u.valid_from = (SELECT MAX(o.valid_from) FROM matching_usual_points o"
    " WHERE o.factor = u.factor AND o.valid_from <= $1) ORDER BY u.sort"};
constexpr InsertQuery insert_weights_q{
    "INSERT INTO matching_weights (org_id, id, area_code, valid_from, reason, set_by, set_ms) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr InsertQuery insert_point_q{"INSERT INTO matching_points (org_id, weights_id, factor, points) VALUES ($1, $2, $3, $4)"};

std::string text(std::string_view s) { return std::string(s); }

// What a run holds of a kind gives way to what it holds now, in few statements.
template <kit::Described Record>
void replace(frame::Act& act, const Run& run, const OpenQuery& clear, const InsertQuery& insert, const std::vector<Record>& records) {
  act.db.change(clear, {run.org_id, run.id});
  constexpr std::size_t at_once = 2000;
  const auto columns = kit::shape_of<Record>().fields.size();
  std::vector<kit::sql::Value> values;
  for (std::size_t i = 0; i < records.size(); ++i) {
    for (auto& value : kit::sql::values(records[i])) values.push_back(std::move(value));
    if (values.size() < at_once * columns && i + 1 < records.size()) continue;
    frame::insert_rows(act.db.connection(), insert.text, columns, values);
    values.clear();
  }
}

}  // namespace

std::vector<Run> runs(frame::Look& look, std::string_view from, std::string_view to) {
  return kit::sql::read_all<Run>(look.db.rows(runs_q, {text(from), text(to)}));
}
std::optional<Run> find_run(frame::Look& look, std::string_view id) { return kit::sql::read_one<Run>(look.db.find(run_q, {text(id)})); }
void insert_run(frame::Act& act, const Run& run) { act.db.insert(insert_run_q, kit::sql::values(run)); }
void save_run(frame::Act& act, Run& run) {
  frame::update_record(act.db, save_run_q, run);
  ++run.version;
}

std::vector<Item> items_of(frame::Look& look, const Run& run) {
  return kit::sql::read_all<Item>(look.db.rows(items_q, {run.org_id, run.id}));
}
void hold_runs_of(frame::Act& act, std::string_view store_id) { act.db.rows(hold_runs_q, {text(store_id)}); }
std::vector<Promise> promises_of_others(frame::Look& look, const Run& run) {
  std::vector<Promise> out;
  for (const auto& row : look.db.rows(promises_q, {run.store_id, run.id}))
    out.push_back({row.text("org_id"), row.text("run_id"), row.integer("n"), row.text("item_id"), row.integer("units")});
  return out;
}
void set_items(frame::Act& act, const Run& run, const std::vector<Item>& items) { replace(act, run, clear_items_q, insert_item_q, items); }
void set_families(frame::Act& act, const Run& run, const std::vector<Family>& families) {
  replace(act, run, clear_families_q, insert_family_q, families);
}
void set_lines(frame::Act& act, const Run& run, const std::vector<Line>& lines) { replace(act, run, clear_lines_q, insert_line_q, lines); }

std::vector<Family> families_of(frame::Look& look, const Run& run, const FamilyFilter& filter) {
  return kit::sql::read_all<Family>(
      look.db.rows(families_q, {run.org_id, run.id, filter.after, filter.urgency, filter.show, static_cast<std::int64_t>(filter.limit)}));
}
std::optional<Family> find_family(frame::Look& look, const Run& run, std::int64_t n) {
  return kit::sql::read_one<Family>(look.db.find(family_q, {run.org_id, run.id, n}));
}
std::vector<Line> lines_between(frame::Look& look, const Run& run, std::int64_t first, std::int64_t last) {
  return kit::sql::read_all<Line>(look.db.rows(lines_q, {run.org_id, run.id, first, last}));
}
std::int64_t wanted_before(frame::Look& look, const Run& run, const Line& line) {
  return look.db.find(before_q, {run.org_id, run.id, line.item_n, line.gain_milli})->integer("n");
}
std::vector<Getting> getting(frame::Look& look, const Run& run, std::int64_t item_n) {
  std::vector<Getting> out;
  for (const auto& row : look.db.rows(getting_q, {run.org_id, run.id, item_n})) out.push_back({row.integer("shares"), row.text("household_id")});
  return out;
}

std::vector<Lock> locks_of(frame::Look& look, const Run& run) {
  std::vector<Lock> out;
  for (const auto& row : look.db.rows(locks_q, {run.org_id, run.id})) out.push_back(kit::sql::read<Lock>(row));
  return out;
}
void lay_down(frame::Act& act, const Lock& lock) { act.db.insert(lay_down_q, kit::sql::values(lock)); }
void lift(frame::Act& act, const Run& run, std::string_view household_id, std::int64_t item_n) {
  act.db.change(lift_q, {run.org_id, run.id, text(household_id), item_n});
}

std::vector<ListMade> lists_of(frame::Look& look, const Run& run, std::int64_t item_n) {
  return kit::sql::read_all<ListMade>(look.db.rows(lists_q, {run.org_id, run.id, item_n}));
}
void insert_list(frame::Act& act, const Run& run, std::int64_t item_n, const ListMade& list) {
  act.db.insert(insert_list_q, {run.org_id, run.id, item_n, list.shares, list.day_id});
}

std::vector<Weights> sets(frame::Look& look, std::string_view org_id) { return kit::sql::read_all<Weights>(look.db.rows(sets_q, {text(org_id)})); }
std::vector<Weight> points_of_set(frame::Look& look, std::string_view org_id, std::string_view weights_id) {
  return kit::sql::read_all<Weight>(look.db.rows(points_q, {text(org_id), text(weights_id)}));
}
std::vector<Weight> usual_points(frame::Look& look, kit::Date day) { return kit::sql::read_all<Weight>(look.db.rows(usual_q, {day.text()})); }
void insert_weights(frame::Act& act, const Weights& weights, const std::vector<Weight>& points) {
  act.db.insert(insert_weights_q, kit::sql::values(weights));
  for (const auto& one : points) act.db.insert(insert_point_q, {weights.org_id, weights.id, one.factor, one.points});
}

}  // namespace matching::store
