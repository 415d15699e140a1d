#include "centre/welfare/outlook/engine/laws.hpp"

#include <algorithm>
#include <cmath>

namespace welfare::outlook {

double hazard(const Mortality& law, double age) {
  return law.a + law.b * std::exp(law.c * age);
}

double rate_between(const Mortality& law, double from, double to) {
  auto rising = law.c == 0 ? law.b * (to - from)
                           : law.b / law.c * (std::exp(law.c * to) - std::exp(law.c * from));
  return law.a + rising / (to - from);
}

std::array<double, ages_max> dies_by(const Mortality& law) {
  std::array<double, ages_max> out{};
  for (unsigned age = 0; age < ages_max; ++age)
    out[age] = 1 - std::exp(-rate_between(law, age, age + 1.0));
  return out;
}

std::array<double, ages_max> bears_by(const Fertility& law) {
  std::array<double, ages_max> out{};
  if (law.deviation <= 0) return out;
  double sum = 0;
  for (unsigned age = 12; age < 50; ++age) {
    auto z = (age + 0.5 - law.mean_age) / law.deviation;
    sum += out[age] = std::exp(-z * z / 2);
  }
  for (auto& rate : out) rate *= law.total / sum;
  return out;
}

std::array<double, ages_max> steps_by(const std::vector<From>& rows) {
  std::array<double, ages_max> out{};
  for (const auto& row : rows)
    for (auto age = std::max(row.age, 0); age < static_cast<int>(ages_max); ++age)
      out[static_cast<unsigned>(age)] = row.rate;
  return out;
}

}  // namespace welfare::outlook
