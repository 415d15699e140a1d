// The SQL of statements, and of the row of facts that everybody has.
#pragma once

#include <map>

#include "centre/benefits/people/records.hpp"
#include "centre/frame/context.hpp"

namespace benefits::store {

void insert_statement(frame::Db& db, const Statement& statement);
std::optional<Statement> find_statement(frame::Db& db, std::string_view id);
void withdraw_statement(frame::Db& db, const Statement& statement, kit::Instant now);
// Oldest first, those that count; of the households from `first` to `last` and of people without regard to where they live.
std::vector<Statement> statements_of_households(frame::Db& db, std::string_view first, std::string_view last);
std::vector<Statement> statements_of_person(frame::Db& db, std::string_view person_id);
// All that officers have said of people, by person: for making everybody's row anew.
std::map<std::string, std::vector<Statement>> statements_of_people(frame::Db& db);

// Everybody is counted in rounds: who has no row of the newest one when it ends is nobody any more.
void put_person(frame::Db& db, const Person& person, std::int64_t round = 0);
void drop_household(frame::Db& db, std::string_view household_id);
void drop_person(frame::Db& db, std::string_view person_id);
void drop_rounds_before(frame::Db& db, std::int64_t round);
struct Count {
  std::int64_t round = 0;
  std::optional<std::int64_t> counted_ms;  // nothing: never yet
};
Count count(frame::Db& db);
void begin_round(frame::Db& db);
void put_counted(frame::Db& db, kit::Instant until);
// Where the counts were right until a day before.
std::vector<std::string> households_to_count(frame::Db& db, kit::Date today);
std::vector<std::string> households_of(frame::Db& db, std::string_view person_id);

struct Followed {
  std::string org_id;
  std::int64_t seq = 0;
};
std::vector<Followed> followed(frame::Db& db);
void put_followed(frame::Db& db, const Followed& followed);

}  // namespace benefits::store
