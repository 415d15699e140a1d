// What Splink's predict() does, written by hand as SQL for DuckDB: block, level, score. It is given
// our standardised records with one-byte names, the same keys and the same model.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "bench/peers/duckdb.hpp"
#include "kit/linkage/people_list.hpp"

namespace linkage_bench {

struct PredictTimes {
  double block = 0, levels = 0, score = 0;
  double total() const { return block + levels + score; }
};

struct PredictOutcome {
  std::int64_t pairs = 0, edges = 0, code_sum = 0;  // edges: from the review threshold on
};

class DuckDbPredict {
 public:
  DuckDbPredict(const kit::linkage::PeopleList& list, const kit::linkage::Model& model,
                unsigned threads);

  PredictTimes run();
  PredictOutcome outcome();
  std::string version() const { return duckdb_.version(); }

 private:
  peers::DuckDb duckdb_;
  std::string block_, levels_, score_;
  double least_;
};

}  // namespace linkage_bench
