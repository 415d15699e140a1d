// Cells side by side that go on over pages line by line: a paragraph is a row of one cell.
#pragma once

#include <functional>
#include <vector>

#include "kit/paper/sheet.hpp"

namespace kit::paper {

struct Cell {
  Shaped text;
  double x = 0;  // of the text, from the left edge of the page
};

struct Flow {
  double padding = 0;                  // above and below the text
  bool whole = false;                  // rather on a fresh page than cut, when it fits on one
  std::function<void()> head = {};     // drawn first on every page the row goes on to
  // What is drawn around the part of a row that stands between two heights.
  std::function<void(double top, double bottom)> frame = {};
};

void flow_row(Sheet& sheet, const std::vector<Cell>& cells, const Flow& flow);

}  // namespace kit::paper
