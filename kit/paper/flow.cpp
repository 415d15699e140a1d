#include "kit/paper/flow.hpp"

namespace kit::paper {
namespace {

double height_of(const std::vector<Cell>& cells) {
  double most = 0;
  for (const auto& cell : cells) most = std::max(most, cell.text.height());
  return most;
}

// How many lines from `from` on stand in the room. One line alone is left neither here nor there.
std::size_t lines_in(const Shaped& text, std::size_t from, double room) {
  std::size_t n = 0;
  for (double used = 0; from + n < text.count(); ++n) {
    used += text.height(from + n);
    if (used > room + 0.01) break;
  }
  auto left = text.count() - from - n;
  if (left == 1 && n > 2) --n;
  if (left > 0 && n == 1 && from == 0) n = 0;
  return n;
}

struct Part {
  std::vector<std::size_t> lines;  // of each cell
  double height = 0;
  bool last = true;
};

Part part_in(const std::vector<Cell>& cells, const std::vector<std::size_t>& from, double room) {
  Part part;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto& text = cells[i].text;
    auto n = lines_in(text, from[i], room);
    double height = 0;
    for (std::size_t line = 0; line < n; ++line) height += text.height(from[i] + line);
    part.lines.push_back(n);
    part.height = std::max(part.height, height);
    part.last = part.last && from[i] + n == text.count();
  }
  return part;
}

void draw_part(Sheet& sheet, const std::vector<Cell>& cells, std::vector<std::size_t>& from,
               const Part& part, const Flow& flow) {
  const double top = sheet.y();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    double y = top + flow.padding;
    for (std::size_t n = 0; n < part.lines[i]; ++n, ++from[i]) {
      cells[i].text.draw(sheet.cairo(), from[i], cells[i].x, y);
      y += cells[i].text.height(from[i]);
    }
  }
  sheet.advance(part.height + 2 * flow.padding);
  if (flow.frame) flow.frame(top, sheet.y());
}

void next_page(Sheet& sheet, const Flow& flow) {
  sheet.new_page();
  if (flow.head) flow.head();
}

}  // namespace

void flow_row(Sheet& sheet, const std::vector<Cell>& cells, const Flow& flow) {
  const double most = page_height - margin_top - margin_bottom;
  const double wanted = height_of(cells) + 2 * flow.padding;
  if (flow.whole && wanted > sheet.room() && wanted < most / 2 && !sheet.fresh()) next_page(sheet, flow);
  std::vector<std::size_t> from(cells.size(), 0);
  for (bool here = !sheet.fresh();; here = false) {
    auto part = part_in(cells, from, sheet.room() - 2 * flow.padding);
    if (part.height > 0 || part.last || !here) draw_part(sheet, cells, from, part, flow);
    if (part.last) return;
    next_page(sheet, flow);
  }
}

}  // namespace kit::paper
