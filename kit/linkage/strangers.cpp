#include "kit/linkage/strangers.hpp"

#include <algorithm>

#include "kit/linkage/name.hpp"

namespace kit::linkage {
namespace {

constexpr std::uint64_t random_pairs = 150'000;
constexpr std::size_t counted_records = 60'000;

using Shares = std::vector<std::vector<double>>;

Shares of_random_pairs(const std::vector<Record>& records, const Names& names) {
  const Layout& layout = thai_layout();
  Shares shares;
  for (std::size_t c = 0; c < layout.size(); ++c) shares.emplace_back(layout[c].levels.size());
  auto pairs = std::min<std::uint64_t>(random_pairs, 50 * records.size());
  for (std::uint64_t k = 0; k < pairs; ++k) {
    auto a = mix(2 * k + 1) % records.size(), b = mix(2 * k + 2) % records.size();
    if (a == b) continue;
    Code code = thai_pattern(records[a], records[b], names);
    for (std::size_t c = 0; c < layout.size(); ++c) shares[c][layout.level(code, c)] += 1;
  }
  return shares;
}

// The share of pairs with equal values, exactly, from how often each occurs.
double equal_share(std::vector<std::uint64_t> values) {
  std::sort(values.begin(), values.end());
  double equal = 0, n = double(values.size());
  for (std::size_t from = 0, to; from < values.size(); from = to) {
    to = from + 1;
    while (to < values.size() && values[to] == values[from]) ++to;
    equal += double(to - from) * double(to - from - 1);
  }
  return n < 2 ? 0 : equal / (n * (n - 1));
}

// Random pairs hardly ever see rare agreement; what counting finds replaces what they saw, and the
// other levels keep their proportions in the rest.
void replace_levels(std::vector<double>& levels,
                    const std::vector<std::pair<unsigned, double>>& by) {
  double counted = 0, rest = 0;
  for (auto [level, share] : by) {
    levels[level] = 0;
    counted += share;
  }
  for (double s : levels) rest += s;
  if (rest > 0)
    for (double& s : levels) s *= (1 - counted) / rest;
  for (auto [level, share] : by) levels[level] = share;
}

std::vector<std::pair<unsigned, double>> equal_names(const NameDictionary& names) {
  std::vector<double> equal(rarities);
  double all = 0;
  for (std::uint32_t n = 1; n < names.size(); ++n) {
    double times = names.count(n);
    equal[names.rarity(n)] += times * (times - 1);
    all += times;
  }
  std::vector<std::pair<unsigned, double>> shares;
  for (unsigned r = 0; r < rarities; ++r)
    shares.push_back({level::name_same + r, all < 2 ? 0 : equal[r] / (all * (all - 1))});
  return shares;
}

struct Counted {
  std::vector<std::uint64_t> house, village, tambon, district, day;
};

Counted values_of(const std::vector<Record>& records) {
  Counted values;
  std::size_t wanted = std::min(counted_records, records.size());
  for (std::size_t k = 0; k < wanted; ++k) {
    // Spread evenly over the list, or all of it.
    const Record& r = records[k * records.size() / wanted];
    if (r.place != 0) {
      std::uint64_t place = r.place;
      // Missing parts are values of their own, equal to none.
      std::uint64_t own = (k + 1) << 32;
      values.district.push_back(place >> 14);
      values.tambon.push_back((place >> 7 & 127) != 0 ? place >> 7 : own);
      values.village.push_back((place & 127) != 0 ? place : own);
      values.house.push_back(r.house != 0 ? place << 32 | r.house : own << 8 | 1);
    }
    if (r.birth != 0 && !only_year(r.birth)) values.day.push_back(r.birth);
  }
  return values;
}

}  // namespace

void normalise(std::vector<double>& levels) {
  double all = 0;
  levels[0] = 0;
  for (double s : levels) all += s;
  if (all > 0)
    for (double& s : levels) s /= all;
}

Shares pair_shares(const std::vector<Record>& records, const Names& names) {
  auto shares = of_random_pairs(records, names);
  for (auto& levels : shares) normalise(levels);
  auto of = [&](Field field) -> std::vector<double>& { return shares[std::size_t(field)]; };
  // A number belongs to one person; that strangers share one is somebody's mistake.
  replace_levels(of(Field::national_id), {{level::id_same, 1e-10}, {level::id_slip, 1e-9}});
  auto values = values_of(records);
  double whole_days = records.empty() ? 0
                                      : double(values.day.size()) /
                                            double(std::min(counted_records, records.size()));
  replace_levels(of(Field::birth),
                 {{level::birth_same, equal_share(values.day) * whole_days * whole_days}});
  double house = equal_share(values.house), village = equal_share(values.village);
  double tambon = equal_share(values.tambon), district = equal_share(values.district);
  replace_levels(of(Field::address), {{level::same_house, house},
                                      {level::same_village, std::max(0.0, village - house)},
                                      {level::same_tambon, std::max(0.0, tambon - village)},
                                      {level::same_district, std::max(0.0, district - tambon)}});
  replace_levels(of(Field::first), equal_names(names.first));
  replace_levels(of(Field::last), equal_names(names.last));
  return shares;
}

}  // namespace kit::linkage
