// Fiscal years of Thai government: year N (Buddhist era) runs from 1 October N-1 to 30 September N.
#pragma once

#include "kit/base/time.hpp"

namespace words {

int fiscal_year(kit::Date day);
int fiscal_quarter(kit::Date day);  // 1 = October to December
kit::Date fiscal_year_first(int year);
kit::Date fiscal_year_last(int year);

}  // namespace words
