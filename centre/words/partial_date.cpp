// Dates known in part, and ages from them.
#include "centre/words/partial_date.hpp"

namespace words {
namespace {

using std::chrono::month;
using std::chrono::year_month_day;
using std::chrono::years;

int completed_years(kit::Date birth, kit::Date day) {
  int age = int(day.day.year()) - int(birth.day.year());
  bool before_birthday =
      std::pair(day.day.month(), day.day.day()) < std::pair(birth.day.month(), birth.day.day());
  return std::max(0, age - before_birthday);
}

}  // namespace

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
  std::string full(text);
  if (text.size() == 4) full += "-01-01";
  if (text.size() == 7) full += "-01";
  auto date = kit::Date::parse(full);
  if (!date) return std::nullopt;
  return PartialDate{*date, text.size() == 4   ? Precision::year
                            : text.size() == 7 ? Precision::month
                                               : Precision::day};
}

std::string PartialDate::text() const {
  return date.text().substr(0, precision == Precision::year    ? 4
                               : precision == Precision::month ? 7
                                                               : 10);
}

kit::Date PartialDate::last() const {
  constexpr std::chrono::year calendar_year_first(1940);
  if (precision == Precision::day) return date;
  if (precision == Precision::month)
    return {year_month_day(date.day.year() / date.day.month() / std::chrono::last)};
  if (date.day.year() < calendar_year_first)
    return {year_month_day((date.day.year() + years(1)) / month(3) / 31)};
  return {year_month_day(date.day.year() / month(12) / 31)};
}

std::string PartialDate::pretty(kit::text::Language language) const {
  return kit::text::format_date_thai(date, precision, kit::text::DateLength::full, language);
}

Age age_on(const PartialDate& birth, kit::Date day) {
  return {completed_years(birth.last(), day), completed_years(birth.first(), day)};
}

}  // namespace words
