#include "centre/casework/tasks/store.hpp"

#include <tuple>

#include "centre/casework/plan/store.hpp"
#include "centre/casework/query.hpp"
#include "centre/casework/sealing.hpp"
#include "centre/casework/store.hpp"

namespace casework::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr auto& actions_due_q = case_query<
    "SELECT c.*, a.id AS duty_id, a.what, a.due_on FROM casework_actions a"
    " JOIN casework_cases c ON c.org_id = a.org_id AND c.id = a.case_id"
    " WHERE {seen} AND c.state <> 'closed' AND a.owner_id = $3"
    " AND a.state IN ('not_started', 'in_progress') AND a.due_on <= $4 ORDER BY a.due_on, a.id LIMIT $5">;
constexpr auto& follow_ups_due_q = case_query<
    "SELECT c.*, f.id AS duty_id, '' AS what, f.due_on FROM casework_follow_ups f"
    " JOIN casework_cases c ON c.org_id = f.org_id AND c.id = f.case_id"
    " WHERE {seen} AND c.state <> 'closed' AND c.in_charge = $3 AND f.done_ms IS NULL"
    " AND f.due_on <= $4 ORDER BY f.due_on, f.id LIMIT $5">;
constexpr auto& visits_due_q = case_query<
    "SELECT c.*, v.id AS duty_id, '' AS what, v.next_on AS due_on FROM casework_visits v"
    " JOIN casework_cases c ON c.org_id = v.org_id AND c.id = v.case_id"
    " WHERE {seen} AND c.state <> 'closed' AND c.in_charge = $3 AND v.next_on <= $4"
    " AND NOT EXISTS (SELECT 1 FROM casework_visits w WHERE w.org_id = v.org_id"
    " AND w.case_id = v.case_id AND w.held_ms > v.held_ms) ORDER BY v.next_on, v.id LIMIT $5">;
constexpr auto& one_case_q = case_query<"SELECT c.* FROM casework_cases c WHERE {seen} AND c.id = $3">;
constexpr ScopedQuery own_q{
    "SELECT t.* FROM casework_tasks t WHERE {scope:t} AND t.staff_id = $1 AND t.done_ms IS NULL AND t.due_on <= $2"
    " ORDER BY t.due_on, t.id LIMIT $3"};
constexpr ScopedQuery task_q{"SELECT t.* FROM casework_tasks t WHERE {scope:t} AND t.id = $1"};
constexpr InsertQuery insert_task_q{
    "INSERT INTO casework_tasks (org_id, id, area_code, staff_id, case_id, what, due_on, done_ms, made_ms, made_by, version,"
    " about) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
constexpr OpenQuery finish_task_q{parent_checked,
                                  "UPDATE casework_tasks SET done_ms = $4, version = version + 1 WHERE org_id = $1 AND "
                                  "id = $2 AND version = $3"};

constexpr OpenQuery end_calendars_q{own_session,
                                    "UPDATE casework_calendars SET ended_ms = $3 WHERE org_id = $1 AND staff_id = $2 AND "
                                    "ended_ms IS NULL"};
constexpr InsertQuery insert_calendar_q{
    "INSERT INTO casework_calendars (org_id, id, area_code, staff_id, token_index, made_ms) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr OpenQuery calendar_made_q{own_session,
                                    "SELECT made_ms FROM casework_calendars WHERE org_id = $1 AND staff_id = $2 AND "
                                    "ended_ms IS NULL"};
// The secret in the address stands for a session.
constexpr OpenQuery calendar_owner_q{public_view,
                                     "SELECT org_id, staff_id FROM casework_calendars WHERE token_index = $1 AND "
                                     "ended_ms IS NULL"};

constexpr InsertQuery insert_absence_q{
    "INSERT INTO casework_absences (org_id, id, area_code, staff_id, substitute_id, from_on, until_on, made_ms, made_by,"
    " ended_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr ScopedQuery absences_q{
    "SELECT b.* FROM casework_absences b WHERE {scope:b} AND b.org_id = $1 AND b.until_on >= $2 AND b.ended_ms IS NULL"
    " ORDER BY b.from_on, b.id LIMIT 200"};
constexpr OpenQuery end_absence_q{parent_checked,
                                  "UPDATE casework_absences SET ended_ms = $3 WHERE org_id = $1 AND id = $2"};

// Of every organisation, for the reminders of a day: who has how much to do, or stands in for somebody who is away; closed
// files not counted.
constexpr OpenQuery due_by_officer_q{
    system_job,
    "SELECT e.org_id, e.staff_id, COUNT(*) AS duties FROM ("
    " SELECT d.org_id, COALESCE((SELECT b.substitute_id FROM casework_absences b WHERE b.org_id = d.org_id AND"
    " b.staff_id = d.staff_id AND b.ended_ms IS NULL AND b.from_on <= $1 AND b.until_on >= $1 ORDER BY b.from_on, b.id"
    " LIMIT 1), d.staff_id) AS staff_id FROM ("
    " SELECT t.org_id, t.staff_id FROM casework_tasks t WHERE t.done_ms IS NULL AND t.due_on <= $1"
    " UNION ALL SELECT a.org_id, a.owner_id FROM casework_actions a JOIN casework_cases c ON c.org_id = a.org_id AND"
    " c.id = a.case_id WHERE a.owner_kind = 'staff' AND a.state IN ('not_started', 'in_progress') AND a.due_on <= $1 AND"
    " c.state <> 'closed' AND c.secrecy = 'ordinary'"
    " UNION ALL SELECT f.org_id, c.in_charge FROM casework_follow_ups f JOIN casework_cases c ON c.org_id = f.org_id AND"
    " c.id = f.case_id WHERE f.done_ms IS NULL AND f.due_on <= $1 AND c.state <> 'closed' AND c.secrecy = 'ordinary'"
    " UNION ALL SELECT v.org_id, c.in_charge FROM casework_visits v JOIN casework_cases c ON c.org_id = v.org_id AND"
    " c.id = v.case_id WHERE v.next_on <= $1 AND c.state <> 'closed' AND c.secrecy = 'ordinary' AND NOT EXISTS (SELECT 1"
    " FROM casework_visits w WHERE w.org_id = v.org_id AND w.case_id = v.case_id AND w.held_ms > v.held_ms)) d"
    " WHERE d.staff_id <> '') e WHERE NOT EXISTS (SELECT 1 FROM casework_reminders r WHERE r.org_id = e.org_id AND"
    " r.staff_id = e.staff_id AND r.day = $1) GROUP BY e.org_id, e.staff_id ORDER BY e.org_id, e.staff_id LIMIT 1000"};
constexpr InsertQuery insert_reminder_q{
    "INSERT INTO casework_reminders (org_id, staff_id, day, tasks) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"};
constexpr InsertQuery insert_handover_q{
    "INSERT INTO casework_handovers (org_id, id, area_code, from_id, to_id, reason, made_ms, made_by, undone_ms, undone_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr InsertQuery insert_item_q{
    "INSERT INTO casework_handover_items (org_id, handover_id, kind, record_id) VALUES ($1, $2, $3, $4)"};
constexpr InsertQuery insert_joined_q{
    "INSERT INTO casework_handover_teams (org_id, handover_id, case_id) VALUES ($1, $2, $3)"};
// Not whoever has come to carry the file since.
constexpr OpenQuery joined_q{
    parent_checked,
    "SELECT j.case_id FROM casework_handover_teams j JOIN casework_cases c ON c.org_id = j.org_id AND c.id = j.case_id"
    " WHERE j.org_id = $1 AND j.handover_id = $2 AND c.in_charge <> $3 ORDER BY j.case_id"};
constexpr auto& cases_in_charge_q = case_query<
    "SELECT c.id, c.secrecy FROM casework_cases c WHERE {seen} AND c.org_id = $3 AND c.in_charge = $4 AND c.state <> 'closed'">;
constexpr auto& open_actions_q = case_query<
    "SELECT a.id FROM casework_actions a JOIN casework_cases c ON c.org_id = a.org_id AND c.id = a.case_id WHERE {seen}"
    " AND a.org_id = $3 AND a.owner_id = $4 AND a.state IN ('not_started', 'in_progress') AND c.state <> 'closed'">;
constexpr ScopedQuery open_tasks_q{
    "SELECT t.id FROM casework_tasks t WHERE {scope:t} AND t.org_id = $1 AND t.staff_id = $2 AND t.done_ms IS NULL"};
constexpr OpenQuery move_case_q{parent_checked,
                                "UPDATE casework_cases SET in_charge = $4, version = version + 1 WHERE org_id = $1 AND "
                                "id = $2 AND in_charge = $3 AND state <> 'closed'"};
constexpr OpenQuery move_action_q{parent_checked,
                                  "UPDATE casework_actions SET owner_id = $4, version = version + 1 WHERE org_id = $1 AND "
                                  "id = $2 AND owner_id = $3 AND state IN ('not_started', 'in_progress')"};
constexpr OpenQuery move_task_q{parent_checked,
                                "UPDATE casework_tasks SET staff_id = $4, version = version + 1 WHERE org_id = $1 AND "
                                "id = $2 AND staff_id = $3 AND done_ms IS NULL"};
constexpr OpenQuery items_q{parent_checked,
                            "SELECT kind, record_id FROM casework_handover_items WHERE org_id = $1 AND handover_id = $2 "
                            "ORDER BY kind, record_id"};
constexpr ScopedQuery handovers_q{
    "SELECT h.* FROM casework_handovers h WHERE {scope:h} AND h.org_id = $1 ORDER BY h.made_ms DESC, h.id DESC LIMIT $2"};
constexpr OpenQuery undone_q{parent_checked,
                             "UPDATE casework_handovers SET undone_ms = $3, undone_by = $4 WHERE org_id = $1 AND id = $2 "
                             "AND undone_ms IS NULL"};

const OpenQuery& mover(std::string_view kind) {
  return kind == "case" ? move_case_q : kind == "action" ? move_action_q : move_task_q;
}

std::int64_t& counter(HandedOver& out, std::string_view kind) {
  return kind == "case" ? out.cases : kind == "action" ? out.actions : out.tasks;
}

void join_for(frame::Act& act, const Handover& h, const Case& c) {
  auto team = team_of(act, c);
  if (std::ranges::find(team, h.to_id) != team.end()) return;
  join_team(act, c, h.to_id);
  act.db.insert(insert_joined_q, {h.org_id, h.id, c.id});
}

void move_all(frame::Act& act, const Handover& h, std::string_view kind, const frame::Rows& rows, HandedOver& out) {
  for (const auto& row : rows) {
    auto id = row.text("id");
    if (act.db.change(mover(kind), {h.org_id, id, h.from_id, h.to_id}) == 0) continue;
    if (kind == "case" && row.text("secrecy") != "ordinary") join_for(act, h, Case{.org_id = h.org_id, .id = id});
    act.db.insert(insert_item_q, {h.org_id, h.id, std::string(kind), id});
    ++counter(out, kind);
  }
}

}  // namespace

std::vector<Duty> duties_of(frame::Look& look, std::string_view owner, kit::Date until, std::size_t limit) {
  Viewer who(look);
  std::vector<Duty> out;
  const std::string whose(owner);
  const auto most = static_cast<std::int64_t>(limit);
  auto take = [&](const ScopedQuery& query, DutyKind kind) {
    for (const auto& row : look.db.rows(query, {who.id, who.heads, whose, until.text(), most})) {
      auto c = read_sealed<Case>(look, "casework_cases", row);
      auto what = kind == DutyKind::action ? open_what(look, c, row.text("duty_id"), row.text("what")) : "";
      out.push_back({kind, row.text("duty_id"), std::move(c), what, *kit::Date::parse(row.text("due_on"))});
    }
  };
  take(actions_due_q, DutyKind::action);
  take(follow_ups_due_q, DutyKind::follow_up);
  take(visits_due_q, DutyKind::visit);
  for (const auto& task : read_all_sealed<Task>(look, "casework_tasks", look.db.rows(own_q, {whose, until.text(), most}))) {
    auto row = task.case_id.empty() ? std::nullopt : look.db.find(one_case_q, {who.id, who.heads, task.case_id});
    if (!task.case_id.empty() && !row) continue;  // about a file that the reader may not know of
    out.push_back({DutyKind::own, task.id, row ? std::optional(read_sealed<Case>(look, "casework_cases", *row)) : std::nullopt,
                   task.what, task.due_on, task.about});
  }
  std::ranges::sort(out, [](const Duty& a, const Duty& b) { return std::tie(a.due_on, a.kind, a.id) < std::tie(b.due_on, b.kind, b.id); });
  return out;
}

void insert_task(frame::Act& act, const Task& task) { insert_sealed(act, "casework_tasks", insert_task_q, task); }
std::optional<Task> find_task(frame::Look& look, std::string_view task_id) {
  auto row = look.db.find(task_q, {std::string(task_id)});
  return row ? std::optional(read_sealed<Task>(look, "casework_tasks", *row)) : std::nullopt;
}
void finish_task(frame::Act& act, const Task& t) {
  if (act.db.change(finish_task_q, {t.org_id, t.id, t.version, act.now().ms}) == 0)
    throw kit::sql::TryAgain("the task changed meanwhile");
}

void end_calendars(frame::Act& act, std::string_view org_id, std::string_view staff_id) {
  act.db.change(end_calendars_q, {std::string(org_id), std::string(staff_id), act.now().ms});
}
void insert_calendar(frame::Act& act, const std::string& token_index) {
  const auto& a = act.actor();
  act.db.insert(insert_calendar_q, {a.org_id, act.new_event_id(), a.area_code, a.staff_id, token_index, act.now().ms});
}
std::optional<kit::Instant> calendar_made(frame::Look& look) {
  auto row = look.db.find(calendar_made_q, {look.actor().org_id, look.actor().staff_id});
  return row ? std::optional(kit::Instant{row->integer("made_ms")}) : std::nullopt;
}
std::optional<CalendarOwner> calendar_owner(frame::Look& look, std::string_view token_index) {
  auto row = look.db.find(calendar_owner_q, {std::string(token_index)});
  return row ? std::optional(CalendarOwner{row->text("org_id"), row->text("staff_id")}) : std::nullopt;
}

void insert_absence(frame::Act& act, const Absence& absence) {
  act.db.insert(insert_absence_q, kit::sql::values(kit::shape_of<Absence>(), &absence));
}
std::vector<Absence> absences_from(frame::Look& look, kit::Date day) {
  std::vector<Absence> out;
  for (const auto& row : look.db.rows(absences_q, {look.actor().org_id, day.text()})) out.push_back(kit::sql::read<Absence>(row));
  return out;
}
void end_absence(frame::Act& act, const Absence& b) { act.db.change(end_absence_q, {b.org_id, b.id, act.now().ms}); }

HandedOver hand_over(frame::Act& act, const Handover& h) {
  Viewer who(act);
  act.db.insert(insert_handover_q, kit::sql::values(kit::shape_of<Handover>(), &h));
  HandedOver out;
  // Actions before cases: of a closed file that changes hands the actor may know no more afterwards.
  move_all(act, h, "action", act.db.rows(open_actions_q, {who.id, who.heads, h.org_id, h.from_id}), out);
  move_all(act, h, "case", act.db.rows(cases_in_charge_q, {who.id, who.heads, h.org_id, h.from_id}), out);
  move_all(act, h, "task", act.db.rows(open_tasks_q, {h.org_id, h.from_id}), out);
  return out;
}

HandedOver give_back(frame::Act& act, const Handover& h) {
  HandedOver out;
  for (const auto& row : act.db.rows(items_q, {h.org_id, h.id})) {
    auto kind = row.text("kind");
    counter(out, kind) += act.db.change(mover(kind), {h.org_id, row.text("record_id"), h.to_id, h.from_id});
  }
  for (const auto& row : act.db.rows(joined_q, {h.org_id, h.id, h.to_id}))
    leave_team(act, Case{.org_id = h.org_id, .id = row.text("case_id")}, h.to_id);
  return out;
}

std::vector<Handover> handovers(frame::Look& look, std::size_t limit) {
  std::vector<Handover> out;
  for (const auto& row : look.db.rows(handovers_q, {look.actor().org_id, static_cast<std::int64_t>(limit)}))
    out.push_back(kit::sql::read<Handover>(row));
  return out;
}
HandedOver counts_of(frame::Look& look, const Handover& h) {
  HandedOver out;
  for (const auto& row : look.db.rows(items_q, {h.org_id, h.id})) ++counter(out, row.text("kind"));
  return out;
}
void mark_undone(frame::Act& act, const Handover& h) {
  if (act.db.change(undone_q, {h.org_id, h.id, act.now().ms, act.actor().staff_id}) == 0)
    throw kit::sql::TryAgain("the handover was undone meanwhile");
}

std::vector<DueOfficer> due_officers(frame::Look& look) {
  std::vector<DueOfficer> out;
  for (const auto& row : look.db.rows(due_by_officer_q, {look.today().text()}))
    out.push_back({row.text("org_id"), row.text("staff_id"), row.integer("duties")});
  return out;
}
void note_reminder(frame::Act& act, const DueOfficer& due) {
  act.db.insert(insert_reminder_q, {due.org_id, due.staff_id, act.today().text(), due.duties});
}

}  // namespace casework::store
