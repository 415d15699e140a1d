#include "kit/paper/certificate.hpp"

#include <mutex>

#include "kit/base/breakage.hpp"
#include "kit/paper/sheet.hpp"

namespace kit::paper {
namespace {

constexpr double wide = page_height, high = page_width;  // A4 lying down
constexpr double text_room = wide - 70 * mm;
constexpr double signature_room = 122 * mm, proof_room = 46 * mm;  // beside one another
constexpr double name_pt = 36, name_pt_least = 18;

class Page {
 public:
  Page(cairo_t* cairo, PangoContext* context, const Certificates& all) : cairo_(cairo), context_(context), all_(all) {}

  void draw(const Certificate& one) {
    frame();
    y_ = 24 * mm;
    for (const auto& line : all_.office) middle(line, {.size_pt = 22, .bold = true});
    y_ += 2 * mm;
    ink(0.62, 0.45, 0.10);
    middle(all_.title, {.size_pt = 40, .bold = true});
    ink(0, 0, 0);
    middle(all_.presented, {.size_pt = 18});
    name(one.name);
    middle(one.reason, {.size_pt = 20});
    y_ += 2 * mm;
    middle(all_.given, {.size_pt = 18});
    signature();
    proof(one);
    cairo_show_page(cairo_);
  }

 private:
  void ink(double red, double green, double blue) const { cairo_set_source_rgb(cairo_, red, green, blue); }

  void frame() const {
    auto around = [&](double inset, double width) {
      cairo_set_line_width(cairo_, width);
      cairo_rectangle(cairo_, inset, inset, wide - 2 * inset, high - 2 * inset);
      cairo_stroke(cairo_);
    };
    ink(0.07, 0.25, 0.38);
    around(9 * mm, 3);
    ink(0.76, 0.60, 0.24);
    around(11.5 * mm, 0.8);
    ink(0, 0, 0);
  }

  Shaped shape(const std::string& text, double width, Style style) const {
    style.align = Align::centre;
    style.thai_digits = all_.thai_digits;
    return Shaped(context_, text, width, style);
  }

  void middle(const std::string& text, Style style, double room = text_room) {
    if (text.empty()) return;
    auto shaped = shape(text, room, style);
    shaped.draw_all(cairo_, (wide - room) / 2, y_);
    y_ += shaped.height();
  }

  // On one line while that can be read.
  void name(const std::string& text) {
    double size = name_pt;
    while (size > name_pt_least && shape(text, -1, {.size_pt = size, .bold = true}).width() > text_room) size -= 2;
    middle(text, {.size_pt = size, .bold = true});
    ink(0.76, 0.60, 0.24);
    cairo_set_line_width(cairo_, 0.8);
    cairo_move_to(cairo_, wide / 2 - 60 * mm, y_ + 1 * mm);
    cairo_line_to(cairo_, wide / 2 + 60 * mm, y_ + 1 * mm);
    cairo_stroke(cairo_);
    ink(0, 0, 0);
    y_ += 3 * mm;
  }

  void signature() {
    y_ = std::max(y_ + 12 * mm, high - 44 * mm);
    const double apart[] = {0.8, 2.2};
    cairo_save(cairo_);
    cairo_set_dash(cairo_, apart, 2, 0);
    cairo_set_line_width(cairo_, 0.8);
    cairo_move_to(cairo_, wide / 2 - 38 * mm, y_);
    cairo_line_to(cairo_, wide / 2 + 38 * mm, y_);
    cairo_stroke(cairo_);
    cairo_restore(cairo_);
    y_ += 1 * mm;
    middle(all_.signer_name.empty() ? "(........................................................)" : "(" + all_.signer_name + ")", {.size_pt = 16}, signature_room);
    middle(all_.signer_position, {.size_pt = 16}, signature_room);
  }

  void proof(const Certificate& one) const {
    const double left = 17 * mm, side = 20 * mm, top = high - 17 * mm - side;
    if (!one.verify_url.empty()) draw_qr(cairo_, one.verify_url, left, top, side);
    Shaped words(context_, one.number + "\n" + one.verify_words, proof_room, {.size_pt = 9, .thai_digits = false});
    words.draw_all(cairo_, left + side + 3 * mm, top + std::max(0.0, side - words.height()));
  }

  cairo_t* cairo_;
  PangoContext* context_;
  const Certificates& all_;
  double y_ = 0;
};

}  // namespace

std::string pdf(const Certificates& all) {
  std::lock_guard alone(press());
  std::string bytes;
  auto* surface = pdf_surface(wide, high, &bytes);
  describe_file(surface, {.title = all.title, .author = all.author, .subject = all.subject, .made = all.made});
  auto* cairo = cairo_create(surface);
  auto* context = context_for(cairo);
  Page page(cairo, context, all);
  for (const auto& one : all.pages) page.draw(one);
  g_object_unref(context);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  auto status = cairo_surface_status(surface);
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS) throw Breakage(std::string("certificates could not be written: ") + cairo_status_to_string(status));
  return bytes;
}

}  // namespace kit::paper
