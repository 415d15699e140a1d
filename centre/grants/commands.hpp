// What may be asked of grants.
#pragma once

#include "centre/grants/records.hpp"

namespace grants {

struct WriteApplication : ApplicationText {
  std::vector<std::string> attached;
  std::vector<Target> targets;
  std::vector<Activity> activities;
};
inline const kit::Shape& describe(const WriteApplication*) {
  using X = WriteApplication;
  static const kit::Shape shape = kit::composed<X>("WriteGrantApplication", kit::inherited<X, ApplicationText>(),
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
