#include "bench/targeting/population.hpp"

#include <algorithm>
#include <cmath>

#include "kit/columns/threads.hpp"

namespace bench::targeting {
namespace {

constexpr std::uint64_t nation = 36'000'000;
constexpr std::uint32_t tambons_of_the_nation = 7'255, districts = 928, provinces = 77;
constexpr double household_size = 2.78;
constexpr double missing_rate = 0.003;
constexpr double usual_odds = 1.5;

enum class Concerns : std::uint8_t { household, ages, disabled };
struct Question {
  const char* name;
  const char* dimension;
  std::int64_t weight;  // millionths
  Concerns concerns;
  int age_from;
  int age_to;
  double deprived;  // share of those concerned, in a household of middling luck
  double some = 1;  // share of the ages whom it concerns at all
};
// The indicators of the basic-needs survey that TPMAP counts, and vaccination.
constexpr Question questions[] = {
    {"d1", "health", 40'000, Concerns::ages, 0, 0, .03},          {"d2", "health", 40'000, Concerns::ages, 0, 12, .004},
    {"d3", "health", 40'000, Concerns::household, 0, 0, .012},    {"d4", "health", 40'000, Concerns::household, 0, 0, .010},
    {"d5", "health", 40'000, Concerns::ages, 6, 150, .012},       {"d6", "living", 50'000, Concerns::household, 0, 0, .020},
    {"d7", "living", 50'000, Concerns::household, 0, 0, .012},    {"d8", "living", 50'000, Concerns::household, 0, 0, .010},
    {"d9", "living", 50'000, Concerns::household, 0, 0, .022},    {"d10", "education", 50'000, Concerns::ages, 3, 5, .020},
    {"d11", "education", 50'000, Concerns::ages, 6, 14, .010},    {"d12", "education", 50'000, Concerns::ages, 15, 16, .05, .5},
    {"d13", "education", 50'000, Concerns::ages, 15, 59, .012},   {"d14", "income", 66'667, Concerns::ages, 15, 59, .035, .85},
    {"d15", "income", 66'667, Concerns::ages, 60, 150, .05},      {"d16", "income", 66'666, Concerns::household, 0, 0, .030},
    {"d17", "access", 100'000, Concerns::ages, 60, 150, .008},    {"d18", "access", 100'000, Concerns::disabled, 0, 0, .03},
};

class Random {
 public:
  // Twice stirred: neighbouring seeds shall not give the same stream a step apart.
  explicit Random(std::uint64_t seed) : state_(seed) { state_ = next() ^ next() << 1; }
  std::uint64_t next() {
    state_ += 0x9E37'79B9'7F4A'7C15;
    auto z = (state_ ^ state_ >> 30) * 0xBF58'476D'1CE4'E5B9;
    z = (z ^ z >> 27) * 0x94D0'49BB'1331'11EB;
    return z ^ z >> 31;
  }
  double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  bool chance(double p) { return share() < p; }
  double normal() { return share() + share() + share() + share() + share() + share() - 3 + (share() - share()) * .7; }

 private:
  std::uint64_t state_;
};

double with_odds(double share, double odds) { return share * odds / (1 - share + share * odds); }

int random_age(Random& random) {
  // Roughly the Thai pyramid: few children, many between 40 and 64.
  static constexpr double ends[] = {.055, .165, .235, .62, .80, .93, 1};
  static constexpr int from[] = {0, 6, 15, 22, 50, 60, 75}, to[] = {5, 14, 21, 49, 59, 74, 95};
  auto at = static_cast<std::size_t>(std::lower_bound(std::begin(ends), std::end(ends), random.share()) - std::begin(ends));
  return from[at] + static_cast<int>(random.next() % static_cast<std::uint64_t>(to[at] - from[at] + 1));
}

class TambonMaker {
 public:
  TambonMaker(Population& into, const Wanted& wanted, std::uint32_t place)
      : into_(into), pessimistic_(wanted.pessimistic), place_(place), random_(wanted.seed * 1'000'003 + place) {
    luck_ = std::exp(.35 * random_.normal());
  }
  std::uint64_t fill(std::uint64_t from, std::uint64_t to) {
    std::uint64_t households = 0;
    for (auto at = from; at < to; ++households) {
      auto size = 1 + static_cast<std::uint64_t>(-std::log(1 - random_.share()) * (household_size - 1) + .5);
      begin_household();
      auto first = at;
      for (std::uint64_t m = 0; m < size && at < to; ++m) {
        if (!into_.household.empty()) into_.household[at] = static_cast<std::uint32_t>(first);
        add_member(at++);
      }
    }
    return households;
  }

 private:
  double rate(const Question& q) const {
    return with_odds(q.deprived, usual_odds * luck_ * household_luck_ * (pessimistic_ ? 2 : 1));
  }
  void answer(std::size_t j, engine::Words& words) {
    if (random_.chance(missing_rate * (pessimistic_ ? 10 : 1)))
      words.missing |= 1U << j;
    else if (random_.chance(rate(questions[j])))
      words.deprived |= 1U << j;
  }
  void begin_household() {
    household_luck_ = std::exp(1.6 * random_.normal());
    card_ = random_.chance(.2 + .2 * std::min(1.0, household_luck_ / 3));
    shared_ = {};
    for (std::size_t j = 0; j < std::size(questions); ++j)
      if (questions[j].concerns == Concerns::household) answer(j, shared_);
  }
  void add_member(std::uint64_t at) {
    auto words = shared_;
    const int age = random_age(random_);
    const bool disabled = random_.chance(age >= 60 ? .08 : .02);
    for (std::size_t j = 0; j < std::size(questions); ++j) {
      const Question& q = questions[j];
      if (q.concerns == Concerns::household) continue;
      const bool concerned = q.concerns == Concerns::disabled ? disabled
                                                              : age >= q.age_from && age <= q.age_to && (q.some == 1 || random_.chance(q.some));
      if (concerned)
        answer(j, words);
      else
        words.not_applicable |= 1U << j;
    }
    into_.place[at] = place_;
    into_.deprived[at] = words.deprived;
    into_.not_applicable[at] = words.not_applicable;
    into_.missing[at] = words.missing;
    into_.group[at] = engine::sex_bit(1 + static_cast<int>(random_.next() & 1)) | engine::age_bit(age) |
                      (disabled ? engine::disabled_bit : 0) | (card_ && age >= 18 ? engine::card_bit : 0);
  }

  Population& into_;
  bool pessimistic_;
  std::uint32_t place_;
  Random random_;
  double luck_ = 1, household_luck_ = 1;
  bool card_ = false;
  engine::Words shared_;
};

std::vector<std::uint64_t> cut_into_tambons(std::uint64_t people, std::uint32_t tambons, std::uint64_t seed) {
  Random random(seed);
  std::vector<double> sizes;
  double whole = 0;
  for (std::uint32_t t = 0; t < tambons; ++t) whole += sizes.emplace_back(std::exp(.7 * random.normal()));
  std::vector<std::uint64_t> from{0};
  double sum = 0;
  for (auto size : sizes) from.push_back(static_cast<std::uint64_t>(static_cast<double>(people) * ((sum += size) / whole)));
  from.back() = people;
  return from;
}

}  // namespace

Population make_population(const Wanted& wanted) {
  Population made;
  // A small population is a part of the nation with tambons as large as everywhere.
  auto tambons = static_cast<std::uint32_t>(std::clamp<std::uint64_t>(tambons_of_the_nation * wanted.people / nation, 1, tambons_of_the_nation));
  for (auto& q : questions) made.names.indicators.emplace_back(q.name);
  made.names.groups.assign(engine::standard_groups.begin(), engine::standard_groups.end());
  for (std::uint32_t t = 0; t < tambons; ++t) {
    auto part = [&](std::uint64_t parts) { return static_cast<std::uint64_t>(t) * parts / tambons; };
    made.places.push_back({std::to_string(100'000 + t), std::to_string(1'000 + part(districts)), std::to_string(10 + part(provinces))});
  }
  for (auto* column : {&made.place, &made.deprived, &made.not_applicable, &made.missing, &made.group}) column->resize(wanted.people);
  if (wanted.with_households) made.household.resize(wanted.people);
  auto from = cut_into_tambons(wanted.people, tambons, wanted.seed);
  std::vector<std::uint64_t> households(tambons);
  auto threads = kit::columns::usable_threads();
  kit::columns::run_threads(threads, [&](unsigned thread) {
    for (auto t = thread; t < tambons; t += threads) households[t] = TambonMaker(made, wanted, t).fill(from[t], from[t + 1]);
  });
  for (auto count : households) made.households += count;
  return made;
}

engine::Plan make_plan(bool renormalised) {
  auto absent = renormalised ? engine::Absent::renormalised : engine::Absent::not_deprived;
  engine::Plan plan{.name = renormalised ? "renormalised" : "simple", .cutoff_ppm = 200'000, .not_applicable = absent, .missing = absent};
  for (auto& q : questions) plan.indicators.push_back({q.name, q.dimension, q.weight});
  return plan;
}

}  // namespace bench::targeting
