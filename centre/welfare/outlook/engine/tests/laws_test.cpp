// How near the laws of life come to their source.
#include <gtest/gtest.h>

#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>

#include "centre/welfare/outlook/engine/tests/village.hpp"

namespace welfare::outlook {
namespace {

using Cells = std::vector<std::string>;
std::vector<Cells> rows_of(const std::string& name) {
  std::vector<Cells> out;
  std::ifstream file("../shared/data/population/" + name);
  for (std::string line; std::getline(file, line);) {
    std::istringstream cut(line);
    Cells cells;
    for (std::string cell; std::getline(cut, cell, ',');) cells.push_back(cell);
    out.push_back(cells);
  }
  return out;
}

struct Fit {
  double worst = 0, root_mean_square = 0;
};
Fit fit_of(const Mortality& law, std::size_t column, const std::vector<Cells>& rows) {
  Fit out;
  double squares = 0, groups = 0;
  for (const auto& row : rows) {
    if (row[0] != "2025-2030") continue;
    auto from = std::stod(row[1]);
    if (from < 15 || from > 95) continue;
    auto off = rate_between(law, from, from + 5) / std::stod(row[column]) - 1;
    out.worst = std::max(out.worst, std::abs(off));
    squares += off * off;
    ++groups;
  }
  out.root_mean_square = std::sqrt(squares / groups);
  return out;
}

TEST(OutlookLaws, the_laws_of_mortality_stay_as_near_to_the_source_as_they_say) {
  auto rows = rows_of("national_mortality.csv");
  if (rows.empty()) GTEST_SKIP() << "../shared/data/population is not here";
  auto of_men = fit_of(men, 2, rows), of_women = fit_of(women, 3, rows);
  EXPECT_NEAR(of_men.root_mean_square, 0.104, 0.001);
  EXPECT_NEAR(of_women.root_mean_square, 0.143, 0.001);
  EXPECT_LT(of_men.worst, 0.23);
  EXPECT_LT(of_women.worst, 0.26);
}

TEST(OutlookLaws, national_deaths_and_births_come_out_as_written_down) {
  auto people = rows_of("national_age_sex.csv"), rates = rows_of("national_mortality.csv");
  if (people.empty() || rates.empty()) GTEST_SKIP() << "../shared/data/population is not here";
  std::map<std::string, std::pair<double, double>> deaths;  // by the law, by the source
  double births = 0;
  auto bears = village_tables().bears;
  for (const auto& group : people) {
    if (group[0] != "2025" || group[3].empty()) continue;
    auto from = std::stod(group[2]), persons = std::stod(group[4]);
    for (const auto& rate : rates) {
      if (rate[0] != "2025-2030" || std::stod(rate[1]) != from || from < 15) continue;
      auto& [law, source] = deaths[group[1]];
      law += persons * rate_between(group[1] == "M" ? men : women, from, from + 5);
      source += persons * std::stod(rate[group[1] == "M" ? 2 : 3]);
    }
    if (group[1] != "F") continue;
    for (auto age = static_cast<unsigned>(from); age < from + 5; ++age)
      births += persons / 5 * bears[age];
  }
  EXPECT_NEAR(deaths["M"].first / deaths["M"].second, 1.017, 0.002);
  EXPECT_NEAR(deaths["F"].first / deaths["F"].second, 0.998, 0.002);
  EXPECT_NEAR(births, 544'000, 1'000);
}

TEST(OutlookLaws, rates_hold_from_an_age_until_the_next) {
  auto ill = steps_by({{0, 0.1}, {60, 0.2}});
  EXPECT_EQ(ill[59], 0.1);
  EXPECT_EQ(ill[60], 0.2);
  EXPECT_EQ(ill[ages_max - 1], 0.2);
}

}  // namespace
}  // namespace welfare::outlook
