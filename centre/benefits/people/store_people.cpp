// Everybody's facts as rows, and how far the journals have been followed.
#include "centre/benefits/people/store.hpp"

namespace benefits::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

// In the order of the statement below, after the five that say whose they are.
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
constexpr InsertQuery put_person_q{
    "INSERT INTO benefits_people (org_id, person_id, area_code, household_id, counted_until, alive, birth_first, "
    "birth_last, died_on, age_at_death, gender, nationality, registered_in_area, lived_here_since, married, "
    "single_parent, pregnant, disability_card, welfare_card, bank_book, state_pension, income_own, supports_self, "
    "able_to_work, abandoned, hardship, stranded, without_carer, carer_of_disabled, foster_family_approved, "
    "in_state_home, kin_can_pay, funeral_managed, occupation_plan, guarantor, larger_loan_reason, "
    "special_loan_open, loan_group_size, fund_member, represents_fund, members, children, elders, income_per_head, "
    "household_poor, vulnerable_level, main_earner_lost, destitute, sudden_problem, family_problem, home_ownership, "
    "owner_consents, home_unfit, home_unusable, helped_enough, disaster_damage, disaster_hit, listed_by_meeting, "
    "housing_project) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, "
    "$20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, "
    "$42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53, $54, $55, $56, $57, $58, $59) ON CONFLICT (org_id, "
    "person_id) DO UPDATE SET area_code = excluded.area_code, household_id = excluded.household_id, counted_until = "
    "excluded.counted_until, alive = excluded.alive, birth_first = excluded.birth_first, birth_last = "
    "excluded.birth_last, died_on = excluded.died_on, age_at_death = excluded.age_at_death, gender = "
    "excluded.gender, nationality = excluded.nationality, registered_in_area = excluded.registered_in_area, "
    "lived_here_since = excluded.lived_here_since, married = excluded.married, single_parent = "
    "excluded.single_parent, pregnant = excluded.pregnant, disability_card = excluded.disability_card, welfare_card "
    "= excluded.welfare_card, bank_book = excluded.bank_book, state_pension = excluded.state_pension, income_own = "
    "excluded.income_own, supports_self = excluded.supports_self, able_to_work = excluded.able_to_work, abandoned = "
    "excluded.abandoned, hardship = excluded.hardship, stranded = excluded.stranded, without_carer = "
    "excluded.without_carer, carer_of_disabled = excluded.carer_of_disabled, foster_family_approved = "
    "excluded.foster_family_approved, in_state_home = excluded.in_state_home, kin_can_pay = excluded.kin_can_pay, "
    "funeral_managed = excluded.funeral_managed, occupation_plan = excluded.occupation_plan, guarantor = "
    "excluded.guarantor, larger_loan_reason = excluded.larger_loan_reason, special_loan_open = "
    "excluded.special_loan_open, loan_group_size = excluded.loan_group_size, fund_member = excluded.fund_member, "
    "represents_fund = excluded.represents_fund, members = excluded.members, children = excluded.children, elders = "
    "excluded.elders, income_per_head = excluded.income_per_head, household_poor = excluded.household_poor, "
    "vulnerable_level = excluded.vulnerable_level, main_earner_lost = excluded.main_earner_lost, destitute = "
    "excluded.destitute, sudden_problem = excluded.sudden_problem, family_problem = excluded.family_problem, "
    "home_ownership = excluded.home_ownership, owner_consents = excluded.owner_consents, home_unfit = "
    "excluded.home_unfit, home_unusable = excluded.home_unusable, helped_enough = excluded.helped_enough, "
    "disaster_damage = excluded.disaster_damage, disaster_hit = excluded.disaster_hit, listed_by_meeting = "
    "excluded.listed_by_meeting, housing_project = excluded.housing_project"};
constexpr ScopedQuery drop_household_q{"DELETE FROM benefits_people AS p WHERE p.household_id = $1 AND {scope:p}"};
constexpr ScopedQuery drop_person_q{"DELETE FROM benefits_people AS p WHERE p.person_id = $1 AND {scope:p}"};
constexpr ScopedQuery drop_everybody_q{"DELETE FROM benefits_people AS p WHERE {scope:p}"};
constexpr ScopedQuery to_count_q{
    "SELECT DISTINCT p.household_id FROM benefits_people p WHERE p.counted_until < $1 AND {scope:p} ORDER BY p.household_id"};
constexpr ScopedQuery households_of_q{
    "SELECT p.household_id FROM benefits_people p WHERE p.person_id = $1 AND p.household_id <> '' AND {scope:p}"};
constexpr OpenQuery followed_q{system_job, "SELECT org_id, seq FROM benefits_followed"};
constexpr OpenQuery put_followed_q{
    system_job, "INSERT INTO benefits_followed (org_id, seq) VALUES ($1, $2) ON CONFLICT (org_id) DO UPDATE SET seq = excluded.seq"};

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

void put_person(frame::Db& db, const Person& p) {
  std::vector<frame::Value> row{p.org_id, p.person_id, p.area_code, p.household_id, frame::or_null(p.counted_until)};
  for (auto column : fact_columns) row.push_back(value_of(p.facts.find(column)));
  db.insert(put_person_q, row);
}
void drop_household(frame::Db& db, std::string_view household_id) {
  db.put(drop_household_q, {std::string(household_id)});
}
void drop_person(frame::Db& db, std::string_view person_id) { db.put(drop_person_q, {std::string(person_id)}); }
void drop_everybody(frame::Db& db) { db.put(drop_everybody_q, {}); }

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
