// A table of text columns for linking by settings: every value is kept once, cells are its number.
#pragma once

#include <string>
#include <vector>

#include "kit/base/result.hpp"
#include "kit/linkage/names.hpp"
#include "kit/linkage/people_list.hpp"
#include "kit/linkage/settings.hpp"

namespace kit::linkage {

struct TableColumn {
  std::string name;
  NameDictionary values;             // trimmed, lower-cased, normal form; 0 is missing
  std::vector<std::uint32_t> cells;  // by record
};

struct Table {
  std::vector<TableColumn> columns;  // those of columns_of(settings) behind the id and the list
  RowIds ids;
  std::vector<std::uint16_t> list_of;  // by record
  std::vector<std::string> lists;
  std::vector<FileOutcome> files;

  std::uint32_t records() const { return static_cast<std::uint32_t>(list_of.size()); }
  const TableColumn& column(std::string_view name) const;
};

// Refusals as of read_people.
Result<Table> read_table(const std::vector<std::string>& paths, const LinkSettings& settings,
                         const LinkOptions& options);

}  // namespace kit::linkage
