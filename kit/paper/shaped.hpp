// A text set to a width: its lines, shaped by Pango, each drawn where the caller says.
#pragma once

#include <pango/pangocairo.h>

#include <string>
#include <string_view>
#include <vector>

#include "kit/paper/paper.hpp"

namespace kit::paper {

struct Style {
  double size_pt = 16;
  bool bold = false;
  Align align = Align::start;
  double indent_pt = 0;
  bool thai_digits = false;
  bool whole_words = false;  // lines are broken between words only, however narrow the width is
};

class Shaped {
 public:
  // `width_pt` < 0: as wide as it wants to be.
  Shaped(PangoContext* context, std::string_view text, double width_pt, const Style& style);
  ~Shaped();
  Shaped(Shaped&& other) noexcept;
  Shaped(const Shaped&) = delete;
  Shaped& operator=(const Shaped&) = delete;
  Shaped& operator=(Shaped&&) = delete;

  std::size_t count() const { return lines_.size(); }
  double height() const;                     // of all lines
  double height(std::size_t line) const { return lines_[line].height; }
  double width() const;                      // of the longest line
  double last_width() const;                 // of the last one, from the left edge of the text
  // Draws one line with its upper left corner at x, y.
  void draw(cairo_t* cairo, std::size_t line, double x, double y) const;
  void draw_all(cairo_t* cairo, double x, double y) const;

 private:
  struct SetLine {
    PangoLayoutLine* line;
    double x, baseline, height, width;
  };
  PangoLayout* layout_;
  std::vector<SetLine> lines_;
};

}  // namespace kit::paper
