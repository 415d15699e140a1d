// Everybody who is or may become a member, with what can happen to them in each year, as thresholds
// for draws. Made once for a question; the runs only compare.
#pragma once

#include "centre/welfare/outlook/engine/draw.hpp"
#include "centre/welfare/outlook/engine/fund.hpp"

namespace welfare::outlook {

// What is counted in each year of each run. Deaths stand after the last, one count for each rung:
// `deaths` gave nothing, `deaths + k` what the k-th rung gives.
enum Count : unsigned {
  heads,       // there when the year begins
  heads_last,  // and still when it ends
  paid,        // satang a year of those there at the beginning
  paid_last,
  matched,  // there at the end, and long enough
  elders,   // entitled to the gift, at the beginning
  elders_last,
  pupils,
  nights,
  births,
  joined,
  deaths,
};

// One year of one member. The draw of a life is compared with all its years: below `before` already
// gone, the next `dies` die in this year, below `after` gone when it ends.
struct Step {
  std::uint32_t before = 0;
  std::uint32_t dies = 0;
  std::uint32_t after = 0;
  std::uint32_t contribution_satang = 0;
  std::uint32_t births = 0;       // threshold
  std::uint32_t nights_from = 0;  // thresholds of at least one night, two, ... in Plan::nights
  std::uint32_t nights_to = 0;
  std::uint16_t count_of_death = deaths;
  bool is_elder = false;
  bool is_pupil = false;
  bool is_matched = false;
  bool joins = false;  // in this year, when the draw says so
  Key illness;
  Key birth;
};

struct Life {
  Key key;
  unsigned first_year = 0;
  unsigned last_year = 0;  // not included
  std::size_t step = 0;    // of the first year
};

struct Plan {
  unsigned years = 0;
  unsigned counts = 0;  // in a year
  std::vector<Life> lives;
  std::vector<Step> steps;
  std::vector<std::uint32_t> nights;
  // Age when the outlook starts (of a newcomer, before it), for the cohorts.
  std::vector<std::int32_t> ages;
};

Plan make_plan(const Question& question);

}  // namespace welfare::outlook
