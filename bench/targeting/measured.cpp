#include "bench/targeting/measured.hpp"

#include <time.h>

#include <algorithm>

#include "bench/peers/report.hpp"
#include "kit/base/breakage.hpp"
#include "kit/columns/threads.hpp"

namespace bench::targeting {
namespace {

template <class T>
T value(kit::Result<T> result) {
  if (!result) throw kit::Breakage(result.error().code);
  return std::move(result).value();
}
void value(const kit::Result<void>& result) {
  if (!result) throw kit::Breakage(result.error().code);
}

Spread spread(std::vector<double> seconds) {
  return {peers::median(seconds) * 1e3, *std::max_element(seconds.begin(), seconds.end()) * 1e3,
          *std::min_element(seconds.begin(), seconds.end()) * 1e3};
}

}  // namespace

Spread milliseconds(int times, const std::function<void()>& work) {
  std::vector<double> seconds;
  for (int i = 0; i < times; ++i) seconds.push_back(peers::seconds_of(work));
  return spread(seconds);
}

double cpu_milliseconds_of(const std::function<void()>& work) {
  auto now = [] {
    timespec at{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
    return static_cast<double>(at.tv_sec) * 1e3 + static_cast<double>(at.tv_nsec) * 1e-6;
  };
  auto began = now();
  work();
  return now() - began;
}

void read_once(const std::vector<std::uint32_t>& column) {
  kit::columns::for_each_range(kit::columns::usable_threads(), column.size(), [&](unsigned, std::size_t from, std::size_t to) {
    std::uint32_t sum = 0;
    for (auto i = from; i < to; ++i) sum += column[i];
    asm volatile("" ::"r"(sum));
  });
}

Resetting::Resetting(engine::Engine& engine, bool renormalised)
    : engine_(engine), plan_(make_plan(renormalised)), number_(value(engine.keep(plan_))) {}

void Resetting::operator()() {
  // One millionth from one weight to another: every score moves, hardly a verdict does.
  auto step = ++turn_ % 2 == 1 ? 1 : -1;
  for (std::size_t j = 0; j + 1 < plan_.indicators.size(); j += 2) {
    *plan_.indicators[j].weight += step;
    *plan_.indicators[j + 1].weight -= step;
  }
  value(engine_.change(number_, plan_));
}

void Resetting::settle() {
  if (turn_ % 2 == 1) (*this)();
}

Spread slide(engine::Engine& engine, bool renormalised) {
  auto number = value(engine.keep(make_plan(renormalised)));
  value(engine.move_cutoff(number, 20'000));
  std::vector<double> seconds;
  for (std::int64_t cutoff = 22'000; cutoff <= 600'000; cutoff += 2'000)
    seconds.push_back(peers::seconds_of([&] { value(engine.move_cutoff(number, cutoff)); }));
  engine.drop(number);
  return spread(seconds);
}

Spread headline(engine::Engine& engine, bool renormalised) {
  auto plan = make_plan(renormalised);
  return milliseconds(31, [&] { value(engine.headline(plan)); });
}

double microseconds_of_a_change(engine::Engine& engine, const Population& population) {
  auto number = value(engine.keep(make_plan(true)));
  constexpr std::uint32_t changes = 50'000;
  const auto people = population.people();
  const auto stride = static_cast<std::uint32_t>(people.size() / changes);
  std::vector<engine::Change> all;
  for (std::uint32_t i = 0; i < changes; ++i) {
    auto row = i * 7'919 % changes * stride;  // all over the country
    auto after = people.words(row);
    auto bit = 1U << (i % 18);
    after.not_applicable &= ~bit;
    after.missing &= ~bit;
    after.deprived ^= bit;
    all.push_back({.row = row, .place_before = people.place[row], .before = people.words(row),
                   .place_after = people.place[row], .after = after});
  }
  auto seconds = peers::seconds_of([&] {
    for (auto& change : all) value(engine.apply(change));
  });
  engine.drop(number);
  return seconds * 1e6 / changes;
}

Spread list_everybody_poor(engine::Engine& engine, std::uint64_t& listed) {
  auto number = value(engine.keep(make_plan(true)));
  std::vector<std::uint32_t> rows(engine.totals(number, engine::Level::nation).poor(0));
  const auto places = static_cast<std::uint32_t>(engine.levels().areas(engine::Level::tambon).size());
  auto took = milliseconds(7, [&] {
    auto to = rows.begin();
    engine.list(number, 0, places, [&](const engine::PoorRun& run) {
      to = std::copy(run.rows.begin(), run.rows.end(), to);
      return true;
    });
  });
  listed = rows.size();
  engine.drop(number);
  return took;
}

}  // namespace bench::targeting
