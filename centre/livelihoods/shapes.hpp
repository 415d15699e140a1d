// What leaves livelihoods.
#pragma once

#include "centre/livelihoods/course_shapes.hpp"
#include "centre/livelihoods/records.hpp"

namespace livelihoods {

struct ReasonCount {
  std::string reason;
  std::int64_t n = 0;
};
inline const kit::Shape& describe(const ReasonCount*) {
  using S = ReasonCount;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodReasonCount", kit::field<&S::reason>("reason"), kit::field<&S::n>("n"));
  return shape;
}

// Income at one of the days on which it is asked for. Compared are those whose income is known before and then.
struct PointResult {
  std::int64_t months = 0;
  std::int64_t due = 0;  // the day has come
  std::int64_t known = 0;
  std::int64_t unknown = 0;  // asked, and not known
  std::int64_t waiting = 0;  // not asked yet
  std::optional<std::int64_t> median_satang;
  std::int64_t compared = 0;
  std::optional<std::int64_t> median_before_satang;
  std::optional<std::int64_t> median_after_satang;
  std::optional<std::int64_t> median_change_satang;
  std::int64_t higher = 0;  // of those compared
};
inline const kit::Shape& describe(const PointResult*) {
  using S = PointResult;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodPointResult", kit::field<&S::months>("months"), kit::field<&S::due>("due"), kit::field<&S::known>("known"),
      kit::field<&S::unknown>("unknown"), kit::field<&S::waiting>("waiting"), kit::field<&S::median_satang>("median_satang"),
      kit::field<&S::compared>("compared"), kit::field<&S::median_before_satang>("median_before_satang"),
      kit::field<&S::median_after_satang>("median_after_satang"),
      kit::field<&S::median_change_satang>("median_change_satang"), kit::field<&S::higher>("higher"));
  return shape;
}

struct Results {
  std::int64_t enrolled = 0;
  std::int64_t running = 0;
  std::int64_t finished = 0;
  std::int64_t dropped_out = 0;
  std::vector<ReasonCount> reasons;
  std::int64_t with_product = 0;
  std::int64_t with_shop = 0;
  std::int64_t with_sale = 0;
  std::int64_t orders = 0;
  std::int64_t sales_satang = 0;
  std::int64_t placed = 0;
  std::int64_t kept_six_months = 0;
  std::int64_t capital_satang = 0;
  std::int64_t repaid_satang = 0;
  std::vector<PointResult> points;
};
inline const kit::Shape& describe(const Results*) {
  using S = Results;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodResults", kit::field<&S::enrolled>("enrolled"), kit::field<&S::running>("running"),
      kit::field<&S::finished>("finished"), kit::field<&S::dropped_out>("dropped_out"), kit::field<&S::reasons>("reasons"),
      kit::field<&S::with_product>("with_product"), kit::field<&S::with_shop>("with_shop"),
      kit::field<&S::with_sale>("with_sale"), kit::field<&S::orders>("orders"), kit::field<&S::sales_satang>("sales_satang"),
      kit::field<&S::placed>("placed"), kit::field<&S::kept_six_months>("kept_six_months"),
      kit::field<&S::capital_satang>("capital_satang"), kit::field<&S::repaid_satang>("repaid_satang"),
      kit::field<&S::points>("points"));
  return shape;
}

struct ProgrammeRow {
  std::string id;
  std::string title_th;
  std::string title_en;
  std::string memorandum;
  ProgrammeState state = ProgrammeState::planned;
  kit::Date starts_on;
  kit::Date ends_on;
  std::int64_t partners = 0;
  std::int64_t enrolled = 0;
  std::int64_t shops = 0;
};
inline const kit::Shape& describe(const ProgrammeRow*) {
  using S = ProgrammeRow;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodProgrammeRow", kit::field<&S::id>("id"), kit::field<&S::title_th>("title_th"),
      kit::field<&S::title_en>("title_en"), kit::field<&S::memorandum>("memorandum"), kit::field<&S::state>("state"),
      kit::field<&S::starts_on>("starts_on"), kit::field<&S::ends_on>("ends_on"), kit::field<&S::partners>("partners"),
      kit::field<&S::enrolled>("enrolled"), kit::field<&S::shops>("shops"));
  return shape;
}

struct ProgrammeView {
  std::string id;
  std::string covers;
  std::string covers_th;
  std::string covers_en;
  std::string title_th;
  std::string title_en;
  std::string purpose;
  std::string memorandum_id;
  std::string memorandum;
  std::optional<kit::Date> signed_on;
  std::vector<Partner> partners;
  std::vector<CourseView> courses;
  kit::Date starts_on;
  kit::Date ends_on;
  ProgrammeState state = ProgrammeState::planned;
  Results results;
  bool own = false;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const ProgrammeView*) {
  using S = ProgrammeView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodProgramme", kit::field<&S::id>("id"), kit::field<&S::covers>("covers"),
      kit::field<&S::covers_th>("covers_th"), kit::field<&S::covers_en>("covers_en"), kit::field<&S::title_th>("title_th"),
      kit::field<&S::title_en>("title_en"), kit::field<&S::purpose>("purpose"),
      kit::field<&S::memorandum_id>("memorandum_id"), kit::field<&S::memorandum>("memorandum"),
      kit::field<&S::signed_on>("signed_on"), kit::field<&S::partners>("partners"),
      kit::field<&S::courses>("courses"), kit::field<&S::starts_on>("starts_on"),
      kit::field<&S::ends_on>("ends_on"), kit::field<&S::state>("state"), kit::field<&S::results>("results"),
      kit::field<&S::own>("own"), kit::field<&S::version>("version"));
  return shape;
}

struct ProfileRow {
  std::string id;  // of the person, who has one profile
  std::string person_id;
  std::string person_name;
  std::string household_id;
  std::string area_code;
  std::vector<std::string> skills;
  std::vector<std::string> wishes;
  kit::Date asked_on;
};
inline const kit::Shape& describe(const ProfileRow*) {
  using S = ProfileRow;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodProfileRow", kit::field<&S::id>("id"), kit::field<&S::person_id>("person_id"), kit::field<&S::person_name>("person_name"),
      kit::field<&S::household_id>("household_id"), kit::field<&S::area_code>("area_code"), kit::field<&S::skills>("skills"),
      kit::field<&S::wishes>("wishes"), kit::field<&S::asked_on>("asked_on"));
  return shape;
}

struct ProfileView {
  std::string person_id;
  std::string person_name;
  std::string household_id;
  std::vector<std::string> skills;
  std::vector<std::string> wishes;
  std::string note;
  std::optional<kit::Date> asked_on;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const ProfileView*) {
  using S = ProfileView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodProfile", kit::field<&S::person_id>("person_id"), kit::field<&S::person_name>("person_name"),
      kit::field<&S::household_id>("household_id"), kit::field<&S::skills>("skills"), kit::field<&S::wishes>("wishes"),
      kit::field<&S::note>("note", kit::personal), kit::field<&S::asked_on>("asked_on"), kit::field<&S::version>("version"));
  return shape;
}

struct EnrolmentRow {
  std::string id;
  std::string programme_id;
  std::string programme_th;
  std::string programme_en;
  std::string person_id;
  std::string person_name;
  std::string household_id;
  std::string area_code;
  kit::Date enrolled_on;
  EnrolmentState state = EnrolmentState::running;
  std::int64_t shops = 0;
  std::int64_t sales_satang = 0;
  std::optional<kit::Date> due_on;  // the next income that is asked for
  bool late = false;
};
inline const kit::Shape& describe(const EnrolmentRow*) {
  using S = EnrolmentRow;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodEnrolmentRow", kit::field<&S::id>("id"), kit::field<&S::programme_id>("programme_id"),
      kit::field<&S::programme_th>("programme_th"), kit::field<&S::programme_en>("programme_en"),
      kit::field<&S::person_id>("person_id"), kit::field<&S::person_name>("person_name"),
      kit::field<&S::household_id>("household_id"), kit::field<&S::area_code>("area_code"),
      kit::field<&S::enrolled_on>("enrolled_on"), kit::field<&S::state>("state"), kit::field<&S::shops>("shops"),
      kit::field<&S::sales_satang>("sales_satang"), kit::field<&S::due_on>("due_on"), kit::field<&S::late>("late"));
  return shape;
}

struct MentorView {
  std::string id;
  std::string name;
  MentorKind kind = MentorKind::staff;
  kit::Date since;
};
inline const kit::Shape& describe(const MentorView*) {
  using S = MentorView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodMentor", kit::field<&S::id>("id"), kit::field<&S::name>("name", kit::personal),
      kit::field<&S::kind>("kind"), kit::field<&S::since>("since"));
  return shape;
}

struct NoteView {
  std::string id;
  kit::Date on_day;
  NoteWay way = NoteWay::visit;
  std::string words;
  std::string next_step;
  std::string noted_by;
};
inline const kit::Shape& describe(const NoteView*) {
  using S = NoteView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodNote", kit::field<&S::id>("id"), kit::field<&S::on_day>("on_day"), kit::field<&S::way>("way"),
      kit::field<&S::words>("words", kit::personal), kit::field<&S::next_step>("next_step", kit::personal),
      kit::field<&S::noted_by>("noted_by"));
  return shape;
}

struct RepaymentView {
  kit::Date paid_on;
  std::int64_t amount_satang = 0;
  std::string receipt;
  std::string taken_by;
};
inline const kit::Shape& describe(const RepaymentView*) {
  using S = RepaymentView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodRepayment", kit::field<&S::paid_on>("paid_on"), kit::field<&S::amount_satang>("amount_satang"),
      kit::field<&S::receipt>("receipt"), kit::field<&S::taken_by>("taken_by"));
  return shape;
}

struct CapitalView {
  std::string id;
  CapitalKind kind = CapitalKind::money;
  std::string what;
  std::string source;
  std::int64_t amount_satang = 0;
  bool repayable = false;
  std::optional<kit::Date> due_on;
  kit::Date given_on;
  std::string receipt;
  std::string given_by;
  std::vector<RepaymentView> repayments;
  std::int64_t left_satang = 0;
  bool late = false;
};
inline const kit::Shape& describe(const CapitalView*) {
  using S = CapitalView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodCapital", kit::field<&S::id>("id"), kit::field<&S::kind>("kind"), kit::field<&S::what>("what"),
      kit::field<&S::source>("source"), kit::field<&S::amount_satang>("amount_satang"),
      kit::field<&S::repayable>("repayable"), kit::field<&S::due_on>("due_on"), kit::field<&S::given_on>("given_on"),
      kit::field<&S::receipt>("receipt"), kit::field<&S::given_by>("given_by"), kit::field<&S::repayments>("repayments"),
      kit::field<&S::left_satang>("left_satang"), kit::field<&S::late>("late"));
  return shape;
}

struct ProductView {
  std::string id;
  std::string name;
  std::string unit;
  std::int64_t price_satang = 0;
  std::int64_t cost_satang = 0;
};
inline const kit::Shape& describe(const ProductView*) {
  using S = ProductView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodProduct", kit::field<&S::id>("id"), kit::field<&S::name>("name"), kit::field<&S::unit>("unit"),
      kit::field<&S::price_satang>("price_satang"), kit::field<&S::cost_satang>("cost_satang"));
  return shape;
}

struct ShopRow {
  std::string id;
  std::string marketplace;
  std::string name;
  std::string address;
  kit::Date opened_on;
  std::optional<kit::Date> closed_on;
  std::int64_t orders = 0;
  std::int64_t sales_satang = 0;
};
inline const kit::Shape& describe(const ShopRow*) {
  using S = ShopRow;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodShopRow", kit::field<&S::id>("id"), kit::field<&S::marketplace>("marketplace"),
      kit::field<&S::name>("name"), kit::field<&S::address>("address"), kit::field<&S::opened_on>("opened_on"),
      kit::field<&S::closed_on>("closed_on"), kit::field<&S::orders>("orders"), kit::field<&S::sales_satang>("sales_satang"));
  return shape;
}

struct IncomeView {
  std::int64_t months = 0;
  kit::Date due_on;
  std::optional<kit::Date> asked_on;
  std::optional<std::int64_t> income_satang_month;
  std::optional<std::int64_t> change_satang;
  std::string unknown_reason;
  std::string source;
  std::string asked_by;
  bool late = false;
};
inline const kit::Shape& describe(const IncomeView*) {
  using S = IncomeView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodIncome", kit::field<&S::months>("months"), kit::field<&S::due_on>("due_on"),
      kit::field<&S::asked_on>("asked_on"), kit::field<&S::income_satang_month>("income_satang_month", kit::personal),
      kit::field<&S::change_satang>("change_satang", kit::personal), kit::field<&S::unknown_reason>("unknown_reason"),
      kit::field<&S::source>("source"), kit::field<&S::asked_by>("asked_by"), kit::field<&S::late>("late"));
  return shape;
}

struct EnrolmentView {
  std::string id;
  std::string programme_id;
  std::string programme_th;
  std::string programme_en;
  std::string person_id;
  std::string person_name;
  std::string household_id;
  std::string address;
  std::string area_code;
  kit::Date enrolled_on;
  EnrolmentState state = EnrolmentState::running;
  std::optional<kit::Date> ended_on;
  std::string end_reason;
  std::string words;
  std::string in_charge;
  std::vector<std::string> skills;
  std::vector<std::string> wishes;
  std::vector<MentorView> mentors;
  std::vector<NoteView> notes;
  std::vector<CapitalView> capital;
  std::vector<ProductView> products;
  std::vector<ShopRow> shops;
  std::vector<IncomeView> incomes;
  std::vector<CourseTaken> courses;
  bool may_change = false;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const EnrolmentView*) {
  using S = EnrolmentView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodEnrolment", kit::field<&S::id>("id"), kit::field<&S::programme_id>("programme_id"),
      kit::field<&S::programme_th>("programme_th"), kit::field<&S::programme_en>("programme_en"),
      kit::field<&S::person_id>("person_id"), kit::field<&S::person_name>("person_name"),
      kit::field<&S::household_id>("household_id"), kit::field<&S::address>("address"),
      kit::field<&S::area_code>("area_code"), kit::field<&S::enrolled_on>("enrolled_on"), kit::field<&S::state>("state"),
      kit::field<&S::ended_on>("ended_on"), kit::field<&S::end_reason>("end_reason"),
      kit::field<&S::words>("words", kit::personal), kit::field<&S::in_charge>("in_charge"),
      kit::field<&S::skills>("skills"), kit::field<&S::wishes>("wishes"), kit::field<&S::mentors>("mentors"),
      kit::field<&S::notes>("notes"), kit::field<&S::capital>("capital"), kit::field<&S::products>("products"),
      kit::field<&S::shops>("shops"), kit::field<&S::incomes>("incomes"), kit::field<&S::courses>("courses"),
      kit::field<&S::may_change>("may_change"),
      kit::field<&S::version>("version"));
  return shape;
}

struct HouseholdLivelihoods {
  std::vector<EnrolmentRow> items;
  std::vector<ProfileRow> people;
};
inline const kit::Shape& describe(const HouseholdLivelihoods*) {
  using S = HouseholdLivelihoods;
  static const kit::Shape shape = kit::shape<S>(
      "HouseholdLivelihoods", kit::field<&S::items>("items"), kit::field<&S::people>("people"));
  return shape;
}

struct Catalogue {
  std::vector<Skill> skills;
  std::vector<IncomePoint> points;
  MatchWeights weights;
  std::vector<std::string> marketplaces;  // those named so far
};
inline const kit::Shape& describe(const Catalogue*) {
  using S = Catalogue;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodCatalogue", kit::field<&S::skills>("skills"), kit::field<&S::points>("points"),
      kit::field<&S::weights>("weights"), kit::field<&S::marketplaces>("marketplaces"));
  return shape;
}

}  // namespace livelihoods
