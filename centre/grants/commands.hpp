// What may be asked of grants.
#pragma once

#include "centre/grants/records.hpp"

namespace grants {

struct AnnounceCall {
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
inline const kit::Shape& describe(const AnnounceCall*) {
  using X = AnnounceCall;
  static const kit::Shape shape = kit::shape<X>("AnnounceGrantCall",
      kit::field<&X::funder>("funder", kit::required, kit::max(200)),
      kit::field<&X::title>("title", kit::required, kit::max(300)), kit::field<&X::system>("system", kit::required),
      kit::field<&X::basis>("basis", kit::required),
      kit::field<&X::fiscal_year>("fiscal_year", kit::required, kit::min(2500), kit::max(2700)),
      kit::field<&X::opens_on>("opens_on", kit::required), kit::field<&X::deadline_on>("deadline_on", kit::required),
      kit::field<&X::most_satang>("most_satang", kit::min(0), kit::max(100'000'000'000)),
      kit::field<&X::note>("note", kit::max(2000)));
  return shape;
}

struct WriteApplication {
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
  std::vector<std::string> attached;
  std::vector<Target> targets;
  std::vector<Activity> activities;
};
inline const kit::Shape& describe(const WriteApplication*) {
  using X = WriteApplication;
  static const kit::Shape shape = kit::shape<X>("WriteGrantApplication",
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
      kit::field<&X::own_satang>("own_satang", kit::min(0), kit::max(100'000'000'000)),
      kit::field<&X::attached>("attached", kit::max(10)),
      kit::field<&X::targets>("targets", kit::required, kit::max(50)),
      kit::field<&X::activities>("activities", kit::max(100)));
  return shape;
}

struct Decide {
  Status status = Status::approved;
  kit::Date decided_on;
  std::int64_t approved_satang = 0;
  std::string reason;
};
inline const kit::Shape& describe(const Decide*) {
  using X = Decide;
  static const kit::Shape shape = kit::shape<X>("DecideGrant", kit::field<&X::status>("status", kit::required),
      kit::field<&X::decided_on>("decided_on", kit::required),
      kit::field<&X::approved_satang>("approved_satang", kit::min(0), kit::max(100'000'000'000)),
      kit::field<&X::reason>("reason", kit::max(1000)));
  return shape;
}

struct PlanInstalment {
  kit::Date due_on;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const PlanInstalment*) {
  using X = PlanInstalment;
  static const kit::Shape shape = kit::shape<X>("PlanGrantInstalment",
      kit::field<&X::due_on>("due_on", kit::required),
      kit::field<&X::amount_satang>("amount_satang", kit::required, kit::min(1), kit::max(100'000'000'000)));
  return shape;
}

struct OnDay {
  kit::Date on_day;
};
inline const kit::Shape& describe(const OnDay*) {
  using X = OnDay;
  static const kit::Shape shape = kit::shape<X>("OnDayGrant", kit::field<&X::on_day>("on_day", kit::required));
  return shape;
}

struct PlanReport {
  std::string name;
  kit::Date due_on;
};
inline const kit::Shape& describe(const PlanReport*) {
  using X = PlanReport;
  static const kit::Shape shape = kit::shape<X>("PlanGrantReport",
      kit::field<&X::name>("name", kit::required, kit::max(200)), kit::field<&X::due_on>("due_on", kit::required));
  return shape;
}

struct Spend {
  std::int64_t n = 0;
  std::int64_t spent_satang = 0;
};
inline const kit::Shape& describe(const Spend*) {
  using X = Spend;
  static const kit::Shape shape = kit::shape<X>("SpendGrant",
      kit::field<&X::n>("n", kit::required, kit::min(1), kit::max(100)),
      kit::field<&X::spent_satang>("spent_satang", kit::required, kit::min(0), kit::max(100'000'000'000)));
  return shape;
}

struct GiveBack {
  std::int64_t amount_satang = 0;
  kit::Date on_day;
  std::string reason;
};
inline const kit::Shape& describe(const GiveBack*) {
  using X = GiveBack;
  static const kit::Shape shape = kit::shape<X>("GiveGrantBack",
      kit::field<&X::amount_satang>("amount_satang", kit::required, kit::min(1), kit::max(100'000'000'000)),
      kit::field<&X::on_day>("on_day", kit::required),
      kit::field<&X::reason>("reason", kit::required, kit::max(500)));
  return shape;
}

}  // namespace grants
