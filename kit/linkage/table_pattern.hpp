// Compares two records of a table by settings. Private to kit/linkage.
#pragma once

#include "kit/linkage/table.hpp"

namespace kit::linkage {

// Whether two values reach a level; for values that are there.
bool reaches(const LevelSetting& level, std::string_view a, std::string_view b);
// Kilometres over the ground; nothing when a number cannot be read.
std::optional<double> kilometres(std::string_view lat_a, std::string_view lon_a,
                                 std::string_view lat_b, std::string_view lon_b);

class TablePattern {
 public:
  TablePattern(const Table& table, const LinkSettings& settings, const Layout& layout);

  Code operator()(std::uint32_t a, std::uint32_t b) const;

 private:
  struct Compared {
    const ComparisonSetting* setting;
    const TableColumn *column, *second;  // the longitude of a distance, or none
    Code stride;
  };
  static unsigned level_of(const Compared& c, std::uint32_t a, std::uint32_t b);

  std::vector<Compared> compared_;
};

// The hashed keys of one rule, by record; 0 where a part is missing.
std::vector<std::uint32_t> keys_of(const Table& table, const RuleSetting& rule);

}  // namespace kit::linkage
