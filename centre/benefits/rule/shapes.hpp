// A rule is a tree: all, any, not over clauses; a clause compares one fact. Described, so that JSON of a rule is checked
// with the path of every fault.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/describe/shape.hpp"

namespace benefits {

// yes, no: a fact that holds or not. at_least ... equal: numbers, and ages in completed years or months. within: not longer
// ago than that. on_or_after, before: days. any_of, none_of: a choice.
enum class Comparison : std::uint8_t {
  yes, no, at_least, at_most, more_than, less_than, equal, within, on_or_after, before, any_of, none_of
};
constexpr auto choices(const Comparison*) {
  return kit::Choices{"yes",   "no",     "at_least",    "at_most", "more_than", "less_than",
                      "equal", "within", "on_or_after", "before",  "any_of",    "none_of"};
}
enum class AgeUnit : std::uint8_t { years, months };
constexpr auto choices(const AgeUnit*) { return kit::Choices{"years", "months"}; }

// Either one of the lists is filled, or `fact` is.
struct Rule {
  std::vector<Rule> all;    // every one holds
  std::vector<Rule> any;    // at least one holds
  std::vector<Rule> none;   // not any of them; in JSON "not"
  std::string fact;
  std::optional<Comparison> is;
  std::optional<std::int64_t> number;
  std::optional<AgeUnit> unit;
  std::optional<kit::Date> day;
  std::vector<std::string> words;
};
inline const kit::Shape& describe(const Rule*) {
  using R = Rule;
  static const kit::Shape shape = kit::shape<R>(
      "Rule", kit::field<&R::all>("all", kit::max(50)), kit::field<&R::any>("any", kit::max(50)),
      kit::field<&R::none>("not", kit::max(50)), kit::field<&R::fact>("fact", kit::max(40)),
      kit::field<&R::is>("is"), kit::field<&R::number>("number", kit::min(-1'000'000'000), kit::max(1'000'000'000)),
      kit::field<&R::unit>("unit"), kit::field<&R::day>("day"), kit::field<&R::words>("words", kit::max(40)));
  return shape;
}

}  // namespace benefits
