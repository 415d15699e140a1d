// What a volunteer is given to do: assignments to a place, the rota, hours; and the whole record of one.
#pragma once

#include "centre/network/centre/shapes.hpp"
#include "centre/network/volunteer/record_shapes.hpp"

namespace network {

struct AssignVolunteer {
  words::AreaCode area_code;
  std::string skill;
  std::string task;
  kit::Date from_day;
  std::optional<kit::Date> until_day;
};
inline const kit::Shape& describe(const AssignVolunteer*) {
  using A = AssignVolunteer;
  static const kit::Shape shape = kit::shape<A>(
      "AssignVolunteer", kit::field<&A::area_code>("area_code", kit::required), kit::field<&A::skill>("skill", kit::max(40)),
      kit::field<&A::task>("task", kit::required, kit::max(300)), kit::field<&A::from_day>("from_day", kit::required),
      kit::field<&A::until_day>("until_day"));
  return shape;
}

struct EndAssignment {
  kit::Date until_day;
};
inline const kit::Shape& describe(const EndAssignment*) {
  using E = EndAssignment;
  static const kit::Shape shape = kit::shape<E>("EndAssignment", kit::field<&E::until_day>("until_day", kit::required));
  return shape;
}

struct Assignment {
  std::string id;
  std::string place_code;
  std::string skill;
  std::string task;
  kit::Date from_day;
  std::optional<kit::Date> until_day;
};
inline const kit::Shape& describe(const Assignment*) {
  using A = Assignment;
  static const kit::Shape shape = kit::shape<A>(
      "Assignment", kit::field<&A::id>("id"), kit::field<&A::place_code>("place_code"), kit::field<&A::skill>("skill"),
      kit::field<&A::task>("task"), kit::field<&A::from_day>("from_day"), kit::field<&A::until_day>("until_day"));
  return shape;
}

struct AssignmentView {
  std::string id;
  AreaView area;
  std::string skill;
  std::string task;
  kit::Date from_day;
  std::optional<kit::Date> until_day;
};
inline const kit::Shape& describe(const AssignmentView*) {
  using A = AssignmentView;
  static const kit::Shape shape = kit::shape<A>(
      "AssignmentView", kit::field<&A::id>("id"), kit::field<&A::area>("area"), kit::field<&A::skill>("skill"),
      kit::field<&A::task>("task"), kit::field<&A::from_day>("from_day"), kit::field<&A::until_day>("until_day"));
  return shape;
}

// A turn on the rota; with minutes it is one that was served without having been planned.
struct PlanTurn {
  kit::Date day;
  Shift shift = Shift::whole_day;
  std::string task;
  std::optional<std::int64_t> minutes;
};
inline const kit::Shape& describe(const PlanTurn*) {
  using P = PlanTurn;
  static const kit::Shape shape =
      kit::shape<P>("PlanTurn", kit::field<&P::day>("day", kit::required), kit::field<&P::shift>("shift", kit::required),
                    kit::field<&P::task>("task", kit::required, kit::max(300)),
                    kit::field<&P::minutes>("minutes", kit::min(1), kit::max(1440)));
  return shape;
}

struct RecordMinutes {
  std::int64_t minutes = 0;
};
inline const kit::Shape& describe(const RecordMinutes*) {
  using R = RecordMinutes;
  static const kit::Shape shape =
      kit::shape<R>("RecordMinutes", kit::field<&R::minutes>("minutes", kit::required, kit::min(1), kit::max(1440)));
  return shape;
}

struct Turn {
  std::string id;
  std::string volunteer_id;
  std::string volunteer_name;
  kit::Date day;
  Shift shift = Shift::whole_day;
  std::string task;
  std::optional<std::int64_t> minutes;
};
inline const kit::Shape& describe(const Turn*) {
  using T = Turn;
  static const kit::Shape shape = kit::shape<T>(
      "Turn", kit::field<&T::id>("id"), kit::field<&T::volunteer_id>("volunteer_id"),
      kit::field<&T::volunteer_name>("volunteer_name", kit::personal), kit::field<&T::day>("day"), kit::field<&T::shift>("shift"),
      kit::field<&T::task>("task"), kit::field<&T::minutes>("minutes"));
  return shape;
}

// All that is on record of one volunteer's service, newest first.
struct ServiceRecord {
  std::vector<VolunteerCheck> checks;
  std::vector<VolunteerCard> cards;
  std::vector<Training> trainings;
  std::vector<AssignmentView> assignments;
  std::vector<Turn> turns;  // a year back and all to come
  std::vector<Award> awards;
  std::int64_t minutes_this_year = 0;  // of the calendar
  std::int64_t minutes_ever = 0;
  std::int64_t card_term_years = 0;
};
inline const kit::Shape& describe(const ServiceRecord*) {
  using S = ServiceRecord;
  static const kit::Shape shape = kit::shape<S>(
      "ServiceRecord", kit::field<&S::checks>("checks"), kit::field<&S::cards>("cards"), kit::field<&S::trainings>("trainings"),
      kit::field<&S::assignments>("assignments"), kit::field<&S::turns>("turns"), kit::field<&S::awards>("awards"),
      kit::field<&S::minutes_this_year>("minutes_this_year"), kit::field<&S::minutes_ever>("minutes_ever"),
      kit::field<&S::card_term_years>("card_term_years"));
  return shape;
}

// How near somebody is to the place where help is wanted.
enum class Nearness : std::uint8_t { same_village, same_tambon, same_district };
constexpr auto choices(const Nearness*) { return kit::Choices{"same_village", "same_tambon", "same_district"}; }

// A volunteer who could take something on, and why they stand where they do in the list.
struct SuitableVolunteer {
  std::string id;
  std::string name;
  AreaView area;
  Nearness nearness = Nearness::same_district;
  bool card_in_force = false;
  std::int64_t turns_lately = 0;  // of the last thirty days and those to come
};
inline const kit::Shape& describe(const SuitableVolunteer*) {
  using S = SuitableVolunteer;
  static const kit::Shape shape = kit::shape<S>(
      "SuitableVolunteer", kit::field<&S::id>("id"), kit::field<&S::name>("name", kit::personal), kit::field<&S::area>("area"),
      kit::field<&S::nearness>("nearness"), kit::field<&S::card_in_force>("card_in_force"),
      kit::field<&S::turns_lately>("turns_lately"));
  return shape;
}

}  // namespace network
