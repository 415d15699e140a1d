// Laws of life as formulas with parameters; the parameters are rows of data with source and year.
//
// Mortality, Gompertz-Makeham: hazard(x) = a + b * exp(c * x). The shipped rows are fitted to the
// central death rates of Thailand 2025-2030 in United Nations, World Population Prospects 2024 (CC
// BY 3.0 IGO), by least squares of the relative error over the age groups 15-19 to 95-99:
//   men    a 0.00114    b 0.0001232  c 0.0768   root mean square of the relative error 10.4 %
//   women  a 0.0004409  b 0.00002041 c 0.09392  14.3 %
// Deaths of the national population above 15 come out 1.7 % too many for men and 0.2 % too few for
// women; the years left at 60 are 21.0 and 25.5 where the source has 21.5 and 25.7. Below 15 the
// law gives about one in a thousand, more than the source; children of funds are few.
//
// Fertility: f(x) = total * normal density of (x + 1/2) with the given mean and deviation, over
// ages 12 to 49. The total, 1.195 children a woman in 2025, is from the same source; the mean age
// of 28 and the deviation of 6 years are assumptions. With the women of 2025 the law gives 544,000
// births where the source has 572,000 (5 % fewer; it counts more women of these ages).
#pragma once

#include "centre/welfare/outlook/engine/fund.hpp"

namespace welfare::outlook {

struct Mortality {
  double a = 0;
  double b = 0;
  double c = 0;
};
double hazard(const Mortality& law, double age);
// The central death rate between two ages as the law has it.
double rate_between(const Mortality& law, double from, double to);
std::array<double, ages_max> dies_by(const Mortality& law);

struct Fertility {
  double total = 0;
  double mean_age = 0;
  double deviation = 0;
};
std::array<double, ages_max> bears_by(const Fertility& law);

// A rate for everybody from an age on, until the next.
struct From {
  int age = 0;
  double rate = 0;
};
std::array<double, ages_max> steps_by(const std::vector<From>& rows);

}  // namespace welfare::outlook
