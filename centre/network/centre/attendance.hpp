// Events of a centre and who came: what is asked and what leaves.
#pragma once

#include "centre/network/centre/shapes.hpp"

namespace network {

struct HoldEvent {
  std::string name;
  kit::Date day;
  std::string place;
};
inline const kit::Shape& describe(const HoldEvent*) {
  using H = HoldEvent;
  static const kit::Shape shape = kit::shape<H>(
      "HoldEvent", kit::field<&H::name>("name", kit::required, kit::max(200)),
      kit::field<&H::day>("day", kit::required), kit::field<&H::place>("place", kit::max(200)));
  return shape;
}

struct Event {
  std::string id;
  std::string name;
  kit::Date day;
  std::string place;
  std::int64_t attendees = 0;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const Event*) {
  using E = Event;
  static const kit::Shape shape = kit::shape<E>(
      "Event", kit::field<&E::id>("id"), kit::field<&E::name>("name"), kit::field<&E::day>("day"),
      kit::field<&E::place>("place"), kit::field<&E::attendees>("attendees"), kit::field<&E::version>("version"));
  return shape;
}

struct NewAttendee {
  std::string name;
  std::string organisation;
};
inline const kit::Shape& describe(const NewAttendee*) {
  using N = NewAttendee;
  static const kit::Shape shape = kit::shape<N>(
      "NewAttendee", kit::field<&N::name>("name", kit::required, kit::max(200), kit::personal),
      kit::field<&N::organisation>("organisation", kit::max(200)));
  return shape;
}

struct AddAttendees {
  std::vector<NewAttendee> attendees;
};
inline const kit::Shape& describe(const AddAttendees*) {
  using A = AddAttendees;
  static const kit::Shape shape = kit::shape<A>(
      "AddAttendees", kit::field<&A::attendees>("attendees", kit::required, kit::min(1), kit::max(2000)));
  return shape;
}

struct Attendee {
  std::string id;
  std::int64_t number = 0;
  std::string name;
  std::string organisation;
};
inline const kit::Shape& describe(const Attendee*) {
  using A = Attendee;
  static const kit::Shape shape = kit::shape<A>(
      "Attendee", kit::field<&A::id>("id"), kit::field<&A::number>("number"),
      kit::field<&A::name>("name", kit::personal), kit::field<&A::organisation>("organisation"));
  return shape;
}

}  // namespace network
