// Events and lists as SQL; names and phones are sealed.
#include "centre/events/store.hpp"

#include "centre/frame/update.hpp"

namespace events::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

// $1 $2 cursor, $3 text, $4 kind, $5 state, $6 limit.
constexpr ScopedQuery list_q{
    "SELECT e.*, (SELECT COUNT(*) FROM events_sessions s WHERE s.org_id = e.org_id AND s.event_id = e.id) AS sessions,"
    " (SELECT COUNT(*) FROM events_registrations r WHERE r.org_id = e.org_id AND r.event_id = e.id AND NOT r.ended) AS registered"
    " FROM events_events e WHERE (e.starts_on < $1 OR (e.starts_on = $1 AND e.id < $2))"
    " AND ($3 = '' OR LOWER(e.title_th || ' ' || e.title_en || ' ' || e.place) LIKE $3 ESCAPE '\\')"
    " AND ($4 = '' OR e.kind = $4) AND ($5 = '' OR e.state = $5) AND {scope:e} ORDER BY e.starts_on DESC, e.id DESC LIMIT $6"};
constexpr ScopedQuery event_q{"SELECT e.* FROM events_events e WHERE e.id = $1 AND {scope:e}"};
constexpr ScopedQuery by_code_q{"SELECT e.* FROM events_events e WHERE e.code = $1 AND {scope:e}"};
constexpr InsertQuery insert_event_q{
    "INSERT INTO events_events (org_id, id, area_code, kind, state, title_th, title_en, purpose, place, starts_on, ends_on,"
    " seats, needed_percent, code, signer_name, signer_position, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"};
constexpr OpenQuery save_event_q{
    parent_checked,
    "UPDATE events_events SET area_code = $3, kind = $4, state = $5, title_th = $6, title_en = $7, purpose = $8, place = $9,"
    " starts_on = $10, ends_on = $11, seats = $12, needed_percent = $13, code = $14, signer_name = $15, signer_position = $16,"
    " version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $17"};
constexpr OpenQuery hold_q{parent_checked, "UPDATE events_events SET seats = seats WHERE org_id = $1 AND id = $2"};

constexpr OpenQuery sessions_q{
    parent_checked, "SELECT * FROM events_sessions WHERE org_id = $1 AND event_id = $2 ORDER BY on_day, begins, id"};
constexpr InsertQuery insert_session_q{
    "INSERT INTO events_sessions (org_id, id, event_id, on_day, begins, ends, topic, lecturer, place, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery save_session_q{
    parent_checked,
    "UPDATE events_sessions SET event_id = $3, on_day = $4, begins = $5, ends = $6, topic = $7, lecturer = $8, place = $9,"
    " version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $10"};
constexpr OpenQuery remove_session_q{parent_checked, "DELETE FROM events_sessions WHERE org_id = $1 AND id = $2"};

constexpr OpenQuery budget_q{
    parent_checked, "SELECT title, plan_satang, spent_satang FROM events_budget_lines WHERE org_id = $1 AND event_id = $2 ORDER BY n"};
constexpr OpenQuery drop_budget_q{parent_checked, "DELETE FROM events_budget_lines WHERE org_id = $1 AND event_id = $2"};
constexpr InsertQuery insert_line_q{
    "INSERT INTO events_budget_lines (org_id, event_id, n, title, plan_satang, spent_satang) VALUES ($1, $2, $3, $4, $5, $6)"};

constexpr OpenQuery registrations_q{
    parent_checked, "SELECT * FROM events_registrations WHERE org_id = $1 AND event_id = $2 AND NOT ended ORDER BY n"};
constexpr ScopedQuery with_person_q{
    "SELECT r.* FROM events_registrations r JOIN events_events e ON e.org_id = r.org_id AND e.id = r.event_id"
    " WHERE r.person_id = $1 AND NOT r.ended AND {scope:e} ORDER BY e.starts_on DESC, r.id LIMIT 200"};
constexpr OpenQuery by_name_q{
    parent_checked, "SELECT * FROM events_registrations WHERE org_id = $1 AND event_id = $2 AND name_index = $3"};
constexpr OpenQuery registered_q{
    parent_checked, "SELECT COUNT(*) AS n FROM events_registrations WHERE org_id = $1 AND event_id = $2 AND NOT ended"};
constexpr OpenQuery last_number_q{
    parent_checked, "SELECT COALESCE(MAX(n), 0) AS n FROM events_registrations WHERE org_id = $1 AND event_id = $2"};
constexpr InsertQuery insert_registration_q{
    "INSERT INTO events_registrations (org_id, id, event_id, n, name, name_index, organisation, phone, person_id, via, card_code,"
    " ended, paper_id, certificate_number, certificate_code, registered_ms)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"};
constexpr OpenQuery save_registration_q{
    parent_checked,
    "UPDATE events_registrations SET person_id = $3, ended = $4, paper_id = $5, certificate_number = $6, certificate_code = $7"
    " WHERE org_id = $1 AND id = $2"};

constexpr OpenQuery came_of_q{
    parent_checked,
    "SELECT a.registration_id, a.session_id FROM events_attendance a JOIN events_sessions s ON s.org_id = a.org_id"
    " AND s.id = a.session_id WHERE s.org_id = $1 AND s.event_id = $2"};
constexpr InsertQuery present_q{
    "INSERT INTO events_attendance (org_id, session_id, registration_id, at_ms, staff_id) VALUES ($1, $2, $3, $4, $5)"
    " ON CONFLICT DO NOTHING"};
constexpr OpenQuery absent_q{
    parent_checked, "DELETE FROM events_attendance WHERE org_id = $1 AND session_id = $2 AND registration_id = $3"};
constexpr OpenQuery came_q{parent_checked, "SELECT COUNT(*) AS n FROM events_attendance WHERE org_id = $1 AND session_id = $2"};

constexpr InsertQuery insert_evaluation_q{
    "INSERT INTO events_evaluations (org_id, id, event_id, content, lecturers, site, usefulness, comment, at_ms)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr OpenQuery sums_q{
    parent_checked,
    "SELECT COUNT(*) AS n, CAST(COALESCE(SUM(content), 0) AS BIGINT) AS content, CAST(COALESCE(SUM(lecturers), 0) AS BIGINT)"
    " AS lecturers, CAST(COALESCE(SUM(site), 0) AS BIGINT) AS site, CAST(COALESCE(SUM(usefulness), 0) AS BIGINT) AS usefulness"
    " FROM events_evaluations WHERE org_id = $1 AND event_id = $2"};
constexpr OpenQuery comments_q{
    parent_checked,
    "SELECT * FROM events_evaluations WHERE org_id = $1 AND event_id = $2 AND comment <> '' ORDER BY at_ms DESC, id LIMIT 100"};

constexpr std::string_view registrations_t = "events_registrations", evaluations_t = "events_evaluations";

}  // namespace

std::vector<EventRow> list(frame::Look& look, const Filter& f) {
  return kit::sql::read_all<EventRow>(look.db.rows(list_q, {f.before_day, f.before_id, f.text, f.kind, f.state, static_cast<std::int64_t>(f.limit)}));
}
std::optional<Event> find_event(frame::Look& look, std::string_view id) { return kit::sql::read_one<Event>(look.db.find(event_q, {std::string(id)})); }
std::optional<Event> find_by_code(frame::Look& look, std::string_view code) { return kit::sql::read_one<Event>(look.db.find(by_code_q, {std::string(code)})); }
void insert_event(frame::Act& act, const Event& event) { act.db.insert(insert_event_q, kit::sql::values(event)); }
void save_event(frame::Act& act, Event& event) {
  frame::update_record(act.db, save_event_q, event);
  ++event.version;
}
void hold_event(frame::Act& act, const Event& event) { act.db.change(hold_q, {event.org_id, event.id}); }

std::vector<Session> sessions_of(frame::Look& look, const Event& event) {
  return kit::sql::read_all<Session>(look.db.rows(sessions_q, {event.org_id, event.id}));
}
void insert_session(frame::Act& act, const Session& session) { act.db.insert(insert_session_q, kit::sql::values(session)); }
void save_session(frame::Act& act, Session& session) {
  frame::update_record(act.db, save_session_q, session);
  ++session.version;
}
void remove_session(frame::Act& act, const Session& session) { act.db.change(remove_session_q, {session.org_id, session.id}); }

std::vector<BudgetLine> budget_of(frame::Look& look, const Event& event) {
  return kit::sql::read_all<BudgetLine>(look.db.rows(budget_q, {event.org_id, event.id}));
}
void set_budget(frame::Act& act, const Event& event, const std::vector<BudgetLine>& lines) {
  act.db.change(drop_budget_q, {event.org_id, event.id});
  std::int64_t n = 0;
  for (const auto& line : lines)
    act.db.insert(insert_line_q, {event.org_id, event.id, ++n, line.title, line.plan_satang, line.spent_satang});
}

std::vector<Registration> registrations_of(frame::Look& look, const Event& event) {
  return frame::read_all_sealed<Registration>(look, registrations_t, look.db.rows(registrations_q, {event.org_id, event.id}));
}
std::vector<Registration> with_person(frame::Look& look, const std::string& person_id) {
  return frame::read_all_sealed<Registration>(look, registrations_t, look.db.rows(with_person_q, {person_id}));
}
std::optional<Registration> find_by_name(frame::Look& look, const Event& event, const std::string& name_index) {
  auto row = look.db.find(by_name_q, {event.org_id, event.id, name_index});
  return row ? std::optional(frame::read_sealed<Registration>(look, registrations_t, *row)) : std::nullopt;
}
std::int64_t registered(frame::Look& look, const Event& event) {
  return look.db.find(registered_q, {event.org_id, event.id})->integer("n");
}
std::int64_t last_number(frame::Look& look, const Event& event) {
  return look.db.find(last_number_q, {event.org_id, event.id})->integer("n");
}
void insert_registration(frame::Act& act, const Registration& registration) {
  frame::insert_sealed(act, registrations_t, insert_registration_q, registration);
}
void save_registration(frame::Act& act, const Registration& r) {
  act.db.change(save_registration_q, {r.org_id, r.id, r.person_id, r.ended, r.paper_id, r.certificate_number, r.certificate_code});
}

std::map<std::string, std::set<std::string>> came_of(frame::Look& look, const Event& event) {
  std::map<std::string, std::set<std::string>> out;
  for (const auto& row : look.db.rows(came_of_q, {event.org_id, event.id}))
    out[row.text("registration_id")].insert(row.text("session_id"));
  return out;
}
bool put_present(frame::Act& act, const Session& s, const std::string& registration_id) {
  return act.db.ask(present_q, {s.org_id, s.id, registration_id, act.now().ms, act.actor().staff_id}).changed() > 0;
}
bool put_absent(frame::Act& act, const Session& s, const std::string& registration_id) {
  return act.db.change(absent_q, {s.org_id, s.id, registration_id}) > 0;
}
std::int64_t came(frame::Look& look, const Session& s) { return look.db.find(came_q, {s.org_id, s.id})->integer("n"); }

void insert_evaluation(frame::Act& act, const Evaluation& evaluation) {
  frame::insert_sealed(act, evaluations_t, insert_evaluation_q, evaluation);
}
Judgement judgement_of(frame::Look& look, const Event& event) {
  auto sums = look.db.find(sums_q, {event.org_id, event.id});
  ENSURE(sums);
  auto n = sums->integer("n");
  auto mean = [&](std::string_view column) { return n == 0 ? 0 : (sums->integer(column) * 1000 + n / 2) / n; };
  Judgement out{n, mean("content"), mean("lecturers"), mean("site"), mean("usefulness"), {}};
  for (const auto& e : frame::read_all_sealed<Evaluation>(look, evaluations_t, look.db.rows(comments_q, {event.org_id, event.id})))
    out.comments.push_back(e.comment);
  return out;
}

}  // namespace events::store
