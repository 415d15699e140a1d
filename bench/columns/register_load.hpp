// Loads a register of persons into both databases on the way that kit/sql has for many rows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bench/peers/report.hpp"
#include "kit/testing/database.hpp"

namespace register_load {

class Load {
 public:
  explicit Load(std::int64_t rows);
  // Making the rows alone, then PostgreSQL with one and two streams, its keys, and SQLite.
  std::vector<peers::Contestant> contestants();
  std::int64_t rows() const { return rows_; }
  std::string about_postgres();

 private:
  void make_rows();
  void fill_postgres(unsigned streams);
  void index_postgres();
  void fill_sqlite();

  std::int64_t rows_;
  kit::testing::FreshDatabase postgres_{"postgres"};
};

}  // namespace register_load
