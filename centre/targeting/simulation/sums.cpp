#include "centre/targeting/simulation/sums.hpp"

#include <algorithm>

namespace targeting::simulation {

using engine::Level;

// Places are sorted by province, district and place: as codes are.
std::pair<std::uint32_t, std::uint32_t> place_range(const std::vector<engine::Place>& places, const std::string& area) {
  auto head = [&](const engine::Place& p) { return std::string_view(p.tambon).substr(0, area.size()); };
  auto range = std::ranges::equal_range(places, std::string_view(area), {}, head);
  auto from = static_cast<std::uint32_t>(range.begin() - places.begin());
  return {from, from + static_cast<std::uint32_t>(range.size())};
}

void Sums::add(Level level, std::size_t row, Lanes lanes, Sum& into) {
  const auto& totals = engine_.totals(plan_, level);
  const auto& everybody = engine_.everybody(plan_, level);
  into.all += static_cast<std::int64_t>(everybody.poor(row));
  into.poor += static_cast<std::int64_t>(totals.poor(row));
  into.score += static_cast<std::int64_t>(totals.score(row));
  if (lanes == Lanes::none) return;
  for (unsigned lane = 0; lane < judge().lane_count(); ++lane) {
    into.poor_lanes[lane] += totals.lanes(row)[lane];
    into.all_lanes[lane] += everybody.lanes(row)[lane];
  }
}

Sum Sums::of(const std::string& area, Lanes lanes) {
  Sum sum;
  auto level = area.empty() ? Level::nation : area.size() == 2 ? Level::province : area.size() == 4 ? Level::district : Level::tambon;
  if (level != Level::tambon) {
    const auto& areas = engine_.levels().areas(level);
    auto at = std::ranges::lower_bound(areas, area, {}, &engine::Area::code);
    if (at != areas.end() && at->code == area) add(level, static_cast<std::size_t>(at - areas.begin()), lanes, sum);
    return sum;
  }
  auto [from, to] = place_range(engine_.snapshot().places(), area);
  for (auto place = from; place < to; ++place) add(level, place, lanes, sum);
  return sum;
}

Sum Sums::of(const std::vector<std::string>& areas, Lanes lanes) {
  Sum sum;
  for (const auto& area : areas) {
    auto one = of(area, lanes);
    sum.all += one.all;
    sum.poor += one.poor;
    sum.score += one.score;
    for (std::size_t lane = 0; lane < engine::lanes_max; ++lane) {
      sum.poor_lanes[lane] += one.poor_lanes[lane];
      sum.all_lanes[lane] += one.all_lanes[lane];
    }
  }
  return sum;
}

std::vector<std::string> Sums::below(const std::string& area) const {
  std::vector<std::string> out;
  if (area.size() >= 8) return out;
  const auto& places = engine_.snapshot().places();
  auto length = area.size() + 2;
  auto [from, to] = place_range(places, area);
  // Skips from code to code: a province has many places. Of a tambon, those without a village stand first.
  while (from < to) {
    out.push_back(places[from].tambon.substr(0, length));
    from = out.back().size() < length ? from + 1 : place_range(places, out.back()).second;
  }
  return out;
}

}  // namespace targeting::simulation
