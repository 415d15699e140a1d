// The same question put to DuckDB: person by person, and with our cube and pattern table handed to it.
#pragma once

#include <string>
#include <vector>

#include "bench/peers/duckdb.hpp"
#include "bench/targeting/population.hpp"
#include "centre/targeting/engine/engine.hpp"

namespace bench::targeting {

using Table = std::vector<std::vector<std::int64_t>>;  // 35 columns: place, poor, score, 32 lanes

class Peer {
 public:
  // Loads everything; slow, and not measured. `scratch` is a folder for files that are removed again.
  Peer(const Population& population, const engine::Engine& ours, const std::string& scratch);
  std::string version() const { return database_.version(); }
  Table by_people(const engine::Plan& plan);       // who is not poor is left out before anything is summed
  Table by_everybody(const engine::Plan& plan);    // every row is summed, the poor under a condition
  Table by_cube(const engine::Plan& plan);

 private:
  peers::DuckDb database_;
};

// Rows in which the two differ; places without a poor person stand in neither.
std::size_t differing(const Table& theirs, const engine::Totals& ours);

}  // namespace bench::targeting
