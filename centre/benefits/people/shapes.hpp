// What is stated of people and households, and how facts are described to pages.
#pragma once

#include "centre/benefits/people/records.hpp"

namespace benefits {

struct StateFact {
  std::string person_id;     // one of both
  std::string household_id;
  std::string fact;
  std::string holds;
  kit::Date stated_on;
  StatementSource source = StatementSource::told;
  std::string note;
};
inline const kit::Shape& describe(const StateFact*) {
  using S = StateFact;
  static const kit::Shape shape = kit::shape<S>(
      "StateFact", kit::field<&S::person_id>("person_id", kit::max(36)),
      kit::field<&S::household_id>("household_id", kit::max(36)),
      kit::field<&S::fact>("fact", kit::required, kit::max(40)),
      kit::field<&S::holds>("holds", kit::required, kit::max(40), kit::personal),
      kit::field<&S::stated_on>("stated_on", kit::required), kit::field<&S::source>("source", kit::required),
      kit::field<&S::note>("note", kit::max(500), kit::personal));
  return shape;
}

struct FactWord {
  std::string name, th, en;
};
inline const kit::Shape& describe(const FactWord*) {
  static const kit::Shape shape = kit::shape<FactWord>("FactWord", kit::field<&FactWord::name>("name"),
                                                       kit::field<&FactWord::th>("th"), kit::field<&FactWord::en>("en"));
  return shape;
}
struct FactView {
  std::string name;
  FactType type = FactType::flag;
  About about = About::person;
  Origin origin = Origin::stated;
  std::string unit;
  std::string label_th, label_en, not_th, not_en;
  std::vector<FactWord> words;
  std::vector<std::string> comparisons;
  bool can_be_stated = true;
};
inline const kit::Shape& describe(const FactView*) {
  using F = FactView;
  static const kit::Shape shape = kit::shape<F>(
      "FactView", kit::field<&F::name>("name"), kit::field<&F::type>("type"), kit::field<&F::about>("about"),
      kit::field<&F::origin>("origin"), kit::field<&F::unit>("unit"), kit::field<&F::label_th>("label_th"),
      kit::field<&F::label_en>("label_en"), kit::field<&F::not_th>("not_th"), kit::field<&F::not_en>("not_en"),
      kit::field<&F::words>("words"), kit::field<&F::comparisons>("comparisons"),
      kit::field<&F::can_be_stated>("can_be_stated"));
  return shape;
}

}  // namespace benefits
