// Versions of the rule book.
#pragma once

#include "centre/welfare/book.hpp"

namespace welfare {

struct Rule {
  std::string org_id;
  std::string id;
  std::string fund_id;
  std::int64_t number = 0;
  kit::Date effective_from;
  RuleState state = RuleState::draft;
  std::string meeting_id;
  std::optional<kit::Date> adopted_on;
  std::string book;  // RuleBook as JSON
  std::string note;
  kit::Instant made_ms;
  std::string made_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Rule*) {
  using X = Rule;
  static const kit::Shape shape =
      kit::shape<X>("WelfareRule", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
                    kit::field<&X::fund_id>("fund_id"), kit::field<&X::number>("number"),
                    kit::field<&X::effective_from>("effective_from"),
                    kit::field<&X::state>("state"), kit::field<&X::meeting_id>("meeting_id"),
                    kit::field<&X::adopted_on>("adopted_on"), kit::field<&X::book>("book"),
                    kit::field<&X::note>("note"), kit::field<&X::made_ms>("made_ms"),
                    kit::field<&X::made_by>("made_by"), kit::field<&X::version>("version"));
  return shape;
}

struct DraftRule {
  kit::Date effective_from;
  std::string note;
  RuleBook book;
};
inline const kit::Shape& describe(const DraftRule*) {
  using X = DraftRule;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareDraftRule", kit::field<&X::effective_from>("effective_from", kit::required),
      kit::field<&X::note>("note", kit::max(1000)), kit::field<&X::book>("book", kit::required));
  return shape;
}

struct AdoptRule {
  std::string meeting_id;
};
inline const kit::Shape& describe(const AdoptRule*) {
  using X = AdoptRule;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareAdoptRule", kit::field<&X::meeting_id>("meeting_id", kit::required, kit::max(36)));
  return shape;
}

struct RuleRow {
  std::string id;
  std::int64_t number = 0;
  kit::Date effective_from;
  std::optional<kit::Date> effective_until;
  RuleState state = RuleState::draft;
  std::optional<kit::Date> adopted_on;
  std::string note;
  bool in_force = false;
};
inline const kit::Shape& describe(const RuleRow*) {
  using X = RuleRow;
  static const kit::Shape shape =
      kit::shape<X>("WelfareRuleRow", kit::field<&X::id>("id"), kit::field<&X::number>("number"),
                    kit::field<&X::effective_from>("effective_from"),
                    kit::field<&X::effective_until>("effective_until"),
                    kit::field<&X::state>("state"), kit::field<&X::adopted_on>("adopted_on"),
                    kit::field<&X::note>("note"), kit::field<&X::in_force>("in_force"));
  return shape;
}

struct RuleView {
  std::string id;
  std::string fund_id;
  std::int64_t number = 0;
  kit::Date effective_from;
  RuleState state = RuleState::draft;
  std::string meeting_id;
  std::optional<kit::Date> adopted_on;
  std::string note;
  RuleBook book;
  std::string made_by;
  kit::Instant made_at;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const RuleView*) {
  using X = RuleView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareRuleView", kit::field<&X::id>("id"), kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::number>("number"), kit::field<&X::effective_from>("effective_from"),
      kit::field<&X::state>("state"), kit::field<&X::meeting_id>("meeting_id"),
      kit::field<&X::adopted_on>("adopted_on"), kit::field<&X::note>("note"),
      kit::field<&X::book>("book"), kit::field<&X::made_by>("made_by"),
      kit::field<&X::made_at>("made_at"), kit::field<&X::version>("version"));
  return shape;
}

struct Template {
  std::string code;
  std::string name_th;
  std::string name_en;
  std::string source;
  RuleBook book;
};
inline const kit::Shape& describe(const Template*) {
  using X = Template;
  static const kit::Shape shape =
      kit::shape<X>("WelfareTemplate", kit::field<&X::code>("code"),
                    kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"),
                    kit::field<&X::source>("source"), kit::field<&X::book>("book"));
  return shape;
}

// Claims of one kind in the last twelve months, as decided and as this book would have them.
struct PreviewRow {
  BenefitKind kind = BenefitKind::birth;
  Per per = Per::time;
  std::int64_t claims = 0;
  std::int64_t paid_satang = 0;
  std::int64_t would_satang = 0;
  std::int64_t more = 0;  // claims that would get more
  std::int64_t less = 0;
};
inline const kit::Shape& describe(const PreviewRow*) {
  using X = PreviewRow;
  static const kit::Shape shape =
      kit::shape<X>("WelfarePreviewRow", kit::field<&X::kind>("kind"), kit::field<&X::per>("per"),
                    kit::field<&X::claims>("claims"), kit::field<&X::paid_satang>("paid_satang"),
                    kit::field<&X::would_satang>("would_satang"), kit::field<&X::more>("more"),
                    kit::field<&X::less>("less"));
  return shape;
}

struct RulePreview {
  kit::Date from_on;
  kit::Date until_on;
  std::vector<PreviewRow> rows;
  std::int64_t paid_satang = 0;
  std::int64_t would_satang = 0;
  std::int64_t year_contribution_satang =
      0;  // of all active members who pay, by the yearly price or the daily one
};
inline const kit::Shape& describe(const RulePreview*) {
  using X = RulePreview;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareRulePreview", kit::field<&X::from_on>("from_on"),
      kit::field<&X::until_on>("until_on"), kit::field<&X::rows>("rows"),
      kit::field<&X::paid_satang>("paid_satang"), kit::field<&X::would_satang>("would_satang"),
      kit::field<&X::year_contribution_satang>("year_contribution_satang"));
  return shape;
}

struct RuleNews {
  std::int64_t number = 0;
  RuleState state = RuleState::draft;
  kit::Date effective_from;
};
inline const kit::Shape& describe(const RuleNews*) {
  using X = RuleNews;
  static const kit::Shape shape = kit::shape<X>("WelfareRuleNews", kit::field<&X::number>("number"),
                                                kit::field<&X::state>("state"),
                                                kit::field<&X::effective_from>("effective_from"));
  return shape;
}

}  // namespace welfare
