// What grants keeps. Amounts in satang.
#pragma once

#include "centre/grants/grants.hpp"
#include "kit/describe/inherited.hpp"

namespace grants {

enum class System : std::uint8_t { ordinary, distributed };
constexpr auto choices(const System*) { return kit::Choices{"ordinary", "distributed"}; }

enum class Basis : std::uint8_t { issue, area };
constexpr auto choices(const Basis*) { return kit::Choices{"issue", "area"}; }

enum class ApplicantKind : std::uint8_t {
  state, private_organisation, community_organisation, network, local_authority
};
constexpr auto choices(const ApplicantKind*) {
  return kit::Choices{"state", "private_organisation", "community_organisation", "network", "local_authority"};
}

enum class Novelty : std::uint8_t { new_project, continuing, pioneering, no_ordinary_budget, not_enough };
constexpr auto choices(const Novelty*) {
  return kit::Choices{"new_project", "continuing", "pioneering", "no_ordinary_budget", "not_enough"};
}

enum class Status : std::uint8_t { draft, waiting, more_asked, approved, refused, closed };
constexpr auto choices(const Status*) {
  return kit::Choices{"draft", "waiting", "more_asked", "approved", "refused", "closed"};
}

// What a funder announces.
struct CallTerms {
  std::string funder;
  std::string title;
  System system = System::ordinary;
  Basis basis = Basis::issue;
  std::int64_t fiscal_year = 0;
  kit::Date opens_on;
  kit::Date deadline_on;
  std::int64_t most_satang = 0;
  std::string note;
};
inline const kit::Shape& describe(const CallTerms*) {
  using X = CallTerms;
  static const kit::Shape shape = kit::shape<X>("GrantCallTerms",
      kit::field<&X::funder>("funder", kit::required, kit::max(200)),
      kit::field<&X::title>("title", kit::required, kit::max(300)), kit::field<&X::system>("system", kit::required),
      kit::field<&X::basis>("basis", kit::required),
      kit::field<&X::fiscal_year>("fiscal_year", kit::required, kit::min(2500), kit::max(2700)),
      kit::field<&X::opens_on>("opens_on", kit::required), kit::field<&X::deadline_on>("deadline_on", kit::required),
      kit::field<&X::most_satang>("most_satang", kit::min(0), kit::max(100'000'000'000)),
      kit::field<&X::note>("note", kit::max(2000)));
  return shape;
}


struct Call : CallTerms {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Call*) {
  using X = Call;
  static const kit::Shape shape = kit::composed<X>("GrantCallRecord", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::area_code>("area_code"), kit::inherited<X, CallTerms>(),
      kit::field<&X::version>("version"));
  return shape;
}

// What the applicant writes.
struct ApplicationText {
  std::string call_id;
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
};
inline const kit::Shape& describe(const ApplicationText*) {
  using X = ApplicationText;
  static const kit::Shape shape = kit::shape<X>("GrantApplicationText",
      kit::field<&X::call_id>("call_id", kit::max(64)), kit::field<&X::fund_id>("fund_id", kit::max(64)),
      kit::field<&X::funder>("funder", kit::required, kit::max(200)),
      kit::field<&X::fiscal_year>("fiscal_year", kit::required, kit::min(2500), kit::max(2700)),
      kit::field<&X::applicant_kind>("applicant_kind", kit::required),
      kit::field<&X::system>("system", kit::required), kit::field<&X::basis>("basis", kit::required),
      kit::field<&X::project>("project", kit::required, kit::max(300)),
      kit::field<&X::novelty>("novelty", kit::required),
      kit::field<&X::got_satang>("got_satang", kit::min(0), kit::max(100'000'000'000)),
      kit::field<&X::earlier>("earlier", kit::max(1000)), kit::field<&X::field>("field", kit::max(200)),
      kit::field<&X::summary>("summary", kit::max(4000)),
      kit::field<&X::asked_satang>("asked_satang", kit::required, kit::min(1), kit::max(100'000'000'000)),
      kit::field<&X::state_satang>("state_satang", kit::min(0), kit::max(100'000'000'000)),
      kit::field<&X::private_satang>("private_satang", kit::min(0), kit::max(100'000'000'000)),
      kit::field<&X::local_satang>("local_satang", kit::min(0), kit::max(100'000'000'000)),
      kit::field<&X::own_satang>("own_satang", kit::min(0), kit::max(100'000'000'000)));
  return shape;
}

// What was written, and what became of it.
struct ApplicationCourse : ApplicationText {
  Status status = Status::draft;
  std::optional<kit::Date> sent_on;
  std::int64_t sent_times = 0;
  std::optional<kit::Date> decided_on;
  std::int64_t approved_satang = 0;
  std::string reason;
  std::int64_t returned_satang = 0;
};
inline const kit::Shape& describe(const ApplicationCourse*) {
  using X = ApplicationCourse;
  static const kit::Shape shape = kit::composed<X>("GrantApplicationCourse", kit::inherited<X, ApplicationText>(),
      kit::field<&X::status>("status"), kit::field<&X::sent_on>("sent_on"), kit::field<&X::sent_times>("sent_times"),
      kit::field<&X::decided_on>("decided_on"), kit::field<&X::approved_satang>("approved_satang"),
      kit::field<&X::reason>("reason"), kit::field<&X::returned_satang>("returned_satang"));
  return shape;
}

struct Application : ApplicationCourse {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string attached;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Application*) {
  using X = Application;
  static const kit::Shape shape = kit::composed<X>("GrantApplicationRecord", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::area_code>("area_code"), kit::inherited<X, ApplicationCourse>(),
      kit::field<&X::attached>("attached"), kit::field<&X::version>("version"));
  return shape;
}

struct Target {
  std::string name;
  std::int64_t people = 0;
};
inline const kit::Shape& describe(const Target*) {
  using X = Target;
  static const kit::Shape shape = kit::shape<X>("GrantTarget",
      kit::field<&X::name>("name", kit::required, kit::max(200)),
      kit::field<&X::people>("people", kit::required, kit::min(1), kit::max(10'000'000)));
  return shape;
}

struct Activity {
  std::string name;
  std::int64_t budget_satang = 0;
  std::int64_t spent_satang = 0;
};
inline const kit::Shape& describe(const Activity*) {
  using X = Activity;
  static const kit::Shape shape = kit::shape<X>("GrantActivity",
      kit::field<&X::name>("name", kit::required, kit::max(300)),
      kit::field<&X::budget_satang>("budget_satang", kit::required, kit::min(0), kit::max(100'000'000'000)),
      kit::field<&X::spent_satang>("spent_satang", kit::min(0), kit::max(100'000'000'000)));
  return shape;
}

struct Instalment {
  std::int64_t n = 0;
  kit::Date due_on;
  std::int64_t amount_satang = 0;
  std::optional<kit::Date> received_on;
  std::string document;
};
inline const kit::Shape& describe(const Instalment*) {
  using X = Instalment;
  static const kit::Shape shape = kit::shape<X>("GrantInstalment", kit::field<&X::n>("n"),
      kit::field<&X::due_on>("due_on"), kit::field<&X::amount_satang>("amount_satang"),
      kit::field<&X::received_on>("received_on"), kit::field<&X::document>("document"));
  return shape;
}

struct Report {
  std::int64_t n = 0;
  std::string name;
  kit::Date due_on;
  std::optional<kit::Date> sent_on;
};
inline const kit::Shape& describe(const Report*) {
  using X = Report;
  static const kit::Shape shape = kit::shape<X>("GrantReport", kit::field<&X::n>("n"), kit::field<&X::name>("name"),
      kit::field<&X::due_on>("due_on"), kit::field<&X::sent_on>("sent_on"));
  return shape;
}

}  // namespace grants
