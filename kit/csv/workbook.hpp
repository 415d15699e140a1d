// What a workbook says about its sheets: where the first visible one lies, its texts and its date
// formats.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/csv/package.hpp"
#include "kit/csv/xlsx_values.hpp"

namespace kit::csv {

// The texts that cells refer to by number, in one block.
class SharedStrings {
 public:
  void append(std::string_view text) { block_ += text; }
  void close_one() { ends_.push_back(block_.size()); }
  std::size_t block_bytes() const { return block_.size(); }
  std::optional<std::string_view> at(std::size_t index) const;

 private:
  std::string block_;
  std::vector<std::size_t> ends_;
};

struct Workbook {
  std::string sheet;  // name of its part
  bool from_1904 = false;
  SharedStrings strings;
  std::vector<NumberFormat> formats;  // by cell style
};

// Refusals: kit.xlsx_broken, kit.file_not_a_table (another kind of zip), kit.file_too_large.
Result<Workbook> read_workbook(const Package& package, const Limits& limits);

}  // namespace kit::csv
