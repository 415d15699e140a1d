#include "kit/linkage/train.hpp"

#include <algorithm>
#include <cmath>

#include "kit/linkage/blocks.hpp"
#include "kit/linkage/em.hpp"
#include "kit/linkage/fit.hpp"
#include "kit/linkage/pair_walk.hpp"
#include "kit/linkage/strangers.hpp"

namespace kit::linkage {
namespace {

struct Histograms {
  std::vector<std::vector<std::uint64_t>> of_rule;  // all pairs of a rule, by code
  std::vector<std::uint64_t> fresh;                 // each pair once, whichever rule met it first

  Histograms()
      : of_rule(rule_count, std::vector<std::uint64_t>(thai_layout().codes())),
        fresh(thai_layout().codes()) {}
};

// The keys of the sampled partitions: those whose top byte is small. Keys are hashes, so this is a
// random choice that is the same in every run, and a block is in it whole or not at all.
std::vector<KeyedRecord> sampled_keys(const std::vector<Record>& records, std::size_t rule,
                                      std::size_t sampled) {
  std::vector<KeyedRecord> keys;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    auto key = records[i].keys[rule];
    if (key != 0 && key >> 24 < sampled) keys.push_back({key, i});
  }
  std::sort(keys.begin(), keys.end(), [](KeyedRecord a, KeyedRecord b) {
    return std::pair(a.key, a.record) < std::pair(b.key, b.record);
  });
  return keys;
}

void count_block(const std::vector<Record>& records, const Names& names, std::size_t rule,
                 std::span<const KeyedRecord> run, bool lists_once, Histograms& into) {
  for (std::size_t i = 0; i < run.size(); ++i)
    for (std::size_t j = i + 1; j < run.size(); ++j) {
      const Record &a = records[run[i].record], &b = records[run[j].record];
      if (lists_once && a.list == b.list) continue;
      Code code = thai_pattern(a, b, names);
      ++into.of_rule[rule][code];
      if (!met_before(a, b, rule)) ++into.fresh[code];
    }
}

Histograms count_sample(const std::vector<Record>& records, const Names& names, std::size_t sampled,
                        const LinkOptions& options) {
  std::vector<Histograms> of_thread(options.threads);
  // Rules are shared among the threads; each counts into its own, and sums do not mind the order.
  columns::run_threads(options.threads, [&](unsigned thread) {
    for (std::size_t rule = thread; rule < rule_count; rule += options.threads) {
      auto keys = sampled_keys(records, rule, sampled);
      for_each_block(keys, [&](std::span<KeyedRecord> run) {
        if (run.size() <= options.block_max)
          count_block(records, names, rule, run, options.lists_name_people_once, of_thread[thread]);
      });
    }
  });
  Histograms all = std::move(of_thread[0]);
  for (unsigned t = 1; t < options.threads; ++t)
    for (Code code = 0; code < all.fresh.size(); ++code) {
      all.fresh[code] += of_thread[t].fresh[code];
      for (std::size_t r = 0; r < rule_count; ++r)
        all.of_rule[r][code] += of_thread[t].of_rule[r][code];
    }
  return all;
}

std::vector<RulePatterns> rules_of(const Histograms& counts) {
  std::vector<RulePatterns> rules(rule_count);
  for (std::size_t r = 0; r < rule_count; ++r) {
    rules[r].demanded = demanded_by(r);
    rules[r].households = r == household_rule;
    for (Code code = 0; code < counts.of_rule[r].size(); ++code)
      if (counts.of_rule[r][code] != 0)
        rules[r].patterns.push_back({code, counts.of_rule[r][code]});
  }
  return rules;
}

// Relatives are learned where people share a house, so that they share it is no finding.
void fix_relatives_address(Model& model) {
  auto& levels = model.comparisons[std::size_t(Field::address)].levels;
  for (std::size_t l = 1; l < levels.size(); ++l)
    levels[l].relative = l == level::same_house ? 0.98 : 0.02 / double(levels.size() - 2);
}

// The odds under which the sampled pairs hold as many matches as the model then finds in them.
void settle_odds(Model& model, const Histograms& counts, double scale, std::uint64_t records) {
  for (int round = 0; round < 8; ++round) {
    Odds odds(model, thai_layout(), records);
    double matches = 0;
    for (Code code = 0; code < counts.fresh.size(); ++code)
      if (counts.fresh[code] != 0)
        matches += double(counts.fresh[code]) * probability_of(odds.weight(code));
    double per_record = std::max(2 * matches * scale, 1.0) / double(records);
    double step = std::abs(per_record - model.matches_per_record);
    model.matches_per_record = per_record;
    if (step < 1e-4 * per_record) break;
  }
}

}  // namespace

std::vector<bool> demanded_by(std::size_t rule) {
  static constexpr std::array<std::array<int, 2>, rule_count> fields = {
      {{0, 0}, {4, 2}, {3, 3}, {3, 4}, {5, 2}, {4, 5}, {2, 3}}};
  std::vector<bool> demanded(thai_layout().size());
  for (int field : fields[rule]) demanded[std::size_t(field)] = true;
  return demanded;
}

Model train_people(const std::vector<Record>& records, const Names& names,
                   const LinkOptions& options) {
  auto n = records.size();
  auto sampled = std::clamp<std::size_t>(
      partitions * std::uint64_t(options.training_records) / std::max<std::size_t>(n, 1), 1,
      partitions);
  double scale = double(partitions) / double(sampled);
  auto counts = count_sample(records, names, sampled, options);
  auto rules = rules_of(counts);
  auto shares = pair_shares(records, names);
  Model model = thai_model();
  model.version = "trained";
  model.trained_on_records = static_cast<std::int64_t>(n);
  double house_pairs = 0;
  for (const auto& p : rules[household_rule].patterns) house_pairs += double(p.pairs);
  for (int round = 0; round < 2; ++round) {
    set_strangers(model, shares, double(n));
    auto found = maximise(model, thai_layout(), rules);
    fix_relatives_address(model);
    model.relatives_per_record =
        2 * house_pairs * scale * found.relatives[household_rule] / double(n);
    settle_odds(model, counts, scale, n);
  }
  return model;
}

}  // namespace kit::linkage
