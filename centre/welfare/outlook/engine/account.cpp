#include "centre/welfare/outlook/engine/account.hpp"

#include <algorithm>
#include <cmath>

#include "kit/columns/threads.hpp"

namespace welfare::outlook {
namespace {

constexpr std::uint64_t of_local = 11, of_state = 12, of_bad_year = 13, of_fires = 14;

// How many houses burn when `expected` do on average: Poisson by inversion.
std::int64_t fires(double expected, std::uint32_t drawn) {
  const auto u = (drawn + 0.5) / 4294967296.0;
  double term = std::exp(-expected), reached = term;
  std::int64_t out = 0;
  for (; u > reached && out < 1000; reached += term) term *= expected / static_cast<double>(++out);
  return out;
}

struct YearChance {
  Key local, state, bad, fires;
};

class Bookkeeper {
 public:
  Bookkeeper(const Question& question, const Lives& lives)
      : q_(question), lives_(lives), prices_(prices_of(question)) {
    for (unsigned y = 0; y < question.years; ++y)
      keys_.push_back(
          {key_of(of_local, y), key_of(of_state, y), key_of(of_bad_year, y), key_of(of_fires, y)});
    local_ = below(share(question.world.local_comes_ppm));
    state_ = below(share(question.world.state_comes_ppm));
    bad_ = below(share(question.world.bad_year_ppm));
  }

  void keep(std::size_t run, Accounts& into,
            std::vector<std::array<std::int64_t, flows_max>>& sums) {
    auto key = key_of_run(q_.seed, run);
    std::int64_t balance = q_.fund.opening_satang;
    for (unsigned year = 0; year < q_.years; ++year) {
      std::array<std::int64_t, flows_max> flows{};
      flows[interest] = part(std::max<std::int64_t>(balance, 0), q_.world.interest_ppm);
      add_income(flows, year, run, key);
      add_costs(flows, year, run, key);
      for (unsigned f = 0; f < flows_max; ++f) {
        balance += f < first_cost ? flows[f] : -flows[f];
        sums[year][f] += flows[f];
      }
      into.balances[year * into.runs + run] = balance;
      if (balance < q_.fund.floor_satang && into.dry[run] == 0)
        into.dry[run] = static_cast<std::uint8_t>(year + 1);
    }
  }

 private:
  static double share(std::int64_t of_ppm) { return static_cast<double>(of_ppm) / ppm; }
  static std::int64_t part(std::int64_t satang, std::int64_t share_ppm) {
    return satang / ppm * share_ppm + satang % ppm * share_ppm / ppm;
  }
  std::int64_t count(unsigned year, unsigned what, std::size_t run) const {
    return lives_.row(year, what)[run];
  }

  // Who goes in a year has paid for half of it.
  void add_income(std::array<std::int64_t, flows_max>& flows, unsigned year, std::size_t run,
                  const Key& key) const {
    auto paid_twice = count(year, paid, run) + count(year, paid_last, run);
    flows[contributions] = part(paid_twice, q_.rules.contribution_ppm) / 2;
    flows[entry_fees] = count(year, joined, run) * q_.rules.entry_fee_satang;
    auto heads_matched = count(year, matched, run);
    if (draw(key, keys_[year].local) < local_ || local_ == ~0U)
      flows[match_local] = heads_matched * q_.rules.match_local_satang;
    if (draw(key, keys_[year].state) < state_ || state_ == ~0U)
      flows[match_state] = heads_matched * q_.rules.match_state_satang;
  }

  void add_costs(std::array<std::int64_t, flows_max>& flows, unsigned year, std::size_t run,
                 const Key& key) const {
    const YearPrices& price = prices_[year];
    for (unsigned k = 1; k <= q_.rules.death.size(); ++k)
      flows[paid_deaths] += count(year, deaths + k, run) * price.death[k];
    flows[paid_illness] = count(year, nights, run) * price.night;
    flows[paid_births] = count(year, births, run) * price.birth;
    flows[paid_elders] =
        (count(year, elders, run) + count(year, elders_last, run)) * price.elder / 2;
    flows[paid_pupils] = part(count(year, pupils, run) * price.pupil, q_.world.pupil_share_ppm);
    flows[paid_disasters] = houses(year, run, key) * price.disaster;
    std::int64_t came = 0;
    for (unsigned f = 0; f < interest; ++f) came += flows[f];
    flows[administration] = price.administration + part(came, q_.rules.administration_ppm);
  }

  std::int64_t houses(unsigned year, std::size_t run, const Key& key) const {
    auto members = count(year, heads, run);
    auto expected = static_cast<double>(members) * share(q_.world.fire_ppm);
    auto out = fires(expected, draw(key, keys_[year].fires));
    if (draw(key, keys_[year].bad) < bad_) out += part(members, q_.world.bad_share_ppm);
    return out;
  }

  const Question& q_;
  const Lives& lives_;
  std::vector<YearPrices> prices_;
  std::vector<YearChance> keys_;
  std::uint32_t local_ = 0, state_ = 0, bad_ = 0;
};

}  // namespace

Accounts account(const Question& question, const Lives& lives) {
  Accounts out{.years = question.years, .runs = lives.runs};
  out.balances.resize(question.years * lives.runs);
  out.dry.resize(lives.runs);
  out.sums.resize(question.years);
  const auto threads = question.threads != 0 ? question.threads : kit::columns::usable_threads();
  std::vector<std::vector<std::array<std::int64_t, flows_max>>> sums(
      threads, std::vector<std::array<std::int64_t, flows_max>>(question.years));
  Bookkeeper bookkeeper(question, lives);
  kit::columns::for_each_range(threads, lives.runs,
                               [&](unsigned thread, std::size_t from, std::size_t to) {
                                 for (auto run = from; run < to; ++run)
                                   bookkeeper.keep(run, out, sums[thread]);
                               });
  for (const auto& one : sums)
    for (unsigned year = 0; year < question.years; ++year)
      for (unsigned f = 0; f < flows_max; ++f) out.sums[year][f] += one[year][f];
  return out;
}

double dry_share(const Accounts& accounts, unsigned by_year) {
  auto dry = std::ranges::count_if(accounts.dry,
                                   [&](std::uint8_t year) { return year != 0 && year <= by_year; });
  return accounts.dry.empty() ? 0 : static_cast<double>(dry) / static_cast<double>(accounts.runs);
}

}  // namespace welfare::outlook
