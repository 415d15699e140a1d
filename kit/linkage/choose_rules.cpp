#include "kit/linkage/choose_rules.hpp"

#include <algorithm>

#include "kit/linkage/table_pattern.hpp"

namespace kit::linkage {
namespace {

constexpr std::size_t columns_together_max = 3;

using Together = std::vector<std::string>;  // in the order of the comparisons

struct Candidate {
  RuleSetting rule;
  std::uint64_t pairs = 0;
};

// Two places are near, hardly ever equal: of a distance there is no key.
Together keyed_columns(const LinkSettings& settings) {
  Together columns;
  for (const auto& comparison : settings.comparisons) {
    const auto& column = comparison.columns[0];
    if (comparison.columns.size() == 1 && std::ranges::find(columns, column) == columns.end()) columns.push_back(column);
  }
  return columns;
}

std::uint64_t pairs_of(std::vector<std::uint32_t> keys) {
  std::ranges::sort(keys);
  std::uint64_t pairs = 0;
  for (auto from = std::ranges::upper_bound(keys, 0u); from != keys.end();) {
    auto to = std::upper_bound(from, keys.end(), *from);
    auto n = std::uint64_t(to - from);
    pairs += n * (n - 1) / 2;
    from = to;
  }
  return pairs;
}

Candidate candidate_of(const Table& table, const Together& together) {
  Candidate candidate;
  for (const auto& column : together) {
    candidate.rule.name += (candidate.rule.name.empty() ? "" : ", ") + column;
    candidate.rule.parts.push_back({.column = column});
  }
  candidate.pairs = pairs_of(keys_of(table, candidate.rule));
  return candidate;
}

// For want of a rule: the cheapest that brings anybody together.
std::uint64_t cost_of(const Candidate& candidate) {
  return candidate.pairs - 1;
}

// Every dear one with one column more that stands behind its last, and no rule inside it yet.
std::vector<Together> widened(const std::vector<Together>& dear, const Together& columns, const std::vector<Together>& taken) {
  std::vector<Together> wider;
  for (const auto& together : dear)
    for (auto more = std::ranges::find(columns, together.back()) + 1; more != columns.end(); ++more) {
      auto next = together;
      next.push_back(*more);
      auto is_inside = [&](const Together& rule) {
        return std::ranges::all_of(rule, [&](const auto& column) { return std::ranges::find(next, column) != next.end(); });
      };
      if (std::ranges::none_of(taken, is_inside)) wider.push_back(std::move(next));
    }
  return wider;
}

}  // namespace

std::vector<RuleSetting> choose_rules(const Table& table, const LinkSettings& settings) {
  auto columns = keyed_columns(settings);
  auto affordable = settings.pairs_per_record * double(table.records());
  std::vector<RuleSetting> rules;
  std::vector<Candidate> others;  // too dear, or nobody shares a key
  std::vector<Together> asked, taken;
  for (const auto& column : columns) asked.push_back({column});
  for (std::size_t size = 1; size <= columns_together_max; ++size) {
    std::vector<Together> dear;
    for (const auto& together : asked) {
      auto candidate = candidate_of(table, together);
      bool is_dear = double(candidate.pairs) > affordable;
      (is_dear ? dear : taken).push_back(together);
      if (is_dear || candidate.pairs == 0)
        others.push_back(std::move(candidate));
      else
        rules.push_back(std::move(candidate.rule));
    }
    asked = widened(dear, columns, taken);
  }
  if (rules.empty() && !others.empty()) rules.push_back(std::ranges::min_element(others, {}, cost_of)->rule);
  if (rules.size() > rules_max) rules.resize(rules_max);
  return rules;
}

}  // namespace kit::linkage
