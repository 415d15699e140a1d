// A made-up fund of as many members as are asked for, aged as a tambon is; for tests and
// measurements.
#pragma once

#include "centre/welfare/outlook/engine/laws.hpp"

namespace welfare::outlook {

inline const Mortality men{.a = 0.00114, .b = 0.0001232, .c = 0.0768};
inline const Mortality women{.a = 0.0004409, .b = 0.00002041, .c = 0.09392};

inline Tables village_tables() {
  Tables tables;
  tables.dies = {dies_by(women), dies_by(men)};
  tables.bears = bears_by({.total = 1.195, .mean_age = 28, .deviation = 6});
  tables.ill = steps_by({{0, 0.08}, {15, 0.06}, {45, 0.09}, {60, 0.15}, {75, 0.22}});
  tables.nights_mean = 4;
  return tables;
}

inline Fund village_fund(std::size_t members) {
  static constexpr std::array ages{8,  15, 22, 30, 35, 41, 44, 48, 51,
                                   53, 56, 58, 61, 64, 67, 70, 74, 79};
  Fund fund{.opening_satang = static_cast<std::int64_t>(members) * 60'000};
  for (std::size_t i = 0; i < members; ++i)
    fund.members.push_back({.age = ages[i % ages.size()] + static_cast<int>(i / 7 % 4),
                            .sex = i % 9 < 5 ? Sex::female : Sex::male,
                            .days = static_cast<std::int64_t>(i * 911 % 5800),
                            .contribution_satang = i % 40 == 0 ? 0U : 36'500U});
  return fund;
}

// The example of a benefit table in the reference of the field.
inline Rules village_rules() {
  return {.entry_fee_satang = 2'000,
          .waiting_days = 180,
          .death = {{180, 250'000},
                    {365, 500'000},
                    {730, 1'000'000},
                    {1460, 1'500'000},
                    {2920, 2'000'000},
                    {4380, 2'500'000},
                    {5840, 3'000'000}},
          .death_most_satang = 3'000'000,
          .night_satang = 10'000,
          .nights_most = 10,
          .birth_satang = 100'000,
          .elder_satang = 60'000,
          .elder_days = 5 * 365,
          .disaster_satang = 200'000,
          .pupil_satang = 50'000,
          .match_local_satang = 18'250,
          .match_state_satang = 36'500,
          .administration_ppm = 100'000};
}

inline World village_world() {
  return {.new_members = 30,
          .leave_ppm = 20'000,
          .inflation_ppm = 15'000,
          .follow_ppm = 500'000,
          .interest_ppm = 5'000,
          .local_comes_ppm = 900'000,
          .state_comes_ppm = 700'000,
          .bad_year_ppm = 150'000,
          .bad_share_ppm = 30'000,
          .fire_ppm = 500,
          .pupil_share_ppm = 200'000};
}

inline Question village(std::size_t members = 1'200, std::size_t runs = 2'000) {
  return {.fund = village_fund(members),
          .rules = village_rules(),
          .world = village_world(),
          .tables = village_tables(),
          .runs = runs,
          .seed = 2569};
}

}  // namespace welfare::outlook
