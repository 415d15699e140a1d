// What is said of a volunteer's service: checks, cards, trainings and awards.
#pragma once

#include "centre/network/volunteer/shapes.hpp"

namespace network {

enum class CheckStep : std::uint8_t { tambon, district };
constexpr auto choices(const CheckStep*) { return kit::Choices{"tambon", "district"}; }

enum class AwardKind : std::uint8_t { thanks, long_service, outstanding, special_outstanding, other };
constexpr auto choices(const AwardKind*) {
  return kit::Choices{"thanks", "long_service", "outstanding", "special_outstanding", "other"};
}

struct SkillName {
  std::string code;
  std::string name_th;
  std::string name_en;
};
inline const kit::Shape& describe(const SkillName*) {
  using S = SkillName;
  static const kit::Shape shape =
      kit::shape<S>("SkillName", kit::field<&S::code>("code"), kit::field<&S::name_th>("name_th"), kit::field<&S::name_en>("name_en"));
  return shape;
}

// No chair named: the chair is whoever is signed in.
struct CheckVolunteer {
  std::string chair_id;
  bool passed = false;
  std::string note;
};
inline const kit::Shape& describe(const CheckVolunteer*) {
  using C = CheckVolunteer;
  static const kit::Shape shape = kit::shape<C>("CheckVolunteer", kit::field<&C::chair_id>("chair_id", kit::max(64)),
                                                kit::field<&C::passed>("passed", kit::required),
                                                kit::field<&C::note>("note", kit::max(500), kit::personal));
  return shape;
}

struct VolunteerCheck {
  std::string id;
  CheckStep step = CheckStep::tambon;
  std::string chair_id;
  std::string chair_name;
  bool passed = false;
  std::string note;
  std::string recorded_by;  // a member's id as kept, the name as shown
  kit::Instant at_ms;
};
inline const kit::Shape& describe(const VolunteerCheck*) {
  using C = VolunteerCheck;
  static const kit::Shape shape = kit::shape<C>(
      "VolunteerCheck", kit::field<&C::id>("id"), kit::field<&C::step>("step"), kit::field<&C::chair_id>("chair_id"),
      kit::field<&C::chair_name>("chair_name", kit::personal), kit::field<&C::passed>("passed"),
      kit::field<&C::note>("note", kit::personal), kit::field<&C::recorded_by>("recorded_by"), kit::field<&C::at_ms>("at_ms"));
  return shape;
}

// No last day: by the term in force when it was issued.
struct IssueCard {
  std::string number;
  kit::Date issued_on;
  std::optional<kit::Date> expires_on;
};
inline const kit::Shape& describe(const IssueCard*) {
  using C = IssueCard;
  static const kit::Shape shape =
      kit::shape<C>("IssueCard", kit::field<&C::number>("number", kit::required, kit::max(50), kit::personal),
                    kit::field<&C::issued_on>("issued_on", kit::required), kit::field<&C::expires_on>("expires_on"));
  return shape;
}

struct VolunteerCard {
  std::string id;
  std::string number;
  kit::Date issued_on;
  kit::Date expires_on;
};
inline const kit::Shape& describe(const VolunteerCard*) {
  using C = VolunteerCard;
  static const kit::Shape shape =
      kit::shape<C>("VolunteerCard", kit::field<&C::id>("id"), kit::field<&C::number>("number", kit::personal),
                    kit::field<&C::issued_on>("issued_on"), kit::field<&C::expires_on>("expires_on"));
  return shape;
}

// A course with a skill gives the skill to all who came.
struct HoldCourse {
  std::string name;
  kit::Date day;
  std::int64_t hours = 0;
  std::string place;
  std::string skill;
  std::vector<std::string> volunteer_ids;
};
inline const kit::Shape& describe(const HoldCourse*) {
  using H = HoldCourse;
  static const kit::Shape shape = kit::shape<H>(
      "HoldCourse", kit::field<&H::name>("name", kit::required, kit::max(200)), kit::field<&H::day>("day", kit::required),
      kit::field<&H::hours>("hours", kit::required, kit::min(1), kit::max(400)), kit::field<&H::place>("place", kit::max(200)),
      kit::field<&H::skill>("skill", kit::max(40)),
      kit::field<&H::volunteer_ids>("volunteer_ids", kit::required, kit::min(1), kit::max(300)));
  return shape;
}

// As kept for one volunteer.
struct Training {
  std::string id;
  std::string course_id;
  std::string name;
  kit::Date day;
  std::int64_t hours = 0;
  std::string place;
  std::string skill;
};
inline const kit::Shape& describe(const Training*) {
  using C = Training;
  static const kit::Shape shape = kit::shape<C>(
      "Training", kit::field<&C::id>("id"), kit::field<&C::course_id>("course_id"), kit::field<&C::name>("name"),
      kit::field<&C::day>("day"), kit::field<&C::hours>("hours"), kit::field<&C::place>("place"), kit::field<&C::skill>("skill"));
  return shape;
}

// A course with how many came, of those in reach.
struct CourseRow {
  std::string id;
  std::string name;
  kit::Date day;
  std::int64_t hours = 0;
  std::string place;
  std::string skill;
  std::int64_t volunteers = 0;
};
inline const kit::Shape& describe(const CourseRow*) {
  using C = CourseRow;
  static const kit::Shape shape = kit::shape<C>(
      "CourseRow", kit::field<&C::id>("id"), kit::field<&C::name>("name"), kit::field<&C::day>("day"),
      kit::field<&C::hours>("hours"), kit::field<&C::place>("place"), kit::field<&C::skill>("skill"),
      kit::field<&C::volunteers>("volunteers"));
  return shape;
}

struct GiveAward {
  AwardKind kind = AwardKind::thanks;
  kit::Date given_on;
  std::string giver;
  std::string reason;
};
inline const kit::Shape& describe(const GiveAward*) {
  using G = GiveAward;
  static const kit::Shape shape =
      kit::shape<G>("GiveAward", kit::field<&G::kind>("kind", kit::required), kit::field<&G::given_on>("given_on", kit::required),
                    kit::field<&G::giver>("giver", kit::required, kit::max(200)), kit::field<&G::reason>("reason", kit::max(500)));
  return shape;
}

struct Award {
  std::string id;
  AwardKind kind = AwardKind::thanks;
  kit::Date given_on;
  std::string giver;
  std::string reason;
};
inline const kit::Shape& describe(const Award*) {
  using A = Award;
  static const kit::Shape shape = kit::shape<A>("Award", kit::field<&A::id>("id"), kit::field<&A::kind>("kind"),
                                                kit::field<&A::given_on>("given_on"), kit::field<&A::giver>("giver"),
                                                kit::field<&A::reason>("reason"));
  return shape;
}

// What the journal keeps of all this.
struct VolunteerServiceTold {
  std::string volunteer_id;
  std::string what;  // the step, the skill, the kind of award, the day
  bool passed = true;
  std::int64_t count = 0;
};
inline const kit::Shape& describe(const VolunteerServiceTold*) {
  using S = VolunteerServiceTold;
  static const kit::Shape shape = kit::shape<S>("VolunteerServiceTold", kit::field<&S::volunteer_id>("volunteer_id"), kit::field<&S::what>("what"),
                                                kit::field<&S::passed>("passed"), kit::field<&S::count>("count"));
  return shape;
}

}  // namespace network
