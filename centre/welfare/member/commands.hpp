// What may be asked about members.
#pragma once

#include "centre/welfare/book.hpp"

namespace welfare {

struct EnrolMember {
  std::string person_id;
  std::string name;  // only without a person of the register
  std::string area_code;
  MemberKind kind = MemberKind::general;
  kit::Date joined_on;
  Plan plan = Plan::daily;
  std::string family_id;
  std::string beneficiary;
  std::string relation;
  std::string phone;
};
inline const kit::Shape& describe(const EnrolMember*) {
  using X = EnrolMember;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareEnrolMember", kit::field<&X::person_id>("person_id", kit::max(36)),
      kit::field<&X::name>("name", kit::max(200), kit::personal),
      kit::field<&X::area_code>("area_code", kit::max(8)),
      kit::field<&X::kind>("kind", kit::required),
      kit::field<&X::joined_on>("joined_on", kit::required),
      kit::field<&X::plan>("plan", kit::required),
      kit::field<&X::family_id>("family_id", kit::max(36)),
      kit::field<&X::beneficiary>("beneficiary", kit::required, kit::max(200), kit::personal),
      kit::field<&X::relation>("relation", kit::max(100)),
      kit::field<&X::phone>("phone", kit::max(30), kit::personal));
  return shape;
}

struct ChangeMember {
  MemberKind kind = MemberKind::general;
  Plan plan = Plan::daily;
  std::string family_id;
  std::string beneficiary;
  std::string relation;
  std::string phone;
  std::string area_code;
};
inline const kit::Shape& describe(const ChangeMember*) {
  using X = ChangeMember;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareChangeMember", kit::field<&X::kind>("kind", kit::required),
      kit::field<&X::plan>("plan", kit::required),
      kit::field<&X::family_id>("family_id", kit::max(36)),
      kit::field<&X::beneficiary>("beneficiary", kit::required, kit::max(200), kit::personal),
      kit::field<&X::relation>("relation", kit::max(100)),
      kit::field<&X::phone>("phone", kit::max(30), kit::personal),
      kit::field<&X::area_code>("area_code", kit::required, kit::max(8)));
  return shape;
}

struct ChangeStanding {
  MemberState state = MemberState::active;
  kit::Date on_day;
  std::string reason;
};
inline const kit::Shape& describe(const ChangeStanding*) {
  using X = ChangeStanding;
  static const kit::Shape shape =
      kit::shape<X>("WelfareChangeStanding", kit::field<&X::state>("state", kit::required),
                    kit::field<&X::on_day>("on_day", kit::required),
                    kit::field<&X::reason>("reason", kit::required, kit::max(500), kit::personal));
  return shape;
}

struct TakeContribution {
  Plan plan = Plan::daily;
  std::int64_t units = 0;
  kit::Date received_on;
};
inline const kit::Shape& describe(const TakeContribution*) {
  using X = TakeContribution;
  static const kit::Shape shape =
      kit::shape<X>("WelfareTakeContribution", kit::field<&X::plan>("plan", kit::required),
                    kit::field<&X::units>("units", kit::required, kit::min(1), kit::max(4000)),
                    kit::field<&X::received_on>("received_on", kit::required));
  return shape;
}

struct CancelReceipt {
  std::string reason;
};
inline const kit::Shape& describe(const CancelReceipt*) {
  using X = CancelReceipt;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareCancelReceipt", kit::field<&X::reason>("reason", kit::required, kit::max(300)));
  return shape;
}

// Suspends by the rule who is behind.
struct ReviewStanding {
  kit::Date on_day;
};
inline const kit::Shape& describe(const ReviewStanding*) {
  using X = ReviewStanding;
  static const kit::Shape shape =
      kit::shape<X>("WelfareReviewStanding", kit::field<&X::on_day>("on_day", kit::required));
  return shape;
}

struct Reviewed {
  std::int64_t suspended = 0;
};
inline const kit::Shape& describe(const Reviewed*) {
  using X = Reviewed;
  static const kit::Shape shape =
      kit::shape<X>("WelfareReviewed", kit::field<&X::suspended>("suspended"));
  return shape;
}

}  // namespace welfare
