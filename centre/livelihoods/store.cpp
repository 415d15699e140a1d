// Policy, programmes, what people can and wish, and who takes part, as SQL.
#include "centre/livelihoods/store.hpp"

#include "centre/frame/update.hpp"

namespace livelihoods::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;
using kit::sql::read_all;
using kit::sql::read_one;

constexpr OpenQuery skills_q{
    reference_table,
    "SELECT code, name_th, name_en FROM livelihoods_skills WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to >= $1)"
    " ORDER BY sort_order"};
constexpr OpenQuery points_q{
    reference_table,
    "SELECT months FROM livelihoods_income_points WHERE valid_from = (SELECT MAX(valid_from) FROM livelihoods_income_points"
    " WHERE valid_from <= $1) ORDER BY months"};
constexpr OpenQuery weights_q{
    reference_table,
    "SELECT skill, wish, place FROM livelihoods_match_weights WHERE valid_from <= $1 ORDER BY valid_from DESC LIMIT 1"};
constexpr InsertQuery begin_counter_q{
    "INSERT INTO livelihoods_counters (org_id, fiscal_year, last) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING"};
constexpr OpenQuery count_q{
    parent_checked, "UPDATE livelihoods_counters SET last = last + 1 WHERE org_id = $1 AND fiscal_year = $2 RETURNING last"};

constexpr OpenQuery programmes_q{reference_table, "SELECT * FROM livelihoods_programmes ORDER BY starts_on DESC, id LIMIT 500"};
constexpr OpenQuery programme_q{reference_table, "SELECT * FROM livelihoods_programmes WHERE id = $1"};
constexpr OpenQuery insert_programme_q{
    reference_table,
    "INSERT INTO livelihoods_programmes (owner_org_id, id, covers, title_th, title_en, purpose, memorandum, signed_on, partners,"
    " starts_on, ends_on, state, version, memorandum_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"};
constexpr OpenQuery save_programme_q{
    reference_table,
    "UPDATE livelihoods_programmes SET covers = $3, title_th = $4, title_en = $5, purpose = $6, memorandum = $7, signed_on = $8,"
    " partners = $9, starts_on = $10, ends_on = $11, state = $12, version = $13, memorandum_id = $14"
    " WHERE owner_org_id = $1 AND id = $2 AND version = $13 - 1"};

constexpr OpenQuery courses_q{reference_table, "SELECT event_id FROM livelihoods_courses WHERE programme_id = $1 ORDER BY event_id"};
constexpr OpenQuery add_course_q{
    reference_table, "INSERT INTO livelihoods_courses (programme_id, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING"};
constexpr OpenQuery remove_course_q{reference_table, "DELETE FROM livelihoods_courses WHERE programme_id = $1 AND event_id = $2"};
constexpr ScopedQuery running_q{
    "SELECT e.* FROM livelihoods_enrolments e WHERE {scope:e} AND e.programme_id = $1 AND e.state = 'running' ORDER BY e.enrolled_on, e.id"};

constexpr ScopedQuery profile_q{"SELECT p.* FROM livelihoods_profiles p WHERE {scope:p} AND p.person_id = $1"};
constexpr ScopedQuery profiles_q{
    "SELECT p.* FROM livelihoods_profiles p WHERE {scope:p} AND p.id > $1 ORDER BY p.id LIMIT $2"};
constexpr ScopedQuery household_profiles_q{
    "SELECT p.* FROM livelihoods_profiles p WHERE {scope:p} AND p.household_id = $1 ORDER BY p.id"};
constexpr InsertQuery insert_profile_q{
    "INSERT INTO livelihoods_profiles (org_id, id, area_code, person_id, household_id, skills, wishes, note, asked_on, asked_by,"
    " version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr OpenQuery save_profile_q{
    parent_checked,
    "UPDATE livelihoods_profiles SET area_code = $3, person_id = $4, household_id = $5, skills = $6, wishes = $7, note = $8,"
    " asked_on = $9, asked_by = $10, version = $11 WHERE org_id = $1 AND id = $2 AND version = $11 - 1"};

// $1 programme, $2 household, $3 person, $4 state, $5 late only, $6 today, $7 $8 cursor, $9 limit.
constexpr ScopedQuery list_q{
    "SELECT e.*, (SELECT COUNT(*) FROM livelihoods_shops s WHERE s.org_id = e.org_id AND s.enrolment_id = e.id) AS shops,"
    " (SELECT CAST(COALESCE(SUM(l.amount_satang), 0) AS BIGINT) FROM livelihoods_sales l JOIN livelihoods_shops s"
    " ON s.org_id = l.org_id AND s.id = l.shop_id WHERE s.org_id = e.org_id AND s.enrolment_id = e.id AND NOT l.cancelled) AS sales,"
    " (SELECT MIN(i.due_on) FROM livelihoods_incomes i WHERE i.org_id = e.org_id AND i.enrolment_id = e.id"
    " AND i.asked_on IS NULL) AS due_on"
    " FROM livelihoods_enrolments e WHERE {scope:e} AND ($1 = '' OR e.programme_id = $1) AND ($2 = '' OR e.household_id = $2)"
    " AND ($3 = '' OR e.person_id = $3) AND ($4 = '' OR e.state = $4) AND ($5 = 'no' OR (e.state <> 'dropped_out' AND EXISTS"
    " (SELECT 1 FROM livelihoods_incomes i WHERE i.org_id = e.org_id AND i.enrolment_id = e.id AND i.asked_on IS NULL"
    " AND i.due_on < $6))) AND (e.enrolled_on, e.id) < ($7, $8) ORDER BY e.enrolled_on DESC, e.id DESC LIMIT $9"};
constexpr ScopedQuery enrolment_q{"SELECT e.* FROM livelihoods_enrolments e WHERE {scope:e} AND e.id = $1"};
constexpr InsertQuery insert_enrolment_q{
    "INSERT INTO livelihoods_enrolments (org_id, id, area_code, programme_id, person_id, household_id, enrolled_on, state,"
    " ended_on, end_reason, words, in_charge, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};
constexpr OpenQuery save_enrolment_q{
    parent_checked,
    "UPDATE livelihoods_enrolments SET area_code = $3, programme_id = $4, person_id = $5, household_id = $6, enrolled_on = $7,"
    " state = $8, ended_on = $9, end_reason = $10, words = $11, in_charge = $12, version = $13"
    " WHERE org_id = $1 AND id = $2 AND version = $13 - 1"};

constexpr std::string_view profiles_t = "livelihoods_profiles", enrolments_t = "livelihoods_enrolments";

std::string text(std::string_view s) { return std::string(s); }

}  // namespace

std::vector<Skill> skills_on(frame::Look& look, kit::Date day) { return read_all<Skill>(look.db.rows(skills_q, {day.text()})); }
std::vector<IncomePoint> points_on(frame::Look& look, kit::Date day) {
  return read_all<IncomePoint>(look.db.rows(points_q, {day.text()}));
}
MatchWeights weights_on(frame::Look& look, kit::Date day) {
  return read_one<MatchWeights>(look.db.find(weights_q, {day.text()})).value_or(MatchWeights{});
}
std::int64_t next_receipt(frame::Act& act, const std::string& org_id, std::int64_t fiscal_year) {
  act.db.insert(begin_counter_q, {org_id, fiscal_year});
  return act.db.rows(count_q, {org_id, fiscal_year}).at(0).integer("last");
}

std::vector<Programme> programmes(frame::Look& look) { return read_all<Programme>(look.db.rows(programmes_q)); }
std::optional<Programme> find_programme(frame::Look& look, std::string_view id) {
  return read_one<Programme>(look.db.find(programme_q, {text(id)}));
}
void insert_programme(frame::Act& act, const Programme& p) { act.db.change(insert_programme_q, kit::sql::values(p)); }
void save_programme(frame::Act& act, Programme& p) {
  ++p.version;
  frame::update_record(act.db, save_programme_q, p);
}

std::vector<std::string> courses_of(frame::Look& look, std::string_view programme_id) {
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(courses_q, {std::string(programme_id)})) out.push_back(row.text("event_id"));
  return out;
}
bool add_course(frame::Act& act, const Programme& programme, const std::string& event_id) {
  return act.db.change(add_course_q, {programme.id, event_id}) > 0;
}
bool remove_course(frame::Act& act, const Programme& programme, std::string_view event_id) {
  return act.db.change(remove_course_q, {programme.id, std::string(event_id)}) > 0;
}
std::vector<Enrolment> running_in(frame::Look& look, std::string_view programme_id) {
  return frame::read_all_sealed<Enrolment>(look, "livelihoods_enrolments", look.db.rows(running_q, {std::string(programme_id)}));
}

std::optional<Profile> find_profile(frame::Look& look, std::string_view person_id) {
  auto row = look.db.find(profile_q, {text(person_id)});
  return row ? std::optional(frame::read_sealed<Profile>(look, profiles_t, *row)) : std::nullopt;
}
std::vector<Profile> profiles(frame::Look& look, std::string_view after_id, std::size_t limit) {
  return read_all<Profile>(look.db.rows(profiles_q, {text(after_id), static_cast<std::int64_t>(limit)}));
}
std::vector<Profile> profiles_of_household(frame::Look& look, std::string_view household_id) {
  return read_all<Profile>(look.db.rows(household_profiles_q, {text(household_id)}));
}
void insert_profile(frame::Act& act, const Profile& p) { frame::insert_sealed(act, profiles_t, insert_profile_q, p); }
void save_profile(frame::Act& act, Profile& p) { frame::update_sealed(act, profiles_t, save_profile_q, p); }

std::vector<Listed> list_enrolments(frame::Look& look, const Filter& f) {
  std::vector<Listed> out;
  for (const auto& row : look.db.rows(list_q, {f.programme_id, f.household_id, f.person_id, f.state, text(f.late_only ? "yes" : "no"),
                                               look.today().text(), f.before_day, f.before_id, static_cast<std::int64_t>(f.limit)})) {
    auto due = row.find_text("due_on");
    // A list shows who, not what was written of them: what is sealed stays so.
    auto enrolment = kit::sql::read<Enrolment>(row);
    enrolment.words.clear();
    out.push_back({std::move(enrolment), row.integer("shops"), row.integer("sales"), due ? kit::Date::parse(*due) : std::nullopt});
  }
  return out;
}
std::optional<Enrolment> find_enrolment(frame::Look& look, std::string_view id) {
  auto row = look.db.find(enrolment_q, {text(id)});
  return row ? std::optional(frame::read_sealed<Enrolment>(look, enrolments_t, *row)) : std::nullopt;
}
void insert_enrolment(frame::Act& act, const Enrolment& e) { frame::insert_sealed(act, enrolments_t, insert_enrolment_q, e); }
void save_enrolment(frame::Act& act, Enrolment& e) { frame::update_sealed(act, enrolments_t, save_enrolment_q, e); }

}  // namespace livelihoods::store
