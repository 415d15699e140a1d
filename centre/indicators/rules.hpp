// Pure decisions: what a condition says, which months a period has, what a formula makes of counts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/indicators/records.hpp"
#include "kit/base/result.hpp"

namespace indicators::rules {

using Members = std::vector<std::pair<std::string, std::string>>;
std::string_view member(const Members& members, std::string_view name);  // "" when absent

// "state=approved|paid;satisfaction>=4": all of its parts. A name that is absent reads as "".
class Condition {
 public:
  explicit Condition(std::string_view text);
  bool holds(const Members& members) const;

 private:
  struct Part {
    std::string name;
    bool least = false;
    std::int64_t number = 0;
    std::vector<std::string> words;
  };
  std::vector<Part> parts_;
};

// Months as "2023-04", first and last, whole fiscal years from October to September.
struct Period {
  PeriodKind kind = PeriodKind::month;
  std::string name;  // "2023-04", "2566-Q3", "2566": the last two of the fiscal year of the Buddhist era
  std::string from, until;
  kit::Date first, last;
  std::int64_t fiscal_year = 0;  // Buddhist era
};
kit::Result<Period> read_period(std::string_view name);
Period period_of(PeriodKind kind, kit::Date day);
Period before(const Period& period);     // the one before, of the same length
Period year_before(const Period& period);
std::string month_of(kit::Date day);
std::vector<std::string> months_until(std::string_view month, int count);  // the last one is `month`

// Of a kept measure, "months=3": the number; of others -1.
std::int64_t months_of(const Measure& measure);

// What was counted: how many, worth how much, how many late, and of spans how many of each length.
struct Count {
  std::int64_t n = 0, amount = 0, late = 0;
  std::map<std::int64_t, std::int64_t> buckets = {};
  void add(std::int64_t bucket, std::int64_t of_n, std::int64_t of_amount, std::int64_t of_late);
  void add(const Count& other);
};
// In thousandths; nothing where there is nothing to divide by. Always from counts, never from results of parts.
std::optional<std::int64_t> value_of(const Indicator& indicator, const Count& numerator, const Count& denominator);
std::int64_t divided(std::int64_t of, std::int64_t by);  // half away from zero
// Numerator and denominator as they stand in the fraction.
struct Fraction {
  std::int64_t over = 0, under = 0;
};
Fraction fraction_of(const Indicator& indicator, const Count& numerator, const Count& denominator);

}  // namespace indicators::rules
