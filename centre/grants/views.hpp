// What leaves grants, and what it announces.
#pragma once

#include "centre/grants/records.hpp"

namespace grants {

struct CallView : CallTerms {
  std::string id;
  std::int64_t days_left = 0;  // below zero: over
  std::int64_t applications = 0;
};
inline const kit::Shape& describe(const CallView*) {
  using X = CallView;
  static const kit::Shape shape = kit::composed<X>("GrantCall", kit::field<&X::id>("id"),
      kit::inherited<X, CallTerms>(), kit::field<&X::days_left>("days_left"),
      kit::field<&X::applications>("applications"));
  return shape;
}

struct ApplicationRow {
  std::string id;
  std::string project;
  std::string funder;
  std::int64_t fiscal_year = 0;
  Status status = Status::draft;
  std::int64_t asked_satang = 0;
  std::int64_t approved_satang = 0;
  std::int64_t received_satang = 0;
};
inline const kit::Shape& describe(const ApplicationRow*) {
  using X = ApplicationRow;
  static const kit::Shape shape = kit::shape<X>("GrantApplicationRow", kit::field<&X::id>("id"),
      kit::field<&X::project>("project"), kit::field<&X::funder>("funder"),
      kit::field<&X::fiscal_year>("fiscal_year"), kit::field<&X::status>("status"),
      kit::field<&X::asked_satang>("asked_satang"), kit::field<&X::approved_satang>("approved_satang"),
      kit::field<&X::received_satang>("received_satang"));
  return shape;
}

struct ApplicationView : ApplicationCourse {
  std::string id;
  std::string call_title;
  std::int64_t whole_satang = 0;
  std::string size_th;
  std::string size_en;
  std::vector<std::string> attached;
  std::int64_t received_satang = 0;
  std::int64_t spent_satang = 0;
  std::vector<Target> targets;
  std::vector<Activity> activities;
  std::vector<Instalment> instalments;
  std::vector<Report> reports;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const ApplicationView*) {
  using X = ApplicationView;
  static const kit::Shape shape = kit::composed<X>("GrantApplication", kit::field<&X::id>("id"),
      kit::inherited<X, ApplicationCourse>(), kit::field<&X::call_title>("call_title"),
      kit::field<&X::whole_satang>("whole_satang"), kit::field<&X::size_th>("size_th"),
      kit::field<&X::size_en>("size_en"), kit::field<&X::attached>("attached"),
      kit::field<&X::received_satang>("received_satang"),
      kit::field<&X::spent_satang>("spent_satang"), kit::field<&X::targets>("targets"),
      kit::field<&X::activities>("activities"), kit::field<&X::instalments>("instalments"),
      kit::field<&X::reports>("reports"), kit::field<&X::version>("version"));
  return shape;
}

struct Reminder {
  std::string application_id;
  std::string kind;  // "deadline", "instalment", "report"
  std::string title;
  kit::Date due_on;
  std::int64_t days_left = 0;
};
inline const kit::Shape& describe(const Reminder*) {
  using X = Reminder;
  static const kit::Shape shape = kit::shape<X>("GrantReminder", kit::field<&X::application_id>("application_id"),
      kit::field<&X::kind>("kind"), kit::field<&X::title>("title"), kit::field<&X::due_on>("due_on"),
      kit::field<&X::days_left>("days_left"));
  return shape;
}

struct CallNews {
  kit::Date deadline_on;
};
inline const kit::Shape& describe(const CallNews*) {
  using X = CallNews;
  static const kit::Shape shape = kit::shape<X>("GrantCallNews", kit::field<&X::deadline_on>("deadline_on"));
  return shape;
}

struct ApplicationNews {
  Status status = Status::draft;
  std::int64_t asked_satang = 0;
  std::int64_t approved_satang = 0;
};
inline const kit::Shape& describe(const ApplicationNews*) {
  using X = ApplicationNews;
  static const kit::Shape shape = kit::shape<X>("GrantApplicationNews", kit::field<&X::status>("status"),
      kit::field<&X::asked_satang>("asked_satang"), kit::field<&X::approved_satang>("approved_satang"));
  return shape;
}

}  // namespace grants
