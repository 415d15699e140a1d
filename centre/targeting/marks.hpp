// Answers of a survey: a measure (an indicator's number, or a whole dimension) and what was found.
#pragma once

#include <compare>
#include <map>
#include <string>
#include <string_view>

#include "centre/targeting/targeting.hpp"

namespace targeting {

enum class Mark : std::uint8_t { pass, fail, not_applicable, missing };
constexpr auto choices(const Mark*) {
  return kit::Choices{"pass", "fail", "not_applicable", "missing"};
}

enum class Source : std::uint8_t { bmn, tpmap, visit };
constexpr auto choices(const Source*) {
  return kit::Choices{"bmn", "tpmap", "visit"};
}

struct Measure {
  int indicator = 0;  // 0: the dimension as a whole
  Dimension dimension = Dimension::income;  // means nothing beside an indicator's number
  static Measure of(Dimension d) { return {0, d}; }
  static Measure of(int number) { return {number, Dimension::income}; }
  static std::optional<Measure> parse(std::string_view text);  // "income", "22"
  std::string text() const;
  auto operator<=>(const Measure&) const = default;
};

using Marks = std::map<Measure, Mark>;

std::string text_of(const Marks& marks);  // "income- 4+ 27* 28?"
Marks marks_of(std::string_view text);    // Bug when it is not such a text

}  // namespace targeting
