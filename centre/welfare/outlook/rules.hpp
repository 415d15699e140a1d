// A rule book, members and terms as a question to the engine; no database, no clock.
#pragma once

#include <map>

#include "centre/welfare/outlook/engine/repair.hpp"
#include "centre/welfare/outlook/shapes.hpp"

namespace welfare::outlook {

using Terms = std::map<std::string, std::int64_t>;

Tables tables_of(const Terms& terms);
// What the book pays, in the few kinds that the engine knows. A line of a kind that is not among
// them (tradition, housing, awards) is left out: the page says so.
Rules rules_of(const RuleBook& book, const Terms& terms);
World world_of(const Terms& terms, std::int64_t new_members);
// What a plan costs a year.
std::int64_t year_price(const RuleBook& book, welfare::Plan plan);

OutlookSettings settings_of(const Question& question);
void apply(const OutlookSettings& settings, const OutlookSettings& now, Question& question);
// What most of those who pay pay in a year.
std::int64_t usual_contribution(const Question& question);

}  // namespace welfare::outlook
