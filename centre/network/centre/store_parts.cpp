// Working group, checklist, roster, events and attendance as rows of one centre.
#include "centre/network/centre/store.hpp"

#include "kit/sql/record.hpp"

namespace network::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery working_group_q{
    parent_checked,
    "SELECT id, part, name, position, phone, order_number, order_date, term_from, term_to, true AS in_term, version "
    "FROM network_working_group WHERE org_id = $1 ORDER BY CASE part WHEN 'adviser' THEN 0 WHEN 'chair' THEN 1 "
    "WHEN 'vice_chair' THEN 2 WHEN 'member' THEN 3 WHEN 'secretary' THEN 4 ELSE 5 END, name COLLATE th, id LIMIT 500"};
constexpr OpenQuery find_group_member_q{
    parent_checked,
    "SELECT id, part, name, position, phone, order_number, order_date, term_from, term_to, true AS in_term, version "
    "FROM network_working_group WHERE org_id = $1 AND id = $2"};
constexpr InsertQuery insert_group_member_q{
    "INSERT INTO network_working_group (org_id, id, part, name, position, phone, order_number, order_date, term_from, "
    "term_to, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr OpenQuery update_group_member_q{
    parent_checked,
    "UPDATE network_working_group SET part = $3, name = $4, position = $5, phone = $6, order_number = $7, "
    "order_date = $8, term_from = $9, term_to = $10, version = $11 WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery delete_group_member_q{parent_checked,
                                          "DELETE FROM network_working_group WHERE org_id = $1 AND id = $2"};

constexpr OpenQuery checklist_q{
    parent_checked,
    "SELECT i.code, i.name_th, i.name_en, d.done_on, coalesce(d.done_by, '') AS done_by, coalesce(d.note, '') AS note "
    "FROM network_checklist_items i LEFT JOIN network_checklist d ON d.item = i.code AND d.org_id = $1 "
    "WHERE d.item IS NOT NULL OR ((i.valid_from IS NULL OR i.valid_from <= $2) "
    "AND (i.valid_to IS NULL OR i.valid_to >= $2)) ORDER BY i.place, i.code"};
constexpr OpenQuery untick_q{parent_checked, "DELETE FROM network_checklist WHERE org_id = $1 AND item = $2"};
constexpr InsertQuery tick_q{
    "INSERT INTO network_checklist (org_id, item, done_on, done_by, note) VALUES ($1, $2, $3, $4, $5)"};

constexpr OpenQuery roster_q{
    parent_checked,
    "SELECT id, day, shift, staff_id, '' AS staff_name FROM network_roster WHERE org_id = $1 AND day >= $2 "
    "AND day <= $3 ORDER BY day, CASE shift WHEN 'whole_day' THEN 0 WHEN 'morning' THEN 1 WHEN 'afternoon' THEN 2 "
    "ELSE 3 END, staff_id LIMIT 1000"};
constexpr OpenQuery on_duty_q{
    public_view, "SELECT DISTINCT staff_id FROM network_roster WHERE org_id = $1 AND day = $2 ORDER BY staff_id"};
// $2 the day, $3 the one before, $4 the minute: a shift that ends before it begins goes on after midnight.
constexpr OpenQuery on_shift_q{
    public_view,
    "SELECT DISTINCT r.staff_id FROM network_roster r JOIN network_shift_hours h ON h.shift = r.shift WHERE r.org_id = $1"
    " AND h.valid_from = (SELECT MAX(n.valid_from) FROM network_shift_hours n WHERE n.shift = h.shift AND n.valid_from <= $2)"
    " AND ((r.day = $2 AND h.from_minute <= $4 AND (h.until_minute > $4 OR h.until_minute <= h.from_minute))"
    " OR (r.day = $3 AND h.until_minute <= h.from_minute AND h.until_minute > $4)) ORDER BY r.staff_id"};
constexpr OpenQuery duty_planned_q{
    parent_checked,
    "SELECT id FROM network_roster WHERE org_id = $1 AND day = $2 AND shift = $3 AND staff_id = $4"};
constexpr InsertQuery insert_duty_q{
    "INSERT INTO network_roster (org_id, id, day, shift, staff_id) VALUES ($1, $2, $3, $4, $5)"};
constexpr OpenQuery delete_duty_q{parent_checked, "DELETE FROM network_roster WHERE org_id = $1 AND id = $2"};

constexpr OpenQuery events_q{
    parent_checked,
    "SELECT e.id, e.name, e.day, e.place, (SELECT count(*) FROM network_attendees a WHERE a.org_id = e.org_id "
    "AND a.event_id = e.id) AS attendees, e.version FROM network_events e WHERE e.org_id = $1 "
    "ORDER BY e.day DESC, e.id LIMIT 200"};
constexpr OpenQuery find_event_q{
    parent_checked,
    "SELECT e.id, e.name, e.day, e.place, (SELECT count(*) FROM network_attendees a WHERE a.org_id = e.org_id "
    "AND a.event_id = e.id) AS attendees, e.version FROM network_events e WHERE e.org_id = $1 AND e.id = $2"};
constexpr InsertQuery insert_event_q{
    "INSERT INTO network_events (org_id, id, name, day, place, version) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr OpenQuery update_event_q{
    parent_checked,
    "UPDATE network_events SET name = $3, day = $4, place = $5, version = $6 WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery attendees_q{
    parent_checked,
    "SELECT id, number, name, organisation FROM network_attendees WHERE org_id = $1 AND event_id = $2 "
    "AND number > $3 ORDER BY number LIMIT $4"};
constexpr InsertQuery insert_attendee_q{
    "INSERT INTO network_attendees (org_id, id, event_id, number, name, organisation) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr OpenQuery delete_attendee_q{parent_checked, "DELETE FROM network_attendees WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery last_number_q{
    parent_checked,
    "SELECT coalesce(max(number), 0) AS n FROM network_attendees WHERE org_id = $1 AND event_id = $2"};

}  // namespace

std::vector<GroupMember> working_group(frame::Db& db, std::string_view org_id) {
  return kit::sql::read_all<GroupMember>(db.rows(working_group_q, {std::string(org_id)}));
}

std::optional<GroupMember> find_group_member(frame::Db& db, std::string_view org_id, std::string_view id) {
  return kit::sql::read_one<GroupMember>(db.find(find_group_member_q, {std::string(org_id), std::string(id)}));
}

void insert_group_member(frame::Db& db, std::string_view org_id, const GroupMember& m) {
  db.insert(insert_group_member_q,
            {std::string(org_id), m.id, std::string(kit::name_of(m.part)), m.name, m.position, m.phone, m.order_number,
             frame::or_null(m.order_date), frame::or_null(m.term_from), frame::or_null(m.term_to), m.version});
}

void update_group_member(frame::Db& db, std::string_view org_id, const GroupMember& m) {
  db.change(update_group_member_q,
            {std::string(org_id), m.id, std::string(kit::name_of(m.part)), m.name, m.position, m.phone, m.order_number,
             frame::or_null(m.order_date), frame::or_null(m.term_from), frame::or_null(m.term_to), m.version});
}

std::int64_t delete_group_member(frame::Db& db, std::string_view org_id, std::string_view id) {
  return db.change(delete_group_member_q, {std::string(org_id), std::string(id)});
}

std::vector<ChecklistItem> checklist(frame::Db& db, std::string_view org_id, kit::Date today) {
  return kit::sql::read_all<ChecklistItem>(db.rows(checklist_q, {std::string(org_id), today.text()}));
}

void tick(frame::Db& db, std::string_view org_id, const ChecklistItem& item) {
  db.change(untick_q, {std::string(org_id), item.code});
  if (item.done_on || !item.note.empty())
    db.insert(tick_q, {std::string(org_id), item.code, frame::or_null(item.done_on), item.done_by, item.note});
}

std::vector<Duty> roster(frame::Db& db, std::string_view org_id, kit::Date from, kit::Date to) {
  return kit::sql::read_all<Duty>(db.rows(roster_q, {std::string(org_id), from.text(), to.text()}));
}

std::vector<std::string> on_shift(frame::Db& db, std::string_view org_id, kit::Date day, std::int64_t minute) {
  std::vector<std::string> out;
  for (const auto& row : db.rows(on_shift_q, {std::string(org_id), day.text(), day.plus_days(-1).text(), minute}))
    out.push_back(row.text("staff_id"));
  return out;
}
std::vector<std::string> on_duty(frame::Db& db, std::string_view org_id, kit::Date day) {
  std::vector<std::string> out;
  for (const auto& row : db.rows(on_duty_q, {std::string(org_id), day.text()})) out.push_back(row.text("staff_id"));
  return out;
}

bool duty_planned(frame::Db& db, std::string_view org_id, const Duty& d) {
  return db.find(duty_planned_q, {std::string(org_id), d.day.text(), std::string(kit::name_of(d.shift)), d.staff_id}).has_value();
}

void insert_duty(frame::Db& db, std::string_view org_id, const Duty& d) {
  db.insert(insert_duty_q, {std::string(org_id), d.id, d.day.text(), std::string(kit::name_of(d.shift)), d.staff_id});
}

std::int64_t delete_duty(frame::Db& db, std::string_view org_id, std::string_view id) {
  return db.change(delete_duty_q, {std::string(org_id), std::string(id)});
}

std::vector<Event> events(frame::Db& db, std::string_view org_id) {
  return kit::sql::read_all<Event>(db.rows(events_q, {std::string(org_id)}));
}

std::optional<Event> find_event(frame::Db& db, std::string_view org_id, std::string_view id) {
  return kit::sql::read_one<Event>(db.find(find_event_q, {std::string(org_id), std::string(id)}));
}

void insert_event(frame::Db& db, std::string_view org_id, const Event& e) {
  db.insert(insert_event_q, {std::string(org_id), e.id, e.name, e.day.text(), e.place, e.version});
}

void update_event(frame::Db& db, std::string_view org_id, const Event& e) {
  db.change(update_event_q, {std::string(org_id), e.id, e.name, e.day.text(), e.place, e.version});
}

std::vector<Attendee> attendees(frame::Db& db, std::string_view org_id, const AttendeeFilter& f) {
  return kit::sql::read_all<Attendee>(
      db.rows(attendees_q, {std::string(org_id), f.event_id, f.after, static_cast<std::int64_t>(f.limit)}));
}

void insert_attendee(frame::Db& db, std::string_view org_id, std::string_view event_id, const Attendee& a) {
  db.insert(insert_attendee_q, {std::string(org_id), a.id, std::string(event_id), a.number, a.name, a.organisation});
}

std::int64_t delete_attendee(frame::Db& db, std::string_view org_id, std::string_view id) {
  return db.change(delete_attendee_q, {std::string(org_id), std::string(id)});
}

std::int64_t last_attendee_number(frame::Db& db, std::string_view org_id, std::string_view event_id) {
  return db.find(last_number_q, {std::string(org_id), std::string(event_id)})->integer("n");
}

}  // namespace network::store
