// Compares two records of a table by settings. Private to kit/linkage.
#pragma once

#include "kit/linkage/table.hpp"
#include "kit/linkage/value_facts.hpp"

namespace kit::linkage {

class TablePattern {
 public:
  TablePattern(const Table& table, const LinkSettings& settings, const Layout& layout);

  Code operator()(std::uint32_t a, std::uint32_t b) const;

 private:
  struct Compared {
    const ComparisonSetting* setting;
    const TableColumn *column, *second;  // the longitude of a distance, or none
    ValueFacts facts, second_facts;
    Code stride;
  };
  static unsigned level_of(const Compared& c, std::uint32_t a, std::uint32_t b);
  static bool reaches(const Compared& c, const LevelSetting& level, std::uint32_t x, std::uint32_t y);

  std::vector<Compared> compared_;
};

// The hashed keys of one rule, by record; 0 where a part is missing.
std::vector<std::uint32_t> keys_of(const Table& table, const RuleSetting& rule);

}  // namespace kit::linkage
