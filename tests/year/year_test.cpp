// A seeded village lives its first season, from August over the turn of the fiscal year to the end
// of October. CHAESON_YEAR_SEED and CHAESON_YEAR_DAYS ask for another village or a longer life.
#include <cstdlib>

#include "kit/text/text.hpp"
#include "tests/year/village.hpp"

namespace year {
namespace {

std::int64_t asked(const char* variable, std::int64_t usual) {
  const char* value = std::getenv(variable);
  return value ? kit::text::parse_int(value).value_or(usual) : usual;
}

std::vector<std::uint32_t> seeds() {
  if (auto seed = asked("CHAESON_YEAR_SEED", 0)) return {static_cast<std::uint32_t>(seed)};
  return {1, 2565, 521304};
}

class YearTest : public ::testing::TestWithParam<std::tuple<std::string, std::uint32_t>> {};

TEST_P(YearTest, a_season_in_the_village_keeps_every_promise) {
  auto [engine, seed] = GetParam();
  // The first village lives the whole season, the others until the fiscal year has turned.
  auto days = static_cast<int>(asked("CHAESON_YEAR_DAYS", seed == seeds().front() ? 90 : 66));
  std::printf("the village of seed %u lives %d days on %s\n", seed, days, engine.c_str());
  Village village(engine, seed);
  for (const auto& fault : village.live(days)) ADD_FAILURE() << fault;
  std::printf("%s\n", village.summary().c_str());
}

INSTANTIATE_TEST_SUITE_P(all, YearTest,
                         ::testing::Combine(::testing::ValuesIn(kit::testing::engine_list()),
                                            ::testing::ValuesIn(seeds())),
                         [](const auto& told) {
                           return std::get<0>(told.param) + "_" +
                                  std::to_string(std::get<1>(told.param));
                         });

}  // namespace
}  // namespace year
