#include "centre/welfare/outlook/engine/outlook.hpp"

#include <algorithm>

namespace welfare::outlook {
namespace {

// The value of rank ceil(share * runs): always one that a run has.
std::array<std::int64_t, 5> bands_of(const std::int64_t* from, std::size_t runs) {
  static constexpr std::array<std::size_t, 5> percents{5, 25, 50, 75, 95};
  std::vector<std::int64_t> values(from, from + runs);
  std::array<std::int64_t, 5> out{};
  auto done = values.begin();
  for (std::size_t i = 0; i < percents.size(); ++i) {
    auto at = values.begin() + static_cast<std::ptrdiff_t>((percents[i] * runs + 99) / 100 - 1);
    std::nth_element(done, at, values.end());
    out[i] = *at;
    done = at;
  }
  return out;
}

std::int64_t mean_of(const std::int64_t* from, std::size_t runs) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < runs; ++i) sum += from[i];
  return sum / static_cast<std::int64_t>(runs);
}

Year year_of(const Accounts& accounts, const Expected& expected, unsigned year) {
  Year out{.members = expected.counts[heads_last], .cohorts = expected.cohorts};
  for (unsigned f = 0; f < flows_max; ++f)
    out.flows[f] = accounts.sums[year][f] / static_cast<std::int64_t>(accounts.runs);
  out.expected_flows = expected.flows;
  out.mean_satang = mean_of(accounts.row(year), accounts.runs);
  out.expected_satang = expected.balance;
  out.bands = bands_of(accounts.row(year), accounts.runs);
  out.dry = dry_share(accounts, year + 1);
  return out;
}

std::int64_t costs_of(const Year& year) {
  std::int64_t out = 0;
  for (unsigned f = first_cost; f < flows_max; ++f) out += year.flows[f];
  return out;
}

void name_years(Outlook& out) {
  for (unsigned y = 0; y < out.years.size(); ++y) {
    const auto& year = out.years[y];
    if (!out.half_dry_year && year.dry >= 0.5) out.half_dry_year = y + 1;
    if (!out.first_dry_year && year.dry >= 0.05) out.first_dry_year = y + 1;
    if (!out.thin_year && y + 1 < out.years.size() && year.bands[2] < costs_of(out.years[y + 1]))
      out.thin_year = y + 1;
  }
}

}  // namespace

Outlook look_ahead(const Question& question, const Plan& plan, const Lives& lives) {
  const auto accounts = account(question, lives);
  const auto expected = expect(question, plan);
  Outlook out{.runs = lives.runs};
  for (unsigned year = 0; year < question.years; ++year)
    out.years.push_back(year_of(accounts, expected[year], year));
  out.dry = out.years.back().dry;
  name_years(out);
  return out;
}

Outlook look_ahead(const Question& question) {
  const auto plan = make_plan(question);
  return look_ahead(question, plan, live(plan, question.seed, question.runs, question.threads));
}

}  // namespace welfare::outlook
