// The statements of one request, as the program gave them to its database.
#pragma once

#include <string>
#include <vector>

#include "kit/sql/sql.hpp"

namespace bench {

struct Step {
  enum class Kind { begin, commit, rollback, statement };
  Kind kind = Kind::statement;
  std::string sql = {};
  std::vector<kit::sql::Value> params = {};
};

// What one borrowed connection was asked.
struct Turn {
  bool write = false;
  std::vector<Step> steps;
};

struct Trace {
  std::vector<Turn> turns;  // while the client waits
  std::vector<Step> after;  // written a moment later, many requests in one transaction (readings)
  std::size_t answer_bytes = 0;  // of the body that the program answered with
};

}  // namespace bench
