#include "bench/linkage/public_sets.hpp"

#include <zlib.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "bench/linkage/truth.hpp"
#include "bench/peers/report.hpp"
#include "kit/base/breakage.hpp"
#include "kit/linkage/choose_rules.hpp"
#include "kit/linkage/link_table.hpp"
#include "kit/linkage/score.hpp"

namespace linkage_bench {
namespace {

namespace fs = std::filesystem;
namespace linkage = kit::linkage;

struct PublicSet {
  std::string name, settings, truth;
  std::vector<std::string> files;
};

const std::vector<PublicSet> sets = {
    {"historical_50k", "historical_50k", "cluster", {"historical_50k.csv.gz"}},
    {"febrl1", "febrl", "cluster_id", {"febrl1.csv"}},
    {"febrl2", "febrl", "cluster_id", {"febrl2.csv"}},
    {"febrl4", "febrl4", "cluster_id", {"febrl4a.csv", "febrl4b.csv"}},
    {"fake_1000", "fake_1000", "cluster", {"fake_1000.csv"}},
};

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  if (!in) throw kit::Breakage("cannot read " + path);
  return std::move(out).str();
}

// A packed file is unpacked beside the other files of the measurement.
std::string unpacked(const std::string& path) {
  if (!path.ends_with(".gz")) return path;
  auto to = "build/bench/" + fs::path(path).stem().string();
  std::ofstream out(to, std::ios::binary);
  auto* in = gzopen(path.c_str(), "rb");
  if (in == nullptr) throw kit::Breakage("cannot read " + path);
  char buffer[1 << 16];
  for (int n; (n = gzread(in, buffer, sizeof buffer)) > 0;) out.write(buffer, n);
  gzclose(in);
  return to;
}

linkage::LinkSettings settings_of(const PublicSet& set) {
  auto settings =
      linkage::read_settings(bytes_of("bench/linkage/settings/" + set.settings + ".json"));
  if (!settings) throw kit::Breakage(set.settings + ": the settings are wrong");
  return *settings;
}

PublicScore score(const PublicSet& set, linkage::LinkSettings settings, const std::vector<std::string>& files) {
  PublicScore scored{.set = set.name, .rules = settings.rules.empty() ? "chosen" : "the file's"};
  std::optional<linkage::Linked> linked;
  scored.seconds = peers::seconds_of([&] {
    linkage::LinkOptions options;
    auto table = linkage::read_table(files, settings, options);
    if (!table) throw kit::Breakage(set.name + ": " + table.error().code);
    scored.records = table->records();
    if (settings.rules.empty()) settings.rules = linkage::choose_rules(*table, settings);
    linked = linkage::link_table(*table, settings, options);
  });
  std::vector<std::uint64_t> truth;
  for (const auto& file : files) {
    auto more = read_truth(file, set.truth);
    truth.insert(truth.end(), more.begin(), more.end());
  }
  scored.pairs_compared = linked->pairs_compared;
  auto pairs = linkage::score_pairs({linked->edges.data(), linked->accepted}, truth);
  auto clusters = linkage::score_clusters(linked->clusters.of_record, truth);
  scored.pair_precision = pairs.precision();
  scored.pair_recall = pairs.recall();
  scored.pair_f1 = pairs.f1();
  scored.cluster_precision = clusters.precision();
  scored.cluster_recall = clusters.recall();
  scored.cluster_f1 = clusters.f1();
  scored.reachable = linkage::score_pairs(linked->edges, truth).recall();
  return scored;
}

}  // namespace

std::vector<PublicScore> score_public_sets(const std::string& folder) {
  fs::create_directories("build/bench");
  std::vector<PublicScore> scores;
  for (const auto& set : sets) {
    std::vector<std::string> files;
    for (const auto& file : set.files) {
      auto path = folder + "/" + file;
      if (!fs::exists(path)) break;
      files.push_back(unpacked(path));
    }
    if (files.size() != set.files.size()) {
      std::cerr << set.name << " is not in " << folder << ": left out\n";
      continue;
    }
    auto settings = settings_of(set);
    scores.push_back(score(set, settings, files));
    settings.rules.clear();
    scores.push_back(score(set, settings, files));
  }
  return scores;
}

}  // namespace linkage_bench
