// Rules asked of everybody: each call is one statement.
#pragma once

#include "centre/benefits/rule/judge.hpp"
#include "centre/frame/context.hpp"
#include "centre/frame/made_query.hpp"

namespace benefits::store {

// For whom, and how.
struct Asking {
  kit::Date on;
  bool birth_last = false;
  frame::AreaRange area{.from = "", .to = "~"};
};

struct Reached {
  std::string tambon;  // six digits
  std::int64_t people = 0, unknown = 0, all = 0;
  std::int64_t households = 0;
};
std::vector<Reached> reach(frame::Db& db, const Rule& rule, const Asking& asking);

struct Found {
  std::string person_id, household_id, area_code;
};
std::vector<Found> sample(frame::Db& db, const Rule& rule, const Asking& asking, std::size_t limit);

// Of every rule, how many it says yes to, and of how many it does not know.
struct RuleCount {
  std::int64_t people = 0, unknown = 0;
};
struct Counts {
  std::vector<RuleCount> rules;  // in the order asked
  std::int64_t all = 0;
};
frame::MadeQuery counts_of_all(const std::vector<const Rule*>& rules, const Asking& asking);
Counts count_all(frame::Db& db, const std::vector<const Rule*>& rules, const Asking& asking);

// The answers of every rule for everybody, in the order of person ids: the statement that measurements time.
frame::MadeQuery all_answers(const std::vector<const Rule*>& rules, const Asking& asking);

}  // namespace benefits::store
