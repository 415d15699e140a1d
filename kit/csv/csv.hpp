// Tables as offices send them: CSV (RFC 4180, any newline, comma/semicolon/tab, UTF-8 or
// Windows-874) and XLSX (first sheet), streamed row by row with line numbers and limits on
// everything.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/result.hpp"

namespace kit::csv {

struct Limits {
  std::size_t bytes_max = 200u << 20;  // of the file, and of an XLSX after unpacking (x8)
  std::size_t rows_max = 2'000'000;
  std::size_t columns_max = 300;
  std::size_t cell_bytes_max = 64 * 1024;
};

struct Line {
  std::size_t number = 0;          // as a spreadsheet numbers its rows, from 1
  std::vector<std::string> cells;  // UTF-8, not trimmed
};

// Pull reader over bytes that outlive it. Rows without any content are left out, but counted.
// Refusals: kit.csv_quote_broken, kit.file_too_many_rows, kit.file_too_many_columns,
// kit.file_cell_too_long, kit.file_too_large, kit.xlsx_broken; each that has a row says which.
class Reader {
 public:
  virtual ~Reader() = default;
  virtual Result<bool> next(Line& line) = 0;  // false at the end
  virtual double progress() const = 0;        // 0..1
};
// Tells CSV from XLSX by content. Refusals: kit.file_empty, kit.file_too_large,
// kit.file_not_a_table, kit.file_old_excel, kit.xlsx_broken, kit.encoding_unknown. From XLSX come
// the values of the first visible sheet: dates as ISO text, numbers never in scientific notation,
// merged cells repeated.
Result<std::unique_ptr<Reader>> open(std::string_view bytes, Limits limits = {});

// Writing. `cell` quotes where needed and disarms formulas (= + - @ TAB CR and full-width twins)
// with a leading apostrophe that `disarm`'s inverse, `rearm`, takes off again on import.
std::string cell(std::string_view text);
std::string rearm(std::string_view text);
std::string row(const std::vector<std::string>& cells);  // ends with CRLF
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// One sheet as XLSX bytes.
std::string xlsx(const std::vector<std::vector<std::string>>& rows, std::string_view sheet_name);

}  // namespace kit::csv
