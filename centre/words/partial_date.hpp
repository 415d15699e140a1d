// A day of which perhaps only the year or the month is known ("born in 2480"). Gregorian inside and
// in JSON: "1937", "1937-05", "1937-05-09".
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "kit/base/time.hpp"
#include "kit/text/thai_date.hpp"

namespace words {

using kit::text::Precision;

struct PartialDate {
  kit::Date date;  // the first day of what is known
  Precision precision = Precision::day;

  static constexpr std::string_view format = "partial-date";
  static constexpr std::string_view fault = "words.partial_date_wrong";
  static std::optional<PartialDate> parse(std::string_view text);
  static PartialDate of(const kit::text::ReadDate& read) { return {read.date, read.precision}; }
  std::string text() const;
  kit::Date first() const { return date; }
  // The last day that it can mean. A year before 1940 came from a Buddhist year, which ended in
  // March.
  kit::Date last() const;
  std::string pretty(kit::text::Language language = kit::text::Language::th) const;
  auto operator<=>(const PartialDate&) const = default;
};

// Completed years; `min` and `max` differ when the birth date is not exact. Somebody born on 29
// February completes a common year on 1 March.
struct Age {
  int min = 0;
  int max = 0;
  bool operator==(const Age&) const = default;
};
Age age_on(const PartialDate& birth, kit::Date day);

}  // namespace words
