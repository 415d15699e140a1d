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

  // The same for loops, by value.
  class Lines {
   public:
    std::uint64_t operator[](std::size_t row) const { return first_ + line_[row]; }

   private:
    friend class Rows;
    std::uint64_t first_ = 0;
    const std::uint32_t* line_ = nullptr;
  };
  Lines lines() const {
    Lines lines;
    lines.first_ = first_line_;
    lines.line_ = line_;
    return lines;
  }

  // One wanted column, by its number in ScanOptions::columns. Loops that write bytes keep one of
  // these by value: the compiler then knows that nothing of it changes.
  class Column {
   public:
    // The field without its quotes.
    std::string_view operator[](std::size_t row) const {
      std::string_view field = raw(row);
      if (last_ && field.ends_with('\r')) field.remove_suffix(1);
      return field.starts_with('"') ? rows_->unquote(field) : field;
    }
    // As it stands in the file: with quotes, and at a row's end perhaps a carriage return.
    std::string_view raw(std::size_t row) const {
      const std::uint32_t* separator = separator_ + row_[row];
      return {text_ + separator[0] + 1, separator[1] - separator[0] - 1};
    }

   private:
    friend class Rows;
    const Rows* rows_ = nullptr;
    const char* text_ = nullptr;
    const std::uint32_t* separator_ = nullptr;
    const std::uint32_t* row_ = nullptr;
    bool last_ = false;
  };
  Column column(std::size_t wanted) const {
    Column column;
    column.rows_ = this;
    column.text_ = text_;
    column.separator_ = separator_ + column_[wanted];
    column.row_ = row_;
    column.last_ = column_[wanted] == last_column_;
    return column;
  }
  std::string_view field(std::size_t row, std::size_t wanted) const { return column(wanted)[row]; }

  // Whether no row was refused or blank between the first and the last: then separators and lines
  // go up by the same step from row to row, as they nearly always do, and loops need not look up
  // where a row begins.
  bool regular() const {
    return row_[size_ - 1] - row_[0] == (size_ - 1) * (last_column_ + 1) &&
           line_[size_ - 1] - line_[0] == size_ - 1;
  }
  // Of one column of regular rows: separators[r * step] stands before the field of row r, the next
  // one behind it.
  struct Regular {
    const char* text = nullptr;
    const std::uint32_t* separators = nullptr;
    std::size_t step = 0;
  };
  Regular regular_column(std::size_t wanted) const {
    return {text_, separator_ + row_[0] + column_[wanted], last_column_ + 1};
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
