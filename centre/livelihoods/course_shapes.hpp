// Courses as they leave: of a programme, and of one person.
#pragma once

#include "centre/livelihoods/livelihoods.hpp"
#include "kit/describe/shape.hpp"

namespace livelihoods {

// An event that is a course of the programme; the figures are of the people whom the register knows.
struct CourseView {
  std::string event_id;
  events::Kind kind = events::Kind::course;
  events::State state = events::State::planned;
  std::string title_th;
  std::string title_en;
  std::string place;
  kit::Date starts_on;
  kit::Date ends_on;
  std::int64_t sessions = 0;
  std::int64_t minutes = 0;
  std::int64_t listed = 0;
  std::int64_t completed = 0;
  std::int64_t certificates = 0;
};
inline const kit::Shape& describe(const CourseView*) {
  using S = CourseView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodCourse", kit::field<&S::event_id>("event_id"), kit::field<&S::kind>("kind"), kit::field<&S::state>("state"),
      kit::field<&S::title_th>("title_th"), kit::field<&S::title_en>("title_en"), kit::field<&S::place>("place"),
      kit::field<&S::starts_on>("starts_on"), kit::field<&S::ends_on>("ends_on"), kit::field<&S::sessions>("sessions"),
      kit::field<&S::minutes>("minutes"), kit::field<&S::listed>("listed"), kit::field<&S::completed>("completed"),
      kit::field<&S::certificates>("certificates"));
  return shape;
}

// What one person came to.
struct CourseTaken {
  std::string event_id;
  std::string title_th;
  std::string title_en;
  kit::Date starts_on;
  kit::Date ends_on;
  bool listed = false;
  std::int64_t sessions = 0;
  std::int64_t of_sessions = 0;
  std::int64_t minutes = 0;
  bool completed = false;
  std::string certificate_number;
};
inline const kit::Shape& describe(const CourseTaken*) {
  using S = CourseTaken;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodCourseTaken", kit::field<&S::event_id>("event_id"), kit::field<&S::title_th>("title_th"),
      kit::field<&S::title_en>("title_en"), kit::field<&S::starts_on>("starts_on"), kit::field<&S::ends_on>("ends_on"),
      kit::field<&S::listed>("listed"), kit::field<&S::sessions>("sessions"), kit::field<&S::of_sessions>("of_sessions"),
      kit::field<&S::minutes>("minutes"), kit::field<&S::completed>("completed"),
      kit::field<&S::certificate_number>("certificate_number"));
  return shape;
}

}  // namespace livelihoods
