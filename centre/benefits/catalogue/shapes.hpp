// The catalogue as pages see and change it.
#pragma once

#include "centre/benefits/catalogue/records.hpp"
#include "centre/benefits/entitlement/shapes.hpp"

namespace benefits {

enum class RateState : std::uint8_t { past, current, future };
constexpr auto choices(const RateState*) { return kit::Choices{"past", "current", "future"}; }

struct RateView {
  std::string rate, code;
  RateState state = RateState::current;
  kit::Date valid_from;
  std::optional<kit::Date> valid_until;
  std::string rule_th, rule_en;
  std::string added_by_name;  // "" of what the program came with
  Terms terms;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const RateView*) {
  using R = RateView;
  static const kit::Shape shape = kit::shape<R>(
      "RateView", kit::field<&R::rate>("rate"), kit::field<&R::code>("code"), kit::field<&R::state>("state"),
      kit::field<&R::valid_from>("valid_from"), kit::field<&R::valid_until>("valid_until"),
      kit::field<&R::rule_th>("rule_th"), kit::field<&R::rule_en>("rule_en"),
      kit::field<&R::added_by_name>("added_by_name"), kit::field<&R::terms>("terms"),
      kit::field<&R::version>("version"));
  return shape;
}

// A new rate of a benefit, or the first of a new one.
struct AddRate {
  std::string code;
  std::string rate;
  kit::Date valid_from;
  std::optional<kit::Date> valid_until;
  Terms terms;
};
inline const kit::Shape& describe(const AddRate*) {
  using A = AddRate;
  static const kit::Shape shape = kit::shape<A>(
      "AddRate", kit::field<&A::code>("code", kit::required, kit::max(40)),
      kit::field<&A::rate>("rate", kit::required, kit::max(40)),
      kit::field<&A::valid_from>("valid_from", kit::required), kit::field<&A::valid_until>("valid_until"),
      kit::field<&A::terms>("terms", kit::required));
  return shape;
}
struct ChangeRate {
  kit::Date valid_from;
  std::optional<kit::Date> valid_until;
  Terms terms;
};
inline const kit::Shape& describe(const ChangeRate*) {
  using C = ChangeRate;
  static const kit::Shape shape = kit::shape<C>(
      "ChangeRate", kit::field<&C::valid_from>("valid_from", kit::required),
      kit::field<&C::valid_until>("valid_until"), kit::field<&C::terms>("terms", kit::required));
  return shape;
}

struct TryRule {
  Rule rule;
  std::optional<kit::Date> on;
  std::string area_code;
};
inline const kit::Shape& describe(const TryRule*) {
  using T = TryRule;
  static const kit::Shape shape =
      kit::shape<T>("TryRule", kit::field<&T::rule>("rule", kit::required), kit::field<&T::on>("on"),
                    kit::field<&T::area_code>("area_code", kit::max(8)));
  return shape;
}
struct AreaReach {
  std::string area_code, name_th, name_en;
  std::int64_t people = 0, households = 0, unknown = 0, all = 0;
};
inline const kit::Shape& describe(const AreaReach*) {
  using A = AreaReach;
  static const kit::Shape shape = kit::shape<A>(
      "AreaReach", kit::field<&A::area_code>("area_code"), kit::field<&A::name_th>("name_th"),
      kit::field<&A::name_en>("name_en"), kit::field<&A::people>("people"),
      kit::field<&A::households>("households"), kit::field<&A::unknown>("unknown"), kit::field<&A::all>("all"));
  return shape;
}
struct ReachedPerson {
  std::string person_id, household_id, name;
  std::vector<ClauseView> clauses;
};
inline const kit::Shape& describe(const ReachedPerson*) {
  using R = ReachedPerson;
  static const kit::Shape shape = kit::shape<R>(
      "ReachedPerson", kit::field<&R::person_id>("person_id"), kit::field<&R::household_id>("household_id"),
      kit::field<&R::name>("name", kit::personal), kit::field<&R::clauses>("clauses"));
  return shape;
}
struct RulePreview {
  kit::Date on;
  std::string rule_th, rule_en;
  std::int64_t people = 0, households = 0, unknown = 0, all = 0;
  std::vector<AreaReach> areas;
  std::vector<ReachedPerson> samples;
  std::optional<kit::Instant> counted_at;  // nothing: never counted yet
  bool counting = false;                   // newer figures are being made
};
inline const kit::Shape& describe(const RulePreview*) {
  using R = RulePreview;
  static const kit::Shape shape = kit::shape<R>(
      "RulePreview", kit::field<&R::on>("on"), kit::field<&R::rule_th>("rule_th"), kit::field<&R::rule_en>("rule_en"),
      kit::field<&R::people>("people"), kit::field<&R::households>("households"),
      kit::field<&R::unknown>("unknown"), kit::field<&R::all>("all"), kit::field<&R::areas>("areas"),
      kit::field<&R::samples>("samples"),
      kit::field<&R::counted_at>("counted_at"), kit::field<&R::counting>("counting"));
  return shape;
}

struct AskReach {
  std::string area_code;
};
inline const kit::Shape& describe(const AskReach*) {
  static const kit::Shape shape =
      kit::shape<AskReach>("AskReach", kit::field<&AskReach::area_code>("area_code", kit::max(8)));
  return shape;
}
struct RateReach {
  std::string rate;
  std::int64_t people = 0, unknown = 0;
};
inline const kit::Shape& describe(const RateReach*) {
  static const kit::Shape shape =
      kit::shape<RateReach>("RateReach", kit::field<&RateReach::rate>("rate"),
                            kit::field<&RateReach::people>("people"), kit::field<&RateReach::unknown>("unknown"));
  return shape;
}
struct CatalogueReach {
  kit::Date on;
  std::int64_t all = 0;
  std::vector<RateReach> rates;
  std::optional<kit::Instant> counted_at;  // as of RulePreview
  bool counting = false;
};
inline const kit::Shape& describe(const CatalogueReach*) {
  using C = CatalogueReach;
  static const kit::Shape shape =
      kit::shape<C>("CatalogueReach", kit::field<&C::on>("on"), kit::field<&C::all>("all"),
                    kit::field<&C::rates>("rates"), kit::field<&C::counted_at>("counted_at"),
                    kit::field<&C::counting>("counting"));
  return shape;
}

}  // namespace benefits
