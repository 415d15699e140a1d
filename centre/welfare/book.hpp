// The rule book of a fund as one dated document: what members pay, what they may claim, what a
// meeting needs.
#pragma once

#include "centre/welfare/welfare.hpp"

namespace welfare {

// An amount that is reached with so much time of membership; both must have passed.
struct Band {
  std::int64_t days = 0;
  std::int64_t years = 0;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const Band*) {
  using X = Band;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareBand", kit::field<&X::days>("days", kit::min(0), kit::max(36500)),
      kit::field<&X::years>("years", kit::min(0), kit::max(100)),
      kit::field<&X::amount_satang>("amount_satang", kit::min(0), kit::max(100000000)));
  return shape;
}

// One line of the benefit table. 0 of a limit means that there is none.
struct BenefitRule {
  BenefitKind kind = BenefitKind::birth;
  std::string name;
  Sex sex = Sex::any;
  std::int64_t age_from = 0;    // completed years
  std::int64_t waits_days = 0;  // membership before the event
  std::int64_t waits_years = 0;
  Per per = Per::time;
  std::int64_t amount_satang = 0;  // of one unit; not used when there are bands
  std::vector<Band> bands;
  std::int64_t most_units_claim = 0;
  std::int64_t most_units_year = 0;  // of the fiscal year
  std::int64_t most_satang_year = 0;
  std::int64_t most_satang_life = 0;
  std::int64_t most_times_life = 0;
  std::int64_t file_within_days = 0;
  std::vector<MemberKind> member_kinds;  // none: all
  std::vector<std::string> papers;       // codes: "birth_certificate"
  bool cash = true;                      // false: welfare that is no money
};
inline const kit::Shape& describe(const BenefitRule*) {
  using X = BenefitRule;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareBenefitRule", kit::field<&X::kind>("kind", kit::required),
      kit::field<&X::name>("name", kit::max(200)), kit::field<&X::sex>("sex"),
      kit::field<&X::age_from>("age_from", kit::min(0), kit::max(120)),
      kit::field<&X::waits_days>("waits_days", kit::min(0), kit::max(36500)),
      kit::field<&X::waits_years>("waits_years", kit::min(0), kit::max(100)),
      kit::field<&X::per>("per"),
      kit::field<&X::amount_satang>("amount_satang", kit::min(0), kit::max(100000000)),
      kit::field<&X::bands>("bands", kit::max(20)),
      kit::field<&X::most_units_claim>("most_units_claim", kit::min(0), kit::max(366)),
      kit::field<&X::most_units_year>("most_units_year", kit::min(0), kit::max(366)),
      kit::field<&X::most_satang_year>("most_satang_year", kit::min(0), kit::max(100000000)),
      kit::field<&X::most_satang_life>("most_satang_life", kit::min(0), kit::max(100000000)),
      kit::field<&X::most_times_life>("most_times_life", kit::min(0), kit::max(1000)),
      kit::field<&X::file_within_days>("file_within_days", kit::min(0), kit::max(3650)),
      kit::field<&X::member_kinds>("member_kinds", kit::max(10)),
      kit::field<&X::papers>("papers", kit::max(20)), kit::field<&X::cash>("cash"));
  return shape;
}

// A way to pay: the price of one unit of its time.
struct PlanPrice {
  Plan plan = Plan::daily;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const PlanPrice*) {
  using X = PlanPrice;
  static const kit::Shape shape = kit::shape<X>(
      "WelfarePlanPrice", kit::field<&X::plan>("plan", kit::required),
      kit::field<&X::amount_satang>("amount_satang", kit::min(1), kit::max(10000000)));
  return shape;
}

struct RuleBook {
  std::int64_t entry_fee_satang = 0;
  std::vector<PlanPrice> prices;
  std::vector<MemberKind> waived_kinds;  // whose contribution the fund carries
  std::int64_t grace_days = 30;          // behind by more than this, a member is not paid up
  std::int64_t suspended_after_days = 90;
  std::int64_t returns_after_days = 0;  // a waiting time anew, from the day arrears are paid
  std::vector<BenefitRule> benefits;
  std::vector<std::string> exclusions;
  std::int64_t village_marks = 3;  // committee members of the village who sign a claim
  std::int64_t quorum_committee_percent = 50;
  std::int64_t quorum_general_percent = 25;
  std::int64_t keep_satang = 0;  // the fund never pays below this
};
inline const kit::Shape& describe(const RuleBook*) {
  using X = RuleBook;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareRuleBook",
      kit::field<&X::entry_fee_satang>("entry_fee_satang", kit::min(0), kit::max(10000000)),
      kit::field<&X::prices>("prices", kit::min(1), kit::max(4)),
      kit::field<&X::waived_kinds>("waived_kinds", kit::max(10)),
      kit::field<&X::grace_days>("grace_days", kit::min(0), kit::max(3660)),
      kit::field<&X::suspended_after_days>("suspended_after_days", kit::min(0), kit::max(3660)),
      kit::field<&X::returns_after_days>("returns_after_days", kit::min(0), kit::max(3660)),
      kit::field<&X::benefits>("benefits", kit::min(1), kit::max(60)),
      kit::field<&X::exclusions>("exclusions", kit::max(20)),
      kit::field<&X::village_marks>("village_marks", kit::min(0), kit::max(9)),
      kit::field<&X::quorum_committee_percent>("quorum_committee_percent", kit::min(1),
                                               kit::max(100)),
      kit::field<&X::quorum_general_percent>("quorum_general_percent", kit::min(1), kit::max(100)),
      kit::field<&X::keep_satang>("keep_satang", kit::min(0), kit::max(10000000000)));
  return shape;
}

}  // namespace welfare
