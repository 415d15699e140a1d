// What may be asked of livelihoods, and what is announced.
#pragma once

#include "centre/livelihoods/records.hpp"

namespace livelihoods {

struct WriteProgramme {
  std::string title_th;
  std::string title_en;
  std::string purpose;
  std::string memorandum_id;
  std::vector<Partner> partners;
  std::string covers;
  kit::Date starts_on;
  kit::Date ends_on;
};
inline const kit::Shape& describe(const WriteProgramme*) {
  using S = WriteProgramme;
  static const kit::Shape shape = kit::shape<S>(
      "WriteLivelihoodProgramme", kit::field<&S::title_th>("title_th", kit::required, kit::max(200)),
      kit::field<&S::title_en>("title_en", kit::max(200)), kit::field<&S::purpose>("purpose", kit::max(2000)),
      kit::field<&S::memorandum_id>("memorandum_id", kit::max(64)),
      kit::field<&S::partners>("partners", kit::max(30)), kit::field<&S::covers>("covers", kit::max(8)),
      kit::field<&S::starts_on>("starts_on", kit::required), kit::field<&S::ends_on>("ends_on", kit::required));
  return shape;
}

struct MoveProgramme {
  ProgrammeState state = ProgrammeState::open;
};
inline const kit::Shape& describe(const MoveProgramme*) {
  using S = MoveProgramme;
  static const kit::Shape shape = kit::shape<S>(
      "MoveLivelihoodProgramme", kit::field<&S::state>("state", kit::required));
  return shape;
}

// The event that is a course of the programme.
struct AddCourse {
  std::string event_id;
};
inline const kit::Shape& describe(const AddCourse*) {
  using S = AddCourse;
  static const kit::Shape shape = kit::shape<S>("AddLivelihoodCourse", kit::field<&S::event_id>("event_id", kit::required, kit::max(64)));
  return shape;
}

struct WriteProfile {
  std::vector<std::string> skills;
  std::vector<std::string> wishes;
  std::string note;
};
inline const kit::Shape& describe(const WriteProfile*) {
  using S = WriteProfile;
  static const kit::Shape shape = kit::shape<S>(
      "WriteLivelihoodProfile", kit::field<&S::skills>("skills", kit::max(40)),
      kit::field<&S::wishes>("wishes", kit::max(40)), kit::field<&S::note>("note", kit::max(2000), kit::personal));
  return shape;
}

struct Enrol {
  std::string person_id;
  kit::Date enrolled_on;
  std::optional<std::int64_t> income_satang_month;  // before; none: not known yet
  IncomeSource source = IncomeSource::told;
};
inline const kit::Shape& describe(const Enrol*) {
  using S = Enrol;
  static const kit::Shape shape = kit::shape<S>(
      "EnrolInLivelihood", kit::field<&S::person_id>("person_id", kit::required, kit::max(64)),
      kit::field<&S::enrolled_on>("enrolled_on", kit::required),
      kit::field<&S::income_satang_month>("income_satang_month", kit::min(0), kit::max(100'000'000), kit::personal),
      kit::field<&S::source>("source"));
  return shape;
}

struct AddMentor {
  std::string name;
  MentorKind kind = MentorKind::staff;
  kit::Date since;
};
inline const kit::Shape& describe(const AddMentor*) {
  using S = AddMentor;
  static const kit::Shape shape = kit::shape<S>(
      "AddLivelihoodMentor", kit::field<&S::name>("name", kit::required, kit::max(200), kit::personal),
      kit::field<&S::kind>("kind", kit::required), kit::field<&S::since>("since", kit::required));
  return shape;
}

struct WriteNote {
  kit::Date on_day;
  NoteWay way = NoteWay::visit;
  std::string words;
  std::string next_step;
};
inline const kit::Shape& describe(const WriteNote*) {
  using S = WriteNote;
  static const kit::Shape shape = kit::shape<S>(
      "WriteLivelihoodNote", kit::field<&S::on_day>("on_day", kit::required), kit::field<&S::way>("way", kit::required),
      kit::field<&S::words>("words", kit::required, kit::max(4000), kit::personal),
      kit::field<&S::next_step>("next_step", kit::max(1000), kit::personal));
  return shape;
}

struct GiveCapital {
  CapitalKind kind = CapitalKind::money;
  std::string what;
  std::string source;
  std::int64_t amount_satang = 0;
  bool repayable = false;
  std::optional<kit::Date> due_on;
  kit::Date given_on;
};
inline const kit::Shape& describe(const GiveCapital*) {
  using S = GiveCapital;
  static const kit::Shape shape = kit::shape<S>(
      "GiveLivelihoodCapital", kit::field<&S::kind>("kind", kit::required),
      kit::field<&S::what>("what", kit::required, kit::max(300)), kit::field<&S::source>("source", kit::max(200)),
      kit::field<&S::amount_satang>("amount_satang", kit::required, kit::min(1), kit::max(1'000'000'000)),
      kit::field<&S::repayable>("repayable"), kit::field<&S::due_on>("due_on"),
      kit::field<&S::given_on>("given_on", kit::required));
  return shape;
}

struct Repay {
  kit::Date paid_on;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const Repay*) {
  using S = Repay;
  static const kit::Shape shape = kit::shape<S>(
      "RepayLivelihoodCapital", kit::field<&S::paid_on>("paid_on", kit::required),
      kit::field<&S::amount_satang>("amount_satang", kit::required, kit::min(1), kit::max(1'000'000'000)));
  return shape;
}

struct AddProduct {
  std::string name;
  std::string unit;
  std::int64_t price_satang = 0;
  std::int64_t cost_satang = 0;
};
inline const kit::Shape& describe(const AddProduct*) {
  using S = AddProduct;
  static const kit::Shape shape = kit::shape<S>(
      "AddLivelihoodProduct", kit::field<&S::name>("name", kit::required, kit::max(200)),
      kit::field<&S::unit>("unit", kit::max(40)),
      kit::field<&S::price_satang>("price_satang", kit::required, kit::min(0), kit::max(1'000'000'000)),
      kit::field<&S::cost_satang>("cost_satang", kit::min(0), kit::max(1'000'000'000)));
  return shape;
}

struct OpenShop {
  std::string marketplace;
  std::string name;
  std::string address;
  kit::Date opened_on;
};
inline const kit::Shape& describe(const OpenShop*) {
  using S = OpenShop;
  static const kit::Shape shape = kit::shape<S>(
      "OpenLivelihoodShop", kit::field<&S::marketplace>("marketplace", kit::required, kit::max(100)),
      kit::field<&S::name>("name", kit::required, kit::max(200)), kit::field<&S::address>("address", kit::max(300)),
      kit::field<&S::opened_on>("opened_on", kit::required));
  return shape;
}

struct CloseShop {
  kit::Date closed_on;
};
inline const kit::Shape& describe(const CloseShop*) {
  using S = CloseShop;
  static const kit::Shape shape = kit::shape<S>(
      "CloseLivelihoodShop", kit::field<&S::closed_on>("closed_on", kit::required));
  return shape;
}

struct NoteIncome {
  std::int64_t months = 0;
  kit::Date asked_on;
  std::optional<std::int64_t> income_satang_month;
  std::optional<UnknownReason> unknown_reason;
  IncomeSource source = IncomeSource::told;
};
inline const kit::Shape& describe(const NoteIncome*) {
  using S = NoteIncome;
  static const kit::Shape shape = kit::shape<S>(
      "NoteLivelihoodIncome", kit::field<&S::months>("months", kit::required, kit::min(0), kit::max(120)),
      kit::field<&S::asked_on>("asked_on", kit::required),
      kit::field<&S::income_satang_month>("income_satang_month", kit::min(0), kit::max(100'000'000), kit::personal),
      kit::field<&S::unknown_reason>("unknown_reason"), kit::field<&S::source>("source"));
  return shape;
}

struct EndEnrolment {
  EnrolmentState state = EnrolmentState::finished;
  kit::Date ended_on;
  std::optional<EndReason> reason;
  std::string words;
};
inline const kit::Shape& describe(const EndEnrolment*) {
  using S = EndEnrolment;
  static const kit::Shape shape = kit::shape<S>(
      "EndLivelihoodEnrolment", kit::field<&S::state>("state", kit::required),
      kit::field<&S::ended_on>("ended_on", kit::required), kit::field<&S::reason>("reason"),
      kit::field<&S::words>("words", kit::max(2000), kit::personal));
  return shape;
}

struct WriteOpening {
  std::string title;
  OpeningKind kind = OpeningKind::job;
  std::string employer;
  std::string programme_id;
  std::string area_code;
  std::vector<std::string> skills;
  std::int64_t places = 1;
  std::int64_t pay_satang_month = 0;
  std::string conditions;
  std::string apply_to;
  kit::Date open_from;
  std::optional<kit::Date> open_until;
  bool closed = false;
};
inline const kit::Shape& describe(const WriteOpening*) {
  using S = WriteOpening;
  static const kit::Shape shape = kit::shape<S>(
      "WriteLivelihoodOpening", kit::field<&S::title>("title", kit::required, kit::max(200)),
      kit::field<&S::kind>("kind", kit::required), kit::field<&S::employer>("employer", kit::required, kit::max(200)),
      kit::field<&S::programme_id>("programme_id", kit::max(64)), kit::field<&S::area_code>("area_code", kit::max(8)),
      kit::field<&S::skills>("skills", kit::max(20)),
      kit::field<&S::places>("places", kit::required, kit::min(1), kit::max(10'000)),
      kit::field<&S::pay_satang_month>("pay_satang_month", kit::min(0), kit::max(100'000'000)),
      kit::field<&S::conditions>("conditions", kit::max(2000)), kit::field<&S::apply_to>("apply_to", kit::max(300)),
      kit::field<&S::open_from>("open_from", kit::required), kit::field<&S::open_until>("open_until"),
      kit::field<&S::closed>("closed"));
  return shape;
}

struct Place {
  std::string person_id;
  kit::Date placed_on;
};
inline const kit::Shape& describe(const Place*) {
  using S = Place;
  static const kit::Shape shape = kit::shape<S>(
      "PlaceInOpening", kit::field<&S::person_id>("person_id", kit::required, kit::max(64)),
      kit::field<&S::placed_on>("placed_on", kit::required));
  return shape;
}

struct EndPlacement {
  kit::Date ended_on;
  EndReason reason = EndReason::other;
};
inline const kit::Shape& describe(const EndPlacement*) {
  using S = EndPlacement;
  static const kit::Shape shape = kit::shape<S>(
      "EndLivelihoodPlacement", kit::field<&S::ended_on>("ended_on", kit::required),
      kit::field<&S::reason>("reason", kit::required));
  return shape;
}

// Announced; what somebody earns is not in it.
struct ProgrammeNews {
  std::string title;
  ProgrammeState state = ProgrammeState::planned;
};
inline const kit::Shape& describe(const ProgrammeNews*) {
  using S = ProgrammeNews;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodProgrammeNews", kit::field<&S::title>("title"), kit::field<&S::state>("state"));
  return shape;
}

struct CourseNews {
  std::string event_id;
  std::int64_t people = 0;  // put on its list
};
inline const kit::Shape& describe(const CourseNews*) {
  using S = CourseNews;
  static const kit::Shape shape =
      kit::shape<S>("LivelihoodCourseNews", kit::field<&S::event_id>("event_id"), kit::field<&S::people>("people"));
  return shape;
}

struct EnrolmentNews {
  std::string programme_id;
  EnrolmentState state = EnrolmentState::running;
  std::string what;
  std::int64_t months = 0;
};
inline const kit::Shape& describe(const EnrolmentNews*) {
  using S = EnrolmentNews;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodEnrolmentNews", kit::field<&S::programme_id>("programme_id"), kit::field<&S::state>("state"),
      kit::field<&S::what>("what"), kit::field<&S::months>("months"));
  return shape;
}

// What the statement changes of the sum of a shop's sales: what came back is less than nothing.
struct SalesNews {
  std::string programme_id;
  std::int64_t added = 0;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const SalesNews*) {
  using S = SalesNews;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodSalesNews", kit::field<&S::programme_id>("programme_id"), kit::field<&S::added>("added"),
      kit::field<&S::amount_satang>("amount_satang"));
  return shape;
}

struct PlacementNews {
  std::string opening_id;
  OpeningKind kind = OpeningKind::job;
};
inline const kit::Shape& describe(const PlacementNews*) {
  using S = PlacementNews;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodPlacementNews", kit::field<&S::opening_id>("opening_id"), kit::field<&S::kind>("kind"));
  return shape;
}

struct ProfileNews {
  std::int64_t skills = 0;
  std::int64_t wishes = 0;
};
inline const kit::Shape& describe(const ProfileNews*) {
  using S = ProfileNews;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodProfileNews", kit::field<&S::skills>("skills"), kit::field<&S::wishes>("wishes"));
  return shape;
}

}  // namespace livelihoods
