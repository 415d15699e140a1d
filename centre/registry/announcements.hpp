// What registry announces: ids and codes, never a name.
#pragma once

#include <string>

#include "kit/describe/shape.hpp"

namespace registry {

struct PersonTold {
  std::string person_id;
  std::string household_id;  // "" when in none
  std::string what;          // the part that changed: "details", "phones", "consent", ...
};
inline const kit::Shape& describe(const PersonTold*) {
  static const kit::Shape shape = kit::shape<PersonTold>(
      "PersonTold", kit::field<&PersonTold::person_id>("person_id"),
      kit::field<&PersonTold::household_id>("household_id"), kit::field<&PersonTold::what>("what"));
  return shape;
}

struct HouseholdTold {
  std::string household_id;
  std::string person_id;  // who joined or left, "" when it is about the house
  std::string what;
};
inline const kit::Shape& describe(const HouseholdTold*) {
  static const kit::Shape shape = kit::shape<HouseholdTold>(
      "HouseholdTold", kit::field<&HouseholdTold::household_id>("household_id"),
      kit::field<&HouseholdTold::person_id>("person_id"), kit::field<&HouseholdTold::what>("what"));
  return shape;
}

}  // namespace registry
