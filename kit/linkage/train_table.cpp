#include "kit/linkage/train_table.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "kit/linkage/blocks.hpp"
#include "kit/linkage/em.hpp"
#include "kit/linkage/name.hpp"
#include "kit/linkage/strangers.hpp"
#include "kit/linkage/table_pattern.hpp"

namespace kit::linkage {
namespace {

constexpr std::uint64_t random_pairs = 1'000'000;
constexpr std::uint32_t every_pair_below = 1'500;

using Counts = std::vector<std::vector<double>>;  // by comparison and level
using Histogram = std::vector<std::uint64_t>;

// Equal values are counted exactly where the settings ask for frequencies.
void count_equal(const NameDictionary& values, std::size_t first_level,
                 std::vector<double>& levels) {
  std::vector<double> equal(rarities);
  double all = 0, counted = 0, rest = 0;
  for (std::uint32_t v = 1; v < values.size(); ++v) {
    double times = values.count(v);
    equal[values.rarity(v)] += times * (times - 1);
    all += times;
  }
  if (all < 2) return;
  for (std::size_t r = 0; r < rarities; ++r) {
    levels[first_level + r] = 0;
    counted += equal[r] / (all * (all - 1));
  }
  for (double s : levels) rest += s;
  for (double& s : levels) s *= rest > 0 ? (1 - counted) / rest : 0;
  for (std::size_t r = 0; r < rarities; ++r) levels[first_level + r] = equal[r] / (all * (all - 1));
}

Counts pair_shares(const Table& table, const LinkSettings& settings, const Layout& layout) {
  TablePattern pattern(table, settings, layout);
  Counts counts;
  for (std::size_t c = 0; c < layout.size(); ++c) counts.emplace_back(layout[c].levels.size());
  auto add = [&](std::uint32_t a, std::uint32_t b) {
    Code code = pattern(a, b);
    for (std::size_t c = 0; c < layout.size(); ++c) counts[c][layout.level(code, c)] += 1;
  };
  auto n = table.records();
  if (n < every_pair_below) {
    for (std::uint32_t a = 0; a < n; ++a)
      for (std::uint32_t b = a + 1; b < n; ++b) add(a, b);
  } else {
    for (std::uint64_t k = 0; k < random_pairs; ++k) {
      auto a = std::uint32_t(mix(2 * k + 1) % n), b = std::uint32_t(mix(2 * k + 2) % n);
      if (a != b) add(a, b);
    }
  }
  for (std::size_t c = 0; c < layout.size(); ++c) {
    normalise(counts[c]);
    std::size_t first = 1;
    for (const auto& level : settings.comparisons[c].levels) {
      if (level.frequencies)
        count_equal(table.column(settings.comparisons[c].columns[0]).values, first, counts[c]);
      first += level.frequencies ? rarities : 1;
    }
  }
  return counts;
}

// Records of one person agree mostly; everything else the training finds out.
Model first_guess(const Layout& layout, const Counts& strangers, const LinkSettings& settings) {
  Model model{.version = "trained",
              .matches_per_record = 0.5,
              .accept = settings.accept,
              .review = settings.review};
  for (std::size_t c = 0; c < layout.size(); ++c) {
    ComparisonShares shares{layout[c].name, {}};
    auto levels = layout[c].levels.size();
    double sum = 0;
    for (std::size_t l = 0; l < levels; ++l) {
      double match = l == 0 ? 0 : l + 1 == levels ? 0.1 : std::exp2(-double(l));
      sum += match;
      shares.levels.push_back({layout[c].levels[l], match, strangers[c][l], strangers[c][l]});
    }
    for (auto& level : shares.levels) level.match /= sum;
    model.comparisons.push_back(std::move(shares));
  }
  return model;
}

bool demands(const RuleSetting& rule, const ComparisonSetting& comparison) {
  return std::any_of(rule.parts.begin(), rule.parts.end(), [&](const KeyPart& part) {
    return std::find(comparison.columns.begin(), comparison.columns.end(), part.column) !=
           comparison.columns.end();
  });
}

struct Sample {
  std::vector<RulePatterns> rules;
  std::map<Code, std::uint64_t> fresh;
  double scale = 1;
};

Sample count_sample(const Table& table, const LinkSettings& settings, const Layout& layout,
                    const TableKeys& keys, const LinkOptions& options) {
  TablePattern pattern(table, settings, layout);
  Sample sample;
  auto sampled = std::clamp<std::size_t>(
      partitions * std::uint64_t(options.training_records) / std::max(table.records(), 1u), 1,
      partitions);
  sample.scale = double(partitions) / double(sampled);
  for (std::size_t r = 0; r < settings.rules.size(); ++r) {
    KeyPartitions parts;
    parts.scatter(table.records(), 1, [&](std::uint32_t i) {
      auto key = keys.of_rule[r][i];
      return key >> 24 < sampled ? key : 0;
    });
    Histogram histogram(layout.codes());
    std::vector<KeyedRecord> scratch;
    for (std::size_t p = 0; p < sampled; ++p) {
      sort_partition(parts[p], scratch);
      for_each_block(parts[p], [&](std::span<KeyedRecord> run) {
        if (run.size() > std::size_t(settings.block_max)) return;
        for (std::size_t i = 0; i < run.size(); ++i)
          for (std::size_t j = i + 1; j < run.size(); ++j) {
            auto a = run[i].record, b = run[j].record;
            if (settings.lists_name_people_once && table.list_of[a] == table.list_of[b]) continue;
            Code code = pattern(a, b);
            ++histogram[code];
            if (!keys.met_before(a, b, r)) ++sample.fresh[code];
          }
      });
    }
    RulePatterns rule;
    for (const auto& comparison : settings.comparisons)
      rule.demanded.push_back(demands(settings.rules[r], comparison));
    rule.households = settings.rules[r].households;
    for (Code code = 0; code < histogram.size(); ++code)
      if (histogram[code] != 0) rule.patterns.push_back({code, histogram[code]});
    sample.rules.push_back(std::move(rule));
  }
  return sample;
}

void set_strangers(Model& model, const Counts& shares, double records) {
  double match = model.matches_per_record / records,
         relative = model.relatives_per_record / records;
  for (std::size_t c = 0; c < shares.size(); ++c)
    for (std::size_t l = 1; l < shares[c].size(); ++l) {
      auto& level = model.comparisons[c].levels[l];
      double known = match * level.match + relative * level.relative;
      level.stranger = std::max({shares[c][l] - known, shares[c][l] * 0.05, 1e-9});
    }
}

void settle_odds(Model& model, const Layout& layout, const Sample& sample, std::uint64_t records) {
  for (int round = 0; round < 8; ++round) {
    Odds odds(model, layout, records);
    double matches = 0;
    for (auto [code, pairs] : sample.fresh)
      matches += double(pairs) * probability_of(odds.weight(code));
    model.matches_per_record = std::max(2 * matches * sample.scale, 1.0) / double(records);
  }
}

}  // namespace

TableKeys::TableKeys(const Table& table, const LinkSettings& settings) {
  for (const auto& rule : settings.rules) of_rule.push_back(keys_of(table, rule));
}

Model train_table(const Table& table, const LinkSettings& settings, const TableKeys& keys,
                  const LinkOptions& options) {
  auto layout = layout_of(settings);
  auto shares = pair_shares(table, settings, layout);
  auto sample = count_sample(table, settings, layout, keys, options);
  Model model = first_guess(layout, shares, settings);
  model.trained_on_records = table.records();
  double n = std::max(1.0, double(table.records()));
  for (int round = 0; round < 3; ++round) {
    set_strangers(model, shares, n);
    auto found = maximise(model, layout, sample.rules);
    double relatives = 0;
    for (std::size_t r = 0; r < sample.rules.size(); ++r)
      for (const auto& p : sample.rules[r].patterns)
        relatives += found.relatives[r] * double(p.pairs);
    model.relatives_per_record = 2 * relatives * sample.scale / n;
    settle_odds(model, layout, sample, table.records());
  }
  return model;
}

}  // namespace kit::linkage
