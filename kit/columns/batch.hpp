// What a scan gathers of one run of text before a sink sees it: separators, rows, and which rows
// are no good. Private to kit/columns.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "kit/columns/rows.hpp"

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
  explicit Batch(const Header& header) : header_(header) {}

  // `before` is the byte before the first row's first; rows are added in order.
  void start(const char* before, std::uint64_t first_line);
  // A row whose field ends, the last with it, stand at `ends` (positions from `before`).
  void add(std::uint64_t line, std::uint32_t before, const std::vector<std::uint32_t>& ends,
           RefusedRows& refused);
  std::size_t size() const { return rows_.size(); }
  Rows rows();

 private:
  const char* fault_of(std::uint32_t before, const std::vector<std::uint32_t>& ends) const;

  const Header& header_;
  const char* text_ = nullptr;
  std::uint64_t first_line_ = 0;
  std::vector<std::uint32_t> separators_ = {};
  std::vector<std::uint32_t> rows_ = {};
  std::vector<std::uint32_t> lines_ = {};
  Unquoted unquoted_ = {};
};

bool is_utf8(std::string_view bytes);
// Quotes, if there are any, stand around the whole field, and within it only doubled.
bool well_quoted(std::string_view field);

}  // namespace kit::columns
