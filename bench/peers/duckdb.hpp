// DuckDB as a peer, from the shared library that bench/peers/fetch brought; nothing of it is
// linked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace peers {

class DuckDb {
 public:
  // A database in memory with `threads` threads; without a count, as many as DuckDB takes itself.
  explicit DuckDb(unsigned threads = 0);
  DuckDb(const DuckDb&) = delete;
  DuckDb& operator=(const DuckDb&) = delete;
  ~DuckDb();

  std::string version() const;
  // All throw kit::Breakage with DuckDB's own words.
  void run(const std::string& sql);
  std::int64_t number(const std::string& sql);  // the only cell of the answer
  // The whole answer, column by column; every column of an integer type (NULL reads as 0, of a
  // HUGEINT only the low half), or DOUBLE and VARCHAR in the other two.
  std::vector<std::vector<std::int64_t>> integers(const std::string& sql);
  std::vector<std::vector<double>> doubles(const std::string& sql);
  std::vector<std::vector<std::string>> texts(const std::string& sql);

 private:
  struct Calls;
  class Answer;

  const Calls& calls_;
  void* database_ = nullptr;
  void* connection_ = nullptr;
};

}  // namespace peers
