// What is announced of facts: whom they are about, never what they say.
#pragma once

#include "kit/describe/shape.hpp"

namespace benefits {

struct FactTold {
  std::string person_id;
  std::string household_id;
  std::string fact;
};
inline const kit::Shape& describe(const FactTold*) {
  static const kit::Shape shape = kit::shape<FactTold>(
      "FactTold", kit::field<&FactTold::person_id>("person_id"), kit::field<&FactTold::household_id>("household_id"),
      kit::field<&FactTold::fact>("fact"));
  return shape;
}

struct PeopleCounted {
  std::int64_t people = 0;
};
inline const kit::Shape& describe(const PeopleCounted*) {
  static const kit::Shape shape =
      kit::shape<PeopleCounted>("PeopleCounted", kit::field<&PeopleCounted::people>("people"));
  return shape;
}

}  // namespace benefits
