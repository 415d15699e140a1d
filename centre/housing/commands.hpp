// What may be asked of housing.
#pragma once

#include "centre/housing/kinds.hpp"
#include "kit/describe/shape.hpp"

namespace housing {

// What a survey finds of a house and its tenure.
struct Survey {
  std::string household_id;
  std::string person_id;
  Work work = Work::sufficient_house;
  kit::Date surveyed_on;
  Tenure tenure = Tenure::own_land;
  std::string land_paper;
  std::string land_owner;
  bool owner_consents = false;
  Condition roof = Condition::fair;
  Condition walls = Condition::fair;
  Condition floor = Condition::fair;
  Condition structure = Condition::fair;
  Condition toilet = Condition::fair;
  Condition access = Condition::fair;
  std::int64_t rooms = 0;
  std::string problem;
  std::string wish;
  BuiltBy built_by = BuiltBy::volunteers;
};
inline const kit::Shape& describe(const Survey*) {
  using S = Survey;
  static const kit::Shape shape = kit::shape<S>(
      "SurveyHouse", kit::field<&S::household_id>("household_id", kit::required, kit::max(64)),
      kit::field<&S::person_id>("person_id", kit::required, kit::max(64)), kit::field<&S::work>("work", kit::required),
      kit::field<&S::surveyed_on>("surveyed_on", kit::required), kit::field<&S::tenure>("tenure", kit::required),
      kit::field<&S::land_paper>("land_paper", kit::max(200)),
      kit::field<&S::land_owner>("land_owner", kit::max(200), kit::personal),
      kit::field<&S::owner_consents>("owner_consents"), kit::field<&S::roof>("roof", kit::required),
      kit::field<&S::walls>("walls", kit::required), kit::field<&S::floor>("floor", kit::required),
      kit::field<&S::structure>("structure", kit::required), kit::field<&S::toilet>("toilet", kit::required),
      kit::field<&S::access>("access", kit::required), kit::field<&S::rooms>("rooms", kit::min(0), kit::max(50)),
      kit::field<&S::problem>("problem", kit::required, kit::max(2000), kit::personal),
      kit::field<&S::wish>("wish", kit::max(2000), kit::personal), kit::field<&S::built_by>("built_by", kit::required));
  return shape;
}

struct LineAsked {
  std::string price_code;
  std::string part;
  std::string what;
  std::string unit;
  std::int64_t quantity_milli = 0;
  std::int64_t material_satang = 0;
  std::int64_t labour_satang = 0;
  std::string reason;
};
inline const kit::Shape& describe(const LineAsked*) {
  using S = LineAsked;
  static const kit::Shape shape = kit::shape<S>(
      "BoqLine", kit::field<&S::price_code>("price_code", kit::max(40)), kit::field<&S::part>("part", kit::max(20)),
      kit::field<&S::what>("what", kit::required, kit::max(300)),
      kit::field<&S::unit>("unit", kit::required, kit::max(40)),
      kit::field<&S::quantity_milli>("quantity_milli", kit::required, kit::min(1), kit::max(1'000'000'000)),
      kit::field<&S::material_satang>("material_satang", kit::min(0), kit::max(1'000'000'000)),
      kit::field<&S::labour_satang>("labour_satang", kit::min(0), kit::max(1'000'000'000)),
      kit::field<&S::reason>("reason", kit::max(500), kit::personal));
  return shape;
}

struct WriteBoq {
  std::vector<LineAsked> lines;
};
inline const kit::Shape& describe(const WriteBoq*) {
  using S = WriteBoq;
  static const kit::Shape shape =
      kit::shape<S>("WriteBoq", kit::field<&S::lines>("lines", kit::required, kit::max(200)));
  return shape;
}

struct ShareAsked {
  std::string source_code;
  std::int64_t amount_satang = 0;
  std::string loan_id;  // where a cooperative's loan pays
};
inline const kit::Shape& describe(const ShareAsked*) {
  using S = ShareAsked;
  static const kit::Shape shape = kit::shape<S>(
      "FundingShare", kit::field<&S::source_code>("source_code", kit::required, kit::max(40)),
      kit::field<&S::amount_satang>("amount_satang", kit::required, kit::min(1), kit::max(10'000'000'000)),
      kit::field<&S::loan_id>("loan_id", kit::max(64)));
  return shape;
}

struct PlanFunding {
  std::vector<ShareAsked> shares;
};
inline const kit::Shape& describe(const PlanFunding*) {
  using S = PlanFunding;
  static const kit::Shape shape =
      kit::shape<S>("PlanFunding", kit::field<&S::shares>("shares", kit::required, kit::max(12)));
  return shape;
}

struct PurseChoice {
  std::string share_id;
  std::string fund_id;
};
inline const kit::Shape& describe(const PurseChoice*) {
  using S = PurseChoice;
  static const kit::Shape shape =
      kit::shape<S>("HousingPurseChoice", kit::field<&S::share_id>("share_id", kit::required, kit::max(64)),
                    kit::field<&S::fund_id>("fund_id", kit::required, kit::max(64)));
  return shape;
}

// What the committee said.
struct Decide {
  Verdict verdict = Verdict::approved;
  kit::Date met_on;
  std::vector<std::string> committee;
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::string reason;
  std::vector<PurseChoice> purses;
};
inline const kit::Shape& describe(const Decide*) {
  using S = Decide;
  static const kit::Shape shape = kit::shape<S>(
      "DecideHouse", kit::field<&S::verdict>("verdict", kit::required), kit::field<&S::met_on>("met_on", kit::required),
      kit::field<&S::committee>("committee", kit::required, kit::max(30), kit::personal),
      kit::field<&S::votes_for>("votes_for", kit::min(0), kit::max(100)),
      kit::field<&S::votes_against>("votes_against", kit::min(0), kit::max(100)),
      kit::field<&S::reason>("reason", kit::max(1000), kit::personal), kit::field<&S::purses>("purses", kit::max(12)));
  return shape;
}

struct EndHouse {
  std::string reason;
};
inline const kit::Shape& describe(const EndHouse*) {
  using S = EndHouse;
  static const kit::Shape shape =
      kit::shape<S>("EndHouse", kit::field<&S::reason>("reason", kit::required, kit::max(1000), kit::personal));
  return shape;
}

struct PayShare {
  std::string share_id;
  kit::Date paid_on;
  std::string paid_to;
  std::string reference;
};
inline const kit::Shape& describe(const PayShare*) {
  using S = PayShare;
  static const kit::Shape shape =
      kit::shape<S>("PayHouseShare", kit::field<&S::share_id>("share_id", kit::required, kit::max(64)),
                    kit::field<&S::paid_on>("paid_on", kit::required),
                    kit::field<&S::paid_to>("paid_to", kit::required, kit::max(200), kit::personal),
                    kit::field<&S::reference>("reference", kit::required, kit::max(100)));
  return shape;
}

struct MilestoneAsked {
  std::string what;
  kit::Date due_on;
};
inline const kit::Shape& describe(const MilestoneAsked*) {
  using S = MilestoneAsked;
  static const kit::Shape shape =
      kit::shape<S>("HouseMilestone", kit::field<&S::what>("what", kit::required, kit::max(200)),
                    kit::field<&S::due_on>("due_on", kit::required));
  return shape;
}

struct BeginWork {
  std::string builder;
  std::string builder_phone;
  std::int64_t volunteers = 0;
  kit::Date began_on;
  std::vector<MilestoneAsked> milestones;
};
inline const kit::Shape& describe(const BeginWork*) {
  using S = BeginWork;
  static const kit::Shape shape =
      kit::shape<S>("BeginWork", kit::field<&S::builder>("builder", kit::required, kit::max(200), kit::personal),
                    kit::field<&S::builder_phone>("builder_phone", kit::max(40), kit::personal),
                    kit::field<&S::volunteers>("volunteers", kit::min(0), kit::max(500)),
                    kit::field<&S::began_on>("began_on", kit::required),
                    kit::field<&S::milestones>("milestones", kit::required, kit::min(1), kit::max(20)));
  return shape;
}

struct CompleteMilestone {
  kit::Date done_on;
  std::string note;
};
inline const kit::Shape& describe(const CompleteMilestone*) {
  using S = CompleteMilestone;
  static const kit::Shape shape = kit::shape<S>("CompleteMilestone", kit::field<&S::done_on>("done_on", kit::required),
                                                kit::field<&S::note>("note", kit::max(1000), kit::personal));
  return shape;
}

struct CheckAsked {
  std::string code;
  CheckMark mark = CheckMark::passed;
  std::string note;
};
inline const kit::Shape& describe(const CheckAsked*) {
  using S = CheckAsked;
  static const kit::Shape shape = kit::shape<S>(
      "InspectionCheck", kit::field<&S::code>("code", kit::required, kit::max(40)),
      kit::field<&S::mark>("mark", kit::required), kit::field<&S::note>("note", kit::max(500), kit::personal));
  return shape;
}

struct Inspect {
  kit::Date inspected_on;
  std::vector<std::string> inspectors;
  std::vector<CheckAsked> checks;
  std::string defects;
  std::optional<kit::Date> mend_by;
};
inline const kit::Shape& describe(const Inspect*) {
  using S = Inspect;
  static const kit::Shape shape = kit::shape<S>(
      "InspectHouse", kit::field<&S::inspected_on>("inspected_on", kit::required),
      kit::field<&S::inspectors>("inspectors", kit::required, kit::min(1), kit::max(10), kit::personal),
      kit::field<&S::checks>("checks", kit::required, kit::max(40)),
      kit::field<&S::defects>("defects", kit::max(2000), kit::personal), kit::field<&S::mend_by>("mend_by"));
  return shape;
}

struct HandOver {
  kit::Date handed_on;
  std::string receiver;
  Acknowledged acknowledgement = Acknowledged::signature;
  std::string mark_image;
  std::string witness;
};
inline const kit::Shape& describe(const HandOver*) {
  using S = HandOver;
  static const kit::Shape shape =
      kit::shape<S>("HandOverHouse", kit::field<&S::handed_on>("handed_on", kit::required),
                    kit::field<&S::receiver>("receiver", kit::required, kit::max(200), kit::personal),
                    kit::field<&S::acknowledgement>("acknowledgement", kit::required),
                    kit::field<&S::mark_image>("mark_image", kit::max(400000), kit::personal),
                    kit::field<&S::witness>("witness", kit::max(200), kit::personal));
  return shape;
}

struct VisitWarranty {
  kit::Date visited_on;
  Found found = Found::sound;
  std::string words;
};
inline const kit::Shape& describe(const VisitWarranty*) {
  using S = VisitWarranty;
  static const kit::Shape shape = kit::shape<S>(
      "VisitWarranty", kit::field<&S::visited_on>("visited_on", kit::required),
      kit::field<&S::found>("found", kit::required), kit::field<&S::words>("words", kit::max(2000), kit::personal));
  return shape;
}

// Announced.
struct ProjectNews {
  Work work = Work::sufficient_house;
  State state = State::surveyed;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const ProjectNews*) {
  using S = ProjectNews;
  static const kit::Shape shape =
      kit::shape<S>("HousingNews", kit::field<&S::work>("work"), kit::field<&S::state>("state"),
                    kit::field<&S::amount_satang>("amount_satang"));
  return shape;
}

}  // namespace housing
