#include "kit/paper/sheet.hpp"

#include <cairo-pdf.h>

#include <cstring>

#include "kit/base/breakage.hpp"
#include "kit/paper/qr.hpp"

namespace kit::paper {
namespace {

constexpr double qr_side = 17 * mm;

cairo_status_t keep(void* bytes, const unsigned char* more, unsigned count) {
  if (bytes) static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(more), count);
  return CAIRO_STATUS_SUCCESS;
}

// A paper in a font that does not know Thai would be a row of boxes: better none at all.
void check_font(PangoContext* context) {
  auto* wanted = pango_font_description_from_string("Laksaman 16");
  auto* font = pango_context_load_font(context, wanted);
  pango_font_description_free(wanted);
  if (!font) throw Breakage("no font at all: install fonts-thai-tlwg");
  auto* found = pango_font_describe(font);
  bool right = std::strcmp(pango_font_description_get_family(found), "Laksaman") == 0;
  pango_font_description_free(found);
  g_object_unref(font);
  if (!right) throw Breakage("the font Laksaman is missing: install fonts-thai-tlwg");
}

}  // namespace

// Set for paper, not for the dots of a screen.
PangoContext* context_for(cairo_t* cairo) {
  static PangoFontMap* fonts = [] {
    auto* map = pango_cairo_font_map_new();
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
    return map;
  }();
  auto* context = pango_font_map_create_context(fonts);
  auto* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_language(context, pango_language_from_string("th"));
  pango_cairo_update_context(cairo, context);
  check_font(context);
  return context;
}

std::mutex& press() {
  static std::mutex one;
  return one;
}

void describe_file(cairo_surface_t* surface, const Paper& paper) {
  auto made = paper.made.text();
  made = made.substr(0, made.find('.')) + "Z";
  auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
    cairo_pdf_surface_set_metadata(surface, what, text.c_str());
  };
  say(CAIRO_PDF_METADATA_TITLE,
      paper.number.empty() ? paper.title : paper.title + " " + paper.number);
  say(CAIRO_PDF_METADATA_AUTHOR, paper.author);
  say(CAIRO_PDF_METADATA_SUBJECT, paper.subject);
  say(CAIRO_PDF_METADATA_CREATOR, "Chaeson");
  say(CAIRO_PDF_METADATA_CREATE_DATE, made);
  say(CAIRO_PDF_METADATA_MOD_DATE, made);
}

cairo_surface_t* pdf_surface(double width, double height, std::string* bytes) {
  return cairo_pdf_surface_create_for_stream(keep, bytes, width, height);
}

Sheet::Sheet(const Paper& paper, int pages, std::string* bytes, std::vector<cairo_surface_t*>* loose)
    : paper_(paper),
      pages_(pages),
      loose_(loose),
      surface_(loose ? cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr)
                     : cairo_pdf_surface_create_for_stream(keep, bytes, page_width, page_height)),
      cairo_(cairo_create(surface_)),
      context_(context_for(cairo_)) {
  if (!loose) describe_file(surface_, paper);
  begin_page();
}

Sheet::~Sheet() {
  g_object_unref(context_);
  cairo_destroy(cairo_);
  cairo_surface_destroy(surface_);
}

Shaped Sheet::shape(std::string_view text, double width, Style style) const {
  style.thai_digits = paper_.thai_digits;
  return Shaped(context_, text, width, style);
}

Shaped Sheet::shape_plain(std::string_view text, double width, Style style) const {
  return Shaped(context_, text, width, style);
}

void Sheet::need(double height) {
  if (height > room() && !fresh_) new_page();
}

void Sheet::end_page() {
  if (!loose_) {
    cairo_show_page(cairo_);
    return;
  }
  cairo_destroy(cairo_);
  loose_->push_back(surface_);
  surface_ = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr);
  cairo_ = cairo_create(surface_);
}

void Sheet::new_page() {
  end_page();
  ++page_;
  begin_page();
}

int Sheet::finish() {
  end_page();
  cairo_surface_finish(surface_);
  if (auto status = cairo_surface_status(surface_); status != CAIRO_STATUS_SUCCESS)
    throw Breakage(std::string("a paper could not be written: ") + cairo_status_to_string(status));
  return page_;
}

void Sheet::stroke(double x1, double y1, double x2, double y2, double width) const {
  cairo_set_line_width(cairo_, width);
  cairo_move_to(cairo_, x1, y1);
  cairo_line_to(cairo_, x2, y2);
  cairo_stroke(cairo_);
}

void Sheet::dots(double x1, double x2, double y) const {
  if (x2 <= x1) return;
  const double apart[] = {0.8, 2.2};
  cairo_save(cairo_);
  cairo_set_dash(cairo_, apart, 2, 0);
  stroke(x1, y, x2, y, 0.8);
  cairo_restore(cairo_);
}

void Sheet::begin_page() {
  y_ = margin_top;
  fresh_ = true;
  draw_mark(8 * mm);
  draw_mark(page_height - 11 * mm);
  draw_foot();
}

void Sheet::draw_mark(double y) const {
  if (paper_.mark.empty()) return;
  cairo_set_source_rgb(cairo_, 0.75, 0, 0);
  shape(paper_.mark, text_width, {.size_pt = 18, .bold = true, .align = Align::centre})
      .draw_all(cairo_, margin_left, y);
  cairo_set_source_rgb(cairo_, 0, 0, 0);
}

void Sheet::draw_foot() const {
  const double top = page_height - 24 * mm;
  cairo_set_source_rgb(cairo_, 0.35, 0.35, 0.35);
  stroke(margin_left, top, page_width - margin_right, top, 0.4);
  auto page = std::to_string(page_) + " / " + std::to_string(pages_);
  shape(page, text_width, {.size_pt = 12, .align = Align::end})
      .draw_all(cairo_, margin_left, top + 2);
  double x = margin_left;
  if (!paper_.verify_url.empty()) {
    draw_qr(paper_.verify_url, margin_left, top + 1.5 * mm, qr_side);
    x = margin_left + qr_side + 3 * mm;
  }
  auto number = shape(paper_.number, -1, {.size_pt = 12, .bold = true});
  number.draw_all(cairo_, x, top + 2);
  double y = top + 2 + (paper_.number.empty() ? 0 : number.height());
  shape_plain(paper_.verify_words, page_width - margin_right - x, {.size_pt = 11})
      .draw_all(cairo_, x, y);
  cairo_set_source_rgb(cairo_, 0, 0, 0);
}

void Sheet::draw_qr(std::string_view text, double x, double y, double side) const {
  paper::draw_qr(cairo_, text, x, y, side);
}

void draw_qr(cairo_t* cairo, std::string_view text, double x, double y, double side) {
  cairo_save(cairo);
  cairo_set_source_rgb(cairo, 0, 0, 0);
  auto code = qr_of(text);
  const double dot = side / code.side;
  for (int row = 0; row < code.side; ++row)
    for (int column = 0; column < code.side; ++column)
      if (code.dark(row, column)) cairo_rectangle(cairo, x + column * dot, y + row * dot, dot, dot);
  cairo_fill(cairo);
  cairo_restore(cairo);
}

}  // namespace kit::paper
