#include "kit/linkage/link.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>

#include "kit/linkage/blocks.hpp"
#include "kit/linkage/fit.hpp"
#include "kit/linkage/pair_walk.hpp"
#include "kit/linkage/train.hpp"

namespace kit::linkage {
namespace {

// What comparing one partition gave; joined in the partitions' order.
struct Found {
  std::vector<Edge> edges;
  std::vector<OversizedBlock> oversized;
  WalkCounts counts;
};

// A block's records, copied together: comparing all pairs then stays in the cache.
struct Block {
  std::vector<Record> records;
  std::vector<std::uint32_t> numbers;
};

class BlockWalk {
 public:
  BlockWalk(std::vector<Record>& records, const PairWalk& pairs, const LinkOptions& options,
            std::size_t rule)
      : records_(records), pairs_(pairs), options_(options), rule_(rule) {}

  void walk(std::span<KeyedRecord> sorted, Found& found) {
    for_each_block(sorted, [&](std::span<KeyedRecord> run) {
      load(run, sorted.data() + sorted.size());
      if (run.size() <= options_.block_max)
        compare_all(found);
      else
        compare_neighbours(found);
    });
  }

 private:
  void load(std::span<KeyedRecord> run, const KeyedRecord* end) {
    constexpr std::ptrdiff_t ahead = 24;
    block_.records.clear();
    block_.numbers.clear();
    for (const KeyedRecord& entry : run) {
      if (end - &entry > ahead) __builtin_prefetch(&records_[(&entry)[ahead].record]);
      block_.records.push_back(records_[entry.record]);
      block_.numbers.push_back(entry.record);
    }
  }

  void compare_all(Found& found) {
    for (std::size_t i = 0; i < block_.records.size(); ++i)
      for (std::size_t j = i + 1; j < block_.records.size(); ++j) compare(i, j, found);
  }

  void compare(std::size_t i, std::size_t j, Found& found) {
    const Record &a = block_.records[i], &b = block_.records[j];
    if (rule_ != 0 && met_before(a, b, rule_)) return;
    if (options_.lists_name_people_once && a.list == b.list) return;
    pairs_.compare(a, b, block_.numbers[i], block_.numbers[j], found.edges, found.counts);
  }

  // Too many to compare each with each: neighbours by birth, number and house are, later rules take
  // the others up again (their key is gone for this one), and the block is reported.
  void compare_neighbours(Found& found) {
    std::vector<std::uint32_t> order(block_.records.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::uint32_t i, std::uint32_t j) {
      const Record &a = block_.records[i], &b = block_.records[j];
      return std::tuple(a.birth, a.national_id, a.house, i) <
             std::tuple(b.birth, b.national_id, b.house, j);
    });
    auto before = found.counts.pairs;
    for (std::size_t i = 0; i < order.size(); ++i)
      for (std::size_t j = i + 1; j < std::min(order.size(), i + 1 + options_.window); ++j)
        compare(order[i], order[j], found);
    std::uint64_t n = order.size();
    found.oversized.push_back(
        {rule_, block_.numbers[0], n, n * (n - 1) / 2, found.counts.pairs - before});
    for (auto number : block_.numbers) records_[number].keys[rule_] = 0;
  }

  std::vector<Record>& records_;
  const PairWalk& pairs_;
  const LinkOptions& options_;
  std::size_t rule_;
  Block block_;
};

void join(Linked& linked, std::vector<Found>& found) {
  for (auto& part : found) {
    linked.edges.insert(linked.edges.end(), part.edges.begin(), part.edges.end());
    linked.oversized.insert(linked.oversized.end(), part.oversized.begin(), part.oversized.end());
    linked.pairs_compared += part.counts.pairs;
    linked.names_compared += part.counts.names;
  }
}

void compare_rule(std::vector<Record>& records, const PairWalk& pairs, const LinkOptions& options,
                  std::size_t rule, KeyPartitions& keys, Linked& linked) {
  keys.scatter(static_cast<std::uint32_t>(records.size()), options.threads,
               [&](std::uint32_t i) { return records[i].keys[rule]; });
  std::vector<Found> found(partitions);
  std::atomic<std::size_t> next = 0;
  columns::run_threads(options.threads, [&](unsigned) {
    BlockWalk walk(records, pairs, options, rule);
    std::vector<KeyedRecord> scratch;
    for (std::size_t p; (p = next++) < partitions;) {
      sort_partition(keys[p], scratch);
      walk.walk(keys[p], found[p]);
    }
  });
  join(linked, found);
}

void compare_all_rules(std::vector<Record>& records, const Names& names, const LinkOptions& options,
                       Linked& linked) {
  Weights weights(linked.model, thai_layout(), records.size());
  Bounds bounds(weights, static_cast<float>(weight_of(linked.model.review)));
  PairWalk pairs(names, weights, bounds);
  KeyPartitions keys;
  for (std::size_t rule = 0; rule < rule_count; ++rule) {
    if (options.progress)
      options.progress("comparing: " + std::string(rule_name(rule)), double(rule) / rule_count);
    compare_rule(records, pairs, options, rule, keys, linked);
  }
  sort_edges(linked.edges);
  std::sort(linked.oversized.begin(), linked.oversized.end(), [](const auto& a, const auto& b) {
    return std::tuple(b.records, a.rule, a.record) < std::tuple(a.records, b.rule, b.record);
  });
}

void make_clusters(const std::vector<Record>& records, const LinkOptions& options, Linked& linked) {
  auto accept = static_cast<float>(weight_of(linked.model.accept));
  while (linked.accepted < linked.edges.size() && linked.edges[linked.accepted].weight >= accept)
    ++linked.accepted;
  ClusterFacts facts;
  facts.known.reserve(records.size());
  for (const Record& r : records) facts.known.push_back(known_of(r));
  if (options.lists_name_people_once)
    for (const Record& r : records) facts.lists.push_back(r.list);
  linked.clusters = cluster(static_cast<std::uint32_t>(records.size()),
                            {linked.edges.data(), linked.accepted}, std::move(facts));
}

double seconds_of(const std::function<void()>& work) {
  auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

unsigned LinkOptions::columns_threads() {
  return columns::usable_threads();
}

std::string_view rule_name(std::size_t rule) {
  static constexpr std::array<std::string_view, rule_count> names = {
      "national id",       "first name and birth",   "house",           "first name and village",
      "surname and birth", "first name and surname", "birth and tambon"};
  return names[rule];
}

Linked link_people(std::vector<Record>& records, const Names& names, const LinkOptions& options) {
  Linked linked;
  linked.seconds_training = seconds_of([&] {
    if (options.progress) options.progress("training", 0);
    linked.trained = !options.model && records.size() >= training_records_min;
    linked.model = options.model    ? *options.model
                   : linked.trained ? train_people(records, names, options)
                                    : fit_to_list(thai_model(), records, names);
  });
  linked.seconds_comparing =
      seconds_of([&] { compare_all_rules(records, names, options, linked); });
  linked.seconds_clustering = seconds_of([&] {
    if (options.progress) options.progress("clustering", 1);
    make_clusters(records, options, linked);
  });
  return linked;
}

}  // namespace kit::linkage
