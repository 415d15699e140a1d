// Fiscal years.
#include "centre/words/calendar.hpp"

namespace words {

int fiscal_year(kit::Date day) {
  return int(day.day.year()) + 543 + (day.day.month() >= std::chrono::October);
}

int fiscal_quarter(kit::Date day) {
  return int((unsigned(day.day.month()) + 2) / 3 % 4) + 1;
}

kit::Date fiscal_year_first(int year) {
  return {std::chrono::year(year - 544) / std::chrono::October / 1};
}

kit::Date fiscal_year_last(int year) {
  return {std::chrono::year(year - 543) / std::chrono::September / 30};
}

}  // namespace words
