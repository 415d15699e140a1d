// Tables: the head stands again on every page, a row that fits is not cut.
#include "kit/paper/blocks.hpp"
#include "kit/paper/flow.hpp"

namespace kit::paper {
namespace {

constexpr double padding_x = 4, padding_y = 1.5;

class Grid {
 public:
  Grid(Sheet& sheet, const Table& table) : sheet_(sheet), table_(table) {
    double weights = 0;
    for (const auto& column : table.columns) weights += column.weight;
    edges_.push_back(margin_left);
    for (const auto& column : table.columns)
      edges_.push_back(edges_.back() + text_width * column.weight / weights);
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
    cells.push_back({sheet_.shape(text, text_width, {.size_pt = table_.size_pt, .align = Align::centre}), margin_left});
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
      const Style style{.size_pt = table_.size_pt,
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
