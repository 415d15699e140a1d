#include "centre/welfare/outlook/engine/prices.hpp"

#include <algorithm>

namespace welfare::outlook {
namespace {

std::int64_t part(std::int64_t satang, std::int64_t share_ppm) {
  return satang / ppm * share_ppm + satang % ppm * share_ppm / ppm;
}

YearPrices year_of(const Rules& rules, std::int64_t benefits_ppm, std::int64_t costs_ppm) {
  YearPrices out;
  for (std::size_t k = 0; k < rules.death.size(); ++k)
    out.death[k + 1] = part(std::min(rules.death[k].satang, rules.death_most_satang), benefits_ppm);
  out.night = part(rules.night_satang, benefits_ppm);
  out.birth = part(rules.birth_satang, benefits_ppm);
  out.elder = part(rules.elder_satang, benefits_ppm);
  out.pupil = part(rules.pupil_satang, benefits_ppm);
  out.disaster = part(rules.disaster_satang, benefits_ppm);
  out.administration = part(rules.administration_satang, costs_ppm);
  return out;
}

}  // namespace

std::vector<YearPrices> prices_of(const Question& question) {
  std::vector<YearPrices> out;
  std::int64_t benefits = ppm, costs = ppm;
  for (unsigned year = 0; year < question.years; ++year) {
    out.push_back(year_of(question.rules, benefits, costs));
    benefits += part(benefits, part(question.world.inflation_ppm, question.world.follow_ppm));
    costs += part(costs, question.world.inflation_ppm);
  }
  return out;
}

}  // namespace welfare::outlook
