// Which single change of a rule repairs a fund: for each lever the smallest change with which it
// runs dry within the years in no more than a chosen share of the runs, all else as it is. Every
// trial lives the same chances (draw.hpp), so that trials differ by the rule alone.
#pragma once

#include "centre/welfare/outlook/engine/outlook.hpp"

namespace welfare::outlook {

enum class Lever : std::uint8_t {
  contribution,  // of all, in millionths of today's; steps of 1 %
  death_most,    // no death gives more; satang, steps of 500 baht
  waiting,       // days, steps of 30
  nights,        // paid to a member in one year
  match,         // local government adds, for a member-year; satang, steps of 5 baht
  newcomers,     // in a year
};
inline constexpr unsigned levers_max = 6;

struct Repair {
  Lever lever = Lever::contribution;
  bool reached = false;
  std::int64_t from = 0;
  std::int64_t to = 0;  // the smallest change that is enough, or the end of the lever
  double dry = 0;       // with it
};

struct Repairs {
  bool needed = false;  // false: the bound is kept as it is
  double dry = 0;
  std::vector<Repair> levers;
};

Repairs find_repairs(const Question& question, double bound);

// The rule with the lever at a value, and its value today.
void set(Question& question, Lever lever, std::int64_t value);
std::int64_t value_of(const Question& question, Lever lever);

}  // namespace welfare::outlook
