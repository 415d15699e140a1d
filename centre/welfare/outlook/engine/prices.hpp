// What one of each count costs or brings in each year: the rules in money, inflation applied.
// Shared by the runs and by the closed form.
#pragma once

#include "centre/welfare/outlook/engine/fund.hpp"

namespace welfare::outlook {

// Kinds of money; what comes in stands before what goes out.
enum Flow : unsigned {
  contributions,
  entry_fees,
  match_local,
  match_state,
  interest,
  paid_deaths,
  paid_illness,
  paid_births,
  paid_elders,
  paid_pupils,
  paid_disasters,
  administration,
  flows_max,
};
inline constexpr unsigned first_cost = paid_deaths;

struct YearPrices {
  std::array<std::int64_t, rungs_max + 1> death{};  // by rung, 0: nothing
  std::int64_t night = 0;
  std::int64_t birth = 0;
  std::int64_t elder = 0;
  std::int64_t pupil = 0;
  std::int64_t disaster = 0;
  std::int64_t administration = 0;
};

std::vector<YearPrices> prices_of(const Question& question);

}  // namespace welfare::outlook
