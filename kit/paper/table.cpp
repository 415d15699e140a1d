// Tables: the head stands again on every page, a row that fits is not cut; a column is as wide as its weight says, but
// never narrower than its longest word, number or date.
#include <algorithm>
#include <cmath>
#include <optional>

#include "kit/paper/blocks.hpp"
#include "kit/paper/flow.hpp"

namespace kit::paper {
namespace {

constexpr double padding_x = 4, padding_y = 1.5;
constexpr double smallest_pt = 11;
constexpr double short_ems = 5.5;  // a text as short as this, a date or a code, is not broken at all

// What a column needs at least.
double need_of(const Sheet& sheet, const Table& table, std::size_t column, double size_pt, bool short_texts_whole) {
  double need = 0;
  auto meet = [&](const std::string& text, bool bold) {
    if (text.empty()) return;
    const double whole = sheet.shape(text, -1, {.size_pt = size_pt, .bold = bold}).width();
    if (whole <= need) return;
    const bool kept = short_texts_whole && whole <= short_ems * size_pt;
    need = std::max(need, kept ? whole : sheet.shape(text, 0, {.size_pt = size_pt, .bold = bold, .whole_words = true}).width());
  };
  meet(table.columns[column].title, true);
  for (const auto& row : table.rows)
    if (column < row.size()) meet(row[column], false);
  if (column < table.sums.size()) meet(table.sums[column], true);
  return std::ceil(need) + 2 * padding_x;
}

// Shares the page by weight; a column whose share is less than its need takes its need first. Nothing when needs are too much.
std::optional<std::vector<double>> widths_by(const Table& table, const std::vector<double>& needs) {
  std::vector<double> widths(needs.size(), 0);
  for (bool settled = false; !settled;) {
    settled = true;
    double left = text_width, weights = 0;
    for (std::size_t i = 0; i < needs.size(); ++i)
      widths[i] > 0 ? left -= widths[i] : weights += table.columns[i].weight;
    if (left < 0) return std::nullopt;
    for (std::size_t i = 0; i < needs.size(); ++i)
      if (widths[i] == 0 && left * table.columns[i].weight < needs[i] * weights) widths[i] = needs[i], settled = false;
    if (!settled) continue;
    for (std::size_t i = 0; i < needs.size(); ++i)
      if (widths[i] == 0) widths[i] = left * table.columns[i].weight / weights;
  }
  return widths;
}

struct Fit {
  std::vector<double> widths;
  double size_pt;
};

// Smaller letters rather than broken numbers; when even those do not help, the weights decide and words are broken.
Fit fit(const Sheet& sheet, const Table& table) {
  for (bool short_texts_whole : {true, false})
    for (double size_pt = table.size_pt; size_pt >= std::min(smallest_pt, table.size_pt); --size_pt) {
      std::vector<double> needs;
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        needs.push_back(need_of(sheet, table, i, size_pt, short_texts_whole));
      if (auto widths = widths_by(table, needs)) return {std::move(*widths), size_pt};
    }
  return {widths_by(table, std::vector<double>(table.columns.size(), 0)).value(), table.size_pt};
}

class Grid {
 public:
  Grid(Sheet& sheet, const Table& table) : sheet_(sheet), table_(table) {
    auto fitted = fit(sheet, table);
    size_pt_ = fitted.size_pt;
    edges_.push_back(margin_left);
    for (double width : fitted.widths) edges_.push_back(edges_.back() + width);
  }

  void head() {
    std::vector<std::string> titles;
    for (const auto& column : table_.columns) titles.push_back(column.title);
    auto cells = cells_of(titles, true, true);
    double height = 0;
    for (const auto& cell : cells) height = std::max(height, cell.text.height());
    height += 2 * padding_y;
    auto* cairo = sheet_.cairo();
    cairo_set_source_rgb(cairo, 0.92, 0.92, 0.92);
    cairo_rectangle(cairo, margin_left, sheet_.y(), text_width, height);
    cairo_fill(cairo);
    cairo_set_source_rgb(cairo, 0, 0, 0);
    for (const auto& cell : cells)
      cell.text.draw_all(cairo, cell.x, sheet_.y() + (height - cell.text.height()) / 2);
    frame(sheet_.y(), sheet_.y() + height);
    sheet_.advance(height);
  }

  void row(const std::vector<std::string>& texts, bool bold) {
    auto cells = cells_of(texts, bold, false);
    flow_row(sheet_, cells,
             {.padding = padding_y, .whole = true, .head = [this] { head(); },
              .frame = [this](double top, double bottom) { frame(top, bottom); }});
  }

  void only_line(const std::string& text) {
    std::vector<Cell> cells;
    cells.push_back({sheet_.shape(text, text_width, {.size_pt = size_pt_, .align = Align::centre}), margin_left});
    flow_row(sheet_, cells, {.padding = padding_y, .frame = [this](double top, double bottom) {
                               sheet_.stroke(margin_left, bottom, edges_.back(), bottom);
                               sheet_.stroke(margin_left, top, margin_left, bottom);
                               sheet_.stroke(edges_.back(), top, edges_.back(), bottom);
                             }});
  }

 private:
  std::vector<Cell> cells_of(const std::vector<std::string>& texts, bool bold, bool centred) {
    std::vector<Cell> out;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const Style style{.size_pt = size_pt_,
                        .bold = bold,
                        .align = centred ? Align::centre : table_.columns[i].align};
      const double width = edges_[i + 1] - edges_[i] - 2 * padding_x;
      out.push_back({sheet_.shape(i < texts.size() ? texts[i] : "", width, style), edges_[i] + padding_x});
    }
    return out;
  }

  void frame(double top, double bottom) {
    for (double edge : edges_) sheet_.stroke(edge, top, edge, bottom);
    sheet_.stroke(margin_left, top, edges_.back(), top);
    sheet_.stroke(margin_left, bottom, edges_.back(), bottom);
  }

  Sheet& sheet_;
  const Table& table_;
  std::vector<double> edges_;
  double size_pt_ = 0;
};

}  // namespace

void draw(Sheet& sheet, const Table& table) {
  Grid grid(sheet, table);
  sheet.need(3 * 24);  // the head with at least one row
  grid.head();
  if (table.rows.empty() && table.blank_rows == 0) grid.only_line(table.when_empty);
  for (const auto& row : table.rows) grid.row(row, false);
  for (int i = 0; i < table.blank_rows; ++i) grid.row({}, false);
  if (!table.sums.empty()) grid.row(table.sums, true);
  sheet.advance(6);
}

}  // namespace kit::paper
