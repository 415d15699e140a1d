#include "bench/simulator/nation.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <map>

#include "bench/targeting/population.hpp"
#include "centre/targeting/simulation/answers.hpp"
#include "kit/base/breakage.hpp"
#include "kit/json/json.hpp"

namespace bench::simulator {
namespace {

using targeting::Population;

constexpr std::size_t tambons_a_district = 8;

// Where the answers to the made-up questions stand in the simulator's words: its first bits are
// whole dimensions, then come as many single questions as it has.
struct Bits {
  std::vector<std::uint32_t> dimension;  // of the made-up questions, by dimension
  unsigned questions = 0;

  std::uint32_t turned(std::uint32_t word) const {
    std::uint32_t out = (word & ((1U << questions) - 1)) << dimension.size();
    for (std::size_t d = 0; d < dimension.size(); ++d)
      out |= std::uint32_t((word & dimension[d]) != 0) << d;
    return out;
  }
  // A dimension does not apply when none of its questions does.
  std::uint32_t absent(std::uint32_t word) const {
    std::uint32_t out = (word & ((1U << questions) - 1)) << dimension.size();
    for (std::size_t d = 0; d < dimension.size(); ++d)
      out |= std::uint32_t((word & dimension[d]) == dimension[d]) << d;
    return out;
  }
};

bool is_question(const std::string& indicator) {
  return indicator.starts_with('i') && indicator.size() <= 3;
}

std::size_t dimensions_of(const simulation::Head& head) {
  std::size_t count = 0;
  while (count < head.indicators.size() && !is_question(head.indicators[count])) ++count;
  return count;
}

std::map<std::string, std::string> dimension_names(const engine::Plan& made_up,
                                                   const simulation::Head& head) {
  std::map<std::string, std::string> names;
  for (const auto& i : made_up.indicators)
    if (!names.contains(i.dimension)) names.emplace(i.dimension, head.indicators.at(names.size()));
  return names;
}

Bits bits_of(const simulation::Head& head) {
  auto made_up = targeting::make_plan(true);
  auto dimensions = dimensions_of(head);
  Bits bits{.dimension = std::vector<std::uint32_t>(dimensions),
            .questions = static_cast<unsigned>(
                std::min(made_up.indicators.size(), head.indicators.size() - dimensions))};
  auto names = dimension_names(made_up, head);
  for (std::size_t j = 0; j < made_up.indicators.size(); ++j)
    for (std::size_t d = 0; d < dimensions; ++d)
      if (names.at(made_up.indicators[j].dimension) == head.indicators[d])
        bits.dimension[d] |= 1U << j;
  return bits;
}

void turn(Population& made, const Bits& bits) {
  for (std::size_t i = 0; i < made.place.size(); ++i) {
    auto deprived = bits.turned(made.deprived[i]);
    auto not_applicable = bits.absent(made.not_applicable[i]) & ~deprived;
    made.missing[i] = bits.absent(made.missing[i]) & ~deprived & ~not_applicable;
    made.deprived[i] = deprived;
    made.not_applicable[i] = not_applicable;
  }
}

simulation::PackedId packed_number(std::uint64_t number) {
  simulation::PackedId id{};
  for (std::size_t byte = 0; byte < 8; ++byte)
    id[15 - byte] = static_cast<std::uint8_t>(number >> (8 * byte));
  return id;
}

// Codes as they are in Thailand, so that areas have names and lie in each other; about twelve districts a province.
void place_in_thailand(Population& made) {
  const auto provinces = province_codes();
  const auto places = made.places.size();
  for (std::size_t t = 0; t < places; ++t) {
    auto province = t * provinces.size() / places;
    auto first = (province * places + provinces.size() - 1) / provinces.size();
    auto within = t - first;
    auto two = [](std::size_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    auto district = provinces[province] + two(1 + within / tambons_a_district);
    made.places[t] = {district + two(1 + within % tambons_a_district), district, provinces[province]};
  }
}

void write_rows(const std::string& path, const Population& made) {
  simulation::RowsWriter rows(path);
  for (std::size_t i = 0; i < made.place.size(); ++i)
    rows.add({packed_number(made.household[i]), packed_number(i), made.place[i],
              made.people().words(i)});
  rows.finish();
}

void save(const Population& made, engine::Unit unit, const std::string& path) {
  auto snapshot = engine::Snapshot::build(made.names, made.places, made.people(), {.unit = unit});
  if (!snapshot)
    throw kit::Breakage(snapshot.error().code + " " +
                        (snapshot.error().faults.empty() ? "" : snapshot.error().faults[0].code));
  snapshot->save(path);
}

}  // namespace

std::vector<std::string> province_codes() {
  constexpr std::array<std::pair<int, int>, 7> regions{
      {{10, 27}, {30, 49}, {50, 58}, {60, 67}, {70, 77}, {80, 86}, {90, 96}}};
  std::vector<std::string> codes;
  for (auto [from, to] : regions)
    for (int code = from; code <= to; ++code) codes.push_back(std::to_string(code));
  return codes;
}

simulation::Head read_head(const simulation::Files& files) {
  std::ifstream in(files.head(), std::ios::binary);
  auto head =
      kit::json::decode<simulation::Head>(std::string(std::istreambuf_iterator<char>(in), {}));
  if (!head) throw kit::Breakage(files.head() + " cannot be read");
  return *std::move(head);
}

void write_nation(const simulation::Files& files, std::uint64_t people) {
  auto head = read_head(files);
  auto made = targeting::make_population({.people = people, .with_households = true});
  turn(made, bits_of(head));
  place_in_thailand(made);
  made.names.indicators = head.indicators;
  for (auto own : simulation::own_groups) made.names.groups.emplace_back(own);
  save(made, engine::Unit::person, files.people(head.stem));
  save(made, engine::Unit::household, files.households(head.stem));
  write_rows(files.rows(head.stem), made);
  head.people = static_cast<std::int64_t>(people);
  head.places.clear();
  for (const auto& place : made.places) head.places.push_back(place.tambon);
  std::ofstream(files.head(), std::ios::binary) << kit::json::encode(head);
}

engine::Plan make_plan(const simulation::Head& head) {
  auto plan = targeting::make_plan(true);
  auto names = dimension_names(plan, head);
  auto first = dimensions_of(head);
  plan.indicators.resize(std::min(plan.indicators.size(), head.indicators.size() - first));
  for (std::size_t j = 0; j < plan.indicators.size(); ++j) {
    plan.indicators[j].dimension = names.at(plan.indicators[j].dimension);
    plan.indicators[j].indicator = head.indicators[first + j];
  }
  return plan;
}

}  // namespace bench::simulator
