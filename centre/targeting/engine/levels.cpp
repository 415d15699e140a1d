#include "centre/targeting/engine/levels.hpp"

namespace targeting::engine {

Levels::Levels(const std::vector<Place>& sorted) {
  for (auto& numbers : area_of_) numbers.resize(sorted.size());
  auto& [tambons, districts, provinces, nation] = areas_;
  nation.push_back({.code = "", .place_from = 0, .place_to = static_cast<std::uint32_t>(sorted.size())});
  for (std::uint32_t p = 0; p < sorted.size(); ++p) {
    const bool new_province = p == 0 || sorted[p].province != sorted[p - 1].province;
    const bool new_district = new_province || sorted[p].district != sorted[p - 1].district;
    tambons.push_back({sorted[p].tambon, p, p + 1});
    if (new_district) districts.push_back({sorted[p].district, p, p + 1});
    if (new_province) provinces.push_back({sorted[p].province, p, p + 1});
    districts.back().place_to = provinces.back().place_to = p + 1;
    area_of_[0][p] = p;
    area_of_[1][p] = static_cast<std::uint32_t>(districts.size() - 1);
    area_of_[2][p] = static_cast<std::uint32_t>(provinces.size() - 1);
  }
}

namespace {
void add_row(const Totals& from, std::size_t row, Totals& to, std::size_t to_row) {
  const std::uint32_t* parts = from.lanes(row);
  std::uint32_t* whole = to.lanes(to_row);
  for (unsigned lane = 0; lane < from.stride(); ++lane) whole[lane] += parts[lane];
  to.poor(to_row) += from.poor(row);
  to.score(to_row) += from.score(row);
}
}  // namespace

void roll_up(const Levels& levels, Rolled& rolled) {
  for (auto level : {Level::district, Level::province, Level::nation}) {
    auto below = static_cast<Level>(static_cast<int>(level) - 1);
    Totals& whole = rolled[level];
    whole.clear(0, whole.rows());
    const auto& parts = levels.areas(below);
    for (std::size_t part = 0; part < parts.size(); ++part)
      add_row(rolled[below], part, whole, levels.area_of(level, parts[part].place_from));
  }
}

}  // namespace targeting::engine
