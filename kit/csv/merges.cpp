// Repeats the value of merged cells.
#include "kit/csv/merges.hpp"

#include <algorithm>
#include <charconv>

namespace kit::csv {
namespace {

// Bounds the work that a hostile file can ask for.
constexpr std::size_t one_range_cells_max = 20'000;
constexpr std::size_t all_ranges_cells_max = 2'000'000;

}  // namespace

std::optional<CellPlace> parse_cell_place(std::string_view text) {
  std::size_t column = 0;
  std::size_t letters = 0;
  while (letters < text.size() && letters < 3 && text[letters] >= 'A' && text[letters] <= 'Z') {
    column = column * 26 + static_cast<std::size_t>(text[letters++] - 'A') + 1;
  }
  std::size_t row = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data() + letters, end, row);
  if (letters == 0 || parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
  if (row == 0 || row > 1'048'576 || column > 16'384) return std::nullopt;
  return CellPlace{.row = row, .column = column - 1};
}

void Merges::add(std::string_view range) {
  const std::size_t colon = range.find(':');
  if (colon == std::string_view::npos) return;
  const auto from = parse_cell_place(range.substr(0, colon));
  auto to = parse_cell_place(range.substr(colon + 1));
  if (!from || !to || to->row < from->row || to->column < from->column) return;
  to->column = std::min(to->column, columns_max_ - 1);
  if (to->column < from->column) return;
  const std::size_t cells = (to->row - from->row + 1) * (to->column - from->column + 1);
  if (cells > one_range_cells_max || cells_ + cells > all_ranges_cells_max) return;
  cells_ += cells;
  all_.push_back({.from = *from, .to = *to});
}

void Merges::sort() {
  std::sort(all_.begin(), all_.end(),
            [](const Merge& a, const Merge& b) { return a.from.row < b.from.row; });
}

void Merges::fill(Line& line) {
  while (next_ < all_.size() && all_[next_].from.row <= line.number) {
    active_.push_back(std::move(all_[next_++]));
  }
  std::erase_if(active_, [&](const Merge& merge) { return merge.to.row < line.number; });
  for (Merge& merge : active_) fill_one(merge, line);
}

void Merges::fill_one(Merge& merge, Line& line) {
  if (line.number == merge.from.row && merge.from.column < line.cells.size()) {
    merge.text = line.cells[merge.from.column];
  }
  if (merge.text.empty()) return;
  if (line.cells.size() <= merge.to.column) line.cells.resize(merge.to.column + 1);
  for (std::size_t column = merge.from.column; column <= merge.to.column; ++column) {
    line.cells[column] = merge.text;
  }
}

}  // namespace kit::csv
