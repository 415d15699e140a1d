// Everybody's facts as rows, and how far the journals have been followed.
#include "centre/benefits/people/store.hpp"

#include <array>

namespace benefits::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr std::string_view place_columns[] = {"org_id", "person_id", "area_code", "household_id", "counted_until", "round"};
constexpr std::string_view fact_columns[] = {
    "alive", "birth_first", "birth_last", "died_on", "age_at_death", "gender", "nationality", "registered_in_area",
    "lived_here_since", "married", "single_parent", "pregnant", "disability_card", "welfare_card", "bank_book",
    "state_pension", "income_own", "supports_self", "able_to_work", "abandoned", "hardship", "stranded",
    "without_carer", "carer_of_disabled", "foster_family_approved", "in_state_home", "kin_can_pay",
    "funeral_managed", "occupation_plan", "guarantor", "larger_loan_reason", "special_loan_open",
    "loan_group_size", "fund_member", "represents_fund", "members", "children", "elders", "income_per_head",
    "household_poor", "vulnerable_level", "main_earner_lost", "destitute", "sudden_problem", "family_problem",
    "home_ownership", "owner_consents", "home_unfit", "home_unusable", "helped_enough", "disaster_damage",
    "disaster_hit", "listed_by_meeting", "housing_project"};

// One statement over all columns: their names, a place for each, and each taken over when the person has a row already.
constexpr auto put_person_text = [] {
  std::array<char, 6'000> text{};
  std::size_t length = 0;
  auto add = [&](std::string_view more) {
    for (char c : more) text[length++] = c;
  };
  auto number = [&](std::size_t n) {
    add("$");
    if (n >= 10) text[length++] = static_cast<char>('0' + n / 10);
    text[length++] = static_cast<char>('0' + n % 10);
  };
  auto list = [&](auto one) {
    std::size_t n = 0;
    for (auto column : place_columns) add(n++ == 0 ? "" : ", "), one(column, n);
    for (auto column : fact_columns) add(", "), one(column, ++n);
  };
  add("INSERT INTO benefits_people (");
  list([&](std::string_view column, std::size_t) { add(column); });
  add(") VALUES (");
  list([&](std::string_view, std::size_t n) { number(n); });
  add(") ON CONFLICT (org_id, person_id) DO UPDATE SET ");
  list([&](std::string_view column, std::size_t) { add(column), add(" = excluded."), add(column); });
  return text;
}();
constexpr InsertQuery put_person_q{put_person_text.data()};
constexpr ScopedQuery drop_household_q{"DELETE FROM benefits_people AS p WHERE p.household_id = $1 AND {scope:p}"};
constexpr ScopedQuery drop_person_q{"DELETE FROM benefits_people AS p WHERE p.person_id = $1 AND {scope:p}"};
constexpr ScopedQuery drop_rounds_q{"DELETE FROM benefits_people AS p WHERE p.round < $1 AND {scope:p}"};
constexpr ScopedQuery to_count_q{
    "SELECT DISTINCT p.household_id FROM benefits_people p WHERE p.counted_until < $1 AND {scope:p} ORDER BY p.household_id"};
constexpr ScopedQuery households_of_q{
    "SELECT p.household_id FROM benefits_people p WHERE p.person_id = $1 AND p.household_id <> '' AND {scope:p}"};
constexpr OpenQuery followed_q{system_job, "SELECT org_id, seq FROM benefits_followed"};
constexpr OpenQuery put_followed_q{
    system_job, "INSERT INTO benefits_followed (org_id, seq) VALUES ($1, $2) ON CONFLICT (org_id) DO UPDATE SET seq = excluded.seq"};
constexpr OpenQuery count_q{system_job, "SELECT round, counted_ms FROM benefits_counts"};
constexpr OpenQuery next_round_q{system_job, "UPDATE benefits_counts SET round = round + 1"};
constexpr OpenQuery put_counted_q{system_job, "UPDATE benefits_counts SET counted_ms = $1"};

frame::Value value_of(const FactValue* value) {
  if (!value) return {};
  if (auto* flag = std::get_if<bool>(value)) return *flag;
  if (auto* number = std::get_if<std::int64_t>(value)) return *number;
  return std::get<std::string>(*value);
}

std::vector<std::string> texts(const frame::Rows& rows) {
  std::vector<std::string> out;
  for (const auto& row : rows) out.push_back(row.text("household_id"));
  return out;
}

}  // namespace

void put_person(frame::Db& db, const Person& p, std::int64_t round) {
  std::vector<frame::Value> row{p.org_id,       p.person_id, p.area_code,
                                p.household_id, frame::or_null(p.counted_until), round};
  for (auto column : fact_columns) row.push_back(value_of(p.facts.find(column)));
  db.insert(put_person_q, row);
}
void drop_household(frame::Db& db, std::string_view household_id) {
  db.put(drop_household_q, {std::string(household_id)});
}
void drop_person(frame::Db& db, std::string_view person_id) { db.put(drop_person_q, {std::string(person_id)}); }
void drop_rounds_before(frame::Db& db, std::int64_t round) { db.put(drop_rounds_q, {round}); }

Count count(frame::Db& db) {
  auto row = db.rows(count_q).front();
  return {.round = row.integer("round"), .counted_ms = row.find_integer("counted_ms")};
}
void begin_round(frame::Db& db) { db.put(next_round_q, {}); }
void put_counted(frame::Db& db, kit::Instant until) { db.put(put_counted_q, {until.ms}); }

std::vector<std::string> households_to_count(frame::Db& db, kit::Date today) {
  return texts(db.rows(to_count_q, {today.text()}));
}
std::vector<std::string> households_of(frame::Db& db, std::string_view person_id) {
  return texts(db.rows(households_of_q, {std::string(person_id)}));
}

std::vector<Followed> followed(frame::Db& db) {
  std::vector<Followed> out;
  for (const auto& row : db.rows(followed_q)) out.push_back({row.text("org_id"), row.integer("seq")});
  return out;
}
void put_followed(frame::Db& db, const Followed& followed) { db.put(put_followed_q, {followed.org_id, followed.seq}); }

}  // namespace benefits::store
