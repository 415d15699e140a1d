#include "centre/welfare/outlook/engine/repair.hpp"

#include <algorithm>

namespace welfare::outlook {
namespace {

// Amounts are moved on the same lives; limits of time and number of people need new ones.
bool lives_anew(Lever lever) {
  return lever == Lever::waiting || lever == Lever::nights || lever == Lever::newcomers;
}

struct Range {
  std::int64_t from = 0;
  std::int64_t step = 1;   // towards the repair
  std::int64_t steps = 0;  // to the end of the lever

  std::int64_t at(std::int64_t k) const { return from + step * k; }
};

Range range_of(const Question& q, Lever lever) {
  const auto now = value_of(q, lever);
  auto down = [&](std::int64_t step) { return Range{now, -step, now / step}; };
  auto up = [&](std::int64_t step, std::int64_t most) {
    return Range{now, step, std::max<std::int64_t>(0, (most - now) / step)};
  };
  switch (lever) {
    case Lever::contribution:
      return up(ppm / 100, 5 * ppm);
    case Lever::death_most:
      return down(50'000);
    case Lever::waiting:
      return up(30, 5 * 365);
    case Lever::nights:
      return down(1);
    case Lever::match:
      return up(500, 200'000);
    case Lever::newcomers:
      return up(std::max<std::int64_t>(1, static_cast<std::int64_t>(q.fund.members.size()) / 100),
                static_cast<std::int64_t>(q.fund.members.size()) / 2);
  }
  __builtin_unreachable();
}

class Search {
 public:
  Search(const Question& question, double bound)
      : q_(question),
        bound_(bound),
        plan_(make_plan(question)),
        lives_(live(plan_, question.seed, question.runs, question.threads)) {}

  double dry_now() { return dry_share(account(q_, lives_), q_.years); }

  Repair find(Lever lever) {
    const auto range = range_of(q_, lever);
    Repair out{.lever = lever, .from = range.from, .to = range.at(range.steps)};
    out.dry = dry(lever, out.to);
    out.reached = out.dry <= bound_;
    if (!out.reached) return out;
    std::int64_t fails = 0, holds = range.steps;
    while (holds - fails > 1) {
      auto middle = fails + (holds - fails) / 2;
      auto share = dry(lever, range.at(middle));
      if (share > bound_) {
        fails = middle;
        continue;
      }
      holds = middle;
      out.dry = share;
    }
    out.to = range.at(holds);
    return out;
  }

 private:
  double dry(Lever lever, std::int64_t value) {
    auto changed = q_;
    set(changed, lever, value);
    if (!lives_anew(lever)) return dry_share(account(changed, lives_), q_.years);
    const auto plan = make_plan(changed);
    return dry_share(account(changed, live(plan, q_.seed, q_.runs, q_.threads)), q_.years);
  }

  const Question& q_;
  double bound_;
  Plan plan_;
  Lives lives_;
};

}  // namespace

void set(Question& question, Lever lever, std::int64_t value) {
  auto& rules = question.rules;
  switch (lever) {
    case Lever::contribution:
      rules.contribution_ppm = value;
      return;
    case Lever::death_most:
      rules.death_most_satang = value;
      return;
    case Lever::waiting:
      rules.waiting_days = value;
      return;
    case Lever::nights:
      rules.nights_most = value;
      return;
    case Lever::match:
      rules.match_local_satang = value;
      return;
    case Lever::newcomers:
      question.world.new_members = value;
      return;
  }
}

std::int64_t value_of(const Question& question, Lever lever) {
  const auto& rules = question.rules;
  switch (lever) {
    case Lever::contribution:
      return rules.contribution_ppm;
    case Lever::death_most: {
      std::int64_t most = 0;  // a ceiling above the ladder is none
      for (const auto& rung : rules.death) most = std::max(most, rung.satang);
      return std::min(most, rules.death_most_satang);
    }
    case Lever::waiting:
      return rules.waiting_days;
    case Lever::nights:
      return rules.nights_most;
    case Lever::match:
      return rules.match_local_satang;
    case Lever::newcomers:
      return question.world.new_members;
  }
  __builtin_unreachable();
}

Repairs find_repairs(const Question& question, double bound) {
  Search search(question, bound);
  Repairs out{.dry = search.dry_now()};
  out.needed = out.dry > bound;
  if (!out.needed) return out;
  for (unsigned lever = 0; lever < levers_max; ++lever)
    out.levers.push_back(search.find(static_cast<Lever>(lever)));
  return out;
}

}  // namespace welfare::outlook
