// The first row of a file: its columns' names, and where the wanted ones stand. Private to
// kit/columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/base/result.hpp"
#include "kit/columns/batch.hpp"
#include "kit/columns/scan.hpp"

namespace kit::columns {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct FoundHeader {
  Header header = {};
  std::uint64_t rows_from = 0;  // where the row after the header starts
};

// Refusals: kit.file_empty, kit.csv_header_broken, kit.csv_columns_missing, kit.csv_column_twice.
Result<FoundHeader> read_header(const InputFile& file, const ScanOptions& options);

}  // namespace kit::columns
