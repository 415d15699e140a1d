// bench_linkage [--people N] [--rounds N] [--no-peer] [--public FOLDER] [--save-model FILE]
// [--only-invent]: what linking costs and how right it is. Without --public FOLDER the public lists are looked for in
// ../shared/data/linkage.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "bench/linkage/duckdb_predict.hpp"
#include "bench/linkage/invent.hpp"
#include "bench/linkage/ours.hpp"
#include "bench/linkage/public_sets.hpp"
#include "bench/linkage/truth.hpp"
#include "bench/peers/report.hpp"
#include "kit/text/text.hpp"

namespace {

namespace fs = std::filesystem;
namespace linkage = kit::linkage;
using linkage_bench::Outcome;
using peers::fixed;
using Table = std::vector<std::vector<std::string>>;

constexpr std::uint64_t seed = 20250701;
constexpr std::int64_t peer_records_max = 2'000'000;

struct Asked {
  std::int64_t people = 100'000;
  int rounds = 0;
  bool peer = true, only_invent = false;
  std::string public_folder = "../shared/data/linkage", model;
};

Asked read_arguments(int argc, char** argv) {
  Asked asked;
  for (int i = 1; i < argc; ++i) {
    std::string name = argv[i], value = i + 1 < argc ? argv[i + 1] : "";
    if (name == "--no-peer" || name == "--only-invent") {
      (name == "--no-peer" ? asked.peer : asked.only_invent) ^= true;
      continue;
    }
    ++i;
    if (name == "--people")
      asked.people = kit::text::parse_int(value).value_or(0);
    else if (name == "--rounds")
      asked.rounds = int(kit::text::parse_int(value).value_or(0));
    else if (name == "--public")
      asked.public_folder = value;
    else if (name == "--save-model")
      asked.model = value;
    else
      asked.people = 0;
  }
  if (asked.rounds == 0)
    asked.rounds = asked.people <= 2'000'000 ? 5 : asked.people <= 12'000'000 ? 3 : 1;
  return asked;
}

std::string invented(std::int64_t records) {
  fs::create_directories("build/bench");
  auto path = "build/bench/people-" + std::to_string(records) + ".csv";
  if (!fs::exists(path)) {
    linkage_bench::invent_list(path + ".part", std::uint64_t(records), seed);
    fs::rename(path + ".part", path);
  }
  return path;
}

struct Rounds {
  std::vector<linkage_bench::Run> ours;
  std::vector<linkage_bench::PredictTimes> peer;
  double ours_of(double linkage_bench::Run::* stage) const {
    std::vector<double> values;
    for (const auto& run : ours) values.push_back(run.*stage);
    return peers::median(values);
  }
  double peer_of(double linkage_bench::PredictTimes::* stage) const {
    std::vector<double> values;
    for (const auto& run : peer) values.push_back(run.*stage);
    return peers::median(values);
  }
};

void add_times(peers::Report& report, const Rounds& rounds, const Outcome& outcome, double limit,
               std::uint64_t peak) {
  using linkage_bench::Run;
  report.table({"stage", "seconds (median)"},
               {{"read every byte of the file (limit)", fixed(limit, 3)},
                {"read the list", fixed(rounds.ours_of(&Run::reading), 3)},
                {"train", fixed(rounds.ours_of(&Run::training), 3)},
                {"block, compare, score", fixed(rounds.ours_of(&Run::comparing), 3)},
                {"cluster", fixed(rounds.ours_of(&Run::clustering), 3)},
                {"all, from the CSV file", fixed(rounds.ours_of(&Run::total), 3)}});
  report.say(std::to_string(outcome.list.records.size()) + " records, " +
             std::to_string(outcome.linked.pairs_compared) + " pairs compared (" +
             std::to_string(outcome.linked.names_compared) + " names letter by letter), " +
             std::to_string(outcome.linked.edges.size()) + " edges kept, " +
             std::to_string(outcome.linked.clusters.refused.size()) +
             " impossible merges refused, " + std::to_string(outcome.linked.oversized.size()) +
             " oversized blocks; peak memory " + std::to_string(peak) + " MB (without the peer); " +
             std::to_string(rounds.ours.size()) + " rounds.");
}

void add_accuracy(peers::Report& report, const Outcome& outcome, const std::string& path) {
  auto truth = linkage_bench::read_truth(path, "true_id");
  auto pairs = linkage::score_pairs({outcome.linked.edges.data(), outcome.linked.accepted}, truth);
  auto clusters = linkage::score_clusters(outcome.linked.clusters.of_record, truth);
  auto row = [](const std::string& name, const linkage::Score& s) -> std::vector<std::string> {
    return {name, fixed(s.precision(), 4), fixed(s.recall(), 4), fixed(s.f1(), 4)};
  };
  report.say("Accuracy at probability 0.5, which nobody tuned: the model says so of itself.");
  report.table({"invented list", "precision", "recall", "F1"},
               {row("pairs", pairs), row("clusters", clusters)});
}

void add_peer(peers::Report& report, const Rounds& rounds, linkage_bench::DuckDbPredict& peer,
              const Outcome& outcome) {
  using linkage_bench::PredictTimes;
  std::vector<double> totals;
  for (const auto& run : rounds.peer) totals.push_back(run.total());
  auto ours = rounds.ours_of(&linkage_bench::Run::comparing), theirs = peers::median(totals);
  report.say("Predict alone (block, levels, score) against DuckDB " + peer.version() +
             ", hand-written SQL of what Splink's predict() does, same records, keys and model, "
             "one-byte names. "
             "Splink itself is a Python package and is not run here.");
  report.table({"", "block", "levels", "score", "all", "ratio"},
               {{"DuckDB", fixed(rounds.peer_of(&PredictTimes::block), 2),
                 fixed(rounds.peer_of(&PredictTimes::levels), 2),
                 fixed(rounds.peer_of(&PredictTimes::score), 2), fixed(theirs, 2), ""},
                {"ours", "", "", "", fixed(ours, 3), fixed(theirs / ours, 1)}});
  auto seen = peer.outcome();
  std::int64_t codes = 0;
  for (const auto& edge : outcome.linked.edges) codes += edge.code;
  report.say("Pairs: DuckDB " + std::to_string(seen.pairs) + ", ours " +
             std::to_string(outcome.linked.pairs_compared) + ". Edges: " +
             std::to_string(seen.edges) + ", ours " + std::to_string(outcome.linked.edges.size()) +
             "; sums of their level codes: " + std::to_string(seen.code_sum) + ", ours " +
             std::to_string(codes) + ".");
}

void add_searches(peers::Report& report, const linkage_bench::Searches& s) {
  report.say("One person searched in the index of all (" + std::to_string(s.asked) +
             " searches of raw rows, " + std::to_string(s.found_themselves) +
             " found themselves): median " + fixed(s.median_us, 1) + " us, p99 " +
             fixed(s.p99_us, 1) + " us; index built in " + fixed(s.building_seconds, 2) + " s.");
}

void add_public(peers::Report& report, const std::string& folder) {
  auto scores = linkage_bench::score_public_sets(folder);
  if (scores.empty()) return;
  Table rows;
  for (const auto& s : scores)
    rows.push_back({s.set, s.rules, std::to_string(s.records), std::to_string(s.pairs_compared), fixed(s.seconds, 1),
                    fixed(s.pair_precision, 3) + " / " + fixed(s.pair_recall, 3) + " / " + fixed(s.pair_f1, 3),
                    fixed(s.cluster_precision, 3) + " / " + fixed(s.cluster_recall, 3) + " / " + fixed(s.cluster_f1, 3)});
  report.say(
      "Public lists with the settings in bench/linkage/settings; trained on the lists without "
      "labels, "
      "threshold 0.5 throughout. Rules: those of the file, and those that the program chooses "
      "where a file names none.");
  report.table({"list", "rules", "records", "pairs", "s", "pairs: precision / recall / F1", "clusters"}, rows);
}

int run(const Asked& asked) {
  auto path = invented(asked.people);
  if (asked.only_invent) return 0;
  linkage::LinkOptions options;
  peers::Steadiness steadiness;
  peers::Report report("linkage, " + std::to_string(asked.people) + " records");
  Rounds rounds;
  auto outcome = linkage_bench::link_file(path, options);
  rounds.ours.push_back(outcome.run);
  auto peak = linkage_bench::peak_mb();
  std::unique_ptr<linkage_bench::DuckDbPredict> peer;
  if (asked.peer && asked.people <= peer_records_max)
    peer = std::make_unique<linkage_bench::DuckDbPredict>(outcome.list, outcome.linked.model,
                                                          options.threads);
  for (int round = 0; round < asked.rounds; ++round) {
    if (peer) rounds.peer.push_back(peer->run());
    if (round > 0) rounds.ours.push_back(linkage_bench::link_file(path, options).run);
  }
  add_times(report, rounds, outcome, linkage_bench::reading_alone_seconds(path), peak);
  add_accuracy(report, outcome, path);
  if (peer) add_peer(report, rounds, *peer, outcome);
  if (!asked.model.empty())
    std::ofstream(asked.model) << linkage::save_model(outcome.linked.model) << "\n";
  add_searches(report, linkage_bench::search_some(path, std::move(outcome.list),
                                                  outcome.linked.model, options.threads));
  if (asked.people <= peer_records_max) add_public(report, asked.public_folder);
  report.write(steadiness);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  auto asked = read_arguments(argc, argv);
  if (asked.people < 1000) {
    std::cerr << "bench_linkage [--people N] [--rounds N] [--no-peer] [--public FOLDER] "
                 "[--save-model FILE]\n";
    return 2;
  }
  return run(asked);
}
