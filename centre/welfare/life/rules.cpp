#include "centre/welfare/life/rules.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "kit/csv/csv.hpp"
#include "kit/text/text.hpp"

namespace welfare {
namespace {

constexpr std::size_t rows_max = 400;
constexpr std::int64_t age_last_least = 80, age_most = 120;

struct Columns {
  std::ptrdiff_t age = -1, men = -1, women = -1;
  bool all() const { return age >= 0 && men >= 0 && women >= 0; }
};

bool names(const std::string& heading, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, heading) != words.end();
}

Columns columns_of(const std::vector<std::string>& headings) {
  Columns out;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    auto heading = kit::text::search_form(headings[i]);
    auto at = static_cast<std::ptrdiff_t>(i);
    if (names(heading, {"age", "x", "อายุ", "อายุ (ปี)", "อายุ(ปี)"})) out.age = at;
    if (names(heading, {"men", "male", "males", "ชาย", "ผู้ชาย", "qx ชาย", "qx male"})) out.men = at;
    if (names(heading, {"women", "female", "females", "หญิง", "ผู้หญิง", "qx หญิง", "qx female"})) out.women = at;
  }
  return out;
}

std::string cell_at(const kit::csv::Line& line, std::ptrdiff_t column) {
  auto at = static_cast<std::size_t>(column);
  return at < line.cells.size() ? kit::text::trim(line.cells[at]) : std::string();
}

std::optional<std::int64_t> chance(const std::string& cell, std::int64_t per) {
  auto number = kit::text::parse_number(cell);
  if (!number) return std::nullopt;
  auto share = *number / static_cast<double>(per);
  if (share < 0 || share > 1) return std::nullopt;
  return std::llround(share * 1e9);
}

kit::Result<LifeRate> rate_of(const kit::csv::Line& line, const Columns& columns, std::int64_t per, std::int64_t age) {
  auto read = kit::text::parse_int(cell_at(line, columns.age));
  if (!read || *read != age)
    return kit::refuse(kit::Refused::invalid, "welfare.life_age_gap",
                       {{"row", std::to_string(line.number)}, {"age", std::to_string(age)}});
  auto men = chance(cell_at(line, columns.men), per), women = chance(cell_at(line, columns.women), per);
  if (!men || !women)
    return kit::refuse(kit::Refused::invalid, "welfare.life_rate_wrong", {{"row", std::to_string(line.number)}});
  return LifeRate{age, *men, *women};
}

}  // namespace

kit::Result<std::vector<LifeRate>> read_life_table(std::string_view bytes, std::int64_t per) {
  auto reader = TRY(kit::csv::open(bytes, {.bytes_max = 1u << 20, .rows_max = rows_max, .columns_max = 40}));
  Columns columns;
  std::vector<LifeRate> out;
  for (kit::csv::Line line;;) {
    auto more = TRY(reader->next(line));
    if (!more) break;
    if (!columns.all()) {
      columns = columns_of(line.cells);
      continue;
    }
    if (cell_at(line, columns.age).empty()) continue;
    auto rate = TRY(rate_of(line, columns, per, std::ssize(out)));
    out.push_back(rate);
    if (std::ssize(out) > age_most) break;
  }
  if (!columns.all()) return kit::refuse(kit::Refused::invalid, "welfare.life_columns_missing");
  if (std::ssize(out) <= age_last_least)
    return kit::refuse(kit::Refused::invalid, "welfare.life_ages_few", {{"least", std::to_string(age_last_least)}});
  return out;
}

std::int64_t years_left_tenths(std::span<const double> dies, std::size_t age) {
  double alive = 1, years = 0;
  for (; age < dies.size() && alive > 0; ++age) {
    years += alive * (1 - dies[age] / 2);
    alive *= 1 - dies[age];
  }
  return std::llround(years * 10);
}

}  // namespace welfare
