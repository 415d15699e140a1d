// What a history of list-append transactions betrays of a database. Values are appended to lists; a read shows a whole list,
// so the order of versions stands in what was read, and dependencies between transactions follow from it (Adya's phenomena).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace isolation {

struct Operation {
  bool append = false;
  int key = 0;
  std::int64_t value = 0;              // appended; each value once in a history
  std::vector<std::int64_t> read = {};  // the list as it was seen
};

struct Done {
  bool committed = true;
  std::vector<Operation> operations;
};

// Names of what was found, with how often: "lost_append", "incompatible_order", "G1a", "G1b", "G0", "G1c", "G-single",
// "G2-item". `last` is every list at the end, read alone.
std::map<std::string, int> anomalies(const std::vector<Done>& history, const std::map<int, std::vector<std::int64_t>>& last);

}  // namespace isolation
