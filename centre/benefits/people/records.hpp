// What is known of people and households: what officers stated, and the row of facts that rules are asked over.
#pragma once

#include "centre/benefits/doors.hpp"
#include "centre/benefits/rule/facts.hpp"

namespace benefits {

// How an officer knows it.
enum class StatementSource : std::uint8_t { told, paper_seen, home_visit, headman, agency };
constexpr auto choices(const StatementSource*) {
  return kit::Choices{"told", "paper_seen", "home_visit", "headman", "agency"};
}

// `holds` as it is kept: "yes", "no", a number, a day, a word.
struct Statement {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string person_id;     // "" when it is about the household
  std::string household_id;  // "" when it is about the person
  std::string fact;
  std::string holds;
  kit::Date stated_on;
  StatementSource source = StatementSource::told;
  kit::sql::Blob note;       // sealed, empty when none
  std::string staff_id;
  kit::Instant recorded;
};

// Somebody's facts on a day, with where they stand.
struct Person {
  std::string org_id;
  std::string person_id;
  std::string area_code;
  std::string household_id;
  std::optional<kit::Date> counted_until;  // the last day on which the counted facts are so
  Facts facts;
};

// All that is known of one household, or of one person who lives in none.
struct House {
  std::vector<registry::Circumstances> people;
  std::optional<targeting::Need> need;
  std::vector<Statement> statements;  // of the household and of its people, oldest first
};

}  // namespace benefits
