#include "centre/targeting/engine/build.hpp"

#include <algorithm>
#include <numeric>

#include "centre/targeting/engine/pattern.hpp"

namespace targeting::engine {
namespace {

kit::Refusal columns_differ(std::size_t row) {
  return kit::refuse(kit::Refused::invalid, "targeting.snapshot_columns_differ", {{"row", std::to_string(row)}});
}

kit::Result<void> check(const Names& names, const std::vector<Place>& places, const People& people) {
  if (names.indicators.size() > indicators_max || names.groups.size() > groups_max || people.size() > 0xFFFF'FFF0U)
    return kit::refuse(kit::Refused::invalid, "targeting.snapshot_too_many");
  for (auto column : {people.deprived, people.not_applicable, people.group})
    if (column.size() != people.size()) return columns_differ(0);
  for (auto column : {people.missing, people.household})
    if (!column.empty() && column.size() != people.size()) return columns_differ(0);
  auto last = std::max_element(people.place.begin(), people.place.end());
  if (last != people.place.end() && *last >= places.size()) return columns_differ(static_cast<std::size_t>(last - people.place.begin()));
  return {};
}

// Of the distinct words, which are few; the row is looked for only when something is wrong.
kit::Result<void> check_patterns(const Names& names, const std::vector<Words>& patterns, const People& people) {
  const auto known = names.indicators.size() == 32 ? ~0U : (1U << names.indicators.size()) - 1;
  const auto groups = (1U << names.groups.size()) - 1;
  for (const Words& words : patterns) {
    auto answers = words.deprived | words.not_applicable | words.missing;
    auto twice = (words.deprived & words.not_applicable) | (words.deprived & words.missing) | (words.not_applicable & words.missing);
    if (twice == 0 && (answers & ~known) == 0 && (words.group & ~groups) == 0) continue;
    std::size_t row = 0;
    while (row < people.size() && people.words(row) != words) ++row;
    return columns_differ(row);
  }
  return {};
}

std::vector<std::uint32_t> sort_places(std::vector<Place>& places) {
  std::vector<std::uint32_t> order(places.size()), rank(places.size());
  std::iota(order.begin(), order.end(), 0U);
  auto key = [&](const std::uint32_t& i) { return std::tie(places[i].province, places[i].district, places[i].tambon, i); };
  std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  std::vector<Place> sorted;
  sorted.reserve(places.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    sorted.push_back(std::move(places[order[i]]));
  }
  places = std::move(sorted);
  return rank;
}

}  // namespace

kit::Result<Snapshot> Snapshot::build(Names names, std::vector<Place> places, const People& people, BuildOptions options) {
  TRY(check(names, places, people));
  build::Household households;
  People counted = people;
  if (options.unit != Unit::person) {
    households = TRY(build::by_household(people, options.unit));
    counted = {.place = households.place, .deprived = households.deprived, .not_applicable = households.not_applicable,
               .missing = households.missing, .group = households.group};
  }
  Crew crew(options.threads);
  auto rank = sort_places(places);
  auto order = build::order_by_place(counted.place, rank);
  auto numbered = build::number_patterns(counted, order, crew);
  TRY(check_patterns(names, numbered.patterns, counted));
  Snapshot made;
  made.names_ = std::move(names);
  made.places_ = std::move(places);
  made.unit_ = options.unit;
  made.cube_.count_bits = 32 - bits_for(numbered.patterns.size());
  made.cube_.index_count_bits = 32 - bits_for(made.places_.size());
  auto tables = std::make_unique<OwnTables>();
  build::make_cells(order, numbered, crew, *tables, made.cube_.count_bits);
  tables->patterns = std::move(numbered.patterns);
  tables->people_from = std::move(order.people_from);
  build::make_index(*tables, made.cube_.count_bits, made.cube_.index_count_bits, made.places_.size());
  if (!households.first_row.empty())
    for (std::size_t i = 0; i < tables->row_count; ++i) tables->rows[i] = households.first_row[tables->rows[i]];
  made.own(std::move(tables));
  return made;
}

void Snapshot::own(std::unique_ptr<OwnTables> tables) {
  cube_.patterns = tables->patterns;
  cube_.people_from = tables->people_from;
  cube_.segment_from = tables->segment_from;
  cube_.segments = tables->segments;
  cube_.cells = tables->cells;
  cube_.index_from = tables->index_from;
  cube_.index = tables->index;
  rows_ = {tables->rows.get(), tables->row_count};
  keeper_ = std::move(tables);
}

namespace build {

Order order_by_place(std::span<const std::uint32_t> place, std::span<const std::uint32_t> rank) {
  Order order;
  order.people_from.assign(rank.size() + 1, 0);
  bool sorted = true;
  std::uint32_t before = 0;
  for (auto p : place) {
    auto now = rank[p];
    sorted = sorted && before <= now;
    before = now;
    ++order.people_from[now + 1];
  }
  for (std::size_t p = 1; p < order.people_from.size(); ++p) order.people_from[p] += order.people_from[p - 1];
  if (sorted) return order;
  auto next = order.people_from;
  order.rows.resize(place.size());
  for (std::size_t i = 0; i < place.size(); ++i) order.rows[next[rank[place[i]]]++] = static_cast<std::uint32_t>(i);
  return order;
}

// Counting sort by pattern, once for all places together: the index by pattern.
void make_index(OwnTables& tables, unsigned count_bits, unsigned index_count_bits, std::size_t places) {
  const std::uint32_t count_mask = (1U << count_bits) - 1;
  const std::uint32_t most = (1U << index_count_bits) - 1;
  auto& from = tables.index_from;
  from.assign(tables.patterns.size() + 1, 0);
  for (auto cell : tables.cells) from[(cell >> count_bits) + 1] += ((cell & count_mask) + most - 1) / most;
  for (std::size_t p = 1; p < from.size(); ++p) from[p] += from[p - 1];
  tables.index.resize(from.back());
  std::vector<std::uint32_t> next(from.begin(), from.end() - 1);
  for (std::uint32_t place = 0; place < places; ++place) {
    auto first = tables.segment_from[place], last = tables.segment_from[place + 1];
    if (first == last) continue;
    for (auto c = tables.segments[first].from[0]; c < tables.segments[last - 1].end; ++c)
      for (auto left = tables.cells[c] & count_mask; left != 0;) {
        auto now = std::min(left, most);
        tables.index[next[tables.cells[c] >> count_bits]++] = place << index_count_bits | now;
        left -= now;
      }
  }
}

}  // namespace build
}  // namespace targeting::engine
