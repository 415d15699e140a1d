// Whether a rule holds for one person: yes, no, or unknown because a fact is missing. The statement of compile.hpp answers
// the same for everybody.
#pragma once

#include "centre/benefits/benefits.hpp"
#include "centre/benefits/rule/facts.hpp"
#include "centre/benefits/rule/shapes.hpp"

namespace benefits {

Answer judge(const Rule& rule, const Facts& facts, kit::Date on);

// Whole years or months from one day to another; negative before it. A month that has no such day is over on the first of the
// next, so somebody born on 29 February completes a common year on 1 March.
std::int64_t completed(kit::Date since, kit::Date on, AgeUnit unit);
// The day so many years or months before or after, kept inside its month.
kit::Date shifted(kit::Date day, std::int64_t count, AgeUnit unit);
// The first day on which so many years or months since `day` are completed.
kit::Date anniversary(kit::Date day, std::int64_t count, AgeUnit unit);

// Limits of a `since` clause as days: it holds when from <= day <= until.
struct DayBounds {
  std::optional<kit::Date> from, until;
};
DayBounds bounds_of(const Rule& clause, kit::Date on);

}  // namespace benefits
