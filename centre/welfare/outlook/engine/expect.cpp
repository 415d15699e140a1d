#include "centre/welfare/outlook/engine/expect.hpp"

#include <algorithm>

namespace welfare::outlook {
namespace {

double share(std::int64_t of_ppm) {
  return static_cast<double>(of_ppm) / ppm;
}

void add(const Plan& plan, const Step& step, Expected& into) {
  auto& counts = into.counts;
  const double there = 1 - chance_of(step.before), stays = 1 - chance_of(step.after);
  counts[heads] += there;
  counts[heads_last] += stays;
  counts[paid] += there * step.contribution_satang;
  counts[paid_last] += stays * step.contribution_satang;
  if (step.is_matched) counts[matched] += stays;
  if (step.is_elder) counts[elders] += there;
  if (step.is_elder) counts[elders_last] += stays;
  if (step.is_pupil) counts[pupils] += there;
  if (step.joins) counts[joined] += there;
  counts[step.count_of_death] += chance_of(step.dies);
  for (auto k = step.nights_from; k < step.nights_to; ++k)
    counts[nights] += there * chance_of(plan.nights[k]);
  counts[births] += there * chance_of(step.births);
}

void price(const Question& q, const YearPrices& prices, double balance, Expected& into) {
  const auto& c = into.counts;
  auto& f = into.flows;
  f[contributions] = (c[paid] + c[paid_last]) / 2 * share(q.rules.contribution_ppm);
  f[entry_fees] = c[joined] * static_cast<double>(q.rules.entry_fee_satang);
  f[match_local] =
      c[matched] * static_cast<double>(q.rules.match_local_satang) * share(q.world.local_comes_ppm);
  f[match_state] =
      c[matched] * static_cast<double>(q.rules.match_state_satang) * share(q.world.state_comes_ppm);
  f[interest] = std::max(0.0, balance) * share(q.world.interest_ppm);
  for (unsigned k = 1; k <= q.rules.death.size(); ++k)
    f[paid_deaths] += c[deaths + k] * static_cast<double>(prices.death[k]);
  f[paid_illness] = c[nights] * static_cast<double>(prices.night);
  f[paid_births] = c[births] * static_cast<double>(prices.birth);
  f[paid_elders] = (c[elders] + c[elders_last]) / 2 * static_cast<double>(prices.elder);
  f[paid_pupils] = c[pupils] * static_cast<double>(prices.pupil) * share(q.world.pupil_share_ppm);
  auto claims =
      share(q.world.fire_ppm) + share(q.world.bad_year_ppm) * share(q.world.bad_share_ppm);
  f[paid_disasters] = c[heads] * claims * static_cast<double>(prices.disaster);
  auto came = f[contributions] + f[entry_fees] + f[match_local] + f[match_state];
  f[administration] =
      static_cast<double>(prices.administration) + came * share(q.rules.administration_ppm);
  into.balance = balance;
  for (unsigned k = 0; k < flows_max; ++k) into.balance += k < first_cost ? f[k] : -f[k];
}

}  // namespace

std::vector<Expected> expect(const Question& question, const Plan& plan) {
  std::vector<Expected> out(question.years);
  for (auto& year : out) year.counts.resize(plan.counts);
  for (std::size_t i = 0; i < plan.lives.size(); ++i) {
    const auto& life = plan.lives[i];
    for (auto year = life.first_year; year < life.last_year; ++year) {
      const Step& step = plan.steps[life.step + year - life.first_year];
      add(plan, step, out[year]);
      auto age = plan.ages[i] + static_cast<std::int32_t>(year) + 1;
      out[year].cohorts[cohort_of(age)] += 1 - chance_of(step.after);
    }
  }
  const auto prices = prices_of(question);
  double balance = static_cast<double>(question.fund.opening_satang);
  for (unsigned year = 0; year < question.years; ++year) {
    price(question, prices[year], balance, out[year]);
    balance = out[year].balance;
  }
  return out;
}

}  // namespace welfare::outlook
