// All SQL of meetings. The attendance list is one sealed text: it is read and put as a whole.
#include "centre/logbook/meeting/store.hpp"

#include "centre/frame/columns.hpp"
#include "kit/json/json.hpp"

namespace logbook::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr ScopedQuery find_meeting_q{"SELECT m.* FROM logbook_meetings m WHERE {scope:m} AND m.id = $1"};
constexpr ScopedQuery list_meetings_q{
    "SELECT m.*, COALESCE(t.present, 0) AS present FROM logbook_meetings m LEFT JOIN logbook_attendance t"
    " ON t.org_id = m.org_id AND t.id = m.id WHERE {scope:m} AND ($1 = '' OR m.verification_id = $1)"
    " AND ($2 = '' OR m.state = $2) ORDER BY m.held_on DESC, m.id DESC LIMIT $3"};
constexpr InsertQuery insert_meeting_q{
    "INSERT INTO logbook_meetings (org_id, id, area_code, verification_id, held_on, starts_at, place, chair, households_total,"
    " state, rule_version, convened_on, convened_by, closed_on, closed_by, objections_until, words, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"};
constexpr OpenQuery save_meeting_q{
    parent_checked,
    "UPDATE logbook_meetings SET state = $4, closed_on = $5, closed_by = $6, objections_until = $7, words = $8,"
    " version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $3"};
constexpr OpenQuery rule_on_q{
    reference_table,
    "SELECT version AS rule_version, valid_from, quorum_percent, quorum_least, notice_days, objection_days FROM logbook_meeting_rules"
    " WHERE valid_from <= $1 ORDER BY valid_from DESC, version DESC LIMIT 1"};
constexpr OpenQuery rule_q{
    reference_table,
    "SELECT version AS rule_version, valid_from, quorum_percent, quorum_least, notice_days, objection_days FROM logbook_meeting_rules"
    " WHERE version = $1"};

constexpr OpenQuery attendance_q{parent_checked, "SELECT * FROM logbook_attendance WHERE org_id = $1 AND id = $2"};
constexpr InsertQuery put_attendance_q{
    "INSERT INTO logbook_attendance (org_id, id, people, present) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT (org_id, id) DO UPDATE SET people = excluded.people, present = excluded.present"};

constexpr OpenQuery decisions_q{
    parent_checked, "SELECT * FROM logbook_decisions WHERE org_id = $1 AND meeting_id = $2 ORDER BY recorded_ms, id"};
constexpr InsertQuery insert_decision_q{
    "INSERT INTO logbook_decisions (org_id, id, meeting_id, entry_id, household_id, decided, votes_for, votes_against,"
    " abstained, reason, recorded_by, recorded_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};

constexpr OpenQuery objections_q{
    parent_checked, "SELECT * FROM logbook_objections WHERE org_id = $1 AND meeting_id = $2 ORDER BY raised_on, id"};
constexpr InsertQuery insert_objection_q{
    "INSERT INTO logbook_objections (org_id, id, area_code, meeting_id, entry_id, raised_on, by_name, words, state, outcome,"
    " answer, answered_by, answered_on, recorded_by, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"};
constexpr OpenQuery save_objection_q{
    parent_checked,
    "UPDATE logbook_objections SET state = $4, outcome = $5, answer = $6, answered_by = $7, answered_on = $8,"
    " version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $3"};
constexpr OpenQuery objections_open_q{
    parent_checked,
    "SELECT COUNT(*) AS n FROM logbook_objections o JOIN logbook_meetings m ON m.org_id = o.org_id AND m.id = o.meeting_id"
    " WHERE m.org_id = $1 AND m.verification_id = $2 AND o.state = 'raised'"};

std::optional<MeetingRule> rule_of(const std::optional<frame::Row>& row) {
  return row ? std::optional(kit::sql::read<MeetingRule>(*row)) : std::nullopt;
}

}  // namespace

std::optional<Meeting> find_meeting(frame::Look& look, std::string_view id) {
  auto row = look.db.find(find_meeting_q, {std::string(id)});
  return row ? std::optional(frame::read_sealed<Meeting>(look, "logbook_meetings", *row)) : std::nullopt;
}

std::vector<Convened> list_meetings(frame::Look& look, std::string_view verification_id, std::string_view state, std::size_t limit) {
  std::vector<Convened> out;
  for (const auto& row :
       look.db.rows(list_meetings_q, {std::string(verification_id), std::string(state), static_cast<std::int64_t>(limit)}))
    out.push_back({frame::read_sealed<Meeting>(look, "logbook_meetings", row), row.integer("present")});
  return out;
}

void insert_meeting(frame::Act& act, const Meeting& meeting) {
  frame::insert_sealed(act, "logbook_meetings", insert_meeting_q, meeting);
}
void save_meeting(frame::Act& act, Meeting& meeting) {
  frame::save_columns(act, save_meeting_q, "logbook_meetings", meeting,
                      {"org_id", "id", "version", "state", "closed_on", "closed_by", "objections_until", "words"});
}

std::optional<MeetingRule> meeting_rule_on(frame::Look& look, kit::Date day) { return rule_of(look.db.find(rule_on_q, {day.text()})); }
std::optional<MeetingRule> meeting_rule(frame::Look& look, std::string_view version) {
  return rule_of(look.db.find(rule_q, {std::string(version)}));
}

std::vector<Attendee> attendees_of(frame::Look& look, const Meeting& m) {
  auto row = look.db.find(attendance_q, {m.org_id, m.id});
  if (!row) return {};
  auto list = kit::json::decode<AttendanceList>(frame::read_sealed<Attendance>(look, "logbook_attendance", *row).people);
  ENSURE(list);
  return list->people;
}

void put_attendance(frame::Act& act, const Meeting& m, const AttendanceList& list, std::int64_t present) {
  frame::insert_sealed(act, "logbook_attendance", put_attendance_q, Attendance{m.org_id, m.id, kit::json::encode(list), present});
}

std::vector<Decision> decisions_of(frame::Look& look, const Meeting& m) {
  return frame::read_all_sealed<Decision>(look, "logbook_decisions", look.db.rows(decisions_q, {m.org_id, m.id}));
}
void insert_decision(frame::Act& act, const Decision& decision) {
  frame::insert_sealed(act, "logbook_decisions", insert_decision_q, decision);
}

std::vector<Objection> objections_of(frame::Look& look, const Meeting& m) {
  return frame::read_all_sealed<Objection>(look, "logbook_objections", look.db.rows(objections_q, {m.org_id, m.id}));
}
void insert_objection(frame::Act& act, const Objection& objection) {
  frame::insert_sealed(act, "logbook_objections", insert_objection_q, objection);
}
void save_objection(frame::Act& act, Objection& objection) {
  frame::save_columns(act, save_objection_q, "logbook_objections", objection,
       {"org_id", "id", "version", "state", "outcome", "answer", "answered_by", "answered_on"});
}
std::int64_t objections_open(frame::Look& look, const Verification& v) {
  return look.db.find(objections_open_q, {v.org_id, v.id})->integer("n");
}

}  // namespace logbook::store
