// A wheel of some spokes: how things stand as a filled outline, how they stood before as a dashed one.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "kit/paper/blocks.hpp"

namespace kit::paper {
namespace {

constexpr double radius = 27 * mm;
constexpr double words_width = 42 * mm;
constexpr double words_gap = 3 * mm;

struct Point {
  double x, y;
};

// The first spoke goes straight up.
Point tip(Point middle, std::size_t at, std::size_t of, double share) {
  const double angle = 2 * std::numbers::pi * static_cast<double>(at) / static_cast<double>(of) - std::numbers::pi / 2;
  return {middle.x + std::cos(angle) * radius * share, middle.y + std::sin(angle) * radius * share};
}

// What is not known stands in the middle.
void outline(cairo_t* cairo, Point middle, const std::vector<std::optional<double>>& shares) {
  for (std::size_t at = 0; at < shares.size(); ++at) {
    auto p = tip(middle, at, shares.size(), std::clamp(shares[at].value_or(0), 0.0, 1.0));
    if (at == 0) cairo_move_to(cairo, p.x, p.y);
    else cairo_line_to(cairo, p.x, p.y);
  }
  cairo_close_path(cairo);
}

void draw_web(Sheet& sheet, Point middle, std::size_t of) {
  auto* cairo = sheet.cairo();
  cairo_set_source_rgb(cairo, 0.7, 0.7, 0.7);
  cairo_set_line_width(cairo, 0.5);
  for (double ring : {0.5, 1.0}) {
    outline(cairo, middle, std::vector<std::optional<double>>(of, ring));
    cairo_stroke(cairo);
  }
  for (std::size_t at = 0; at < of; ++at) {
    auto end = tip(middle, at, of, 1);
    sheet.stroke(middle.x, middle.y, end.x, end.y, 0.5);
  }
}

void draw_before(cairo_t* cairo, Point middle, const std::vector<std::optional<double>>& before) {
  const double dashes[] = {4, 3};
  cairo_save(cairo);
  cairo_set_source_rgb(cairo, 0.35, 0.35, 0.35);
  cairo_set_line_width(cairo, 1);
  cairo_set_dash(cairo, dashes, 2, 0);
  outline(cairo, middle, before);
  cairo_stroke(cairo);
  cairo_restore(cairo);
}

void draw_now(cairo_t* cairo, Point middle, const std::vector<std::optional<double>>& now) {
  outline(cairo, middle, now);
  cairo_set_source_rgb(cairo, 0.80, 0.88, 0.86);
  cairo_fill_preserve(cairo);
  cairo_set_source_rgb(cairo, 0.04, 0.38, 0.33);
  cairo_set_line_width(cairo, 1.6);
  cairo_stroke(cairo);
  for (std::size_t at = 0; at < now.size(); ++at) {
    if (!now[at]) continue;
    auto p = tip(middle, at, now.size(), std::clamp(*now[at], 0.0, 1.0));
    cairo_arc(cairo, p.x, p.y, 2.4, 0, 2 * std::numbers::pi);
    cairo_fill(cairo);
  }
}

// Beside its tip, away from the wheel.
void draw_words(Sheet& sheet, Point middle, const Wheel::Spoke& spoke, Point end) {
  const double aside = end.x - middle.x;
  const auto align = std::abs(aside) < 1 ? Align::centre : aside > 0 ? Align::start : Align::end;
  auto label = sheet.shape(spoke.label, words_width, {.size_pt = 14, .bold = true, .align = align});
  auto word = sheet.shape(spoke.word, words_width, {.size_pt = 14, .align = align});
  const double x = align == Align::centre ? end.x - words_width / 2
                   : align == Align::start ? end.x + words_gap
                                           : end.x - words_gap - words_width;
  const double height = label.height() + word.height();
  const double y = align == Align::centre ? end.y - height - 1 : end.y - height / 2;
  label.draw_all(sheet.cairo(), x, y);
  word.draw_all(sheet.cairo(), x, y + label.height());
}

}  // namespace

void draw(Sheet& sheet, const Wheel& wheel) {
  constexpr double above = 14 * mm, below = 5 * mm;
  const auto of = wheel.spokes.size();
  std::vector<std::optional<double>> now, before;
  for (const auto& spoke : wheel.spokes) now.push_back(spoke.now), before.push_back(spoke.before);
  auto legend = sheet.shape(wheel.legend, text_width, {.size_pt = 13, .align = Align::centre});
  const double height = above + 2 * radius + below + (wheel.legend.empty() ? 0 : legend.height());
  sheet.need(height);
  const Point middle{margin_left + text_width / 2, sheet.y() + above + radius};
  draw_web(sheet, middle, of);
  bool stood = std::ranges::any_of(before, [](const auto& share) { return share.has_value(); });
  draw_now(sheet.cairo(), middle, now);
  if (stood) draw_before(sheet.cairo(), middle, before);
  cairo_set_source_rgb(sheet.cairo(), 0, 0, 0);
  for (std::size_t at = 0; at < of; ++at) draw_words(sheet, middle, wheel.spokes[at], tip(middle, at, of, 1));
  if (!wheel.legend.empty()) legend.draw_all(sheet.cairo(), margin_left, sheet.y() + height - legend.height());
  sheet.advance(height + 3);
}

}  // namespace kit::paper
