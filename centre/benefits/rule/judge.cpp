#include "centre/benefits/rule/judge.hpp"

#include <algorithm>

namespace benefits {
namespace {

using std::chrono::months;

Answer negated(Answer a) { return a == Answer::yes ? Answer::no : a == Answer::no ? Answer::yes : a; }
Answer told(bool holds) { return holds ? Answer::yes : Answer::no; }

std::chrono::year_month month_of(kit::Date d) { return d.day.year() / d.day.month(); }

bool compares(std::int64_t value, Comparison is, std::int64_t with) {
  switch (is) {
    case Comparison::at_least: return value >= with;
    case Comparison::at_most: return value <= with;
    case Comparison::more_than: return value > with;
    case Comparison::less_than: return value < with;
    default: return value == with;
  }
}

Answer judge_clause(const Rule& clause, const Fact& fact, const Facts& facts, kit::Date on) {
  switch (fact.type) {
    case FactType::flag: {
      auto flag = facts.flag(fact);
      return flag ? told(*flag == (clause.is == Comparison::yes)) : Answer::unknown;
    }
    case FactType::number: {
      auto number = facts.number(fact);
      return number ? told(compares(*number, *clause.is, *clause.number)) : Answer::unknown;
    }
    case FactType::choice: {
      auto word = facts.choice(fact);
      if (!word) return Answer::unknown;
      return told((std::ranges::find(clause.words, *word) != clause.words.end()) == (clause.is == Comparison::any_of));
    }
    case FactType::day: {
      auto day = facts.day(fact);
      return day ? told((*day >= *clause.day) == (clause.is == Comparison::on_or_after)) : Answer::unknown;
    }
    case FactType::since: break;
  }
  auto day = facts.day(fact);
  if (!day) return Answer::unknown;
  auto bounds = bounds_of(clause, on);
  return told((!bounds.from || *day >= *bounds.from) && (!bounds.until || *day <= *bounds.until));
}

}  // namespace

std::int64_t completed(kit::Date since, kit::Date on, AgeUnit unit) {
  auto count = (month_of(on) - month_of(since)).count();
  if (on.day.day() < since.day.day()) --count;
  return unit == AgeUnit::months ? count : count >= 0 ? count / 12 : -((-count + 11) / 12);
}

kit::Date shifted(kit::Date day, std::int64_t count, AgeUnit unit) {
  auto month = month_of(day) + months(static_cast<int>(unit == AgeUnit::years ? count * 12 : count));
  auto last = (month / std::chrono::last).day();
  return {month / std::min(day.day.day(), last)};
}

kit::Date anniversary(kit::Date day, std::int64_t count, AgeUnit unit) {
  auto there = shifted(day, count, unit);
  return there.day.day() == day.day.day() ? there : there.plus_days(1);
}

DayBounds bounds_of(const Rule& clause, kit::Date on) {
  auto unit = clause.unit.value_or(AgeUnit::years);
  auto back = [&](std::int64_t count) { return shifted(on, -count, unit); };
  auto n = *clause.number;
  switch (*clause.is) {
    case Comparison::at_least: return {.until = back(n)};
    case Comparison::more_than: return {.until = back(n + 1)};
    case Comparison::less_than: return {.from = back(n).plus_days(1)};
    case Comparison::at_most: return {.from = back(n + 1).plus_days(1)};
    case Comparison::within: return {.from = back(n), .until = on};
    default: return {.from = back(n + 1).plus_days(1), .until = back(n)};
  }
}

Answer judge(const Rule& rule, const Facts& facts, kit::Date on) {
  auto least = [&](const std::vector<Rule>& rules) {
    Answer worst = Answer::yes;
    for (const Rule& r : rules) worst = std::min(worst, judge(r, facts, on));
    return worst;
  };
  auto most = [&](const std::vector<Rule>& rules) {
    Answer best = Answer::no;
    for (const Rule& r : rules) best = std::max(best, judge(r, facts, on));
    return best;
  };
  if (!rule.all.empty()) return least(rule.all);
  if (!rule.any.empty()) return most(rule.any);
  if (!rule.none.empty()) return negated(most(rule.none));
  const Fact* fact = find_fact(rule.fact);
  ENSURE(fact && rule.is);
  return judge_clause(rule, *fact, facts, on);
}

}  // namespace benefits
