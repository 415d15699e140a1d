// Merged cells: the file holds the value once, in the upper left cell; a reader of columns needs it
// in all.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/csv/csv.hpp"

namespace kit::csv {

struct CellPlace {
  std::size_t row = 0;     // from 1
  std::size_t column = 0;  // from 0
};
std::optional<CellPlace> parse_cell_place(std::string_view text);  // "B12"

class Merges {
 public:
  explicit Merges(std::size_t columns_max) : columns_max_(columns_max) {}
  void add(std::string_view range);  // "A1:C2"; ranges too large to be meant are left as they are
  void sort();                       // once, after the last `add`
  void fill(Line& line);             // rows in rising order

 private:
  struct Merge {
    CellPlace from, to;
    std::string text = {};
  };
  static void fill_one(Merge& merge, Line& line);
  std::size_t columns_max_;
  std::size_t cells_ = 0;
  std::vector<Merge> all_;
  std::size_t next_ = 0;
  std::vector<Merge> active_;
};

}  // namespace kit::csv
