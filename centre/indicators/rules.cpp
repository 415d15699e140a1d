// Conditions, periods, formulas.
#include "centre/indicators/rules.hpp"

#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "kit/text/text.hpp"

namespace indicators::rules {
namespace {

constexpr int buddhist = 543;

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> out;
  for (auto part : text | std::views::split(at)) out.emplace_back(part.begin(), part.end());
  return out;
}

struct Month {
  int year = 0, month = 0;
  Month plus(int months) const {
    int all = year * 12 + month - 1 + months;
    return {all / 12, all % 12 + 1};
  }
  std::string text() const { return fmt::format("{:04}-{:02}", year, month); }
  kit::Date first() const { return {std::chrono::year(year) / month / 1}; }
  kit::Date last() const { return plus(1).first().plus_days(-1); }
  static Month of(kit::Date day) { return {int(day.day.year()), int(unsigned(day.day.month()))}; }
  static std::optional<Month> parse(std::string_view text) {
    auto day = kit::Date::parse(std::string(text) + "-01");
    return day ? std::optional(of(*day)) : std::nullopt;
  }
};

int months_in(PeriodKind kind) { return kind == PeriodKind::month ? 1 : kind == PeriodKind::quarter ? 3 : 12; }

Period starting(PeriodKind kind, Month from) {
  auto until = from.plus(months_in(kind) - 1);
  std::int64_t fiscal_year = until.year + (until.month >= 10 ? 1 : 0) + buddhist;
  std::string name = kind == PeriodKind::month    ? from.text()
                     : kind == PeriodKind::quarter ? fmt::format("{}-Q{}", fiscal_year, (from.month + 2) % 12 / 3 + 1)
                                                   : std::to_string(fiscal_year);
  return {kind, std::move(name), from.text(), until.text(), from.first(), until.last(), fiscal_year};
}

Month start_of(const Period& period) { return Month::of(period.first); }

}  // namespace

std::string_view member(const Members& members, std::string_view name) {
  auto at = std::ranges::find(members, name, [](const auto& m) { return std::string_view(m.first); });
  return at == members.end() ? std::string_view{} : std::string_view(at->second);
}

Condition::Condition(std::string_view text) {
  if (text.empty()) return;
  for (const auto& part : split(text, ';')) {
    auto at = part.find('=');
    ENSURE(at != std::string::npos && at > 0);
    bool least = part[at - 1] == '>';
    Part out{.name = part.substr(0, least ? at - 1 : at), .least = least};
    if (least)
      out.number = kit::text::parse_int(part.substr(at + 1)).value();
    else
      out.words = split(part.substr(at + 1), '|');
    if (out.words.empty() && !least) out.words.emplace_back();
    parts_.push_back(std::move(out));
  }
}

bool Condition::holds(const Members& members) const {
  return std::ranges::all_of(parts_, [&](const Part& p) {
    auto value = member(members, p.name);
    if (!p.least) return std::ranges::find(p.words, value) != p.words.end();
    auto number = kit::text::parse_int(value);
    return number && *number >= p.number;
  });
}

std::int64_t months_of(const Measure& measure) {
  constexpr std::string_view name = "months=";
  if (measure.counting != Counting::kept) return -1;
  ENSURE(measure.entering.starts_with(name));
  return kit::text::parse_int(measure.entering.substr(name.size())).value();
}

kit::Result<Period> read_period(std::string_view name) {
  if (name.size() == 7 && name[5] == 'Q') {
    auto year = kit::text::parse_int(name.substr(0, 4));
    int quarter = name[6] - '0';
    if (year && *year > 2400 && *year < 2700 && quarter >= 1 && quarter <= 4)
      return starting(PeriodKind::quarter, Month{int(*year) - buddhist - 1, 10}.plus(3 * (quarter - 1)));
  } else if (name.size() == 4) {
    auto year = kit::text::parse_int(name);
    if (year && *year > 2400 && *year < 2700) return starting(PeriodKind::fiscal_year, {int(*year) - buddhist - 1, 10});
  } else if (name.size() == 7) {
    if (auto month = Month::parse(name)) return starting(PeriodKind::month, *month);
  }
  return kit::refuse_field("/period", "indicators.period_wrong");
}

Period period_of(PeriodKind kind, kit::Date day) {
  auto month = Month::of(day);
  int into_year = (month.month + 2) % 12;  // October is 0
  int back = kind == PeriodKind::month ? 0 : kind == PeriodKind::quarter ? into_year % 3 : into_year;
  return starting(kind, month.plus(-back));
}

Period before(const Period& period) { return starting(period.kind, start_of(period).plus(-months_in(period.kind))); }
Period year_before(const Period& period) { return starting(period.kind, start_of(period).plus(-12)); }

std::string month_of(kit::Date day) { return Month::of(day).text(); }

std::vector<std::string> months_until(std::string_view month, int count) {
  auto last = Month::parse(month);
  ENSURE(last);
  std::vector<std::string> out;
  for (int back = count - 1; back >= 0; --back) out.push_back(last->plus(-back).text());
  return out;
}

void Count::add(std::int64_t bucket, std::int64_t of_n, std::int64_t of_amount, std::int64_t of_late) {
  n += of_n, amount += of_amount, late += of_late;
  buckets[bucket] += of_n;
}

void Count::add(const Count& other) {
  n += other.n, amount += other.amount, late += other.late;
  for (const auto& [bucket, count] : other.buckets) buckets[bucket] += count;
}

std::int64_t divided(std::int64_t of, std::int64_t by) {
  bool below = (of < 0) != (by < 0);
  auto a = static_cast<unsigned __int128>(of < 0 ? -of : of), b = static_cast<unsigned __int128>(by < 0 ? -by : by);
  auto whole = static_cast<std::int64_t>((2 * a + b) / (2 * b));
  return below ? -whole : whole;
}

namespace {

// The middle of all, of an even number the mean of the two in the middle.
std::optional<std::int64_t> median_of(const Count& count) {
  if (count.n <= 0) return std::nullopt;
  auto at = [&](std::int64_t place) {
    std::int64_t seen = 0;
    for (const auto& [bucket, n] : count.buckets)
      if ((seen += n) > place) return bucket;
    return count.buckets.rbegin()->first;
  };
  return (at((count.n - 1) / 2) + at(count.n / 2)) * 500;
}

std::int64_t shorter_than(const Count& count, std::int64_t limit) {
  std::int64_t n = 0;
  for (const auto& [bucket, of] : count.buckets) n += bucket < limit ? of : 0;
  return n;
}

}  // namespace

Fraction fraction_of(const Indicator& indicator, const Count& numerator, const Count& denominator) {
  switch (indicator.formula) {
    case Formula::number: return {numerator.n, 0};
    case Formula::median: return {numerator.n, 0};
    case Formula::amount: return {numerator.amount, 0};
    case Formula::share: return {numerator.n, denominator.n};
    case Formula::mean: return {numerator.amount, denominator.n};
    case Formula::within: return {shorter_than(numerator, indicator.within), denominator.n};
  }
  return {};
}

std::optional<std::int64_t> value_of(const Indicator& indicator, const Count& numerator, const Count& denominator) {
  auto [over, under] = fraction_of(indicator, numerator, denominator);
  bool money = indicator.unit == "baht";
  switch (indicator.formula) {
    case Formula::number: return over * 1000;
    case Formula::amount: return money ? over * 10 : over * 1000;
    case Formula::median: {
      auto middle = median_of(numerator);
      return money && middle ? std::optional(divided(*middle, 100)) : middle;
    }
    case Formula::share:
    case Formula::within: return under > 0 ? std::optional(divided(over * 100'000, under)) : std::nullopt;
    case Formula::mean: return under > 0 ? std::optional(divided(over * (money ? 10 : 1000), under)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace indicators::rules
