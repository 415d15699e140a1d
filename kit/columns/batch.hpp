// Makes rows for a sink out of separators: rows that are no good are refused here. Private to
// kit/columns.
#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/columns/rows.hpp"
#include "kit/columns/split.hpp"

namespace kit::columns {

// Fields with doubled quotes have no view in the file's text; what they become lives here until the
// next batch.
class Unquoted {
 public:
  std::string_view resolve(std::string_view inner);
  void clear() { fields_.clear(); }

 private:
  std::deque<std::string> fields_;
};

// The columns of a file and those of them that are wanted.
struct Header {
  std::size_t columns = 0;
  std::vector<std::string> names = {};        // of the wanted, in the order they are wanted
  std::vector<std::uint32_t> positions = {};  // of the wanted
  std::vector<bool> texts = {};               // of the wanted: must be UTF-8
};

class Batch {
 public:
  Batch(const Header& header, Kernel kernel) : header_(header), kernel_(kernel) {}

  // What `split` found in `text`, without the rows that are refused. `first_line` is the number of
  // the row that was the first when the splitting began.
  Rows rows(Split& split, const char* text, std::uint64_t first_line, RefusedRows& refused);
  // The line of the first row seen with a quote open at its longest: the file is not to be trusted.
  std::optional<std::uint64_t> broken_at() const { return broken_at_; }
  // `start` is of a row longer than `bytes_max`, and has at least one byte more than that.
  void refuse_long(RefusedRows& refused, std::uint64_t line, std::string_view start,
                   std::size_t bytes_max);

 private:
  using Ends = std::span<const std::uint32_t>;  // the separators of a row, the one before it first

  void refuse_odd(const Split& split, RefusedRows& refused);
  void keep_sound(Split& split, RefusedRows& refused);
  void keep_utf8(Split& split, RefusedRows& refused);
  // Whether the row is sound; refuses it if not, passes over it when it is blank.
  bool examine(Ends ends, std::uint64_t line, std::size_t bytes_max, RefusedRows& refused);
  const char* fault_of(Ends ends, std::size_t bytes_max) const;
  std::string_view between(std::uint32_t before, std::uint32_t end) const {
    return {before_ + before + 1, end - before - 1};
  }

  const Header& header_;
  Kernel kernel_;
  const char* before_ = nullptr;  // the byte before the text
  std::uint64_t first_line_ = 0;
  std::optional<std::uint64_t> broken_at_ = {};
  Unquoted unquoted_ = {};
};

// Quotes, if there are any, stand around the whole field, and within it only doubled.
bool well_quoted(std::string_view field);

}  // namespace kit::columns
