// What livelihoods keeps. Fields are columns, in the order of the insert queries of the stores.
#pragma once

#include "centre/livelihoods/kinds.hpp"
#include "kit/describe/shape.hpp"

namespace livelihoods {

struct Partner {
  std::string name_th;
  std::string name_en;
  PartnerPart part = PartnerPart::department;
  std::string org_id;  // of the network, when the party is one of it
  std::string duty;
};
inline const kit::Shape& describe(const Partner*) {
  using S = Partner;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodPartner", kit::field<&S::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&S::name_en>("name_en", kit::max(200)), kit::field<&S::part>("part", kit::required),
      kit::field<&S::org_id>("org_id", kit::max(64)), kit::field<&S::duty>("duty", kit::max(500)));
  return shape;
}

// A programme is offered to everybody whom it covers: "" is the country.
struct Programme {
  std::string owner_org_id;
  std::string id;
  std::string covers;
  std::string title_th;
  std::string title_en;
  std::string purpose;
  std::string memorandum;
  std::optional<kit::Date> signed_on;
  std::vector<Partner> partners;
  kit::Date starts_on;
  kit::Date ends_on;
  ProgrammeState state = ProgrammeState::planned;
  std::int64_t version = 1;
  std::string memorandum_id;  // of the network; `memorandum` is what it was called when it was chosen
};
inline const kit::Shape& describe(const Programme*) {
  using S = Programme;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodProgrammeRecord", kit::field<&S::owner_org_id>("owner_org_id"), kit::field<&S::id>("id"),
      kit::field<&S::covers>("covers"), kit::field<&S::title_th>("title_th"), kit::field<&S::title_en>("title_en"),
      kit::field<&S::purpose>("purpose"), kit::field<&S::memorandum>("memorandum"), kit::field<&S::signed_on>("signed_on"),
      kit::field<&S::partners>("partners"), kit::field<&S::starts_on>("starts_on"), kit::field<&S::ends_on>("ends_on"),
      kit::field<&S::state>("state"), kit::field<&S::version>("version"),
      kit::field<&S::memorandum_id>("memorandum_id"));
  return shape;
}

struct Profile {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string person_id;
  std::string household_id;
  std::vector<std::string> skills;
  std::vector<std::string> wishes;  // skills and kinds of openings
  std::string note;
  kit::Date asked_on;
  std::string asked_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Profile*) {
  using S = Profile;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodProfileRecord", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::area_code>("area_code"), kit::field<&S::person_id>("person_id"),
      kit::field<&S::household_id>("household_id"), kit::field<&S::skills>("skills"), kit::field<&S::wishes>("wishes"),
      kit::field<&S::note>("note", kit::personal), kit::field<&S::asked_on>("asked_on"),
      kit::field<&S::asked_by>("asked_by"), kit::field<&S::version>("version"));
  return shape;
}

struct Enrolment {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string programme_id;
  std::string person_id;
  std::string household_id;
  kit::Date enrolled_on;
  EnrolmentState state = EnrolmentState::running;
  std::optional<kit::Date> ended_on;
  std::string end_reason;  // EndReason
  std::string words;
  std::string in_charge;  // staff
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Enrolment*) {
  using S = Enrolment;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodEnrolmentRecord", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::area_code>("area_code"), kit::field<&S::programme_id>("programme_id"),
      kit::field<&S::person_id>("person_id"), kit::field<&S::household_id>("household_id"),
      kit::field<&S::enrolled_on>("enrolled_on"), kit::field<&S::state>("state"), kit::field<&S::ended_on>("ended_on"),
      kit::field<&S::end_reason>("end_reason"), kit::field<&S::words>("words", kit::personal),
      kit::field<&S::in_charge>("in_charge"), kit::field<&S::version>("version"));
  return shape;
}

struct Mentor {
  std::string org_id;
  std::string id;
  std::string enrolment_id;
  std::string name;
  MentorKind kind = MentorKind::staff;
  kit::Date since;
};
inline const kit::Shape& describe(const Mentor*) {
  using S = Mentor;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodMentorRecord", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::enrolment_id>("enrolment_id"), kit::field<&S::name>("name", kit::personal),
      kit::field<&S::kind>("kind"), kit::field<&S::since>("since"));
  return shape;
}

struct Note {
  std::string org_id;
  std::string id;
  std::string enrolment_id;
  kit::Date on_day;
  NoteWay way = NoteWay::visit;
  std::string words;
  std::string next_step;
  std::string noted_by;
};
inline const kit::Shape& describe(const Note*) {
  using S = Note;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodNoteRecord", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::enrolment_id>("enrolment_id"), kit::field<&S::on_day>("on_day"), kit::field<&S::way>("way"),
      kit::field<&S::words>("words", kit::personal), kit::field<&S::next_step>("next_step", kit::personal),
      kit::field<&S::noted_by>("noted_by"));
  return shape;
}

struct Capital {
  std::string org_id;
  std::string id;
  std::string enrolment_id;
  CapitalKind kind = CapitalKind::money;
  std::string what;
  std::string source;
  std::int64_t amount_satang = 0;
  bool repayable = false;
  std::optional<kit::Date> due_on;
  kit::Date given_on;
  std::string receipt;
  std::string given_by;
};
inline const kit::Shape& describe(const Capital*) {
  using S = Capital;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodCapitalRecord", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::enrolment_id>("enrolment_id"), kit::field<&S::kind>("kind"), kit::field<&S::what>("what"),
      kit::field<&S::source>("source"), kit::field<&S::amount_satang>("amount_satang"),
      kit::field<&S::repayable>("repayable"), kit::field<&S::due_on>("due_on"), kit::field<&S::given_on>("given_on"),
      kit::field<&S::receipt>("receipt"), kit::field<&S::given_by>("given_by"));
  return shape;
}

struct Repayment {
  std::string org_id;
  std::string id;
  std::string capital_id;
  kit::Date paid_on;
  std::int64_t amount_satang = 0;
  std::string receipt;
  std::string taken_by;
};
inline const kit::Shape& describe(const Repayment*) {
  using S = Repayment;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodRepaymentRecord", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::capital_id>("capital_id"), kit::field<&S::paid_on>("paid_on"),
      kit::field<&S::amount_satang>("amount_satang"), kit::field<&S::receipt>("receipt"),
      kit::field<&S::taken_by>("taken_by"));
  return shape;
}

struct Product {
  std::string org_id;
  std::string id;
  std::string enrolment_id;
  std::string name;
  std::string unit;
  std::int64_t price_satang = 0;
  std::int64_t cost_satang = 0;
};
inline const kit::Shape& describe(const Product*) {
  using S = Product;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodProductRecord", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::enrolment_id>("enrolment_id"), kit::field<&S::name>("name"), kit::field<&S::unit>("unit"),
      kit::field<&S::price_satang>("price_satang"), kit::field<&S::cost_satang>("cost_satang"));
  return shape;
}

// One of the days on which income is asked for. Nobody has asked yet while asked_on is empty.
struct Income {
  std::string org_id;
  std::string id;
  std::string enrolment_id;
  std::int64_t months = 0;  // after enrolment; 0: before
  kit::Date due_on;
  std::optional<kit::Date> asked_on;
  std::optional<std::int64_t> income_satang_month;
  std::string unknown_reason;  // UnknownReason
  std::string source;  // IncomeSource
  std::string asked_by;
  std::string task_id;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Income*) {
  using S = Income;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodIncomeRecord", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::enrolment_id>("enrolment_id"), kit::field<&S::months>("months"), kit::field<&S::due_on>("due_on"),
      kit::field<&S::asked_on>("asked_on"), kit::field<&S::income_satang_month>("income_satang_month"),
      kit::field<&S::unknown_reason>("unknown_reason"), kit::field<&S::source>("source"),
      kit::field<&S::asked_by>("asked_by"), kit::field<&S::task_id>("task_id"), kit::field<&S::version>("version"));
  return shape;
}

// Policy as dated rows.
struct Skill {
  std::string code;
  std::string name_th;
  std::string name_en;
};
inline const kit::Shape& describe(const Skill*) {
  using S = Skill;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodSkill", kit::field<&S::code>("code"), kit::field<&S::name_th>("name_th"),
      kit::field<&S::name_en>("name_en"));
  return shape;
}

struct IncomePoint {
  std::int64_t months = 0;
};
inline const kit::Shape& describe(const IncomePoint*) {
  using S = IncomePoint;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodIncomePoint", kit::field<&S::months>("months"));
  return shape;
}

struct MatchWeights {
  std::int64_t skill = 0;
  std::int64_t wish = 0;
  std::int64_t place = 0;
};
inline const kit::Shape& describe(const MatchWeights*) {
  using S = MatchWeights;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodMatchWeights", kit::field<&S::skill>("skill"), kit::field<&S::wish>("wish"), kit::field<&S::place>("place"));
  return shape;
}

}  // namespace livelihoods
