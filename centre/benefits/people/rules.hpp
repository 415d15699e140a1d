// Facts out of what the desks and officers say.
#pragma once

#include "centre/benefits/people/records.hpp"

namespace benefits::rules {

// As it is kept, checked; nothing when the fact does not take such a value.
std::optional<FactValue> read_value(const Fact& fact, std::string_view holds);

// Everybody of the house on a day.
std::vector<Person> people_of(const House& house, kit::Date on);

}  // namespace benefits::rules
