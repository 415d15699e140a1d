// What leaves of the health of centres.
#pragma once

#include <string>

#include "kit/describe/shape.hpp"

namespace casework::health {

struct CentreHealth {
  std::string id;  // org_id
  std::string name_th, name_en;
  std::string area_code;
  std::int64_t opened = 0;             // requests
  std::int64_t waiting = 0;            // of them not taken up yet
  std::int64_t median_answer_min = 0;  // from the request until somebody took it up
  std::int64_t follow_ups = 0, follow_ups_in_time = 0, follow_ups_late = 0;  // late: not done to this day
  std::int64_t filled = 0;             // requests with problem, person or household, and somebody in charge
};
inline const kit::Shape& describe(const CentreHealth*) {
  using X = CentreHealth;
  static const kit::Shape shape = kit::shape<X>(
      "CentreHealth", kit::field<&X::id>("id"), kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::opened>("opened"), kit::field<&X::waiting>("waiting"),
      kit::field<&X::median_answer_min>("median_answer_min"), kit::field<&X::follow_ups>("follow_ups"),
      kit::field<&X::follow_ups_in_time>("follow_ups_in_time"), kit::field<&X::follow_ups_late>("follow_ups_late"),
      kit::field<&X::filled>("filled"));
  return shape;
}

struct Nudged {
  std::int64_t heads = 0;  // of the centre
  std::int64_t told = 0;   // whom a message reached; the others see it when they sign in
};
inline const kit::Shape& describe(const Nudged*) {
  using X = Nudged;
  static const kit::Shape shape = kit::shape<X>("CentreNudged", kit::field<&X::heads>("heads"), kit::field<&X::told>("told"));
  return shape;
}

}  // namespace casework::health
