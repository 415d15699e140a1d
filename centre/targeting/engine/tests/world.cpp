#include "centre/targeting/engine/tests/world.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace targeting::engine::testing {
namespace {

using Random = std::mt19937;
bool chance(Random& random, double p) { return std::uniform_real_distribution<>(0, 1)(random) < p; }
std::uint32_t below(Random& random, std::uint32_t n) { return std::uniform_int_distribution<std::uint32_t>(0, n - 1)(random); }

const std::vector<std::string> dimension_names{"health", "living", "education", "income", "access", "rights", "voice", "safety"};

Rule make_rule(Random& random, const Columns& columns, const Plan& plan, int depth) {
  Rule rule;
  auto many = [&] {
    std::vector<Rule> list;
    for (auto n = 1 + below(random, 3); n > 0; --n) list.push_back(make_rule(random, columns, plan, depth + 1));
    return list;
  };
  switch (below(random, depth < 2 ? 8 : 5)) {
    case 0: rule.indicator = columns.names.indicators[below(random, static_cast<std::uint32_t>(columns.names.indicators.size()))]; break;
    case 1: rule.dimension = plan.indicators[below(random, static_cast<std::uint32_t>(plan.indicators.size()))].dimension; break;
    case 2: rule.group = columns.names.groups[below(random, static_cast<std::uint32_t>(columns.names.groups.size()))]; break;
    case 3: rule.score_ppm_min = below(random, 600'000); break;
    case 4: rule.deprivations_min = below(random, 4); break;
    case 5: rule.all = many(); break;
    case 6: rule.any = many(); break;
    default: rule.none = many();
  }
  return rule;
}

unsigned at(const std::vector<std::string>& names, const std::string& name) {
  return static_cast<unsigned>(std::find(names.begin(), names.end(), name) - names.begin());
}
bool has(std::uint32_t word, unsigned bit) { return (word >> bit & 1) != 0; }

std::map<unsigned, std::int64_t> weights_of(const Plan& plan, const Names& names) {
  std::map<std::string, int> sizes;
  for (auto& i : plan.indicators) ++sizes[i.dimension];
  std::map<unsigned, std::int64_t> weights;
  for (auto& i : plan.indicators) {
    std::int64_t whole = 1;
    for (auto& [name, size] : sizes) whole = std::lcm(whole, size);
    weights[at(names.indicators, i.indicator)] = i.weight.value_or(whole / sizes[i.dimension]);
  }
  return weights;
}

bool holds(const Rule& rule, const Plan& plan, const Names& names, const Words& words) {
  auto part = [&](const Rule& r) { return holds(r, plan, names, words); };
  if (!rule.all.empty()) return std::all_of(rule.all.begin(), rule.all.end(), part);
  if (!rule.any.empty()) return std::any_of(rule.any.begin(), rule.any.end(), part);
  if (!rule.none.empty()) return std::none_of(rule.none.begin(), rule.none.end(), part);
  if (!rule.indicator.empty()) return has(words.deprived, at(names.indicators, rule.indicator));
  if (!rule.group.empty()) return has(words.group, at(names.groups, rule.group));
  if (rule.score_ppm_min) return naive_score(plan, names, words) >= *rule.score_ppm_min;
  int deprivations = 0, in_dimension = 0;
  for (auto& i : plan.indicators) {
    bool deprived = has(words.deprived, at(names.indicators, i.indicator));
    deprivations += deprived;
    in_dimension += deprived && i.dimension == rule.dimension;
  }
  return rule.deprivations_min ? deprivations >= *rule.deprivations_min : in_dimension > 0;
}

}  // namespace

Columns make_columns(std::uint32_t seed, const Size& size) {
  Random random(seed);
  Columns c;
  for (unsigned j = 0; j < size.indicators; ++j) c.names.indicators.push_back("d" + std::to_string(j + 1));
  c.names.groups.assign(standard_groups.begin(), standard_groups.end());
  for (unsigned g = 0; g < size.target_groups; ++g) c.names.groups.push_back("g_" + std::to_string(g));
  for (std::uint32_t p = 0; p < size.places; ++p)
    c.places.push_back({"T" + std::to_string(1000 + p), "D" + std::to_string(100 + p / 3), "P" + std::to_string(10 + p / 7)});
  for (std::size_t i = 0; i < size.people; ++i) {
    auto place = size.sorted ? static_cast<std::uint32_t>(i * size.places / size.people) : below(random, size.places);
    Words w{.group = sex_bit(static_cast<int>(below(random, 3))) | age_bit(static_cast<int>(below(random, 100)) - 5)};
    if (chance(random, 0.05)) w.group |= disabled_bit;
    if (chance(random, 0.3)) w.group |= card_bit;
    for (unsigned g = 0; g < size.target_groups; ++g) w.group |= static_cast<std::uint32_t>(chance(random, 0.1)) << (first_target + g);
    bool unlucky = chance(random, 0.2);
    for (unsigned j = 0; j < size.indicators; ++j) {
      auto bit = 1U << j;
      if (chance(random, size.not_applicable)) w.not_applicable |= bit;
      else if (chance(random, size.missing)) w.missing |= bit;
      else if (chance(random, unlucky ? size.deprived * 3 : size.deprived / 2)) w.deprived |= bit;
    }
    c.place.push_back(place);
    c.deprived.push_back(w.deprived);
    c.not_applicable.push_back(w.not_applicable);
    c.missing.push_back(w.missing);
    c.group.push_back(w.group);
    c.household.push_back(static_cast<std::uint32_t>(i / 3));
  }
  return c;
}

Plan make_plan(std::uint32_t seed, const Columns& columns) {
  Random random(seed * 7919 + 13);
  Plan plan{.name = "random"};
  plan.method = static_cast<Method>(below(random, 4));
  plan.not_applicable = static_cast<Absent>(below(random, 2));
  plan.missing = static_cast<Absent>(below(random, 2));
  auto dimensions = 1 + below(random, 8);
  bool weighted = chance(random, 0.5);
  for (auto& name : columns.names.indicators) {
    if (chance(random, 0.15) && !plan.indicators.empty()) continue;
    plan.indicators.push_back({.indicator = name, .dimension = dimension_names[below(random, dimensions)]});
    if (weighted) plan.indicators.back().weight = 1 + below(random, 100'000);
  }
  if (plan.method != Method::national_mpi || chance(random, 0.5)) plan.cutoff_ppm = below(random, chance(random, 0.2) ? 1 : 500'000);
  if (plan.method == Method::programme_rule) plan.rule = make_rule(random, columns, plan, 0);
  if (chance(random, 0.3)) plan.only = make_rule(random, columns, plan, 0);
  return plan;
}

std::int64_t naive_score(const Plan& plan, const Names& names, const Words& words) {
  std::int64_t whole = 0, share = 0;
  for (auto [j, weight] : weights_of(plan, names)) {
    bool absent = (has(words.not_applicable, j) && plan.not_applicable == Absent::renormalised) ||
                  (has(words.missing, j) && plan.missing == Absent::renormalised);
    if (!absent) whole += weight;
    if (has(words.deprived, j)) share += weight;
  }
  return whole == 0 ? 0 : share * 1'000'000 / whole;
}

bool naive_poor(const Plan& plan, const Names& names, const Words& words) {
  if (plan.only && !holds(*plan.only, plan, names, words)) return false;
  if (plan.method == Method::programme_rule) return holds(*plan.rule, plan, names, words);
  if (plan.method == Method::any_dimension)
    return std::any_of(plan.indicators.begin(), plan.indicators.end(),
                       [&](auto& i) { return has(words.deprived, at(names.indicators, i.indicator)); });
  return naive_score(plan, names, words) >= plan.cutoff_ppm.value_or(260'000);
}

Rolled naive(const Columns& columns, const Engine& engine, const Plan& plan) {
  std::vector<std::string> dimensions;
  for (auto& i : plan.indicators)
    if (std::find(dimensions.begin(), dimensions.end(), i.dimension) == dimensions.end()) dimensions.push_back(i.dimension);
  const auto& names = columns.names;
  auto lanes = static_cast<unsigned>(names.indicators.size() + dimensions.size() + names.groups.size());
  Rolled rolled(engine.levels(), lanes);
  std::map<std::string, std::uint32_t> numbers;
  for (std::uint32_t p = 0; p < columns.places.size(); ++p) numbers[engine.snapshot().places()[p].tambon] = p;
  for (std::size_t i = 0; i < columns.place.size(); ++i) {
    auto words = columns.words(i);
    if (!naive_poor(plan, names, words)) continue;
    auto place = numbers[columns.places[columns.place[i]].tambon];
    for (auto level : {Level::tambon, Level::district, Level::province, Level::nation}) {
      auto row = level == Level::nation ? 0 : engine.levels().area_of(level, place);
      auto* counts = rolled[level].lanes(row);
      for (unsigned j = 0; j < names.indicators.size(); ++j) *counts++ += has(words.deprived, j);
      for (auto& dimension : dimensions)
        *counts++ += std::any_of(plan.indicators.begin(), plan.indicators.end(), [&](auto& p) {
          return p.dimension == dimension && has(words.deprived, at(names.indicators, p.indicator));
        });
      for (unsigned g = 0; g < names.groups.size(); ++g) *counts++ += has(words.group, g);
      rolled[level].poor(row) += 1;
      rolled[level].score(row) += static_cast<std::uint64_t>(naive_score(plan, names, words));
    }
  }
  return rolled;
}

}  // namespace targeting::engine::testing
