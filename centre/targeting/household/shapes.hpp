// What is asked about households, and what leaves.
#pragma once

#include "centre/targeting/marks.hpp"
#include "centre/words/words.hpp"

namespace targeting {

struct VerifiedValue {
  std::string person_id;  // "" for the household
  std::string measure;    // "income", "22"
  Mark mark = Mark::pass;
};
inline const kit::Shape& describe(const VerifiedValue*) {
  using V = VerifiedValue;
  static const kit::Shape shape = kit::shape<V>(
      "VerifiedValue", kit::field<&V::person_id>("person_id", kit::max(36)),
      kit::field<&V::measure>("measure", kit::required, kit::max(20)), kit::field<&V::mark>("mark", kit::required));
  return shape;
}

struct VerifyValues {
  kit::Date observed_on;
  std::vector<VerifiedValue> values;
  std::optional<words::Money> income_person_year;
  std::string note;
};
inline const kit::Shape& describe(const VerifyValues*) {
  using V = VerifyValues;
  static const kit::Shape shape = kit::shape<V>(
      "VerifyValues", kit::field<&V::observed_on>("observed_on", kit::required),
      kit::field<&V::values>("values", kit::required, kit::min(1), kit::max(200)),
      kit::field<&V::income_person_year>("income_person_year", kit::min(0)),
      kit::field<&V::note>("note", kit::max(2000), kit::personal));
  return shape;
}

// One answer as it was given; `counts` says that it is the newest of its measure.
struct ValueView {
  std::string person_id;
  std::string person_name;
  std::string measure;
  std::string name_th;
  std::string name_en;
  Mark mark = Mark::missing;
  Source source = Source::tpmap;
  words::PartialDate observed;
  std::string definition;
  std::string import_id;
  std::int64_t line = 0;
  std::string by_name;  // who verified it
  kit::Instant recorded;
  bool counts = false;
  bool superseded = false;  // taken back with its import
};
inline const kit::Shape& describe(const ValueView*) {
  using V = ValueView;
  static const kit::Shape shape = kit::shape<V>(
      "ValueView", kit::field<&V::person_id>("person_id"), kit::field<&V::person_name>("person_name", kit::personal),
      kit::field<&V::measure>("measure"), kit::field<&V::name_th>("name_th"), kit::field<&V::name_en>("name_en"),
      kit::field<&V::mark>("mark"), kit::field<&V::source>("source"), kit::field<&V::observed>("observed"),
      kit::field<&V::definition>("definition"), kit::field<&V::import_id>("import_id"), kit::field<&V::line>("line"),
      kit::field<&V::by_name>("by_name", kit::personal), kit::field<&V::recorded>("recorded"),
      kit::field<&V::counts>("counts"), kit::field<&V::superseded>("superseded"));
  return shape;
}

struct ReasonView {
  ValueView value;
  bool decides = true;  // false: sources differ on whether this indicator counts
};
inline const kit::Shape& describe(const ReasonView*) {
  static const kit::Shape shape = kit::shape<ReasonView>("ReasonView", kit::field<&ReasonView::value>("value"),
                                                         kit::field<&ReasonView::decides>("decides"));
  return shape;
}

struct DimensionView {
  Dimension dimension = Dimension::income;
  Finding finding = Finding::unknown;
  std::vector<ReasonView> why;
};
inline const kit::Shape& describe(const DimensionView*) {
  using D = DimensionView;
  static const kit::Shape shape =
      kit::shape<D>("DimensionView", kit::field<&D::dimension>("dimension"), kit::field<&D::finding>("finding"),
                    kit::field<&D::why>("why"));
  return shape;
}

struct LevelView {
  std::optional<std::int64_t> level;
  std::string rule;
  kit::Date computed_on;
};
inline const kit::Shape& describe(const LevelView*) {
  using L = LevelView;
  static const kit::Shape shape = kit::shape<L>("LevelView", kit::field<&L::level>("level"),
                                                kit::field<&L::rule>("rule"), kit::field<&L::computed_on>("computed_on"));
  return shape;
}

struct NoteView {
  kit::Date observed_on;
  std::string by_name;
  std::string note;
};
inline const kit::Shape& describe(const NoteView*) {
  using N = NoteView;
  static const kit::Shape shape =
      kit::shape<N>("NoteView", kit::field<&N::observed_on>("observed_on"),
                    kit::field<&N::by_name>("by_name", kit::personal), kit::field<&N::note>("note", kit::personal));
  return shape;
}

struct MemberView {
  std::string person_id;
  std::string full_name;
};
inline const kit::Shape& describe(const MemberView*) {
  static const kit::Shape shape =
      kit::shape<MemberView>("MemberView", kit::field<&MemberView::person_id>("person_id"),
                             kit::field<&MemberView::full_name>("full_name", kit::personal));
  return shape;
}

struct HouseholdTargeting {
  std::string household_id;
  std::string address;
  std::string head_name;
  bool poor = false;
  bool target_poor = false;
  std::string card;
  std::vector<DimensionView> dimensions;
  std::optional<std::int64_t> level;
  std::string level_rule;
  std::optional<words::Money> income_person_year;
  std::int64_t dependents = 0;
  std::optional<words::PartialDate> observed;
  std::string definition;
  bool definition_complete = true;
  std::string definition_note_th;
  std::string definition_note_en;
  std::vector<MemberView> members;
  std::vector<ValueView> values;  // oldest first
  std::vector<NoteView> notes;
  std::vector<LevelView> levels;
};
inline const kit::Shape& describe(const HouseholdTargeting*) {
  using H = HouseholdTargeting;
  static const kit::Shape shape = kit::shape<H>(
      "HouseholdTargeting", kit::field<&H::household_id>("household_id"),
      kit::field<&H::address>("address", kit::personal), kit::field<&H::head_name>("head_name", kit::personal),
      kit::field<&H::poor>("poor"), kit::field<&H::target_poor>("target_poor"), kit::field<&H::card>("card"),
      kit::field<&H::dimensions>("dimensions"), kit::field<&H::level>("level"),
      kit::field<&H::level_rule>("level_rule"), kit::field<&H::income_person_year>("income_person_year"),
      kit::field<&H::dependents>("dependents"), kit::field<&H::observed>("observed"),
      kit::field<&H::definition>("definition"), kit::field<&H::definition_complete>("definition_complete"),
      kit::field<&H::definition_note_th>("definition_note_th"),
      kit::field<&H::definition_note_en>("definition_note_en"), kit::field<&H::members>("members"),
      kit::field<&H::values>("values"), kit::field<&H::notes>("notes"), kit::field<&H::levels>("levels"));
  return shape;
}

struct HouseholdRow {
  std::string household_id;
  std::string address;
  std::string head_name;
  std::string area_code;
  Finding income = Finding::unknown;
  Finding health = Finding::unknown;
  Finding education = Finding::unknown;
  Finding living = Finding::unknown;
  Finding access = Finding::unknown;
  bool target_poor = false;
  std::string card;
  std::optional<std::int64_t> level;
  std::optional<words::PartialDate> observed;
};
inline const kit::Shape& describe(const HouseholdRow*) {
  using H = HouseholdRow;
  static const kit::Shape shape = kit::shape<H>(
      "TargetingHouseholdRow", kit::field<&H::household_id>("household_id"),
      kit::field<&H::address>("address", kit::personal), kit::field<&H::head_name>("head_name", kit::personal),
      kit::field<&H::area_code>("area_code"), kit::field<&H::income>("income"), kit::field<&H::health>("health"),
      kit::field<&H::education>("education"), kit::field<&H::living>("living"), kit::field<&H::access>("access"),
      kit::field<&H::target_poor>("target_poor"), kit::field<&H::card>("card"), kit::field<&H::level>("level"),
      kit::field<&H::observed>("observed"));
  return shape;
}

// Households of an area; a household deprived in two dimensions is counted in both.
struct Summary {
  std::int64_t households = 0;
  std::int64_t poor = 0;
  std::int64_t target_poor = 0;
  std::int64_t income = 0;
  std::int64_t health = 0;
  std::int64_t education = 0;
  std::int64_t living = 0;
  std::int64_t access = 0;
  std::int64_t level_0 = 0;
  std::int64_t level_1 = 0;
  std::int64_t level_2 = 0;
  std::int64_t level_3 = 0;
};
inline const kit::Shape& describe(const Summary*) {
  using S = Summary;
  static const kit::Shape shape = kit::shape<S>(
      "TargetingSummary", kit::field<&S::households>("households"), kit::field<&S::poor>("poor"),
      kit::field<&S::target_poor>("target_poor"), kit::field<&S::income>("income"), kit::field<&S::health>("health"),
      kit::field<&S::education>("education"), kit::field<&S::living>("living"), kit::field<&S::access>("access"),
      kit::field<&S::level_0>("level_0"), kit::field<&S::level_1>("level_1"), kit::field<&S::level_2>("level_2"),
      kit::field<&S::level_3>("level_3"));
  return shape;
}

struct ValuesVerified {
  std::string household_id;
  std::int64_t values = 0;
  kit::Date observed_on;
  bool poor = false;
  std::optional<std::int64_t> level;
};
inline const kit::Shape& describe(const ValuesVerified*) {
  using V = ValuesVerified;
  static const kit::Shape shape = kit::shape<V>(
      "ValuesVerified", kit::field<&V::household_id>("household_id"), kit::field<&V::values>("values"),
      kit::field<&V::observed_on>("observed_on"), kit::field<&V::poor>("poor"), kit::field<&V::level>("level"));
  return shape;
}

}  // namespace targeting
