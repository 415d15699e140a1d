// Who may claim what, as the pages see it.
#pragma once

#include "centre/benefits/benefits.hpp"

namespace benefits {

struct ClauseView {
  Answer answer = Answer::unknown;
  std::string text_th, text_en;
  std::string finds_th, finds_en;
  std::string change_th, change_en;
  std::string fact;
};
inline const kit::Shape& describe(const ClauseView*) {
  using C = ClauseView;
  static const kit::Shape shape = kit::shape<C>(
      "ClauseView", kit::field<&C::answer>("answer"), kit::field<&C::text_th>("text_th"),
      kit::field<&C::text_en>("text_en"), kit::field<&C::finds_th>("finds_th", kit::personal),
      kit::field<&C::finds_en>("finds_en", kit::personal), kit::field<&C::change_th>("change_th", kit::personal),
      kit::field<&C::change_en>("change_en", kit::personal), kit::field<&C::fact>("fact"));
  return shape;
}

struct EntitlementView {
  std::string code;
  Standing standing = Standing::unknown;
  Answer rule = Answer::unknown;
  std::vector<ClauseView> clauses;
  std::vector<std::string> missing;
  std::optional<kit::Date> changes_on;
  std::optional<kit::Date> paid_from;      // of a monthly benefit that begins with an age
  std::optional<kit::Date> receives_since;
  std::string receipt_id;
  std::optional<std::int64_t> times_left;
  std::optional<std::int64_t> left_satang;
  std::optional<kit::Date> again_on;
};
inline const kit::Shape& describe(const EntitlementView*) {
  using E = EntitlementView;
  static const kit::Shape shape = kit::shape<E>(
      "EntitlementView", kit::field<&E::code>("code"), kit::field<&E::standing>("standing"),
      kit::field<&E::rule>("rule"), kit::field<&E::clauses>("clauses"), kit::field<&E::missing>("missing"),
      kit::field<&E::changes_on>("changes_on"), kit::field<&E::paid_from>("paid_from"),
      kit::field<&E::receives_since>("receives_since"), kit::field<&E::receipt_id>("receipt_id"),
      kit::field<&E::times_left>("times_left"), kit::field<&E::left_satang>("left_satang"),
      kit::field<&E::again_on>("again_on"));
  return shape;
}

// What the page says of a benefit beside the answers.
struct BenefitCard {
  std::string code, rate;
  std::string name_th, name_en;
  Kind kind = Kind::relief;
  Frequency frequency = Frequency::per_time;
  CountedFor counted_for = CountedFor::person;
  std::optional<std::int64_t> amount_satang;
  std::vector<std::string> papers;
  std::string filed_th, filed_en;
  Approval approval = Approval::none;
  bool confidential = false;
  bool confirmed = true;
  std::string source_th, source_en;
};
inline const kit::Shape& describe(const BenefitCard*) {
  using B = BenefitCard;
  static const kit::Shape shape = kit::shape<B>(
      "BenefitCard", kit::field<&B::code>("code"), kit::field<&B::rate>("rate"), kit::field<&B::name_th>("name_th"),
      kit::field<&B::name_en>("name_en"), kit::field<&B::kind>("kind"), kit::field<&B::frequency>("frequency"),
      kit::field<&B::counted_for>("counted_for"), kit::field<&B::amount_satang>("amount_satang"),
      kit::field<&B::papers>("papers"), kit::field<&B::filed_th>("filed_th"), kit::field<&B::filed_en>("filed_en"),
      kit::field<&B::approval>("approval"), kit::field<&B::confidential>("confidential"),
      kit::field<&B::confirmed>("confirmed"), kit::field<&B::source_th>("source_th"),
      kit::field<&B::source_en>("source_en"));
  return shape;
}

// A fact worth asking: for how many benefits it would decide.
struct Question {
  std::string fact;
  std::string person_id;  // "" when it is about the household
  std::int64_t decides = 0;
};
inline const kit::Shape& describe(const Question*) {
  using Q = Question;
  static const kit::Shape shape = kit::shape<Q>("Question", kit::field<&Q::fact>("fact"),
                                                kit::field<&Q::person_id>("person_id"),
                                                kit::field<&Q::decides>("decides"));
  return shape;
}

struct StatementView {
  std::string id;
  std::string person_id;
  std::string household_id;
  std::string fact;
  std::string holds;
  kit::Date stated_on;
  std::string source;
  std::string note;
  std::string by_name;
};
inline const kit::Shape& describe(const StatementView*) {
  using S = StatementView;
  static const kit::Shape shape = kit::shape<S>(
      "FactStatement", kit::field<&S::id>("id"), kit::field<&S::person_id>("person_id"),
      kit::field<&S::household_id>("household_id"), kit::field<&S::fact>("fact"),
      kit::field<&S::holds>("holds", kit::personal), kit::field<&S::stated_on>("stated_on"),
      kit::field<&S::source>("source"), kit::field<&S::note>("note", kit::personal),
      kit::field<&S::by_name>("by_name", kit::personal));
  return shape;
}

struct PersonEntitlements {
  std::string person_id;
  std::string name;
  std::optional<std::int64_t> age;
  std::vector<EntitlementView> items;
};
inline const kit::Shape& describe(const PersonEntitlements*) {
  using P = PersonEntitlements;
  static const kit::Shape shape = kit::shape<P>(
      "PersonEntitlements", kit::field<&P::person_id>("person_id"), kit::field<&P::name>("name", kit::personal),
      kit::field<&P::age>("age", kit::personal), kit::field<&P::items>("items"));
  return shape;
}

struct Entitlements {
  kit::Date on;
  std::string household_id;  // "" of somebody who lives in none
  std::vector<BenefitCard> benefits;
  std::vector<PersonEntitlements> people;
  std::vector<Question> questions;  // the most deciding first
  std::vector<StatementView> statements;
};
inline const kit::Shape& describe(const Entitlements*) {
  using E = Entitlements;
  static const kit::Shape shape = kit::shape<E>(
      "Entitlements", kit::field<&E::on>("on"), kit::field<&E::household_id>("household_id"),
      kit::field<&E::benefits>("benefits"), kit::field<&E::people>("people"),
      kit::field<&E::questions>("questions"), kit::field<&E::statements>("statements"));
  return shape;
}

}  // namespace benefits
