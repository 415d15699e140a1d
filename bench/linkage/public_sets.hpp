// Labelled public lists: how right linking by settings is on lists that are not ours.
#pragma once

#include <string>
#include <vector>

namespace linkage_bench {

struct PublicScore {
  std::string set, rules;  // whose: "the file's" or "chosen"
  std::uint64_t records = 0, pairs_compared = 0;
  double seconds = 0;
  double pair_precision = 0, pair_recall = 0, pair_f1 = 0;
  double cluster_precision = 0, cluster_recall = 0, cluster_f1 = 0;
  double reachable = 0;  // the recall if every candidate pair were judged rightly
};

// Those that lie in `folder`; the labels are read after linking, to score it, by this function
// alone.
std::vector<PublicScore> score_public_sets(const std::string& folder);

}  // namespace linkage_bench
