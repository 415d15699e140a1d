// Whole lists of people against themselves and each other: train, compare within blocks, cluster.
//
//   auto list = TRY(read_people(paths, options));        // kit/linkage/people_list.hpp
//   auto linked = link_people(list.records, list.names, {});
//
// The outcome is the same with any number of threads.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kit/linkage/cluster.hpp"
#include "kit/linkage/model.hpp"
#include "kit/linkage/record.hpp"
#include "kit/linkage/thai_pattern.hpp"

namespace kit::linkage {

using Progress = std::function<void(const std::string& stage, double done)>;

struct LinkOptions {
  unsigned threads = columns_threads();
  std::optional<Model> model = {};      // otherwise trained, or the built-in one for small lists
  bool lists_name_people_once = false;  // then two records of one list are never one person
  std::size_t block_max = 5'000;        // records that share a key and are all compared
  std::size_t window = 50;              // beyond: each with so many neighbours of like birth
  std::uint32_t training_records = 150'000;  // worth of blocks, chosen by the hash of their key
  Progress progress = {};

  static unsigned columns_threads();
};

// Records that share so common a key that not every pair of them was compared under this rule.
struct OversizedBlock {
  std::size_t rule;
  std::uint32_t record;  // one of them
  std::uint64_t records, pairs, compared;
};

struct Linked {
  Model model;
  bool trained = false;
  std::vector<Edge> edges;   // sorted; all from the review threshold on
  std::size_t accepted = 0;  // the first so many are from the accept threshold on
  Clusters clusters;
  std::vector<OversizedBlock> oversized;  // the largest first
  std::uint64_t pairs_compared = 0, names_compared = 0;
  double seconds_training = 0, seconds_comparing = 0, seconds_clustering = 0;
};

// Lists below this are too small to learn from.
inline constexpr std::uint32_t training_records_min = 10'000;

std::string_view rule_name(std::size_t rule);

// Takes the keys of oversized blocks out of the records; otherwise leaves them as they are.
Linked link_people(std::vector<Record>& records, const Names& names, const LinkOptions& options);

}  // namespace kit::linkage
