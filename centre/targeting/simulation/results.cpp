#include "centre/targeting/simulation/results.hpp"

#include <algorithm>

#include "centre/targeting/engine/figures.hpp"
#include "centre/targeting/simulation/suppress.hpp"
#include "centre/targeting/simulation/sums.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/json/json.hpp"

namespace targeting::simulation {
namespace {

using engine::Unit;

bool reaches(const frame::Scope& scope, const std::string& area) {
  if (scope.everywhere()) return true;
  return std::ranges::any_of(scope.areas(), [&](const frame::AreaRange& r) { return r.contains(area); });
}

// What is asked for: an area and, above it, the widest one that the officer reaches.
struct Asked {
  std::vector<std::string> whole;   // its codes: one, or the roots
  std::vector<std::string> path;    // from the root to the area, both of them too; empty for all in reach
};

kit::Result<Asked> asked_for(const frame::Scope& scope, const std::string& area) {
  auto roots = roots_of(scope);
  Asked out;
  if (area.empty()) {
    out.whole = roots.empty() ? std::vector<std::string>{""} : roots;
    return out;
  }
  if (!reaches(scope, area)) return kit::refuse_field("/area", "targeting.area_out_of_reach");
  out.whole = {area};
  for (std::size_t length = 2; length <= area.size(); length += 2)
    if (auto code = area.substr(0, length); reaches(scope, code)) out.path.push_back(code);
  return out;
}

// Counts of the areas of one table, small ones held back.
struct Table {
  std::vector<std::string> codes;
  std::vector<Sum> sums;
  std::vector<Cell> all, poor;
};

Table table_of(Sums& sums, std::vector<std::string> codes) {
  Table t{.codes = std::move(codes), .sums = {}, .all = {}, .poor = {}};
  std::vector<std::int64_t> all, poor;
  for (const auto& code : t.codes) {
    t.sums.push_back(sums.of(code, Lanes::none));
    all.push_back(t.sums.back().all);
    poor.push_back(t.sums.back().poor);
  }
  t.all = parts(all);
  t.poor = parts(poor);
  return t;
}

std::vector<std::string> codes_below(Sums& sums, const frame::Scope& scope, const std::string& area) {
  auto roots = roots_of(scope);
  return area.empty() && !roots.empty() ? roots : sums.below(area);
}

// Whether the area, or one that holds it, is held back in the table where it stands: then nothing of it is told, or the
// table could be filled in from below.
bool held_back(Sums& sums, const frame::Scope& scope, const Asked& asked) {
  for (std::size_t i = 0; i < asked.path.size(); ++i) {
    auto above = i == 0 ? std::string() : asked.path[i - 1];
    auto table = table_of(sums, codes_below(sums, scope, above));
    auto at = std::ranges::find(table.codes, asked.path[i]);
    if (at == table.codes.end()) continue;  // nobody there
    auto n = static_cast<std::size_t>(at - table.codes.begin());
    if (!table.poor[n] || !table.all[n]) return true;
  }
  return false;
}

AreaResult area_result(const std::string& code, const Sum& sum, Cell all, Cell poor) {
  AreaResult r{.code = code, .name_th = {}, .name_en = {}, .lat = {}, .lon = {}, .all = all, .poor = poor, .h = {}, .a = {}, .m0 = {}};
  if (!all || !poor) return r;
  engine::Figures f{.people = static_cast<std::uint64_t>(sum.all), .poor = static_cast<std::uint64_t>(sum.poor), .score = static_cast<std::uint64_t>(sum.score)};
  r.h = f.incidence();
  r.a = f.intensity();
  r.m0 = f.m0();
  return r;
}

// A part of a whole that is known: held back when it or the rest of it is small.
Cell part_of(std::int64_t count, std::int64_t whole) { return parts({count, whole - count}).front(); }

struct Counter {
  const Sum& sum;
  bool held;
  CountResult count(std::string name, std::size_t lane) const {
    CountResult out{.name = std::move(name), .all = {}, .poor = {}, .contribution = {}};
    out.all = part_of(sum.all_lanes[lane], sum.all);
    if (!held) out.poor = part_of(sum.poor_lanes[lane], sum.poor);
    return out;
  }
  // Groups that exclude each other: with the rest, they make up the whole.
  void put_parts(std::vector<CountResult>& groups, std::size_t from, std::size_t to, std::size_t first_lane) const {
    auto cells = [&](const std::array<std::int64_t, engine::lanes_max>& lanes, std::int64_t whole) {
      std::vector<std::int64_t> counts;
      for (auto g = from; g < to; ++g) counts.push_back(lanes[first_lane + g]), whole -= counts.back();
      counts.push_back(whole);
      return parts(counts);
    };
    auto all = cells(sum.all_lanes, sum.all);
    auto poor = cells(sum.poor_lanes, sum.poor);
    for (auto g = from; g < to; ++g) {
      groups[g].all = all[g - from];
      groups[g].poor = held ? std::nullopt : poor[g - from];
    }
  }
};

std::vector<CountResult> groups_of(const Sums& sums, const engine::Names& names, const Counter& counter, Unit unit) {
  std::vector<CountResult> out;
  auto first = sums.judge().first_group_lane();
  for (std::size_t g = 0; g < names.groups.size(); ++g) out.push_back(counter.count(names.groups[g], first + g));
  if (unit == Unit::person) {
    counter.put_parts(out, 0, 2, first);  // sex
    counter.put_parts(out, 2, 7, first);  // age
  }
  return out;
}

void put_measures(Simulation& out, const Sums& sums, const engine::Names& names, const Counter& counter) {
  const auto& judge = sums.judge();
  double weighted = 0;
  auto weight_of = [&](std::size_t j) { return static_cast<double>(judge.weight(static_cast<unsigned>(j))) * static_cast<double>(counter.sum.poor_lanes[j]); };
  for (std::size_t j = 0; j < names.indicators.size(); ++j) weighted += weight_of(j);
  auto share = [&](double part) { return weighted > 0 ? std::optional(part / weighted) : std::nullopt; };
  for (std::size_t d = 0; d < judge.dimensions().size(); ++d) {
    auto dimension = counter.count(judge.dimensions()[d], judge.indicator_count() + d);
    double part = 0;
    for (std::size_t j = 0; j < names.indicators.size(); ++j)
      if (judge.dimension_indicators()[d] >> j & 1) {
        auto indicator = counter.count(names.indicators[j], j);
        if (indicator.poor) indicator.contribution = share(weight_of(j));
        part += weight_of(j);
        out.indicators.push_back(std::move(indicator));
      }
    if (dimension.poor) dimension.contribution = share(part);
    out.dimensions.push_back(std::move(dimension));
  }
}

std::optional<words::Money> cost_of(const Benefit& b, const Simulation& s) {
  auto selected = b.given_to == BenefitFor::person ? s.people_poor : s.households_poor;
  if (!selected) return std::nullopt;
  return b.amount_month * b.months * *selected;
}

void put_headcounts(Simulation& out, bool by_person, const engine::HeadCount& own, const engine::HeadCount& others) {
  const auto& people = by_person ? own : others;
  const auto& households = by_person ? others : own;
  out.people = alone(static_cast<std::int64_t>(people.people));
  out.people_poor = alone(static_cast<std::int64_t>(people.poor));
  out.households = alone(static_cast<std::int64_t>(households.people));
  out.households_poor = alone(static_cast<std::int64_t>(households.poor));
}

}  // namespace

std::vector<std::string> roots_of(const frame::Scope& scope) {
  std::vector<std::string> out;
  if (scope.everywhere()) return out;
  for (const auto& r : scope.areas()) out.push_back(r.from);
  std::ranges::sort(out);
  std::vector<std::string> widest;
  for (auto& code : out)
    if (widest.empty() || !code.starts_with(widest.back())) widest.push_back(std::move(code));
  if (widest.empty()) widest.emplace_back("-");  // reaches no area: no place has this code
  return widest;
}

std::string key_of(const engine::Plan& plan) { return kit::crypto::hex(kit::crypto::sha256(kit::json::encode(plan))).substr(0, 32); }

kit::Result<Simulation> simulate(World& world, const frame::Scope& scope, const SimulationAsked& asked, const std::string& owner) {
  auto where = TRY(asked_for(scope, asked.area));
  auto plan = TRY(world.own_plan(asked.plan, owner));
  auto others = TRY(world.others(asked.plan, where.whole));
  const bool by_person = asked.plan.unit == Unit::person;
  Sums sums(world.of(asked.plan.unit), plan);
  auto sum = sums.of(where.whole, Lanes::all);
  bool held = held_back(sums, scope, where) || !alone(sum.all) || !alone(sum.poor);
  Simulation out{.plan_key = key_of(asked.plan), .snapshot_hash = world.state_hash()};
  out.area = area_result(asked.area, sum, alone(sum.all), held ? std::nullopt : alone(sum.poor));
  if (!held) put_headcounts(out, by_person, {static_cast<std::uint64_t>(sum.all), static_cast<std::uint64_t>(sum.poor)}, others);
  auto table = table_of(sums, codes_below(sums, scope, asked.area));
  for (std::size_t i = 0; i < table.codes.size(); ++i)
    out.areas.push_back(area_result(table.codes[i], table.sums[i], held && table.all[i].value_or(0) != 0 ? std::nullopt : table.all[i],
                                    held ? std::nullopt : table.poor[i]));
  const auto& names = world.people().snapshot().names();
  Counter counter{sum, held};
  put_measures(out, sums, names, counter);
  out.groups = groups_of(sums, names, counter, asked.plan.unit);
  if (asked.benefit) out.cost = cost_of(*asked.benefit, out);
  return out;
}

}  // namespace targeting::simulation
