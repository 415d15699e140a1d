// Headings, paragraphs, facts and boxes to tick.
#include "kit/paper/blocks.hpp"

#include "kit/paper/flow.hpp"

namespace kit::paper {
namespace {

constexpr double line_room = 24;  // about one line of text

void draw(Sheet& sheet, const Heading& heading) {
  static constexpr double sizes[] = {20, 17, 16};
  const Style style{.size_pt = sizes[std::clamp(heading.level, 1, 3) - 1], .bold = true};
  auto text = sheet.shape(heading.text, text_width, style);
  if (!sheet.fresh()) sheet.advance(heading.level == 3 ? 2 : 6);
  sheet.need(text.height() + 2 * line_room);  // never the last line of a page
  text.draw_all(sheet.cairo(), margin_left, sheet.y());
  sheet.advance(text.height() + 1);
}

void draw(Sheet& sheet, const Paragraph& paragraph) {
  const Style style{.size_pt = paragraph.size_pt,
                    .bold = paragraph.bold,
                    .align = paragraph.align,
                    .indent_pt = paragraph.indented ? 25 * mm : 0};
  std::vector<Cell> cells;
  cells.push_back({sheet.shape(paragraph.text, text_width, style), margin_left});
  flow_row(sheet, cells, {});
  sheet.advance(3);
}

void draw_fact(Sheet& sheet, const Facts& facts, std::size_t first, double column) {
  std::vector<Cell> cells;
  std::vector<std::pair<double, double>> empty;  // from, to
  for (int i = 0; i < facts.columns && first + static_cast<std::size_t>(i) < facts.facts.size();
       ++i) {
    const auto& fact = facts.facts[first + static_cast<std::size_t>(i)];
    const double x = margin_left + i * column, label = facts.label_mm * mm;
    cells.push_back({sheet.shape(fact.label, label - 3 * mm, {.bold = true}), x});
    cells.push_back({sheet.shape(fact.value, column - label - 2 * mm, {}), x + label});
    if (fact.value.empty()) empty.push_back({x + label, x + column - 3 * mm});
  }
  flow_row(sheet, cells, {.whole = true, .frame = [&](double top, double) {
                            for (auto [from, to] : empty) sheet.dots(from, to, top + line_room - 6);
                          }});
}

void draw(Sheet& sheet, const Facts& facts) {
  const double column = text_width / facts.columns;
  for (std::size_t i = 0; i < facts.facts.size(); i += static_cast<std::size_t>(facts.columns))
    draw_fact(sheet, facts, i, column);
  sheet.advance(3);
}

void draw_box(Sheet& sheet, double x, double y, bool checked) {
  constexpr double side = 10;
  cairo_set_line_width(sheet.cairo(), 0.8);
  cairo_rectangle(sheet.cairo(), x, y, side, side);
  cairo_stroke(sheet.cairo());
  if (!checked) return;
  sheet.stroke(x + 1.5, y + 5, x + 4.2, y + 8.2, 1.4);
  sheet.stroke(x + 4.2, y + 8.2, x + 9.5, y + 0.5, 1.4);
}

void draw(Sheet& sheet, const CheckBoxes& boxes) {
  const double column = text_width / boxes.columns;
  if (!boxes.label.empty()) draw(sheet, Paragraph{.text = boxes.label, .bold = true});
  for (std::size_t first = 0; first < boxes.boxes.size();
       first += static_cast<std::size_t>(boxes.columns)) {
    std::vector<Cell> cells;
    for (std::size_t i = first;
         i < boxes.boxes.size() && i < first + static_cast<std::size_t>(boxes.columns); ++i)
      cells.push_back({sheet.shape(boxes.boxes[i].text, column - 22, {}),
                       margin_left + static_cast<double>(i - first) * column + 18});
    flow_row(sheet, cells, {.whole = true, .frame = [&](double top, double) {
                              for (std::size_t i = 0; i < cells.size(); ++i)
                                draw_box(sheet, cells[i].x - 16, top + 6.5,
                                         boxes.boxes[first + i].checked);
                            }});
  }
  sheet.advance(3);
}

void draw(Sheet& sheet, const Codes& codes) {
  const double column = text_width / codes.columns, side = codes.side_mm * mm;
  const auto across = static_cast<std::size_t>(codes.columns);
  for (std::size_t first = 0; first < codes.codes.size(); first += across) {
    std::vector<Shaped> texts;
    double below = 0;
    for (std::size_t i = first; i < std::min(first + across, codes.codes.size()); ++i) {
      texts.push_back(sheet.shape(codes.codes[i].text, column - 3 * mm, {.size_pt = 11}));
      below = std::max(below, texts.back().height());
    }
    sheet.need(side + below + 5 * mm);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const double x = margin_left + static_cast<double>(i) * column;
      sheet.draw_qr(codes.codes[first + i].qr, x, sheet.y(), side);
      texts[i].draw_all(sheet.cairo(), x, sheet.y() + side + 1 * mm);
    }
    sheet.advance(side + below + 5 * mm);
  }
}

void draw(Sheet& sheet, const Line&) {
  sheet.need(6);
  sheet.stroke(margin_left, sheet.y() + 3, page_width - margin_right, sheet.y() + 3, 0.5);
  sheet.advance(6);
}

void draw(Sheet& sheet, const Gap& gap) {
  if (!sheet.fresh() && gap.mm * mm < sheet.room()) sheet.advance(gap.mm * mm);
}

void draw(Sheet& sheet, const NewPage&) {
  if (!sheet.fresh()) sheet.new_page();
}

}  // namespace

void draw_block(Sheet& sheet, const Block& block) {
  std::visit([&](const auto& what) { draw(sheet, what); }, block);
}

}  // namespace kit::paper
