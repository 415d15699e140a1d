// One rate of a benefit as it is kept: what it is, what it pays, by which rule.
#pragma once

#include "centre/benefits/benefits.hpp"
#include "centre/benefits/rule/shapes.hpp"

namespace benefits {

struct Terms {
  std::string name_th;
  std::string name_en;
  Kind kind = Kind::relief;
  Frequency frequency = Frequency::per_time;
  std::optional<std::int64_t> amount_satang;  // none: the actual cost
  CountedFor counted_for = CountedFor::person;
  std::optional<std::int64_t> times_a_year;
  std::optional<std::int64_t> a_year_satang;
  std::optional<std::int64_t> times_ever;
  std::vector<std::string> papers;
  std::string note_th;  // conditions that are no rule
  std::string note_en;
  std::string agency;
  std::string filed_th;
  std::string filed_en;
  std::string purse_kind;
  Approval approval = Approval::provincial_office;
  Approval approval_above = Approval::governor;
  bool confidential = false;
  std::string source_th;
  std::string source_en;
  bool confirmed = true;
  Rule rule;
};
inline const kit::Shape& describe(const Terms*) {
  using T = Terms;
  static const kit::Shape shape = kit::shape<T>(
      "BenefitTerms", kit::field<&T::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&T::name_en>("name_en", kit::required, kit::max(200)),
      kit::field<&T::kind>("kind", kit::required), kit::field<&T::frequency>("frequency", kit::required),
      kit::field<&T::amount_satang>("amount_satang", kit::min(1), kit::max(1'000'000'000'000)),
      kit::field<&T::counted_for>("counted_for", kit::required),
      kit::field<&T::times_a_year>("times_a_year", kit::min(1), kit::max(366)),
      kit::field<&T::a_year_satang>("a_year_satang", kit::min(1), kit::max(1'000'000'000'000)),
      kit::field<&T::times_ever>("times_ever", kit::min(1), kit::max(366)),
      kit::field<&T::papers>("papers", kit::max(30)), kit::field<&T::note_th>("note_th", kit::max(1000)),
      kit::field<&T::note_en>("note_en", kit::max(1000)),
      kit::field<&T::agency>("agency", kit::required, kit::max(40)),
      kit::field<&T::filed_th>("filed_th", kit::required, kit::max(300)),
      kit::field<&T::filed_en>("filed_en", kit::max(300)),
      kit::field<&T::purse_kind>("purse_kind", kit::max(40)), kit::field<&T::approval>("approval", kit::required),
      kit::field<&T::approval_above>("approval_above", kit::required),
      kit::field<&T::confidential>("confidential"),
      kit::field<&T::source_th>("source_th", kit::required, kit::max(500)),
      kit::field<&T::source_en>("source_en", kit::max(500)), kit::field<&T::confirmed>("confirmed"),
      kit::field<&T::rule>("rule", kit::required));
  return shape;
}

struct Rate {
  std::string rate;
  std::string code;
  std::int64_t sort = 0;
  kit::Date valid_from;
  std::optional<kit::Date> valid_until;
  std::int64_t version = 1;
  kit::Instant added;
  std::string added_by;  // staff id, "" of what the program came with
  Terms terms;
};

// How rules are read on a day.
struct Policy {
  bool unknown_birth_last = false;      // of a birthday not fully known the last possible day counts, not the first
  bool tier_paid_month_after = true;    // a new tier of age is first paid in the month after the birthday
};

}  // namespace benefits
