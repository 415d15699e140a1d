// The head of a paper, and the rounds in which it is made: counting pages, then drawing them.
#include "kit/paper/paper.hpp"

#include <algorithm>
#include <mutex>
#include <optional>
#include <set>

#include "kit/base/breakage.hpp"
#include "kit/paper/blocks.hpp"

namespace kit::paper {
namespace {

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
  // A fund whose office bears its name is not named twice.
  if (std::ranges::find(paper.office, paper.subtitle) == paper.office.end())
    line(paper.subtitle, {.size_pt = 14, .align = Align::centre});
  for (const auto& office : paper.office) line(office, {.size_pt = 16, .align = Align::centre});
  line(paper.date, {.size_pt = 16, .align = Align::end});
  sheet.advance(6);
}

// Blocks that begin a new page whatever room there is.
using Breaks = std::set<std::size_t>;

struct Place {
  int page = 1;
  double y = 0;
};

// Gives the number of pages; `places` gets where each block begins, and where the last one ends.
int print(const Paper& paper, int pages, const Breaks& breaks, std::string* bytes, std::vector<cairo_surface_t*>* loose = nullptr,
          std::vector<Place>* places = nullptr) {
  Sheet sheet(paper, pages, bytes, loose);
  draw_head(sheet);
  for (std::size_t i = 0; i < paper.blocks.size(); ++i) {
    if (breaks.contains(i)) sheet.new_page();
    if (places) places->push_back({sheet.page(), sheet.y()});
    draw_block(sheet, paper.blocks[i]);
  }
  if (places) places->push_back({sheet.page(), sheet.y()});
  return sheet.finish();
}

// Nobody signs an empty page, and no heading stands alone at the end of one: what begins a new page takes along the headings
// before it, and signatures what stands before them as well, unless that is long.
std::optional<std::size_t> left_behind(const Paper& paper, const std::vector<Place>& places) {
  constexpr double long_text = page_height / 3;
  auto is_heading = [&](std::size_t i) { return std::holds_alternative<Heading>(paper.blocks[i]); };
  for (std::size_t i = 1; i < paper.blocks.size(); ++i) {
    if (places[i].page == places[i + 1].page) continue;
    const auto* hands = std::get_if<Signatures>(&paper.blocks[i]);
    const bool signs_alone = hands && hands->agreed.empty();
    if (!signs_alone && !is_heading(i)) continue;
    auto from = signs_alone ? i - 1 : i;
    while (from > 0 && is_heading(from - 1)) --from;
    if (from > 0 && from < i && places[from].page == places[i].page && places[i].y - places[from].y < long_text) return from;
  }
  return std::nullopt;
}

struct Layout {
  int pages = 0;
  Breaks breaks;
};

Layout lay_out(const Paper& paper) {
  Layout layout;
  for (;;) {
    std::vector<Place> places;
    layout.pages = print(paper, 0, layout.breaks, nullptr, nullptr, &places);
    auto from = left_behind(paper, places);
    if (!from || !layout.breaks.insert(*from).second) return layout;
  }
}

// Two pages of A5 on a sheet of A4 lying down, in such an order that the printed sheets, folded in the middle, are a book.
std::string folded(const Paper& paper, const Layout& layout) {
  std::vector<cairo_surface_t*> loose;
  print(paper, layout.pages, layout.breaks, nullptr, &loose);
  loose.resize((loose.size() + 3) / 4 * 4, nullptr);
  std::string bytes;
  auto* surface = pdf_surface(page_height, page_width, &bytes);
  describe_file(surface, paper);
  auto* cairo = cairo_create(surface);
  auto put = [&](std::size_t page, double x) {
    if (!loose[page]) return;
    const double scale = page_height / 2 / page_width;
    cairo_save(cairo);
    cairo_translate(cairo, x, (page_width - page_height * scale) / 2);
    cairo_scale(cairo, scale, scale);
    cairo_set_source_surface(cairo, loose[page], 0, 0);
    cairo_paint(cairo);
    cairo_restore(cairo);
  };
  for (std::size_t side = 0; side < loose.size() / 2; ++side) {
    auto left = loose.size() - 1 - side, right = side;
    if (side % 2 == 1) std::swap(left, right);
    put(left, 0);
    put(right, page_height / 2);
    cairo_show_page(cairo);
  }
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  auto status = cairo_surface_status(surface);
  cairo_surface_destroy(surface);
  for (auto* page : loose)
    if (page) cairo_surface_destroy(page);
  if (status != CAIRO_STATUS_SUCCESS) throw Breakage(std::string("a booklet could not be written: ") + cairo_status_to_string(status));
  return bytes;
}

}  // namespace

void draw_head(Sheet& sheet) {
  if (sheet.paper().head == Head::letter) return head_of_letter(sheet);
  if (sheet.paper().head == Head::memo) return head_of_memo(sheet);
  head_of_form(sheet);
}

std::string pdf(const Paper& paper) {
  std::lock_guard alone(press());
  const auto layout = lay_out(paper);
  if (paper.booklet) return folded(paper, layout);
  std::string bytes;
  print(paper, layout.pages, layout.breaks, &bytes);
  return bytes;
}

}  // namespace kit::paper
