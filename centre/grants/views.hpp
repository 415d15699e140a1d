// What leaves grants, and what it announces.
#pragma once

#include "centre/grants/records.hpp"

namespace grants {

struct CallView {
  std::string id;
  std::string funder;
  std::string title;
  System system = System::ordinary;
  Basis basis = Basis::issue;
  std::int64_t fiscal_year = 0;
  kit::Date opens_on;
  kit::Date deadline_on;
  std::int64_t days_left = 0;  // below zero: over
  std::int64_t most_satang = 0;
  std::string note;
  std::int64_t applications = 0;
};
inline const kit::Shape& describe(const CallView*) {
  using X = CallView;
  static const kit::Shape shape = kit::shape<X>("GrantCall", kit::field<&X::id>("id"),
      kit::field<&X::funder>("funder"), kit::field<&X::title>("title"), kit::field<&X::system>("system"),
      kit::field<&X::basis>("basis"), kit::field<&X::fiscal_year>("fiscal_year"),
      kit::field<&X::opens_on>("opens_on"), kit::field<&X::deadline_on>("deadline_on"),
      kit::field<&X::days_left>("days_left"), kit::field<&X::most_satang>("most_satang"),
      kit::field<&X::note>("note"), kit::field<&X::applications>("applications"));
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

struct ApplicationView {
  std::string id;
  std::string call_id;
  std::string call_title;
  std::string fund_id;
  std::string funder;
  std::int64_t fiscal_year = 0;
  ApplicantKind applicant_kind = ApplicantKind::community_organisation;
  System system = System::ordinary;
  Basis basis = Basis::issue;
  std::string project;
  Novelty novelty = Novelty::new_project;
  std::int64_t got_satang = 0;
  std::string earlier;
  std::string field;
  std::string summary;
  std::int64_t asked_satang = 0;
  std::int64_t state_satang = 0;
  std::int64_t private_satang = 0;
  std::int64_t local_satang = 0;
  std::int64_t own_satang = 0;
  std::int64_t whole_satang = 0;
  std::string size_th;
  std::string size_en;
  std::vector<std::string> attached;
  Status status = Status::draft;
  std::optional<kit::Date> sent_on;
  std::int64_t sent_times = 0;
  std::optional<kit::Date> decided_on;
  std::int64_t approved_satang = 0;
  std::string reason;
  std::int64_t returned_satang = 0;
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
  static const kit::Shape shape = kit::shape<X>("GrantApplication", kit::field<&X::id>("id"),
      kit::field<&X::call_id>("call_id"), kit::field<&X::call_title>("call_title"),
      kit::field<&X::fund_id>("fund_id"), kit::field<&X::funder>("funder"),
      kit::field<&X::fiscal_year>("fiscal_year"), kit::field<&X::applicant_kind>("applicant_kind"),
      kit::field<&X::system>("system"), kit::field<&X::basis>("basis"), kit::field<&X::project>("project"),
      kit::field<&X::novelty>("novelty"), kit::field<&X::got_satang>("got_satang"),
      kit::field<&X::earlier>("earlier"), kit::field<&X::field>("field"), kit::field<&X::summary>("summary"),
      kit::field<&X::asked_satang>("asked_satang"), kit::field<&X::state_satang>("state_satang"),
      kit::field<&X::private_satang>("private_satang"), kit::field<&X::local_satang>("local_satang"),
      kit::field<&X::own_satang>("own_satang"), kit::field<&X::whole_satang>("whole_satang"),
      kit::field<&X::size_th>("size_th"), kit::field<&X::size_en>("size_en"), kit::field<&X::attached>("attached"),
      kit::field<&X::status>("status"), kit::field<&X::sent_on>("sent_on"), kit::field<&X::sent_times>("sent_times"),
      kit::field<&X::decided_on>("decided_on"), kit::field<&X::approved_satang>("approved_satang"),
      kit::field<&X::reason>("reason"), kit::field<&X::returned_satang>("returned_satang"),
      kit::field<&X::received_satang>("received_satang"), kit::field<&X::spent_satang>("spent_satang"),
      kit::field<&X::targets>("targets"), kit::field<&X::activities>("activities"),
      kit::field<&X::instalments>("instalments"), kit::field<&X::reports>("reports"),
      kit::field<&X::version>("version"));
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
