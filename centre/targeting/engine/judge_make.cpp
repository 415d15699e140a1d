// How a plan becomes a judge: names become bits, weights become tables, rules become steps.
#include <algorithm>
#include <bit>
#include <numeric>

#include "centre/targeting/engine/judge.hpp"

namespace targeting::engine {
namespace {

constexpr std::int64_t national_cutoff_ppm = 260'000;  // k = 26 % of the Thai national index

std::optional<unsigned> position(const std::vector<std::string>& names, std::string_view name) {
  auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<unsigned>(found - names.begin());
}

kit::Refusal faulty(std::string path, std::string code, std::string_view name) {
  return kit::refuse_field(std::move(path), std::move(code), {{"name", std::string(name)}});
}

}  // namespace

kit::Result<Judge> Judge::make(const Plan& plan, const Names& names) {
  Judge judge;
  judge.plan_ = plan;
  judge.indicator_count_ = static_cast<unsigned>(names.indicators.size());
  TRY(judge.take_indicators(names));
  judge.lane_count_ = judge.first_group_lane() + static_cast<unsigned>(names.groups.size());
  if (judge.lane_count_ > lanes_max)
    return kit::refuse(kit::Refused::invalid, "targeting.plan_lanes_too_many", {{"max", std::to_string(lanes_max)}});
  TRY(judge.take_weights());
  TRY(judge.take_method());
  judge.fill_tables();
  if (plan.rule) TRY(judge.compile(*plan.rule, names, 0, judge.rule_));
  if (plan.only) TRY(judge.compile(*plan.only, names, 0, judge.only_));
  return judge;
}

kit::Result<void> Judge::take_indicators(const Names& names) {
  for (std::size_t i = 0; i < plan_.indicators.size(); ++i) {
    const auto& wanted = plan_.indicators[i];
    auto path = "/indicators/" + std::to_string(i);
    auto number = position(names.indicators, wanted.indicator);
    if (!number) return faulty(path + "/indicator", "targeting.plan_indicator_unknown", wanted.indicator);
    auto bit = 1U << *number;
    if (used_ & bit) return faulty(path + "/indicator", "targeting.plan_indicator_twice", wanted.indicator);
    used_ |= bit;
    auto dimension = position(dimensions_, wanted.dimension);
    if (!dimension && dimensions_.size() == dimensions_max)
      return kit::refuse_field(path + "/dimension", "targeting.plan_dimensions_too_many",
                               {{"max", std::to_string(dimensions_max)}});
    if (!dimension) dimensions_.push_back(wanted.dimension);
    dimension_bits_[dimension.value_or(static_cast<unsigned>(dimensions_.size() - 1))] |= bit;
    weights_[*number] = static_cast<std::uint64_t>(wanted.weight.value_or(0));
  }
  return {};
}

// Without weights every dimension weighs the same, and every indicator inside its dimension: whole numbers over the
// least common multiple, so that nothing is rounded.
kit::Result<void> Judge::take_weights() {
  auto given = std::count_if(plan_.indicators.begin(), plan_.indicators.end(), [](auto& i) { return i.weight.has_value(); });
  if (given != 0 && given != std::ssize(plan_.indicators))
    return kit::refuse_field("/indicators", "targeting.plan_weights_partly");
  if (given == 0) {
    std::uint64_t whole = 1;
    for (auto bits : dimension_indicators()) whole = std::lcm(whole, static_cast<std::uint64_t>(std::popcount(bits)));
    for (auto bits : dimension_indicators())
      for (unsigned j = 0; j < indicators_max; ++j)
        if (bits >> j & 1) weights_[j] = whole / static_cast<std::uint64_t>(std::popcount(bits));
  }
  weight_total_ = std::accumulate(weights_.begin(), weights_.end(), std::uint64_t{0});
  if (weight_total_ == 0) return kit::refuse_field("/indicators", "targeting.plan_weights_zero");
  return {};
}

kit::Result<void> Judge::take_method() {
  if (plan_.method == Method::national_mpi && !plan_.cutoff_ppm) plan_.cutoff_ppm = national_cutoff_ppm;
  if (has_cutoff() && !plan_.cutoff_ppm) return kit::refuse_field("/cutoff_ppm", "targeting.plan_cutoff_missing");
  if (plan_.method == Method::programme_rule && !plan_.rule)
    return kit::refuse_field("/rule", "targeting.plan_rule_missing");
  cutoff_ = plan_.cutoff_ppm.value_or(0);
  return {};
}

void Judge::fill_tables() {
  for (unsigned part = 0; part < 4; ++part)
    for (unsigned bits = 0; bits < 256; ++bits)
      for (unsigned j = 0; j < 8; ++j)
        if (bits >> j & 1) tables_[part][bits] += weights_[part * 8 + j];
}

kit::Result<void> Judge::compile(const Rule& rule, const Names& names, unsigned depth, Program& into) const {
  int lists = !rule.all.empty() + !rule.any.empty() + !rule.none.empty();
  int leaves = !rule.indicator.empty() + !rule.dimension.empty() + !rule.group.empty() + rule.score_ppm_min.has_value() +
               rule.deprivations_min.has_value();
  if (lists + leaves != 1 || depth > nesting_max || into.size() >= steps_max) return kit::refuse_field("/rule", "targeting.plan_rule_unclear");
  if (leaves == 1) return compile_leaf(rule, names, into);
  return compile_list(rule, names, depth, into);
}

kit::Result<void> Judge::compile_list(const Rule& rule, const Names& names, unsigned depth, Program& into) const {
  const auto& list = !rule.all.empty() ? rule.all : !rule.any.empty() ? rule.any : rule.none;
  for (const Rule& part : list) TRY(compile(part, names, depth + 1, into));
  auto op = !rule.all.empty() ? Op::all : !rule.any.empty() ? Op::any : Op::none;
  into.push_back({op, static_cast<std::uint32_t>(list.size())});
  return {};
}

kit::Result<void> Judge::compile_leaf(const Rule& rule, const Names& names, Program& into) const {
  if (rule.score_ppm_min) {
    into.push_back({Op::score_min, static_cast<std::uint32_t>(*rule.score_ppm_min)});
    return {};
  }
  if (rule.deprivations_min) {
    into.push_back({Op::deprivations_min, static_cast<std::uint32_t>(*rule.deprivations_min)});
    return {};
  }
  const auto& known = !rule.indicator.empty() ? names.indicators : !rule.group.empty() ? names.groups : dimensions_;
  const auto& name = !rule.indicator.empty() ? rule.indicator : !rule.group.empty() ? rule.group : rule.dimension;
  auto found = position(known, name);
  if (!found) return faulty("/rule", "targeting.plan_rule_unknown", name);
  auto bits = rule.dimension.empty() ? 1U << *found : dimension_bits_[*found];
  into.push_back({rule.group.empty() ? Op::deprived_in : Op::in_group, bits});
  return {};
}

}  // namespace targeting::engine
