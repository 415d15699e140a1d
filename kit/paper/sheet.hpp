// The pages of one paper while it is made: where the pen stands, when a page is full, and what
// every page carries at its head and foot.
#pragma once

#include <mutex>

#include "kit/paper/shaped.hpp"

namespace kit::paper {

inline constexpr double mm = 72.0 / 25.4;  // in points
inline constexpr double page_width = 210 * mm, page_height = 297 * mm;
inline constexpr double margin_left = 25 * mm, margin_right = 20 * mm;
inline constexpr double margin_top = 20 * mm, margin_bottom = 27 * mm;
inline constexpr double text_width = page_width - margin_left - margin_right;

// A file whose pages the caller draws, and what its properties say.
cairo_surface_t* pdf_surface(double width, double height, std::string* bytes);
void describe_file(cairo_surface_t* surface, const Paper& paper);
// What text is shaped with, for paper and not for a screen; the caller unrefs it.
PangoContext* context_for(cairo_t* cairo);
void draw_qr(cairo_t* cairo, std::string_view text, double x, double y, double side);
// Pango's font map serves one thread at a time: held while a paper is made, some milliseconds a page.
std::mutex& press();

class Sheet {
 public:
  // Pages are numbered "1 / pages"; with 0 they are only counted.
  // With `loose`, pages are not written but collected there, to be put on sheets by the caller, who destroys them.
  Sheet(const Paper& paper, int pages, std::string* bytes, std::vector<cairo_surface_t*>* loose = nullptr);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  cairo_t* cairo() const { return cairo_; }
  const Paper& paper() const { return paper_; }
  Shaped shape(std::string_view text, double width, Style style) const;
  Shaped shape_plain(std::string_view text, double width, Style style) const;  // digits as they are

  int page() const { return page_; }
  double y() const { return y_; }
  double room() const { return page_height - margin_bottom - y_; }
  bool fresh() const { return fresh_; }  // nothing on this page yet
  void advance(double height) {
    y_ += height;
    fresh_ = false;
  }
  // A new page unless so much fits on this one. What is higher than a page begins on a fresh one.
  void need(double height);
  void new_page();
  int finish();  // ends the file; gives the number of pages

  void stroke(double x1, double y1, double x2, double y2, double width = 0.6) const;
  void dots(double x1, double x2, double y) const;
  void draw_qr(std::string_view text, double x, double y, double side) const;

 private:
  void begin_page();
  void end_page();
  void draw_mark(double y) const;
  void draw_foot() const;

  const Paper& paper_;
  int pages_;
  std::vector<cairo_surface_t*>* loose_;
  cairo_surface_t* surface_;
  cairo_t* cairo_;
  PangoContext* context_;
  int page_ = 1;
  double y_ = margin_top;
  bool fresh_ = true;
};

}  // namespace kit::paper
