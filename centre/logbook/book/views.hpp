// What leaves of a household's logbook.
#pragma once

#include "centre/logbook/action/shapes.hpp"
#include "centre/words/money.hpp"

namespace logbook {

struct AssessmentView {
  std::string id;
  AssessmentKind kind = AssessmentKind::baseline;
  kit::Date assessed_on;
  AssessedBy source = AssessedBy::survey;
  Finding income = Finding::unknown;
  Finding health = Finding::unknown;
  Finding education = Finding::unknown;
  Finding living = Finding::unknown;
  Finding access = Finding::unknown;
  std::optional<std::int64_t> level;
  std::string definition;
  std::string attitude;
  std::string skill;
  std::string resource;
  std::string way_out;
  std::string note;
  std::string by_name;
};
inline const kit::Shape& describe(const AssessmentView*) {
  using S = AssessmentView;
  static const kit::Shape shape = kit::shape<S>(
      "AssessmentView", kit::field<&S::id>("id"), kit::field<&S::kind>("kind"),
      kit::field<&S::assessed_on>("assessed_on"), kit::field<&S::source>("source"), kit::field<&S::income>("income"),
      kit::field<&S::health>("health"), kit::field<&S::education>("education"), kit::field<&S::living>("living"),
      kit::field<&S::access>("access"), kit::field<&S::level>("level"), kit::field<&S::definition>("definition"),
      kit::field<&S::attitude>("attitude", kit::personal), kit::field<&S::skill>("skill", kit::personal),
      kit::field<&S::resource>("resource", kit::personal), kit::field<&S::way_out>("way_out", kit::personal),
      kit::field<&S::note>("note", kit::personal), kit::field<&S::by_name>("by_name", kit::personal));
  return shape;
}

// From the baseline to the newest assessment.
enum class Change : std::uint8_t { same, better, worse, unclear };
constexpr auto choices(const Change*) { return kit::Choices{"same", "better", "worse", "unclear"}; }
enum class ProblemState : std::uint8_t { none, not_started, in_progress, solved, cannot_solve };
constexpr auto choices(const ProblemState*) {
  return kit::Choices{"none", "not_started", "in_progress", "solved", "cannot_solve"};
}

struct DimensionChange {
  Dimension dimension = Dimension::income;
  Finding first = Finding::unknown;
  Finding last = Finding::unknown;
  Change change = Change::same;
  ProblemState state = ProblemState::none;
};
inline const kit::Shape& describe(const DimensionChange*) {
  using S = DimensionChange;
  static const kit::Shape shape = kit::shape<S>(
      "DimensionChange", kit::field<&S::dimension>("dimension"), kit::field<&S::first>("first"),
      kit::field<&S::last>("last"), kit::field<&S::change>("change"), kit::field<&S::state>("state"));
  return shape;
}

struct StageMoveView {
  Stage from_stage = Stage::survive;
  Stage to_stage = Stage::survive;
  kit::Date moved_on;
  std::string reason;
  std::string rule_version;
  std::string by_name;
};
inline const kit::Shape& describe(const StageMoveView*) {
  using S = StageMoveView;
  static const kit::Shape shape = kit::shape<S>(
      "StageMoveView", kit::field<&S::from_stage>("from_stage"), kit::field<&S::to_stage>("to_stage"),
      kit::field<&S::moved_on>("moved_on"), kit::field<&S::reason>("reason", kit::personal),
      kit::field<&S::rule_version>("rule_version"), kit::field<&S::by_name>("by_name", kit::personal));
  return shape;
}

// What keeps the household from a stage; codes of texts: "logbook.lack.income".
struct StageStanding {
  Stage stage = Stage::survive;
  bool reached = false;
  std::vector<std::string> lacks;
};
inline const kit::Shape& describe(const StageStanding*) {
  using S = StageStanding;
  static const kit::Shape shape = kit::shape<S>(
      "StageStanding", kit::field<&S::stage>("stage"), kit::field<&S::reached>("reached"),
      kit::field<&S::lacks>("lacks"));
  return shape;
}

struct TeamMemberView {
  std::string id;
  TeamPart part = TeamPart::mentor;
  WhoKind kind = WhoKind::officer;
  std::string member_id;
  std::string name;
  std::string duty;
  kit::Date since;
  std::optional<kit::Date> until;
  std::int64_t books = 0;  // open logbooks this mentor walks with, where that is known
  bool too_many = false;
};
inline const kit::Shape& describe(const TeamMemberView*) {
  using S = TeamMemberView;
  static const kit::Shape shape = kit::shape<S>(
      "TeamMemberView", kit::field<&S::id>("id"), kit::field<&S::part>("part"), kit::field<&S::kind>("kind"),
      kit::field<&S::member_id>("member_id"), kit::field<&S::name>("name", kit::personal),
      kit::field<&S::duty>("duty", kit::personal), kit::field<&S::since>("since"), kit::field<&S::until>("until"),
      kit::field<&S::books>("books"), kit::field<&S::too_many>("too_many"));
  return shape;
}

struct MemberLine {
  std::string person_id;
  std::string full_name;
  std::optional<std::int64_t> age_years;
  std::string gender;
};
inline const kit::Shape& describe(const MemberLine*) {
  using S = MemberLine;
  static const kit::Shape shape = kit::shape<S>(
      "MemberLine", kit::field<&S::person_id>("person_id"), kit::field<&S::full_name>("full_name", kit::personal),
      kit::field<&S::age_years>("age_years"), kit::field<&S::gender>("gender"));
  return shape;
}

struct HelpLine {
  kit::Date given_on;
  std::string what;
  std::string benefit_th;
  std::string benefit_en;
  std::string form;
  std::string giver;
  words::Money value;
};
inline const kit::Shape& describe(const HelpLine*) {
  using S = HelpLine;
  static const kit::Shape shape = kit::shape<S>(
      "HelpLine", kit::field<&S::given_on>("given_on"), kit::field<&S::what>("what", kit::personal),
      kit::field<&S::benefit_th>("benefit_th"), kit::field<&S::benefit_en>("benefit_en"),
      kit::field<&S::form>("form"), kit::field<&S::giver>("giver", kit::personal), kit::field<&S::value>("value"));
  return shape;
}

struct VisitLine {
  kit::Date held_on;
  std::string purpose;
  std::string visitors;
  std::string case_id;
  std::string case_number;
};
inline const kit::Shape& describe(const VisitLine*) {
  using S = VisitLine;
  static const kit::Shape shape = kit::shape<S>(
      "VisitLine", kit::field<&S::held_on>("held_on"), kit::field<&S::purpose>("purpose", kit::personal),
      kit::field<&S::visitors>("visitors", kit::personal), kit::field<&S::case_id>("case_id"),
      kit::field<&S::case_number>("case_number"));
  return shape;
}

struct BookView {
  std::string id;
  std::string household_id;
  std::string head_name;
  std::string address;
  std::string area_code;
  std::string area_th;
  std::string area_en;
  kit::Date opened_on;
  Stage stage = Stage::survive;
  kit::Date stage_since;
  BookState state = BookState::open;
  std::optional<kit::Date> closed_on;
  ClosedFor closed_for = ClosedFor::none;
  std::string closed_words;
  kit::Date reassess_on;
  bool reassess_late = false;
  std::vector<MemberLine> members;
  std::vector<AssessmentView> assessments;  // the baseline first
  std::vector<DimensionChange> dimensions;
  std::int64_t deprived = 0;  // by the baseline
  std::int64_t solved = 0;  // of those
  std::vector<StageStanding> standings;
  std::vector<GoalView> goals;
  std::int64_t overdue = 0;
  std::vector<StageMoveView> stages;  // newest first
  std::vector<TeamMemberView> team;
  std::vector<VisitLine> visits;
  std::vector<HelpLine> help;
  words::Money help_sum;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const BookView*) {
  using S = BookView;
  static const kit::Shape shape = kit::shape<S>(
      "BookView", kit::field<&S::id>("id"), kit::field<&S::household_id>("household_id"),
      kit::field<&S::head_name>("head_name", kit::personal), kit::field<&S::address>("address", kit::personal),
      kit::field<&S::area_code>("area_code"), kit::field<&S::area_th>("area_th"), kit::field<&S::area_en>("area_en"),
      kit::field<&S::opened_on>("opened_on"), kit::field<&S::stage>("stage"),
      kit::field<&S::stage_since>("stage_since"), kit::field<&S::state>("state"),
      kit::field<&S::closed_on>("closed_on"), kit::field<&S::closed_for>("closed_for"),
      kit::field<&S::closed_words>("closed_words", kit::personal), kit::field<&S::reassess_on>("reassess_on"),
      kit::field<&S::reassess_late>("reassess_late"), kit::field<&S::members>("members"),
      kit::field<&S::assessments>("assessments"), kit::field<&S::dimensions>("dimensions"),
      kit::field<&S::deprived>("deprived"), kit::field<&S::solved>("solved"), kit::field<&S::standings>("standings"),
      kit::field<&S::goals>("goals"), kit::field<&S::overdue>("overdue"), kit::field<&S::stages>("stages"),
      kit::field<&S::team>("team"), kit::field<&S::visits>("visits"), kit::field<&S::help>("help"),
      kit::field<&S::help_sum>("help_sum"), kit::field<&S::version>("version"));
  return shape;
}

struct HouseholdBook {
  std::string household_id;
  std::string book_id;  // "" when there is none
  Stage stage = Stage::survive;
  BookState state = BookState::open;
  std::int64_t deprived_first = 0;
  std::int64_t deprived_last = 0;
  std::int64_t actions_open = 0;
  std::int64_t overdue = 0;
  std::optional<kit::Date> next_due;
  std::optional<kit::Date> reassess_on;
  bool reassess_late = false;
};
inline const kit::Shape& describe(const HouseholdBook*) {
  using S = HouseholdBook;
  static const kit::Shape shape = kit::shape<S>(
      "HouseholdBook", kit::field<&S::household_id>("household_id"), kit::field<&S::book_id>("book_id"),
      kit::field<&S::stage>("stage"), kit::field<&S::state>("state"),
      kit::field<&S::deprived_first>("deprived_first"), kit::field<&S::deprived_last>("deprived_last"),
      kit::field<&S::actions_open>("actions_open"), kit::field<&S::overdue>("overdue"),
      kit::field<&S::next_due>("next_due"), kit::field<&S::reassess_on>("reassess_on"),
      kit::field<&S::reassess_late>("reassess_late"));
  return shape;
}

struct BookRow {
  std::string id;
  std::string household_id;
  std::string head_name;
  std::string address;
  std::string area_code;
  Stage stage = Stage::survive;
  BookState state = BookState::open;
  std::int64_t deprived_first = 0;
  std::int64_t deprived_last = 0;
  std::int64_t actions_open = 0;
  std::int64_t overdue = 0;
  std::optional<kit::Date> next_due;
  kit::Date reassess_on;
  bool reassess_late = false;
};
inline const kit::Shape& describe(const BookRow*) {
  using S = BookRow;
  static const kit::Shape shape = kit::shape<S>(
      "BookRow", kit::field<&S::id>("id"), kit::field<&S::household_id>("household_id"),
      kit::field<&S::head_name>("head_name", kit::personal), kit::field<&S::address>("address", kit::personal),
      kit::field<&S::area_code>("area_code"), kit::field<&S::stage>("stage"), kit::field<&S::state>("state"),
      kit::field<&S::deprived_first>("deprived_first"), kit::field<&S::deprived_last>("deprived_last"),
      kit::field<&S::actions_open>("actions_open"), kit::field<&S::overdue>("overdue"),
      kit::field<&S::next_due>("next_due"), kit::field<&S::reassess_on>("reassess_on"),
      kit::field<&S::reassess_late>("reassess_late"));
  return shape;
}

struct BookNews {
  Stage stage = Stage::survive;
  BookState state = BookState::open;
  std::int64_t deprived_last = 0;
};
inline const kit::Shape& describe(const BookNews*) {
  using S = BookNews;
  static const kit::Shape shape = kit::shape<S>(
      "BookNews", kit::field<&S::stage>("stage"), kit::field<&S::state>("state"),
      kit::field<&S::deprived_last>("deprived_last"));
  return shape;
}

struct StageNews {
  Stage from_stage = Stage::survive;
  Stage to_stage = Stage::survive;
  std::string rule_version;
};
inline const kit::Shape& describe(const StageNews*) {
  using S = StageNews;
  static const kit::Shape shape = kit::shape<S>(
      "StageNews", kit::field<&S::from_stage>("from_stage"), kit::field<&S::to_stage>("to_stage"),
      kit::field<&S::rule_version>("rule_version"));
  return shape;
}

struct TeamNews {
  TeamPart part = TeamPart::mentor;
  WhoKind kind = WhoKind::officer;
  bool left = false;
};
inline const kit::Shape& describe(const TeamNews*) {
  using S = TeamNews;
  static const kit::Shape shape = kit::shape<S>(
      "TeamNews", kit::field<&S::part>("part"), kit::field<&S::kind>("kind"), kit::field<&S::left>("left"));
  return shape;
}

}  // namespace logbook
