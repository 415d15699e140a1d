// The head of a paper, and the two rounds in which it is made: counting pages, then drawing them.
#include "kit/paper/paper.hpp"

#include <mutex>

#include "kit/paper/blocks.hpp"

namespace kit::paper {
namespace {

// Pango's font map serves one thread at a time; a page takes some milliseconds.
std::mutex press;

void draw_speed(Sheet& sheet, double x) {
  if (sheet.paper().speed.empty()) return;
  cairo_set_source_rgb(sheet.cairo(), 0.75, 0, 0);
  sheet.shape(sheet.paper().speed, -1, {.size_pt = 20, .bold = true}).draw_all(sheet.cairo(), x, sheet.y());
  cairo_set_source_rgb(sheet.cairo(), 0, 0, 0);
}

// The number to the left, who writes to the right, the date from the middle on.
void head_of_letter(Sheet& sheet) {
  const auto& paper = sheet.paper();
  const double half = margin_left + text_width / 2;
  if (!paper.speed.empty()) {
    draw_speed(sheet, margin_left);
    sheet.advance(28);
  }
  sheet.shape(paper.number, text_width / 2 - 10, {}).draw_all(sheet.cairo(), margin_left, sheet.y());
  double y = sheet.y();
  for (const auto& line : paper.office) {
    auto text = sheet.shape(line, text_width / 2, {});
    text.draw_all(sheet.cairo(), half, y);
    y += text.height();
  }
  sheet.advance(std::max(y - sheet.y(), 24.0) + 6);
  auto date = sheet.shape(paper.date, text_width / 2, {});
  date.draw_all(sheet.cairo(), margin_left + text_width * 0.45, sheet.y());
  sheet.advance(date.height() + 8);
}

void head_of_memo(Sheet& sheet) {
  const auto& paper = sheet.paper();
  draw_speed(sheet, margin_left);
  auto title = sheet.shape(paper.title, text_width, {.size_pt = 26, .bold = true, .align = Align::centre});
  title.draw_all(sheet.cairo(), margin_left, sheet.y());
  sheet.advance(title.height() + 6);
}

void head_of_form(Sheet& sheet) {
  const auto& paper = sheet.paper();
  draw_speed(sheet, margin_left);
  auto number = sheet.shape(paper.number, text_width, {.size_pt = 14, .align = Align::end});
  if (!paper.number.empty()) {
    number.draw_all(sheet.cairo(), margin_left, sheet.y());
    sheet.advance(number.height());
  }
  auto line = [&](const std::string& text, Style style) {
    if (text.empty()) return;
    auto shaped = sheet.shape(text, text_width, style);
    shaped.draw_all(sheet.cairo(), margin_left, sheet.y());
    sheet.advance(shaped.height());
  };
  line(paper.title, {.size_pt = 20, .bold = true, .align = Align::centre});
  line(paper.subtitle, {.size_pt = 14, .align = Align::centre});
  for (const auto& office : paper.office) line(office, {.size_pt = 16, .align = Align::centre});
  line(paper.date, {.size_pt = 16, .align = Align::end});
  sheet.advance(6);
}

int print(const Paper& paper, int pages, std::string* bytes) {
  Sheet sheet(paper, pages, bytes);
  draw_head(sheet);
  for (const auto& block : paper.blocks) draw_block(sheet, block);
  return sheet.finish();
}

}  // namespace

void draw_head(Sheet& sheet) {
  if (sheet.paper().head == Head::letter) return head_of_letter(sheet);
  if (sheet.paper().head == Head::memo) return head_of_memo(sheet);
  head_of_form(sheet);
}

std::string pdf(const Paper& paper) {
  std::lock_guard alone(press);
  const int pages = print(paper, 0, nullptr);
  std::string bytes;
  print(paper, pages, &bytes);
  return bytes;
}

}  // namespace kit::paper
