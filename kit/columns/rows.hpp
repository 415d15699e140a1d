// A batch of rows as a scan hands it to a sink: positions of separators in a buffer, fields as
// views.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "kit/base/result.hpp"

namespace kit::columns {

class Unquoted;  // keeps what fields with doubled quotes become

// Rows of one run of the file, in its order. Everything is valid until the sink returns.
class Rows {
 public:
  std::size_t size() const { return size_; }

  // As a spreadsheet numbers its rows: the header is 1, a newline within quotes starts no row.
  // Blank and refused rows count, so that line - 2 can place a row in a column made beforehand.
  std::uint64_t line(std::size_t row) const { return first_line_ + line_[row]; }

  // The field of the wanted column with this number in ScanOptions::columns; without its quotes.
  std::string_view field(std::size_t row, std::size_t wanted) const {
    const std::size_t column = column_[wanted];
    const std::uint32_t* separator = separator_ + row_[row] + column;
    const char* begin = text_ + separator[0] + 1;
    const char* end = text_ + separator[1];
    if (column == last_column_ && end > begin && end[-1] == '\r') --end;
    return *begin == '"' ? unquote({begin, end}) : std::string_view(begin, end);
  }

 private:
  friend class Batch;

  std::string_view unquote(std::string_view field) const;

  // separator_[row_[r] + c] is the position before field c of row r, separator_[row_[r] + c + 1]
  // the one behind it. Positions count from one before the text, so that none is negative.
  const char* text_ = nullptr;
  const std::uint32_t* separator_ = nullptr;
  const std::uint32_t* row_ = nullptr;
  const std::uint32_t* line_ = nullptr;
  const std::uint32_t* column_ = nullptr;
  Unquoted* unquoted_ = nullptr;
  std::size_t size_ = 0;
  std::size_t last_column_ = 0;
  std::uint64_t first_line_ = 0;
};

// A row that did not go in. `column` is the header's name of the faulty field, or empty.
struct RefusedRow {
  std::uint64_t line = 0;
  std::string code;  // key of texts.json
  std::string column;
  Values values = {};
};

void sort_by_line(std::vector<RefusedRow>& rows);

// Refused rows of one thread: the first `keep` of them by line, and the number of all. A row is to
// be refused once.
class RefusedRows {
 public:
  explicit RefusedRows(std::size_t keep) : keep_(keep) {}

  void add(std::uint64_t line, std::string_view code, std::string_view column = {},
           Values values = {});
  std::uint64_t count() const { return count_; }
  std::vector<RefusedRow>& kept();

 private:
  void drop_last();

  std::size_t keep_;
  std::uint64_t count_ = 0;
  std::vector<RefusedRow> kept_ = {};
};

}  // namespace kit::columns
