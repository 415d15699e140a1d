#include "kit/paper/shaped.hpp"

#include "kit/text/month_names.hpp"
#include "kit/text/text.hpp"

namespace kit::paper {
namespace {

// What a page can show: UTF-8 without control characters but the newline.
std::string printable(std::string_view text, bool thai_digits) {
  std::string out = text::to_utf8(text);
  std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
  return thai_digits ? text::digits_to_thai(out) : out;
}

double points(int pango) { return static_cast<double>(pango) / PANGO_SCALE; }

PangoAlignment pango_align(Align align) {
  if (align == Align::centre) return PANGO_ALIGN_CENTER;
  return align == Align::end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

void set_font(PangoLayout* layout, const Style& style) {
  auto* font = pango_font_description_from_string("Laksaman");
  pango_font_description_set_absolute_size(font, style.size_pt * PANGO_SCALE);
  if (style.bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
}

// Abbreviations that are nothing without the word behind them: a line never ends with one.
constexpr std::string_view before_names[] = {"จ.", "อ.", "ต.", "ถ.", "ซ.", "ม.", "บ.", "อบต.", "อบจ.", "พมจ.", "รพ.สต.", "พ.ศ.", "โทร.", "No.", "Tel."};

// Words that a dictionary takes for two.
constexpr std::string_view whole_words[] = {"ที่อยู่"};

std::size_t length_of_character(std::string_view text) {
  std::size_t n = text.empty() ? 0 : 1;
  while (n < text.size() && (static_cast<unsigned char>(text[n]) & 0xC0) == 0x80) ++n;
  return n;
}

void keep(PangoAttrList* attributes, std::size_t from, std::size_t end) {
  auto* kept = pango_attr_allow_breaks_new(FALSE);
  kept->start_index = static_cast<guint>(from);
  kept->end_index = static_cast<guint>(end);
  pango_attr_list_insert(attributes, kept);
}

bool is_digit_byte(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (text[at] >= '0' && text[at] <= '9') return true;
  auto thai = [&](std::size_t from) {  // U+0E50 to U+0E59
    return from + 2 < text.size() && text[from] == '\xE0' && text[from + 1] == '\xB9' && text[from + 2] >= '\x90' && text[from + 2] <= '\x99';
  };
  return thai(at) || (at >= 1 && thai(at - 1)) || (at >= 2 && thai(at - 2));
}

// "24 พฤศจิกายน 2569", a day before and a year behind the name of a month: never on two lines.
void keep_dates(PangoAttrList* attributes, std::string_view text) {
  for (const auto& month : text::month_names)
    for (auto name : {month.thai, month.thai_short, month.english, month.english_short})
      for (auto at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        auto from = at, end = at + name.size();
        if (from == 0 || text[from - 1] != ' ' || end >= text.size() || text[end] != ' ') continue;
        --from, ++end;
        while (from > 0 && is_digit_byte(text, from - 1)) --from;
        while (is_digit_byte(text, end)) ++end;
        if (text.substr(end).starts_with(" BE")) end += 3;
        if (from + 1 < at && end > at + name.size() + 1) keep(attributes, from, end);
      }
}

void keep_together(PangoLayout* layout, std::string_view text) {
  auto* attributes = pango_attr_list_new();
  keep_dates(attributes, text);
  for (auto word : whole_words)
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) keep(attributes, at, at + word.size());
  for (auto name : before_names)
    for (auto at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
      bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' || text[at - 1] == '\n';
      auto end = at + name.size();
      if (end < text.size() && text[end] == ' ') ++end;
      end += length_of_character(text.substr(end));
      if (!begins || end > text.size()) continue;
      keep(attributes, at, end);
    }
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
}

}  // namespace

Shaped::Shaped(PangoContext* context, std::string_view text, double width_pt, const Style& style)
    : layout_(pango_layout_new(context)) {
  auto shown = printable(text, style.thai_digits);
  set_font(layout_, style);
  pango_layout_set_text(layout_, shown.data(), static_cast<int>(shown.size()));
  keep_together(layout_, shown);
  pango_layout_set_wrap(layout_, style.whole_words ? PANGO_WRAP_WORD : PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout_, pango_align(style.align));
  pango_layout_set_indent(layout_, static_cast<int>(style.indent_pt * PANGO_SCALE));
  pango_layout_set_width(layout_, width_pt < 0 ? -1 : static_cast<int>(width_pt * PANGO_SCALE));
  auto* at = pango_layout_get_iter(layout_);
  do {
    PangoRectangle ink, logical;
    pango_layout_iter_get_line_extents(at, &ink, &logical);
    lines_.push_back({pango_layout_iter_get_line_readonly(at), points(logical.x),
                      points(pango_layout_iter_get_baseline(at) - logical.y),
                      points(logical.height), points(logical.width)});
  } while (pango_layout_iter_next_line(at));
  pango_layout_iter_free(at);
}

Shaped::~Shaped() {
  if (layout_) g_object_unref(layout_);
}

Shaped::Shaped(Shaped&& other) noexcept
    : layout_(std::exchange(other.layout_, nullptr)), lines_(std::move(other.lines_)) {}

double Shaped::height() const {
  double sum = 0;
  for (const auto& line : lines_) sum += line.height;
  return sum;
}

double Shaped::width() const {
  double most = 0;
  for (const auto& line : lines_) most = std::max(most, line.x + line.width);
  return most;
}

double Shaped::last_width() const { return lines_.back().x + lines_.back().width; }

void Shaped::draw(cairo_t* cairo, std::size_t line, double x, double y) const {
  const auto& set = lines_[line];
  cairo_move_to(cairo, x + set.x, y + set.baseline);
  pango_cairo_show_layout_line(cairo, set.line);
}

void Shaped::draw_all(cairo_t* cairo, double x, double y) const {
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    draw(cairo, line, x, y);
    y += lines_[line].height;
  }
}

}  // namespace kit::paper
