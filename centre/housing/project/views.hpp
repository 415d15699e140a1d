// What leaves of housing.
#pragma once

#include "centre/housing/kinds.hpp"
#include "kit/describe/shape.hpp"

namespace housing {

struct LineView {
  std::string id;
  std::string price_code;
  std::string part;
  std::string what;
  std::string unit;
  std::int64_t quantity_milli = 0;
  std::int64_t material_satang = 0;  // of one unit
  std::int64_t labour_satang = 0;
  std::int64_t sum_satang = 0;  // of all of them
  std::string reason;
  bool off_list = false;
};
inline const kit::Shape& describe(const LineView*) {
  using S = LineView;
  static const kit::Shape shape = kit::shape<S>(
      "HousingLineView", kit::field<&S::id>("id"), kit::field<&S::price_code>("price_code"),
      kit::field<&S::part>("part"), kit::field<&S::what>("what"), kit::field<&S::unit>("unit"),
      kit::field<&S::quantity_milli>("quantity_milli"), kit::field<&S::material_satang>("material_satang"),
      kit::field<&S::labour_satang>("labour_satang"), kit::field<&S::sum_satang>("sum_satang"),
      kit::field<&S::reason>("reason"), kit::field<&S::off_list>("off_list"));
  return shape;
}

struct Sums {
  std::int64_t material_satang = 0;
  std::int64_t labour_satang = 0;
  std::int64_t whole_satang = 0;
  std::int64_t needed_satang = 0;  // in money; volunteers' labour is a gift
  std::int64_t in_kind_satang = 0;
  std::int64_t funded_satang = 0;
  std::int64_t missing_satang = 0;
  std::int64_t paid_satang = 0;
};
inline const kit::Shape& describe(const Sums*) {
  using S = Sums;
  static const kit::Shape shape = kit::shape<S>(
      "HousingSums", kit::field<&S::material_satang>("material_satang"), kit::field<&S::labour_satang>("labour_satang"),
      kit::field<&S::whole_satang>("whole_satang"), kit::field<&S::needed_satang>("needed_satang"),
      kit::field<&S::in_kind_satang>("in_kind_satang"), kit::field<&S::funded_satang>("funded_satang"),
      kit::field<&S::missing_satang>("missing_satang"), kit::field<&S::paid_satang>("paid_satang"));
  return shape;
}

struct ShareView {
  std::string id;
  std::string source_code;
  std::string name_th;
  std::string name_en;
  std::string purse_kind;
  std::int64_t amount_satang = 0;
  std::optional<std::int64_t> ceiling_satang;
  ShareState state = ShareState::planned;
  std::string fund_id;
  std::string voucher;
  std::optional<kit::Date> paid_on;
  std::string paid_to;
  std::string reference;
  std::string paid_by;
  std::string trouble;  // a refusal that stands in the way of this share now; ""
  std::optional<kit::Date> again_on;
  std::string loan_id;
  std::int64_t loan_number = 0;
  std::string cooperative_id;
  std::string cooperative_th;
  std::string cooperative_en;
  std::optional<std::int64_t> owed_satang;  // of the loan, for who may read the cooperative's books
};
inline const kit::Shape& describe(const ShareView*) {
  using S = ShareView;
  static const kit::Shape shape = kit::shape<S>(
      "HousingShareView", kit::field<&S::id>("id"), kit::field<&S::source_code>("source_code"),
      kit::field<&S::name_th>("name_th"), kit::field<&S::name_en>("name_en"), kit::field<&S::purse_kind>("purse_kind"),
      kit::field<&S::amount_satang>("amount_satang"), kit::field<&S::ceiling_satang>("ceiling_satang"),
      kit::field<&S::state>("state"), kit::field<&S::fund_id>("fund_id"), kit::field<&S::voucher>("voucher"),
      kit::field<&S::paid_on>("paid_on"), kit::field<&S::paid_to>("paid_to"), kit::field<&S::reference>("reference"),
      kit::field<&S::paid_by>("paid_by"), kit::field<&S::trouble>("trouble"), kit::field<&S::again_on>("again_on"),
      kit::field<&S::loan_id>("loan_id"), kit::field<&S::loan_number>("loan_number"),
      kit::field<&S::cooperative_id>("cooperative_id"), kit::field<&S::cooperative_th>("cooperative_th"),
      kit::field<&S::cooperative_en>("cooperative_en"), kit::field<&S::owed_satang>("owed_satang"));
  return shape;
}

struct DecisionView {
  Verdict verdict = Verdict::approved;
  kit::Date met_on;
  std::vector<std::string> committee;
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::string reason;
  std::int64_t amount_satang = 0;
  std::string decided_by;
};
inline const kit::Shape& describe(const DecisionView*) {
  using S = DecisionView;
  static const kit::Shape shape =
      kit::shape<S>("HousingDecisionView", kit::field<&S::verdict>("verdict"), kit::field<&S::met_on>("met_on"),
                    kit::field<&S::committee>("committee"), kit::field<&S::votes_for>("votes_for"),
                    kit::field<&S::votes_against>("votes_against"), kit::field<&S::reason>("reason"),
                    kit::field<&S::amount_satang>("amount_satang"), kit::field<&S::decided_by>("decided_by"));
  return shape;
}

struct PhotographView {
  std::string id;
  PhotoStage stage = PhotoStage::survey;
  std::string milestone_id;
  std::string caption;
  kit::Date taken_on;
};
inline const kit::Shape& describe(const PhotographView*) {
  using S = PhotographView;
  static const kit::Shape shape =
      kit::shape<S>("HousingPhotographView", kit::field<&S::id>("id"), kit::field<&S::stage>("stage"),
                    kit::field<&S::milestone_id>("milestone_id"), kit::field<&S::caption>("caption"),
                    kit::field<&S::taken_on>("taken_on"));
  return shape;
}

struct MilestoneView {
  std::string id;
  std::string what;
  kit::Date due_on;
  std::optional<kit::Date> done_on;
  bool late = false;
  std::string note;
  std::int64_t photographs = 0;
};
inline const kit::Shape& describe(const MilestoneView*) {
  using S = MilestoneView;
  static const kit::Shape shape =
      kit::shape<S>("HousingMilestoneView", kit::field<&S::id>("id"), kit::field<&S::what>("what"),
                    kit::field<&S::due_on>("due_on"), kit::field<&S::done_on>("done_on"), kit::field<&S::late>("late"),
                    kit::field<&S::note>("note"), kit::field<&S::photographs>("photographs"));
  return shape;
}

struct CheckView {
  std::string code;
  std::string name_th;
  std::string name_en;
  CheckMark mark = CheckMark::passed;
  std::string note;
};
inline const kit::Shape& describe(const CheckView*) {
  using S = CheckView;
  static const kit::Shape shape =
      kit::shape<S>("HousingCheckView", kit::field<&S::code>("code"), kit::field<&S::name_th>("name_th"),
                    kit::field<&S::name_en>("name_en"), kit::field<&S::mark>("mark"), kit::field<&S::note>("note"));
  return shape;
}

struct InspectionView {
  std::string id;
  kit::Date inspected_on;
  std::vector<std::string> inspectors;
  bool passed = false;
  std::string defects;
  std::optional<kit::Date> mend_by;
  std::vector<CheckView> checks;
  std::string recorded_by;
};
inline const kit::Shape& describe(const InspectionView*) {
  using S = InspectionView;
  static const kit::Shape shape = kit::shape<S>(
      "HousingInspectionView", kit::field<&S::id>("id"), kit::field<&S::inspected_on>("inspected_on"),
      kit::field<&S::inspectors>("inspectors"), kit::field<&S::passed>("passed"), kit::field<&S::defects>("defects"),
      kit::field<&S::mend_by>("mend_by"), kit::field<&S::checks>("checks"), kit::field<&S::recorded_by>("recorded_by"));
  return shape;
}

struct WarrantyView {
  kit::Date visited_on;
  Found found = Found::sound;
  std::string words;
  std::string visited_by;
};
inline const kit::Shape& describe(const WarrantyView*) {
  using S = WarrantyView;
  static const kit::Shape shape =
      kit::shape<S>("HousingWarrantyView", kit::field<&S::visited_on>("visited_on"), kit::field<&S::found>("found"),
                    kit::field<&S::words>("words"), kit::field<&S::visited_by>("visited_by"));
  return shape;
}

struct HandView {
  Part part = Part::maker;
  std::string name;
};
inline const kit::Shape& describe(const HandView*) {
  using S = HandView;
  static const kit::Shape shape =
      kit::shape<S>("HousingHandView", kit::field<&S::part>("part"), kit::field<&S::name>("name"));
  return shape;
}

struct ProjectView {
  std::string id;
  std::string number;
  std::string household_id;
  std::string head_name;
  std::string address;
  std::string area_code;
  std::string area_th;
  std::string area_en;
  std::string person_id;
  std::string person_name;
  Work work = Work::sufficient_house;
  State state = State::surveyed;
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
  std::int64_t residents = 0;
  std::string problem;
  std::string wish;
  BuiltBy built_by = BuiltBy::volunteers;
  std::string builder;
  std::string builder_phone;
  std::int64_t volunteers = 0;
  std::optional<kit::Date> began_on;
  std::optional<kit::Date> due_on;
  std::optional<kit::Date> handed_on;
  std::optional<kit::Date> warranty_until;
  std::string receiver;
  Acknowledged acknowledgement = Acknowledged::signature;
  std::string mark_image;
  std::string witness;
  std::string ended_for;
  std::string made_by;
  std::vector<LineView> lines;
  Sums sums;
  std::vector<ShareView> shares;
  std::vector<DecisionView> decisions;
  std::vector<MilestoneView> milestones;
  std::vector<PhotographView> photographs;
  std::vector<InspectionView> inspections;
  std::vector<WarrantyView> warranty;
  std::vector<HandView> hands;
  std::vector<std::string> may;  // what the reader may do next
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const ProjectView*) {
  using S = ProjectView;
  static const kit::Shape shape = kit::shape<S>(
      "HousingProjectView", kit::field<&S::id>("id"), kit::field<&S::number>("number"),
      kit::field<&S::household_id>("household_id"), kit::field<&S::head_name>("head_name"),
      kit::field<&S::address>("address"), kit::field<&S::area_code>("area_code"), kit::field<&S::area_th>("area_th"),
      kit::field<&S::area_en>("area_en"), kit::field<&S::person_id>("person_id"),
      kit::field<&S::person_name>("person_name"), kit::field<&S::work>("work"), kit::field<&S::state>("state"),
      kit::field<&S::surveyed_on>("surveyed_on"), kit::field<&S::tenure>("tenure"),
      kit::field<&S::land_paper>("land_paper"), kit::field<&S::land_owner>("land_owner"),
      kit::field<&S::owner_consents>("owner_consents"), kit::field<&S::roof>("roof"), kit::field<&S::walls>("walls"),
      kit::field<&S::floor>("floor"), kit::field<&S::structure>("structure"), kit::field<&S::toilet>("toilet"),
      kit::field<&S::access>("access"), kit::field<&S::rooms>("rooms"), kit::field<&S::residents>("residents"),
      kit::field<&S::problem>("problem"), kit::field<&S::wish>("wish"), kit::field<&S::built_by>("built_by"),
      kit::field<&S::builder>("builder"), kit::field<&S::builder_phone>("builder_phone"),
      kit::field<&S::volunteers>("volunteers"), kit::field<&S::began_on>("began_on"), kit::field<&S::due_on>("due_on"),
      kit::field<&S::handed_on>("handed_on"), kit::field<&S::warranty_until>("warranty_until"),
      kit::field<&S::receiver>("receiver"), kit::field<&S::acknowledgement>("acknowledgement"),
      kit::field<&S::mark_image>("mark_image"), kit::field<&S::witness>("witness"),
      kit::field<&S::ended_for>("ended_for"), kit::field<&S::made_by>("made_by"), kit::field<&S::lines>("lines"),
      kit::field<&S::sums>("sums"), kit::field<&S::shares>("shares"), kit::field<&S::decisions>("decisions"),
      kit::field<&S::milestones>("milestones"), kit::field<&S::photographs>("photographs"),
      kit::field<&S::inspections>("inspections"), kit::field<&S::warranty>("warranty"), kit::field<&S::hands>("hands"),
      kit::field<&S::may>("may"), kit::field<&S::version>("version"));
  return shape;
}

struct ProjectRow {
  std::string id;
  std::string number;
  std::string household_id;
  std::string head_name;
  std::string address;
  std::string area_code;
  Work work = Work::sufficient_house;
  State state = State::surveyed;
  kit::Date surveyed_on;
  std::int64_t amount_satang = 0;
  std::optional<kit::Date> due_on;
  bool late = false;
};
inline const kit::Shape& describe(const ProjectRow*) {
  using S = ProjectRow;
  static const kit::Shape shape = kit::shape<S>(
      "HousingProjectRow", kit::field<&S::id>("id"), kit::field<&S::number>("number"),
      kit::field<&S::household_id>("household_id"), kit::field<&S::head_name>("head_name"),
      kit::field<&S::address>("address"), kit::field<&S::area_code>("area_code"), kit::field<&S::work>("work"),
      kit::field<&S::state>("state"), kit::field<&S::surveyed_on>("surveyed_on"),
      kit::field<&S::amount_satang>("amount_satang"), kit::field<&S::due_on>("due_on"), kit::field<&S::late>("late"));
  return shape;
}

struct StateCount {
  State state = State::surveyed;
  std::int64_t houses = 0;
};
inline const kit::Shape& describe(const StateCount*) {
  using S = StateCount;
  static const kit::Shape shape =
      kit::shape<S>("HousingStateCount", kit::field<&S::state>("state"), kit::field<&S::houses>("houses"));
  return shape;
}

struct Summary {
  std::vector<StateCount> states;
  std::int64_t late = 0;          // milestones over their day
  std::int64_t warranty_due = 0;  // handed over, nobody has looked since half of the time
};
inline const kit::Shape& describe(const Summary*) {
  using S = Summary;
  static const kit::Shape shape =
      kit::shape<S>("HousingSummary", kit::field<&S::states>("states"), kit::field<&S::late>("late"),
                    kit::field<&S::warranty_due>("warranty_due"));
  return shape;
}

struct PurseView {
  std::string share_id;
  std::string fund_id;
  std::string name_th;
  std::string name_en;
  std::int64_t available_satang = 0;
  bool enough = false;
};
inline const kit::Shape& describe(const PurseView*) {
  using S = PurseView;
  static const kit::Shape shape =
      kit::shape<S>("HousingPurseView", kit::field<&S::share_id>("share_id"), kit::field<&S::fund_id>("fund_id"),
                    kit::field<&S::name_th>("name_th"), kit::field<&S::name_en>("name_en"),
                    kit::field<&S::available_satang>("available_satang"), kit::field<&S::enough>("enough"));
  return shape;
}

// What was done to the house of a household.
struct HouseholdHouses {
  std::vector<ProjectRow> items;
};
inline const kit::Shape& describe(const HouseholdHouses*) {
  using S = HouseholdHouses;
  static const kit::Shape shape = kit::shape<S>("HouseholdHouses", kit::field<&S::items>("items"));
  return shape;
}

}  // namespace housing
