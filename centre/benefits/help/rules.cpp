#include "centre/benefits/help/rules.hpp"

#include <algorithm>

#include "centre/words/calendar.hpp"

namespace benefits::rules {

HelpSum sum_of(std::span<const Help> help) {
  HelpSum sum;
  for (const Help& h : help) {
    ++sum.times;
    (h.form == HelpForm::cash ? sum.cash : sum.in_kind) += Money{h.value_satang};
  }
  return sum;
}

std::vector<Help> each_once(std::vector<Help> help) {
  std::ranges::sort(help, [](const Help& a, const Help& b) {
    return std::tie(b.given_on, b.id) < std::tie(a.given_on, a.id);
  });
  auto twice = std::ranges::unique(help, {}, &Help::id);
  help.erase(twice.begin(), twice.end());
  return help;
}

namespace {

Money all_of(const HelpSum& sum) { return sum.cash + sum.in_kind; }

void lower(std::optional<Money>& left, Money limit) {
  limit = std::max(limit, Money{});
  left = left ? std::min(*left, limit) : limit;
}

// A monthly benefit that is paid n times at most is over for good; so is a house or a funeral.
void check_times(CeilingCheck& c, const Ceiling& ceiling, kit::Date on) {
  if (ceiling.times_a_year) {
    c.times_left = std::max<std::int64_t>(0, *ceiling.times_a_year - c.had.times);
    c.times_reached = *c.times_left == 0;
    if (c.times_reached) c.again_on = words::fiscal_year_first(words::fiscal_year(on) + 1);
  }
  if (!ceiling.times_ever) return;
  auto left = std::max<std::int64_t>(0, *ceiling.times_ever - c.had_ever.times);
  c.times_left = std::min(left, c.times_left.value_or(left));
  if (left > 0) return;
  c.times_reached = true;
  c.again_on.reset();
}

}  // namespace

CeilingCheck check(const BenefitBrief& benefit, const Had& had, kit::Date on, Money asked) {
  CeilingCheck c{.fiscal_year = words::fiscal_year(on),
                 .had = sum_of(had.of_benefit),
                 .had_ever = sum_of(had.of_benefit_ever),
                 .family = sum_of(had.of_family)};
  check_times(c, benefit.ceiling, on);
  if (benefit.ceiling.each_time) lower(c.left, *benefit.ceiling.each_time);
  if (benefit.ceiling.a_year) lower(c.left, *benefit.ceiling.a_year - all_of(c.had));
  if (c.times_reached) c.left = Money{};
  c.amount_above = c.left && asked > *c.left;
  return c;
}

}  // namespace benefits::rules
