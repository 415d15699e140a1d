// Trains a model for a table and its settings. Private to kit/linkage.
#pragma once

#include "kit/linkage/table.hpp"

namespace kit::linkage {

struct TableKeys {
  TableKeys(const Table& table, const LinkSettings& settings);

  bool met_before(std::uint32_t a, std::uint32_t b, std::size_t rule) const {
    for (std::size_t r = 0; r < rule; ++r)
      if (of_rule[r][a] == of_rule[r][b] && of_rule[r][a] != 0) return true;
    return false;
  }
  std::vector<std::vector<std::uint32_t>> of_rule;  // by rule and record
};

Model train_table(const Table& table, const LinkSettings& settings, const TableKeys& keys,
                  const LinkOptions& options);

}  // namespace kit::linkage
