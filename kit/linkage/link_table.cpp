#include "kit/linkage/link_table.hpp"

#include <algorithm>
#include <atomic>

#include "kit/linkage/blocks.hpp"
#include "kit/linkage/table_pattern.hpp"
#include "kit/linkage/train_table.hpp"

namespace kit::linkage {
namespace {

struct Found {
  std::vector<Edge> edges;
  std::vector<OversizedBlock> oversized;
  std::uint64_t pairs = 0;
};

class TableWalk {
 public:
  TableWalk(const Table& table, const LinkSettings& settings, const LinkOptions& options,
            const Layout& layout, const Model& model, TableKeys& keys)
      : table_(table),
        settings_(settings),
        options_(options),
        keys_(keys),
        pattern_(table, settings, layout),
        weights_(model, layout, table.records()),
        least_(static_cast<float>(weight_of(model.review))) {}

  void block(std::size_t rule, std::span<KeyedRecord> run, Found& found) {
    if (run.size() <= std::size_t(settings_.block_max)) {
      for (std::size_t i = 0; i < run.size(); ++i)
        for (std::size_t j = i + 1; j < run.size(); ++j)
          compare(rule, run[i].record, run[j].record, found);
      return;
    }
    neighbours(rule, run, found);
  }

 private:
  void compare(std::size_t rule, std::uint32_t a, std::uint32_t b, Found& found) {
    if (settings_.lists_name_people_once && table_.list_of[a] == table_.list_of[b]) return;
    if (keys_.met_before(a, b, rule)) return;
    ++found.pairs;
    Code code = pattern_(a, b);
    float weight = weights_[code];
    if (weight >= least_) found.edges.push_back({std::min(a, b), std::max(a, b), code, weight});
  }

  // As for people: neighbours of like values are compared, the block is reported, and its key no
  // longer keeps later rules from its pairs.
  void neighbours(std::size_t rule, std::span<KeyedRecord> run, Found& found) {
    auto values = [&](const KeyedRecord& e) {
      std::vector<std::uint32_t> of;
      for (const auto& column : table_.columns) of.push_back(column.cells[e.record]);
      of.push_back(e.record);
      return of;
    };
    std::sort(run.begin(), run.end(),
              [&](const KeyedRecord& a, const KeyedRecord& b) { return values(a) < values(b); });
    auto before = found.pairs;
    for (std::size_t i = 0; i < run.size(); ++i)
      for (std::size_t j = i + 1; j < std::min(run.size(), i + 1 + options_.window); ++j)
        compare(rule, run[i].record, run[j].record, found);
    std::uint64_t n = run.size();
    found.oversized.push_back({rule, run[0].record, n, n * (n - 1) / 2, found.pairs - before});
    for (const auto& entry : run) keys_.of_rule[rule][entry.record] = 0;
  }

  const Table& table_;
  const LinkSettings& settings_;
  const LinkOptions& options_;
  TableKeys& keys_;
  TablePattern pattern_;
  Weights weights_;
  float least_;
};

void compare_rule(std::size_t rule, const TableKeys& keys, const LinkOptions& options,
                  TableWalk& walk, Linked& linked) {
  KeyPartitions parts;
  const auto& of = keys.of_rule[rule];
  parts.scatter(static_cast<std::uint32_t>(of.size()), options.threads,
                [&](std::uint32_t i) { return of[i]; });
  std::vector<Found> found(partitions);
  std::atomic<std::size_t> next = 0;
  columns::run_threads(options.threads, [&](unsigned) {
    std::vector<KeyedRecord> scratch;
    for (std::size_t p; (p = next++) < partitions;) {
      sort_partition(parts[p], scratch);
      for_each_block(parts[p],
                     [&](std::span<KeyedRecord> run) { walk.block(rule, run, found[p]); });
    }
  });
  for (auto& part : found) {
    linked.edges.insert(linked.edges.end(), part.edges.begin(), part.edges.end());
    linked.oversized.insert(linked.oversized.end(), part.oversized.begin(), part.oversized.end());
    linked.pairs_compared += part.pairs;
  }
}

}  // namespace

Linked link_table(const Table& table, const LinkSettings& settings, const LinkOptions& options) {
  Linked linked;
  auto layout = layout_of(settings);
  TableKeys keys(table, settings);
  if (options.progress) options.progress("training", 0);
  linked.trained = !options.model;
  linked.model = options.model ? *options.model : train_table(table, settings, keys, options);
  linked.model.accept = settings.accept;
  linked.model.review = settings.review;
  TableWalk walk(table, settings, options, layout, linked.model, keys);
  for (std::size_t rule = 0; rule < settings.rules.size(); ++rule) {
    if (options.progress)
      options.progress("comparing: " + settings.rules[rule].name,
                       double(rule) / double(settings.rules.size()));
    compare_rule(rule, keys, options, walk, linked);
  }
  sort_edges(linked.edges);
  auto accept = static_cast<float>(weight_of(settings.accept));
  while (linked.accepted < linked.edges.size() && linked.edges[linked.accepted].weight >= accept)
    ++linked.accepted;
  ClusterFacts facts;
  TablePattern pattern(table, settings, layout);
  Odds odds(linked.model, layout, table.records());
  facts.weight = [&](std::uint32_t a, std::uint32_t b) { return odds.weight(pattern(a, b)); };
  if (settings.lists_name_people_once) facts.lists = table.list_of;
  linked.clusters =
      cluster(table.records(), {linked.edges.data(), linked.accepted}, std::move(facts));
  return linked;
}

}  // namespace kit::linkage
