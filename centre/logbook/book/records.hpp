// A household's logbook as it is kept: assessments in five dimensions, stages and why, who walks with the family.
#pragma once

#include "centre/logbook/logbook.hpp"
#include "kit/describe/shape.hpp"

namespace logbook {

using targeting::Dimension;
using targeting::Finding;

// อยู่รอด พอเพียง ยั่งยืน
enum class Stage : std::uint8_t { survive, sufficient, sustainable };
constexpr auto choices(const Stage*) { return kit::Choices{"survive", "sufficient", "sustainable"}; }
enum class BookState : std::uint8_t { open, closed };
constexpr auto choices(const BookState*) { return kit::Choices{"open", "closed"}; }
enum class ClosedFor : std::uint8_t { none, graduated, moved_out, nobody_left, family_declined, other };
constexpr auto choices(const ClosedFor*) {
  return kit::Choices{"none", "graduated", "moved_out", "nobody_left", "family_declined", "other"};
}
enum class AssessmentKind : std::uint8_t { baseline, reassessment };
constexpr auto choices(const AssessmentKind*) { return kit::Choices{"baseline", "reassessment"}; }
enum class AssessedBy : std::uint8_t { survey, entered };
constexpr auto choices(const AssessedBy*) { return kit::Choices{"survey", "entered"}; }
// ทีมพี่เลี้ยง walks with the household, ทีมปฏิบัติการ of the sub-district acts.
enum class TeamPart : std::uint8_t { mentor, operation };
constexpr auto choices(const TeamPart*) { return kit::Choices{"mentor", "operation"}; }
enum class WhoKind : std::uint8_t { officer, volunteer, agency, family, community };
constexpr auto choices(const WhoKind*) {
  return kit::Choices{"officer", "volunteer", "agency", "family", "community"};
}

// Field names are column names, in the order of the insert queries.
struct Book {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string household_id;
  kit::Date opened_on;
  std::string opened_by;
  Stage stage = Stage::survive;
  kit::Date stage_since;
  BookState state = BookState::open;
  std::optional<kit::Date> closed_on;
  ClosedFor closed_for = ClosedFor::none;
  std::string closed_words;
  kit::Date reassess_on;
  std::int64_t deprived_first = 0;  // dimensions, by the baseline
  std::int64_t deprived_last = 0;  // by the newest assessment
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Book*) {
  using S = Book;
  static const kit::Shape shape = kit::shape<S>(
      "Book", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"), kit::field<&S::area_code>("area_code"),
      kit::field<&S::household_id>("household_id"), kit::field<&S::opened_on>("opened_on"),
      kit::field<&S::opened_by>("opened_by"), kit::field<&S::stage>("stage"),
      kit::field<&S::stage_since>("stage_since"), kit::field<&S::state>("state"),
      kit::field<&S::closed_on>("closed_on"), kit::field<&S::closed_for>("closed_for"),
      kit::field<&S::closed_words>("closed_words", kit::personal), kit::field<&S::reassess_on>("reassess_on"),
      kit::field<&S::deprived_first>("deprived_first"), kit::field<&S::deprived_last>("deprived_last"),
      kit::field<&S::version>("version"));
  return shape;
}

struct Assessment {
  std::string org_id;
  std::string id;
  std::string book_id;
  AssessmentKind kind = AssessmentKind::baseline;
  kit::Date assessed_on;
  AssessedBy source = AssessedBy::survey;
  Finding income = Finding::unknown;
  Finding health = Finding::unknown;
  Finding education = Finding::unknown;
  Finding living = Finding::unknown;
  Finding access = Finding::unknown;
  std::optional<std::int64_t> level;
  std::string definition;  // of the lists it rests on; "" when entered
  std::string attitude;  // ทัศนคติ
  std::string skill;  // ทักษะ
  std::string resource;  // ทรัพยากร
  std::string way_out;  // ทางออก
  std::string note;
  std::string assessed_by;
  kit::Instant recorded_ms;
};
inline const kit::Shape& describe(const Assessment*) {
  using S = Assessment;
  static const kit::Shape shape = kit::shape<S>(
      "Assessment", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"), kit::field<&S::book_id>("book_id"),
      kit::field<&S::kind>("kind"), kit::field<&S::assessed_on>("assessed_on"), kit::field<&S::source>("source"),
      kit::field<&S::income>("income"), kit::field<&S::health>("health"), kit::field<&S::education>("education"),
      kit::field<&S::living>("living"), kit::field<&S::access>("access"), kit::field<&S::level>("level"),
      kit::field<&S::definition>("definition"), kit::field<&S::attitude>("attitude", kit::personal),
      kit::field<&S::skill>("skill", kit::personal), kit::field<&S::resource>("resource", kit::personal),
      kit::field<&S::way_out>("way_out", kit::personal), kit::field<&S::note>("note", kit::personal),
      kit::field<&S::assessed_by>("assessed_by"), kit::field<&S::recorded_ms>("recorded_ms"));
  return shape;
}

struct StageMove {
  std::string org_id;
  std::string id;
  std::string book_id;
  Stage from_stage = Stage::survive;
  Stage to_stage = Stage::survive;
  kit::Date moved_on;
  std::string reason;
  std::string rule_version;
  std::string assessment_id;
  std::string staff_id;
  kit::Instant moved_ms;
};
inline const kit::Shape& describe(const StageMove*) {
  using S = StageMove;
  static const kit::Shape shape = kit::shape<S>(
      "StageMove", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"), kit::field<&S::book_id>("book_id"),
      kit::field<&S::from_stage>("from_stage"), kit::field<&S::to_stage>("to_stage"),
      kit::field<&S::moved_on>("moved_on"), kit::field<&S::reason>("reason", kit::personal),
      kit::field<&S::rule_version>("rule_version"), kit::field<&S::assessment_id>("assessment_id"),
      kit::field<&S::staff_id>("staff_id"), kit::field<&S::moved_ms>("moved_ms"));
  return shape;
}

struct TeamMember {
  std::string org_id;
  std::string id;
  std::string book_id;
  TeamPart part = TeamPart::mentor;
  WhoKind kind = WhoKind::officer;
  std::string member_id;
  std::string name;
  std::string duty;
  kit::Date since;
  std::optional<kit::Date> until;
};
inline const kit::Shape& describe(const TeamMember*) {
  using S = TeamMember;
  static const kit::Shape shape = kit::shape<S>(
      "TeamMember", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"), kit::field<&S::book_id>("book_id"),
      kit::field<&S::part>("part"), kit::field<&S::kind>("kind"), kit::field<&S::member_id>("member_id"),
      kit::field<&S::name>("name", kit::personal), kit::field<&S::duty>("duty", kit::personal),
      kit::field<&S::since>("since"), kit::field<&S::until>("until"));
  return shape;
}

}  // namespace logbook
