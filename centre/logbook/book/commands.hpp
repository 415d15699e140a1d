// What is asked of a household's logbook, and the dated data it follows.
#pragma once

#include "centre/logbook/book/records.hpp"

namespace logbook {

// What an officer finds with the family, when no survey says it; with how the household stands by the four ท.
struct OpenBook {
  std::string household_id;
  std::string attitude;
  std::string skill;
  std::string resource;
  std::string way_out;
  std::string note;
};
inline const kit::Shape& describe(const OpenBook*) {
  using S = OpenBook;
  static const kit::Shape shape = kit::shape<S>(
      "OpenBook", kit::field<&S::household_id>("household_id", kit::required, kit::max(36)),
      kit::field<&S::attitude>("attitude", kit::max(1000), kit::personal),
      kit::field<&S::skill>("skill", kit::max(1000), kit::personal),
      kit::field<&S::resource>("resource", kit::max(1000), kit::personal),
      kit::field<&S::way_out>("way_out", kit::max(1000), kit::personal),
      kit::field<&S::note>("note", kit::max(2000), kit::personal));
  return shape;
}

struct Reassess {
  kit::Date assessed_on;
  AssessedBy source = AssessedBy::survey;
  Finding income = Finding::unknown;
  Finding health = Finding::unknown;
  Finding education = Finding::unknown;
  Finding living = Finding::unknown;
  Finding access = Finding::unknown;
  std::string attitude;
  std::string skill;
  std::string resource;
  std::string way_out;
  std::string note;
};
inline const kit::Shape& describe(const Reassess*) {
  using S = Reassess;
  static const kit::Shape shape = kit::shape<S>(
      "Reassess", kit::field<&S::assessed_on>("assessed_on", kit::required),
      kit::field<&S::source>("source", kit::required), kit::field<&S::income>("income"),
      kit::field<&S::health>("health"), kit::field<&S::education>("education"), kit::field<&S::living>("living"),
      kit::field<&S::access>("access"), kit::field<&S::attitude>("attitude", kit::max(1000), kit::personal),
      kit::field<&S::skill>("skill", kit::max(1000), kit::personal),
      kit::field<&S::resource>("resource", kit::max(1000), kit::personal),
      kit::field<&S::way_out>("way_out", kit::max(1000), kit::personal),
      kit::field<&S::note>("note", kit::max(2000), kit::personal));
  return shape;
}

struct MoveStage {
  Stage stage = Stage::survive;
  std::string reason;
};
inline const kit::Shape& describe(const MoveStage*) {
  using S = MoveStage;
  static const kit::Shape shape = kit::shape<S>(
      "MoveStage", kit::field<&S::stage>("stage", kit::required),
      kit::field<&S::reason>("reason", kit::required, kit::min(5), kit::max(1000), kit::personal));
  return shape;
}

struct JoinTeam {
  TeamPart part = TeamPart::mentor;
  WhoKind kind = WhoKind::officer;
  std::string member_id;
  std::string name;
  std::string duty;
};
inline const kit::Shape& describe(const JoinTeam*) {
  using S = JoinTeam;
  static const kit::Shape shape = kit::shape<S>(
      "JoinTeam", kit::field<&S::part>("part", kit::required), kit::field<&S::kind>("kind", kit::required),
      kit::field<&S::member_id>("member_id", kit::max(64)),
      kit::field<&S::name>("name", kit::max(200), kit::personal),
      kit::field<&S::duty>("duty", kit::max(300), kit::personal));
  return shape;
}

struct CloseBook {
  ClosedFor closed_for = ClosedFor::none;
  std::string words;
};
inline const kit::Shape& describe(const CloseBook*) {
  using S = CloseBook;
  static const kit::Shape shape = kit::shape<S>(
      "CloseBook", kit::field<&S::closed_for>("closed_for", kit::required),
      kit::field<&S::words>("words", kit::required, kit::min(2), kit::max(1000), kit::personal));
  return shape;
}

struct ReopenBook {
  std::string words;
};
inline const kit::Shape& describe(const ReopenBook*) {
  using S = ReopenBook;
  static const kit::Shape shape = kit::shape<S>(
      "ReopenBook", kit::field<&S::words>("words", kit::required, kit::min(2), kit::max(1000), kit::personal));
  return shape;
}

struct MenuItem {
  std::string code;
  Dimension dimension = Dimension::income;
  std::string problem_code;
  std::string name_th;
  std::string name_en;
  std::string agency_kind;  // of the catalogue of agencies: "SKILL"
  std::string agency_th;
  std::string agency_en;
};
inline const kit::Shape& describe(const MenuItem*) {
  using S = MenuItem;
  static const kit::Shape shape = kit::shape<S>(
      "MenuItem", kit::field<&S::code>("code"), kit::field<&S::dimension>("dimension"),
      kit::field<&S::problem_code>("problem_code"), kit::field<&S::name_th>("name_th"),
      kit::field<&S::name_en>("name_en"), kit::field<&S::agency_kind>("agency_kind"),
      kit::field<&S::agency_th>("agency_th"), kit::field<&S::agency_en>("agency_en"));
  return shape;
}

// When a household may stand in a stage.
struct StageRule {
  std::string version;
  kit::Date valid_from;
  Stage stage = Stage::survive;
  std::int64_t deprived_max = 5;
  std::int64_t unknown_max = 5;
  bool income_needed = false;  // not deprived in income
  std::int64_t months_before = 0;  // in the stage below it, at least
};
inline const kit::Shape& describe(const StageRule*) {
  using S = StageRule;
  static const kit::Shape shape = kit::shape<S>(
      "StageRule", kit::field<&S::version>("version"), kit::field<&S::valid_from>("valid_from"),
      kit::field<&S::stage>("stage"), kit::field<&S::deprived_max>("deprived_max"),
      kit::field<&S::unknown_max>("unknown_max"), kit::field<&S::income_needed>("income_needed"),
      kit::field<&S::months_before>("months_before"));
  return shape;
}

struct FollowRule {
  std::string version;
  kit::Date valid_from;
  std::int64_t reassess_months = 6;
  std::int64_t books_per_mentor_max = 15;
};
inline const kit::Shape& describe(const FollowRule*) {
  using S = FollowRule;
  static const kit::Shape shape = kit::shape<S>(
      "FollowRule", kit::field<&S::version>("version"), kit::field<&S::valid_from>("valid_from"),
      kit::field<&S::reassess_months>("reassess_months"),
      kit::field<&S::books_per_mentor_max>("books_per_mentor_max"));
  return shape;
}

struct LogbookRules {
  std::vector<StageRule> stages;
  FollowRule follow;
};
inline const kit::Shape& describe(const LogbookRules*) {
  using S = LogbookRules;
  static const kit::Shape shape = kit::shape<S>(
      "LogbookRules", kit::field<&S::stages>("stages"), kit::field<&S::follow>("follow"));
  return shape;
}

struct BookSummary {
  std::int64_t books = 0;  // open ones
  std::int64_t survive = 0;
  std::int64_t sufficient = 0;
  std::int64_t sustainable = 0;
  std::int64_t overdue = 0;  // with an action overdue
  std::int64_t reassess_late = 0;
  std::int64_t deprived_first = 0;
  std::int64_t deprived_last = 0;
};
inline const kit::Shape& describe(const BookSummary*) {
  using S = BookSummary;
  static const kit::Shape shape = kit::shape<S>(
      "BookSummary", kit::field<&S::books>("books"), kit::field<&S::survive>("survive"),
      kit::field<&S::sufficient>("sufficient"), kit::field<&S::sustainable>("sustainable"),
      kit::field<&S::overdue>("overdue"), kit::field<&S::reassess_late>("reassess_late"),
      kit::field<&S::deprived_first>("deprived_first"), kit::field<&S::deprived_last>("deprived_last"));
  return shape;
}

}  // namespace logbook
