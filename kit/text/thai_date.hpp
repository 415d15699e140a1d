// Dates as people write them, in two eras, and as Thai papers show them. Stored dates stay
// Gregorian.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kit/base/result.hpp"
#include "kit/base/time.hpp"
#include "kit/describe/shape.hpp"

namespace kit::text {

enum class Precision { year, month, day };
constexpr auto choices(const Precision*) {
  return Choices{"year", "month", "day"};
}

enum class Era { buddhist, christian };

struct ReadDate {
  Date date;  // the first day of what is known, by the Gregorian calendar
  Precision precision = Precision::day;
  Era era = Era::buddhist;  // as it was written
  bool operator==(const ReadDate&) const = default;
};

// "2022-06-09", "9/6/2565", "09-06-65", "๙ มิ.ย. ๒๕๖๕", "พ.ศ. 2480". A year from 2400 is of the
// Buddhist era, 1900-2100 of the Christian one, two digits are 25xx. With `not_after` (birth dates)
// two digits that would lie later are 24xx. Refusals: kit.date_expected (not a date, or it could be
// several), kit.date_impossible (no such day), kit.date_mixed_eras ("พ.ศ. 2022").
Result<ReadDate> read_date(std::string_view text, std::optional<Date> not_after = std::nullopt);

// The Buddhist year of a day; before 1941 the year began on 1 April.
int buddhist_year(Date date);

enum class DateLength { shortened, full };  // "9 มิ.ย. 2565", "9 มิถุนายน 2565"
enum class Language { th, en };             // "9 June 2565 BE"
std::string format_date_thai(Date date, Precision precision = Precision::day,
                             DateLength length = DateLength::full,
                             Language language = Language::th);

}  // namespace kit::text
