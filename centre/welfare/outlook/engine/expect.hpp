// The closed form: what the runs must come to on average, from the same thresholds without any
// chance. Exact for every kind of money but interest and what follows from it: the interest of an
// expected balance is the expected interest only while no run owes (or where there is none).
#pragma once

#include "centre/welfare/outlook/engine/plan.hpp"
#include "centre/welfare/outlook/engine/prices.hpp"

namespace welfare::outlook {

// 0-14, 15-29, 30-44, 45-59, 60-74, 75 and above.
inline constexpr unsigned cohorts_max = 6;
constexpr unsigned cohort_of(std::int32_t age) {
  return age >= 75 ? 5 : age < 0 ? 0 : static_cast<unsigned>(age) / 15;
}

struct Expected {
  std::vector<double> counts;                 // of `Count`, and deaths by rung
  std::array<double, cohorts_max> cohorts{};  // at the end of the year, by age then
  std::array<double, flows_max> flows{};
  double balance = 0;
};

std::vector<Expected> expect(const Question& question, const Plan& plan);

}  // namespace welfare::outlook
