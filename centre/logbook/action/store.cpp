// All SQL of goals, actions and notes; their book was read in scope before.
#include "centre/logbook/action/store.hpp"

#include "centre/frame/columns.hpp"

namespace logbook::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr OpenQuery goals_q{parent_checked,
                            "SELECT * FROM logbook_goals WHERE org_id = $1 AND book_id = $2 ORDER BY target_on, id"};
constexpr InsertQuery insert_goal_q{
    "INSERT INTO logbook_goals (org_id, id, book_id, dimension, problem_code, problem, aim, target_on, state, ended_on,"
    " reason, set_by, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};
constexpr OpenQuery save_goal_q{parent_checked,
                                "UPDATE logbook_goals SET state = $4, ended_on = $5, reason = $6, version = version + 1"
                                " WHERE org_id = $1 AND id = $2 AND version = $3"};

constexpr OpenQuery actions_q{parent_checked,
                              "SELECT * FROM logbook_actions WHERE org_id = $1 AND book_id = $2 ORDER BY due_on, id"};
constexpr InsertQuery insert_action_q{
    "INSERT INTO logbook_actions (org_id, id, book_id, goal_id, menu_code, what, owner_kind, owner_id, owner_name, due_on,"
    " state, ended_on, reason, case_id, task_id, planned_by, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"};
constexpr OpenQuery save_action_q{
    parent_checked,
    "UPDATE logbook_actions SET owner_kind = $4, owner_id = $5, owner_name = $6, due_on = $7, state = $8, ended_on = $9,"
    " reason = $10, task_id = $11, version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $3"};

constexpr OpenQuery notes_q{
    parent_checked,
    "SELECT * FROM logbook_notes WHERE org_id = $1 AND book_id = $2 ORDER BY noted_on DESC, recorded_ms DESC, id DESC"};
constexpr InsertQuery insert_note_q{
    "INSERT INTO logbook_notes (org_id, id, book_id, action_id, noted_on, words, staff_id, recorded_ms)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};

// The book and the action have columns of one name: the action's travel under their own.
constexpr ScopedQuery due_q{
    "SELECT b.*, a.id AS action_id, a.goal_id, a.menu_code, a.what, a.owner_kind, a.owner_id, a.owner_name, a.due_on,"
    " a.state AS action_state, g.dimension FROM logbook_books b JOIN logbook_actions a ON a.org_id = b.org_id"
    " AND a.book_id = b.id JOIN logbook_goals g ON g.org_id = a.org_id AND g.id = a.goal_id"
    " WHERE {scope:b} AND b.state = 'open' AND a.state IN ('planned', 'under_way') AND a.due_on <= $1"
    " AND ($2 = '' OR a.owner_id = $2) ORDER BY a.due_on, a.id LIMIT $3"};

template <class T>
T choice(const frame::Row& row, std::string_view column) {
  auto value = kit::choice_of<T>(row.text(column));
  ENSURE(value);
  return *value;
}

Due due_of(const frame::Look& look, const frame::Row& row) {
  Due out{.book = frame::read_sealed<Book>(look, "logbook_books", row), .dimension = choice<Dimension>(row, "dimension")};
  out.action = {.org_id = out.book.org_id,
                .id = row.text("action_id"),
                .book_id = out.book.id,
                .goal_id = row.text("goal_id"),
                .menu_code = row.text("menu_code"),
                .what = row.text("what"),
                .owner_kind = choice<WhoKind>(row, "owner_kind"),
                .owner_id = row.text("owner_id"),
                .owner_name = row.text("owner_name"),
                .due_on = *kit::Date::parse(row.text("due_on")),
                .state = choice<ActionState>(row, "action_state")};
  frame::open_personal(look.vault(), "logbook_actions", kit::shape_of<Action>(), &out.action);
  return out;
}

}  // namespace

std::vector<Goal> goals_of(frame::Look& look, const Book& b) {
  return frame::read_all_sealed<Goal>(look, "logbook_goals", look.db.rows(goals_q, {b.org_id, b.id}));
}
void insert_goal(frame::Act& act, const Goal& goal) { frame::insert_sealed(act, "logbook_goals", insert_goal_q, goal); }
void save_goal(frame::Act& act, Goal& goal) {
  frame::save_columns(act, save_goal_q, "logbook_goals", goal, {"org_id", "id", "version", "state", "ended_on", "reason"});
}

std::vector<Action> actions_of(frame::Look& look, const Book& b) {
  return frame::read_all_sealed<Action>(look, "logbook_actions", look.db.rows(actions_q, {b.org_id, b.id}));
}
void insert_action(frame::Act& act, const Action& action) {
  frame::insert_sealed(act, "logbook_actions", insert_action_q, action);
}
void save_action(frame::Act& act, Action& action) {
  frame::save_columns(act, save_action_q, "logbook_actions", action,
       {"org_id", "id", "version", "owner_kind", "owner_id", "owner_name", "due_on", "state", "ended_on", "reason", "task_id"});
}

std::vector<ProgressNote> notes_of(frame::Look& look, const Book& b) {
  return frame::read_all_sealed<ProgressNote>(look, "logbook_notes", look.db.rows(notes_q, {b.org_id, b.id}));
}
void insert_note(frame::Act& act, const ProgressNote& note) {
  frame::insert_sealed(act, "logbook_notes", insert_note_q, note);
}

std::vector<Due> due_by(frame::Look& look, kit::Date until, std::string_view owner_id, std::size_t limit) {
  std::vector<Due> out;
  for (const auto& row : look.db.rows(due_q, {until.text(), std::string(owner_id), static_cast<std::int64_t>(limit)}))
    out.push_back(due_of(look, row));
  return out;
}

}  // namespace logbook::store
