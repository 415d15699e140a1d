// The outlook of a fund: bands of its balance, the chance of running dry, and what comes in and
// goes out, year by year. Start reading here.
#pragma once

#include <optional>

#include "centre/welfare/outlook/engine/account.hpp"
#include "centre/welfare/outlook/engine/expect.hpp"

namespace welfare::outlook {

struct Year {
  double members = 0;  // expected, at the end of the year
  std::array<double, cohorts_max> cohorts{};
  std::array<std::int64_t, flows_max> flows{};     // mean of the runs, by kind
  std::array<double, flows_max> expected_flows{};  // closed form
  std::int64_t mean_satang = 0;                    // of the balance at the end
  double expected_satang = 0;
  std::array<std::int64_t, 5> bands{};  // 5, 25, 50, 75, 95 of a hundred runs are at or below
  double dry = 0;                       // share of the runs that have been dry by then
};

struct Outlook {
  std::vector<Year> years;
  std::size_t runs = 0;
  double dry = 0;  // within all years
  // The years are counted from 1.
  std::optional<unsigned> half_dry_year;   // by then half of all runs have been dry
  std::optional<unsigned> first_dry_year;  // by then one run in twenty
  std::optional<unsigned>
      thin_year;  // the middle balance no longer covers what the next year costs
};

Outlook look_ahead(const Question& question);
// The same on lives that were lived for the same members, time limits and expectations.
Outlook look_ahead(const Question& question, const Plan& plan, const Lives& lives);

}  // namespace welfare::outlook
