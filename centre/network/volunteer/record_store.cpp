// Checks, cards, trainings, assignments, turns and awards as rows of one volunteer.
#include "centre/network/volunteer/record_store.hpp"

#include "kit/sql/record.hpp"

namespace network::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using kit::sql::read_all;
using enum frame::Unscoped;

constexpr OpenQuery rule_q{reference_table,
                           "SELECT value FROM network_volunteer_rules WHERE rule = $1 AND valid_from <= $2 "
                           "ORDER BY valid_from DESC LIMIT 1"};
constexpr OpenQuery skills_q{reference_table, "SELECT code, name_th, name_en FROM network_skills ORDER BY place"};

constexpr InsertQuery insert_check_q{
    "INSERT INTO network_volunteer_checks (org_id, volunteer_id, id, step, chair_id, chair_name, passed, note, recorded_by, "
    "at_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery checks_q{parent_checked,
                             "SELECT id, step, chair_id, chair_name, passed, note, recorded_by, at_ms FROM "
                             "network_volunteer_checks WHERE org_id = $1 AND volunteer_id = $2 ORDER BY at_ms DESC, id DESC"};
constexpr InsertQuery insert_card_q{
    "INSERT INTO network_volunteer_cards (org_id, volunteer_id, id, number, issued_on, expires_on) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr OpenQuery cards_q{parent_checked,
                            "SELECT id, number, issued_on, expires_on FROM network_volunteer_cards WHERE org_id = $1 AND "
                            "volunteer_id = $2 ORDER BY issued_on DESC, id DESC LIMIT 100"};
constexpr InsertQuery insert_training_q{
    "INSERT INTO network_volunteer_trainings (org_id, volunteer_id, id, course_id, name, day, hours, place, skill) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr OpenQuery trainings_q{parent_checked,
                                "SELECT id, course_id, name, day, hours, place, skill FROM network_volunteer_trainings WHERE "
                                "org_id = $1 AND volunteer_id = $2 ORDER BY day DESC, id DESC LIMIT 200"};
constexpr ScopedQuery courses_q{
    "SELECT t.course_id AS id, t.name, t.day, t.hours, t.place, t.skill, COUNT(*) AS volunteers FROM "
    "network_volunteer_trainings t JOIN network_volunteers v ON v.org_id = t.org_id AND v.id = t.volunteer_id WHERE {scope:v} "
    "GROUP BY t.course_id, t.name, t.day, t.hours, t.place, t.skill ORDER BY t.day DESC, t.course_id DESC LIMIT $1"};
constexpr InsertQuery insert_award_q{
    "INSERT INTO network_volunteer_awards (org_id, volunteer_id, id, kind, given_on, giver, reason) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr OpenQuery awards_q{parent_checked,
                             "SELECT id, kind, given_on, giver, reason FROM network_volunteer_awards WHERE org_id = $1 AND "
                             "volunteer_id = $2 ORDER BY given_on DESC, id DESC LIMIT 200"};

constexpr InsertQuery insert_assignment_q{
    "INSERT INTO network_volunteer_assignments (org_id, volunteer_id, id, place_code, skill, task, from_day, until_day) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr OpenQuery end_assignment_q{parent_checked,
                                     "UPDATE network_volunteer_assignments SET until_day = $4 WHERE org_id = $1 AND "
                                     "volunteer_id = $2 AND id = $3 AND from_day <= $4 AND (until_day IS NULL OR until_day > $4)"};
constexpr OpenQuery assignments_q{parent_checked,
                                  "SELECT id, place_code, skill, task, from_day, until_day FROM network_volunteer_assignments "
                                  "WHERE org_id = $1 AND volunteer_id = $2 ORDER BY from_day DESC, id DESC LIMIT 200"};

constexpr InsertQuery insert_turn_q{
    "INSERT INTO network_volunteer_duties (org_id, volunteer_id, id, day, shift, task, minutes) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr OpenQuery turn_planned_q{parent_checked,
                                   "SELECT id FROM network_volunteer_duties WHERE org_id = $1 AND volunteer_id = $2 AND "
                                   "day = $3 AND shift = $4"};
constexpr OpenQuery find_turn_q{parent_checked,
                                "SELECT id, volunteer_id, '' AS volunteer_name, day, shift, task, minutes FROM "
                                "network_volunteer_duties WHERE org_id = $1 AND volunteer_id = $2 AND id = $3"};
constexpr OpenQuery minutes_q{parent_checked,
                              "UPDATE network_volunteer_duties SET minutes = $4 WHERE org_id = $1 AND volunteer_id = $2 AND id = $3"};
constexpr OpenQuery delete_turn_q{parent_checked,
                                  "DELETE FROM network_volunteer_duties WHERE org_id = $1 AND volunteer_id = $2 AND id = $3 AND "
                                  "minutes IS NULL"};
constexpr OpenQuery turns_q{parent_checked,
                            "SELECT id, volunteer_id, '' AS volunteer_name, day, shift, task, minutes FROM "
                            "network_volunteer_duties WHERE org_id = $1 AND volunteer_id = $2 AND day >= $3 "
                            "ORDER BY day DESC, shift, id LIMIT 500"};
constexpr ScopedQuery rota_q{
    "SELECT d.id, d.volunteer_id, v.name AS volunteer_name, d.day, d.shift, d.task, d.minutes FROM network_volunteer_duties d "
    "JOIN network_volunteers v ON v.org_id = d.org_id AND v.id = d.volunteer_id WHERE {scope:v} AND d.day >= $1 AND d.day <= $2 "
    "ORDER BY d.day, CASE d.shift WHEN 'whole_day' THEN 0 WHEN 'morning' THEN 1 WHEN 'afternoon' THEN 2 ELSE 3 END, v.search, "
    "d.id LIMIT 1000"};
constexpr OpenQuery sum_q{parent_checked,
                          "SELECT COALESCE(SUM(minutes), 0) AS minutes FROM network_volunteer_duties WHERE org_id = $1 AND "
                          "volunteer_id = $2 AND day >= $3"};
constexpr OpenQuery count_q{parent_checked,
                            "SELECT COUNT(*) AS turns FROM network_volunteer_duties WHERE org_id = $1 AND volunteer_id = $2 AND "
                            "day >= $3"};

constexpr ScopedQuery serving_q{
    "SELECT v.* FROM network_volunteers v WHERE {scope:v} AND v.area_code >= $1 AND v.area_code < $2 AND v.active AND "
    "v.standing = 'serving' AND ($3 = '' OR v.skill_codes LIKE $4) ORDER BY v.search, v.id LIMIT 500"};
constexpr ScopedQuery awaiting_q{
    "SELECT v.* FROM network_volunteers v WHERE {scope:v} AND v.standing IN ('proposed', 'tambon_checked') AND v.active "
    "ORDER BY v.search, v.id LIMIT $1"};
constexpr ScopedQuery of_account_q{"SELECT v.* FROM network_volunteers v WHERE {scope:v} AND v.staff_id = $1 AND v.active LIMIT 1"};

template <class T>
void insert_of(frame::Db& db, const InsertQuery& query, const Volunteer& of, const T& record) {
  std::vector<frame::Value> values = {of.org_id, of.id};
  for (auto& value : kit::sql::values(kit::shape_of<T>(), &record)) values.push_back(std::move(value));
  db.insert(query, values);
}

}  // namespace

std::int64_t volunteer_rule(frame::Db& db, std::string_view rule, kit::Date day) {
  auto row = db.find(rule_q, {std::string(rule), day.text()});
  ENSURE(row);
  return row->integer("value");
}

std::vector<SkillName> skills(frame::Db& db) { return read_all<SkillName>(db.rows(skills_q)); }

void insert_check(frame::Db& db, const Volunteer& of, const VolunteerCheck& c) { insert_of(db, insert_check_q, of, c); }
std::vector<VolunteerCheck> checks_of(frame::Db& db, const Volunteer& v) {
  return read_all<VolunteerCheck>(db.rows(checks_q, {v.org_id, v.id}));
}
void insert_card(frame::Db& db, const Volunteer& of, const VolunteerCard& c) { insert_of(db, insert_card_q, of, c); }
std::vector<VolunteerCard> cards_of(frame::Db& db, const Volunteer& v) {
  return read_all<VolunteerCard>(db.rows(cards_q, {v.org_id, v.id}));
}
void insert_training(frame::Db& db, const Volunteer& of, const Training& t) { insert_of(db, insert_training_q, of, t); }
std::vector<Training> trainings_of(frame::Db& db, const Volunteer& v) {
  return read_all<Training>(db.rows(trainings_q, {v.org_id, v.id}));
}
std::vector<CourseRow> courses(frame::Db& db, std::size_t limit) {
  return read_all<CourseRow>(db.rows(courses_q, {static_cast<std::int64_t>(limit)}));
}
void insert_award(frame::Db& db, const Volunteer& of, const Award& a) { insert_of(db, insert_award_q, of, a); }
std::vector<Award> awards_of(frame::Db& db, const Volunteer& v) { return read_all<Award>(db.rows(awards_q, {v.org_id, v.id})); }

void insert_assignment(frame::Db& db, const Volunteer& of, const Assignment& a) { insert_of(db, insert_assignment_q, of, a); }
bool end_assignment(frame::Db& db, const Volunteer& of, std::string_view id, kit::Date until) {
  return db.change(end_assignment_q, {of.org_id, of.id, std::string(id), until.text()}) > 0;
}
std::vector<Assignment> assignments_of(frame::Db& db, const Volunteer& v) {
  return read_all<Assignment>(db.rows(assignments_q, {v.org_id, v.id}));
}

void insert_turn(frame::Db& db, const Volunteer& of, const Turn& t) {
  db.insert(insert_turn_q, {of.org_id, of.id, t.id, t.day.text(), std::string(kit::name_of(t.shift)), t.task, frame::or_null(t.minutes)});
}
bool turn_planned(frame::Db& db, const Volunteer& of, const Turn& t) {
  return db.find(turn_planned_q, {of.org_id, of.id, t.day.text(), std::string(kit::name_of(t.shift))}).has_value();
}
std::optional<Turn> find_turn(frame::Db& db, const Volunteer& of, std::string_view id) {
  return kit::sql::read_one<Turn>(db.find(find_turn_q, {of.org_id, of.id, std::string(id)}));
}
void save_minutes(frame::Db& db, const Volunteer& of, const Turn& t) {
  db.change(minutes_q, {of.org_id, of.id, t.id, frame::or_null(t.minutes)});
}
bool delete_turn(frame::Db& db, const Volunteer& of, std::string_view id) {
  return db.change(delete_turn_q, {of.org_id, of.id, std::string(id)}) > 0;
}
std::vector<Turn> turns_of(frame::Db& db, const Volunteer& v, kit::Date since) {
  return read_all<Turn>(db.rows(turns_q, {v.org_id, v.id, since.text()}));
}
std::vector<Turn> rota(frame::Db& db, kit::Date from, kit::Date to) {
  return read_all<Turn>(db.rows(rota_q, {from.text(), to.text()}));
}
std::int64_t minutes_of(frame::Db& db, const Volunteer& v, kit::Date since) {
  return db.find(sum_q, {v.org_id, v.id, since.text()})->integer("minutes");
}
std::int64_t turns_since(frame::Db& db, const Volunteer& v, kit::Date since) {
  return db.find(count_q, {v.org_id, v.id, since.text()})->integer("turns");
}

std::vector<Volunteer> serving_in(frame::Db& db, const frame::AreaRange& area, std::string_view skill) {
  return read_all<Volunteer>(db.rows(serving_q, {area.from, area.to, std::string(skill), "%\"" + std::string(skill) + "\"%"}));
}
std::vector<Volunteer> awaiting_check(frame::Db& db, std::size_t limit) {
  return read_all<Volunteer>(db.rows(awaiting_q, {static_cast<std::int64_t>(limit)}));
}
std::optional<Volunteer> volunteer_of_account(frame::Db& db, std::string_view staff_id) {
  if (staff_id.empty()) return std::nullopt;
  return kit::sql::read_one<Volunteer>(db.find(of_account_q, {std::string(staff_id)}));
}

}  // namespace network::store
