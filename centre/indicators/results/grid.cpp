#include "centre/indicators/results/grid.hpp"

#include <algorithm>

namespace indicators::results {

Grid::Grid(frame::Db& db, const std::string& area, std::string from, std::string until, std::optional<kit::Instant> as_of) {
  for (const Measure& m : store::definitions(db).measures)
    if (m.counting == Counting::standing) standing_.insert(m.code);
  store::Asked asked{area, std::move(from), std::move(until), as_of};
  for (auto& row : store::by_month(db, asked)) months_[row.measure][row.key] = std::move(row.count);
  for (auto& row : store::until_then(db, asked))
    if (standing_.contains(row.measure)) before_[row.measure] = std::move(row.count);
}

// Of what stands: everything until the end of the period. Of what happens: the months of the period.
rules::Count Grid::over(const std::string& measure, const rules::Period& period) const {
  rules::Count sum;
  auto months = months_.find(measure);
  bool stands = standing_.contains(measure);
  if (auto at = before_.find(measure); at != before_.end()) sum = at->second;
  if (months == months_.end()) return sum;
  auto end = months->second.upper_bound(period.until);
  for (auto at = stands ? months->second.begin() : months->second.lower_bound(period.from); at != end; ++at) sum.add(at->second);
  return sum;
}

void Grid::put(const std::string& measure, std::map<std::string, rules::Count> months, std::int64_t fewest) {
  months_[measure] = std::move(months);
  fewest_[measure] = fewest;
}

std::optional<std::int64_t> Grid::value(const Indicator& indicator, const rules::Period& period) const {
  if (auto at = fewest_.find(indicator.numerator); at != fewest_.end() && over(indicator.numerator, period).n < at->second) return std::nullopt;
  return rules::value_of(indicator, over(indicator.numerator, period),
                         indicator.denominator.empty() ? rules::Count{} : over(indicator.denominator, period));
}

std::vector<rules::Period> trend_of(const rules::Period& period) {
  int count = period.kind == PeriodKind::month ? 13 : period.kind == PeriodKind::quarter ? 8 : 5;
  std::vector<rules::Period> out{period};
  while (static_cast<int>(out.size()) < count) out.push_back(rules::before(out.back()));
  std::ranges::reverse(out);
  return out;
}

std::string first_month(const rules::Period& period) {
  return std::min(trend_of(period).front().from, rules::year_before(period).from);
}

}  // namespace indicators::results
