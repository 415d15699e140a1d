// A house that is mended or built, as it is kept: survey, bill of quantities, money, hands, work,
// hand-over.
#pragma once

#include "centre/housing/kinds.hpp"
#include "kit/describe/shape.hpp"

namespace housing {

// One house that is mended or built. Field names are column names, in the order of the insert
// query.
struct Project {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string household_id;
  std::string house_key;  // tells that two households live under one roof; says nothing of the address
  std::string person_id;  // whom it is for
  std::string number;
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
  kit::Instant made_ms;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Project*) {
  using S = Project;
  static const kit::Shape shape = kit::shape<S>(
      "Project", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"), kit::field<&S::area_code>("area_code"),
      kit::field<&S::household_id>("household_id"), kit::field<&S::house_key>("house_key"),
      kit::field<&S::person_id>("person_id"), kit::field<&S::number>("number"), kit::field<&S::work>("work"),
      kit::field<&S::state>("state"), kit::field<&S::surveyed_on>("surveyed_on"), kit::field<&S::tenure>("tenure"),
      kit::field<&S::land_paper>("land_paper"), kit::field<&S::land_owner>("land_owner", kit::personal),
      kit::field<&S::owner_consents>("owner_consents"), kit::field<&S::roof>("roof"), kit::field<&S::walls>("walls"),
      kit::field<&S::floor>("floor"), kit::field<&S::structure>("structure"), kit::field<&S::toilet>("toilet"),
      kit::field<&S::access>("access"), kit::field<&S::rooms>("rooms"), kit::field<&S::residents>("residents"),
      kit::field<&S::problem>("problem", kit::personal), kit::field<&S::wish>("wish", kit::personal),
      kit::field<&S::built_by>("built_by"), kit::field<&S::builder>("builder", kit::personal),
      kit::field<&S::builder_phone>("builder_phone", kit::personal), kit::field<&S::volunteers>("volunteers"),
      kit::field<&S::began_on>("began_on"), kit::field<&S::due_on>("due_on"), kit::field<&S::handed_on>("handed_on"),
      kit::field<&S::warranty_until>("warranty_until"), kit::field<&S::receiver>("receiver", kit::personal),
      kit::field<&S::acknowledgement>("acknowledgement"), kit::field<&S::mark_image>("mark_image", kit::personal),
      kit::field<&S::witness>("witness", kit::personal), kit::field<&S::ended_for>("ended_for", kit::personal),
      kit::field<&S::made_by>("made_by"), kit::field<&S::made_ms>("made_ms"), kit::field<&S::version>("version"));
  return shape;
}

// A line of the bill of quantities; the prices are those of the list on its day, or others with a
// reason.
struct Line {
  std::string org_id;
  std::string id;
  std::string project_id;
  std::int64_t position = 0;
  std::string price_code;  // of the price list; "" when it is none of it
  std::string part;
  std::string what;
  std::string unit;
  std::int64_t quantity_milli = 0;  // thousandths of a unit
  std::int64_t material_satang = 0;
  std::int64_t labour_satang = 0;
  std::string reason;
};
inline const kit::Shape& describe(const Line*) {
  using S = Line;
  static const kit::Shape shape = kit::shape<S>(
      "HousingLine", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::project_id>("project_id"), kit::field<&S::position>("position"),
      kit::field<&S::price_code>("price_code"), kit::field<&S::part>("part"), kit::field<&S::what>("what"),
      kit::field<&S::unit>("unit"), kit::field<&S::quantity_milli>("quantity_milli"),
      kit::field<&S::material_satang>("material_satang"), kit::field<&S::labour_satang>("labour_satang"),
      kit::field<&S::reason>("reason", kit::personal));
  return shape;
}

struct Share {
  std::string org_id;
  std::string id;
  std::string project_id;
  std::int64_t position = 0;
  std::string source_code;
  std::string programme;  // "" when it may come again at any time
  std::string person_id;  // whom the ceiling of a benefit counts for
  std::int64_t amount_satang = 0;
  ShareState state = ShareState::planned;
  std::string fund_id;
  std::string fund_org_id;
  std::string hold_id;
  std::string transfer_id;
  std::string voucher;
  std::optional<kit::Date> paid_on;
  std::string paid_to;
  std::string reference;
  std::string paid_by;
  std::int64_t version = 1;
  std::string loan_id;  // of a housing cooperative; "" for all other sources
  std::string cooperative_id;
};
inline const kit::Shape& describe(const Share*) {
  using S = Share;
  static const kit::Shape shape = kit::shape<S>(
      "HousingShare", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::project_id>("project_id"), kit::field<&S::position>("position"),
      kit::field<&S::source_code>("source_code"), kit::field<&S::programme>("programme"),
      kit::field<&S::person_id>("person_id"), kit::field<&S::amount_satang>("amount_satang"),
      kit::field<&S::state>("state"), kit::field<&S::fund_id>("fund_id"), kit::field<&S::fund_org_id>("fund_org_id"),
      kit::field<&S::hold_id>("hold_id"), kit::field<&S::transfer_id>("transfer_id"),
      kit::field<&S::voucher>("voucher"), kit::field<&S::paid_on>("paid_on"),
      kit::field<&S::paid_to>("paid_to", kit::personal), kit::field<&S::reference>("reference"),
      kit::field<&S::paid_by>("paid_by"), kit::field<&S::version>("version"), kit::field<&S::loan_id>("loan_id"),
      kit::field<&S::cooperative_id>("cooperative_id"));
  return shape;
}

// Who had a part, by account and by every mark of who it is.
struct Hand {
  std::string org_id;
  std::string id;
  std::string project_id;
  Part part = Part::maker;
  std::string staff_id;
  std::string name_key;
  std::string human_key;
  kit::Instant at_ms;
};
inline const kit::Shape& describe(const Hand*) {
  using S = Hand;
  static const kit::Shape shape = kit::shape<S>(
      "HousingHand", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::project_id>("project_id"), kit::field<&S::part>("part"), kit::field<&S::staff_id>("staff_id"),
      kit::field<&S::name_key>("name_key"), kit::field<&S::human_key>("human_key"), kit::field<&S::at_ms>("at_ms"));
  return shape;
}

struct Decision {
  std::string org_id;
  std::string id;
  std::string project_id;
  Verdict verdict = Verdict::approved;
  kit::Date met_on;
  std::string committee;  // one name a line
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::string reason;
  std::string level;
  std::int64_t amount_satang = 0;
  std::string decided_by;
  kit::Instant decided_ms;
};
inline const kit::Shape& describe(const Decision*) {
  using S = Decision;
  static const kit::Shape shape = kit::shape<S>(
      "HousingDecision", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::project_id>("project_id"), kit::field<&S::verdict>("verdict"), kit::field<&S::met_on>("met_on"),
      kit::field<&S::committee>("committee", kit::personal), kit::field<&S::votes_for>("votes_for"),
      kit::field<&S::votes_against>("votes_against"), kit::field<&S::reason>("reason", kit::personal),
      kit::field<&S::level>("level"), kit::field<&S::amount_satang>("amount_satang"),
      kit::field<&S::decided_by>("decided_by"), kit::field<&S::decided_ms>("decided_ms"));
  return shape;
}

struct Photograph {
  std::string org_id;
  std::string id;
  std::string project_id;
  PhotoStage stage = PhotoStage::survey;
  std::string milestone_id;
  std::string caption;
  std::string scan_id;
  kit::Date taken_on;
  std::string added_by;
  kit::Instant added_ms;
};
inline const kit::Shape& describe(const Photograph*) {
  using S = Photograph;
  static const kit::Shape shape =
      kit::shape<S>("HousingPhotograph", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
                    kit::field<&S::project_id>("project_id"), kit::field<&S::stage>("stage"),
                    kit::field<&S::milestone_id>("milestone_id"), kit::field<&S::caption>("caption", kit::personal),
                    kit::field<&S::scan_id>("scan_id"), kit::field<&S::taken_on>("taken_on"),
                    kit::field<&S::added_by>("added_by"), kit::field<&S::added_ms>("added_ms"));
  return shape;
}

struct Milestone {
  std::string org_id;
  std::string id;
  std::string project_id;
  std::int64_t position = 0;
  std::string what;
  kit::Date due_on;
  std::optional<kit::Date> done_on;
  std::string note;
  std::string done_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Milestone*) {
  using S = Milestone;
  static const kit::Shape shape = kit::shape<S>(
      "HousingMilestone", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::project_id>("project_id"), kit::field<&S::position>("position"), kit::field<&S::what>("what"),
      kit::field<&S::due_on>("due_on"), kit::field<&S::done_on>("done_on"), kit::field<&S::note>("note", kit::personal),
      kit::field<&S::done_by>("done_by"), kit::field<&S::version>("version"));
  return shape;
}

struct Inspection {
  std::string org_id;
  std::string id;
  std::string project_id;
  kit::Date inspected_on;
  std::string inspectors;  // one name a line
  bool passed = false;
  std::string defects;
  std::optional<kit::Date> mend_by;
  std::string recorded_by;
  kit::Instant recorded_ms;
};
inline const kit::Shape& describe(const Inspection*) {
  using S = Inspection;
  static const kit::Shape shape =
      kit::shape<S>("HousingInspection", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
                    kit::field<&S::project_id>("project_id"), kit::field<&S::inspected_on>("inspected_on"),
                    kit::field<&S::inspectors>("inspectors", kit::personal), kit::field<&S::passed>("passed"),
                    kit::field<&S::defects>("defects", kit::personal), kit::field<&S::mend_by>("mend_by"),
                    kit::field<&S::recorded_by>("recorded_by"), kit::field<&S::recorded_ms>("recorded_ms"));
  return shape;
}

struct Check {
  std::string org_id;
  std::string id;
  std::string inspection_id;
  std::int64_t position = 0;
  std::string code;
  CheckMark mark = CheckMark::passed;
  std::string note;
};
inline const kit::Shape& describe(const Check*) {
  using S = Check;
  static const kit::Shape shape = kit::shape<S>(
      "HousingCheck", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::inspection_id>("inspection_id"), kit::field<&S::position>("position"),
      kit::field<&S::code>("code"), kit::field<&S::mark>("mark"), kit::field<&S::note>("note", kit::personal));
  return shape;
}

struct WarrantyVisit {
  std::string org_id;
  std::string id;
  std::string project_id;
  kit::Date visited_on;
  Found found = Found::sound;
  std::string words;
  std::string visited_by;
  kit::Instant recorded_ms;
};
inline const kit::Shape& describe(const WarrantyVisit*) {
  using S = WarrantyVisit;
  static const kit::Shape shape =
      kit::shape<S>("HousingWarrantyVisit", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
                    kit::field<&S::project_id>("project_id"), kit::field<&S::visited_on>("visited_on"),
                    kit::field<&S::found>("found"), kit::field<&S::words>("words", kit::personal),
                    kit::field<&S::visited_by>("visited_by"), kit::field<&S::recorded_ms>("recorded_ms"));
  return shape;
}

}  // namespace housing
