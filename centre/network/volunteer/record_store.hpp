// The only SQL of what volunteers do.
#pragma once

#include "centre/network/volunteer/work_shapes.hpp"

namespace network::store {

// The row in force on a day; nothing in force is a bug of the schema.
std::int64_t volunteer_rule(frame::Db& db, std::string_view rule, kit::Date day);
std::vector<SkillName> skills(frame::Db& db);

void insert_check(frame::Db& db, const Volunteer& of, const VolunteerCheck& check);
std::vector<VolunteerCheck> checks_of(frame::Db& db, const Volunteer& v);
void insert_card(frame::Db& db, const Volunteer& of, const VolunteerCard& card);
std::vector<VolunteerCard> cards_of(frame::Db& db, const Volunteer& v);
void insert_training(frame::Db& db, const Volunteer& of, const Training& training);
std::vector<Training> trainings_of(frame::Db& db, const Volunteer& v);
std::vector<CourseRow> courses(frame::Db& db, std::size_t limit);
void insert_award(frame::Db& db, const Volunteer& of, const Award& award);
std::vector<Award> awards_of(frame::Db& db, const Volunteer& v);

void insert_assignment(frame::Db& db, const Volunteer& of, const Assignment& assignment);
bool end_assignment(frame::Db& db, const Volunteer& of, std::string_view id, kit::Date until);
std::vector<Assignment> assignments_of(frame::Db& db, const Volunteer& v);

void insert_turn(frame::Db& db, const Volunteer& of, const Turn& turn);
bool turn_planned(frame::Db& db, const Volunteer& of, const Turn& turn);
std::optional<Turn> find_turn(frame::Db& db, const Volunteer& of, std::string_view id);
void save_minutes(frame::Db& db, const Volunteer& of, const Turn& turn);
// Only one that was not served.
bool delete_turn(frame::Db& db, const Volunteer& of, std::string_view id);
std::vector<Turn> turns_of(frame::Db& db, const Volunteer& v, kit::Date since);
std::vector<Turn> rota(frame::Db& db, kit::Date from, kit::Date to);
std::int64_t minutes_of(frame::Db& db, const Volunteer& v, kit::Date since);
std::int64_t turns_since(frame::Db& db, const Volunteer& v, kit::Date since);

// Of the district, serving and with the skill ("" for any).
std::vector<Volunteer> serving_in(frame::Db& db, const frame::AreaRange& area, std::string_view skill);
std::vector<Volunteer> awaiting_check(frame::Db& db, std::size_t limit);
std::optional<Volunteer> volunteer_of_account(frame::Db& db, std::string_view staff_id);

}  // namespace network::store
