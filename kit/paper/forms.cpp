// What is filled in by hand: lines of dots, signatures; and pictures.
#include <algorithm>
#include <cstring>

#include "kit/paper/blocks.hpp"
#include "kit/paper/flow.hpp"
#include "kit/picture/header.hpp"

namespace kit::paper {
namespace {

constexpr double line_height = 24;
constexpr double dots_below = 3.5;  // from the bottom of a line
constexpr std::size_t most_dots = 52;

struct Placed {
  Cell label;
  Cell value;
  double from, to;  // of the dots
};

std::vector<Placed> place(const Sheet& sheet, const Fields& fields) {
  std::vector<Placed> out;
  double weights = 0, labels = 0, wanted = 0;
  std::vector<Shaped> shaped;
  std::vector<double> natural;  // what each value would take on one line
  for (const auto& field : fields.fields) {
    shaped.push_back(sheet.shape(field.label, -1, {.bold = true}));
    labels += field.label.empty() ? 0 : shaped.back().width() + 4;
    weights += field.weight;
    natural.push_back(field.value.empty() ? 0 : sheet.shape(field.value, -1, {}).width() + 8);
    wanted += natural.back();
  }
  const double left = std::max(text_width - labels - 6 * static_cast<double>(fields.fields.size() - 1), 40.0);
  // When all fit on a line, each has its own and a share of the rest; otherwise the weights decide.
  if (wanted > left) wanted = 0, natural.assign(natural.size(), 0);
  double x = margin_left;
  for (std::size_t i = 0; i < fields.fields.size(); ++i) {
    const auto& field = fields.fields[i];
    const double label = field.label.empty() ? 0 : shaped[i].width() + 4;
    const double width = natural[i] + (left - wanted) * field.weight / weights;
    auto value = sheet.shape(field.value, width - 4, {});
    out.push_back({{std::move(shaped[i]), x}, {std::move(value), x + label + 3}, x + label, x + label + width});
    x += label + width + 6;
  }
  return out;
}

// Who signs stands behind the line when there is room to sign, else below the name.
bool signs_beside(const Sheet& sheet, const Signatures::Signature& s, double width) {
  constexpr double room_to_sign = 28 * mm;
  return width - sheet.shape(s.before, -1, {}).width() - sheet.shape(s.after, -1, {}).width() - 6 >= room_to_sign;
}

void draw_signature(Sheet& sheet, const Signatures::Signature& s, double x, double width) {
  const bool beside = signs_beside(sheet, s, width);
  auto before = sheet.shape(s.before, -1, {});
  auto after = sheet.shape(beside ? s.after : "", -1, {});
  double y = sheet.y() + 34;
  before.draw_all(sheet.cairo(), x, y);
  after.draw_all(sheet.cairo(), x + width - after.width(), y);
  const double from = x + before.width() + 3, to = x + width - after.width() - 3;
  sheet.dots(from, to, y + before.height() - dots_below);
  if (!s.jpeg.empty()) draw_jpeg(sheet, s.jpeg, from + 4, y - 26, to - from - 8, 44);
  y += before.height();
  auto dots = static_cast<std::size_t>((width - 12) / sheet.shape(".", -1, {}).width());
  auto name = "(" + (s.name.empty() ? std::string(std::min(dots, most_dots), '.') : s.name) + ")";
  for (const auto& text : {name, beside ? std::string() : s.after, s.below}) {
    if (text.empty()) continue;
    auto line = sheet.shape(text, width, {.align = Align::centre});
    line.draw_all(sheet.cairo(), x, y);
    y += line.height();
  }
}

cairo_surface_t* surface_of(const std::string& jpeg, picture::Size size) {
  auto* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(size.width),
                                             static_cast<int>(size.height));
  auto* copy = static_cast<unsigned char*>(std::malloc(jpeg.size()));
  if (!copy) throw std::bad_alloc();
  std::memcpy(copy, jpeg.data(), jpeg.size());
  cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, copy, jpeg.size(), std::free, copy);
  return surface;
}

}  // namespace

namespace {

// What does not fit beside each other goes on below.
std::vector<Fields> rows_of(const Sheet& sheet, const Fields& fields) {
  std::vector<Fields> rows;
  double used = 0;
  for (const auto& field : fields.fields) {
    const double label = field.label.empty() ? 0 : sheet.shape(field.label, -1, {.bold = true}).width() + 4;
    const double value = field.value.empty() ? 0 : sheet.shape(field.value, -1, {}).width() + 8;
    const double wanted = label + std::max(value, 20.0) + 6;
    if (rows.empty() || used + wanted > text_width + 6) rows.emplace_back(), used = 0;
    rows.back().fields.push_back(field);
    used += wanted;
  }
  return rows;
}

void draw_row(Sheet& sheet, const Fields& fields) {
  auto placed = place(sheet, fields);
  double height = line_height;
  for (const auto& p : placed) height = std::max(height, p.value.text.height());
  sheet.need(height);
  for (const auto& p : placed) {
    p.label.text.draw_all(sheet.cairo(), p.label.x, sheet.y());
    p.value.text.draw_all(sheet.cairo(), p.value.x, sheet.y());
    sheet.dots(p.from, p.to, sheet.y() + height - dots_below);
  }
  sheet.advance(height);
}

}  // namespace

void draw(Sheet& sheet, const Fields& fields) {
  for (const auto& row : rows_of(sheet, fields)) draw_row(sheet, row);
}

void draw(Sheet& sheet, const Lines& lines) {
  if (!lines.label.empty()) {
    auto label = sheet.shape(lines.label, text_width, {.bold = true});
    sheet.need(label.height() + line_height);
    label.draw_all(sheet.cairo(), margin_left, sheet.y());
    sheet.advance(label.height());
  }
  std::size_t written = 0;
  if (!lines.value.empty()) {
    std::vector<Cell> cells;
    cells.push_back({sheet.shape(lines.value, text_width - 4, {}), margin_left + 2});
    written = cells[0].text.count();
    flow_row(sheet, cells, {});
  }
  for (int n = static_cast<int>(written); n < lines.count; ++n) {
    sheet.need(line_height);
    sheet.dots(margin_left, page_width - margin_right, sheet.y() + line_height - dots_below);
    sheet.advance(line_height);
  }
  sheet.advance(3);
}

void draw(Sheet& sheet, const Signatures& signatures) {
  const auto& all = signatures.signatures;
  const std::size_t beside = all.size() == 3 ? 3 : 2;
  const double gap = 10 * mm, width = (text_width - static_cast<double>(beside - 1) * gap) / static_cast<double>(beside);
  double height = 90;
  for (const auto& s : all)
    height = std::max(height, 90.0 + (s.below.empty() ? 0 : 22) + (signs_beside(sheet, s, width) ? 0 : 22));
  std::vector<Cell> agreed;
  double whole = static_cast<double>((all.size() + beside - 1) / beside) * height;
  if (!signatures.agreed.empty()) {
    agreed.push_back({sheet.shape(signatures.agreed, text_width, {.indent_pt = 25 * mm}), margin_left});
    whole += agreed[0].text.height();
  }
  sheet.need(std::min(whole, page_height - margin_top - margin_bottom));
  if (!agreed.empty()) flow_row(sheet, agreed, {});
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t at = i % beside;
    if (at == 0) sheet.need(height);
    const bool alone = all.size() == 1 || (beside == 2 && at == 0 && i + 1 == all.size());
    const double x = alone ? margin_left + text_width - width : margin_left + static_cast<double>(at) * (width + gap);
    draw_signature(sheet, all[i], x, width);
    if (at + 1 == beside || i + 1 == all.size()) sheet.advance(height);
  }
}

double draw_jpeg(Sheet& sheet, const std::string& jpeg, double x, double y, double width, double height_max) {
  auto size = picture::size_of(jpeg, picture::Kind::jpeg);
  if (!size || size->width == 0 || size->height == 0) return 0;
  const double scale = std::min(width / size->width, height_max / size->height);
  auto* surface = surface_of(jpeg, *size);
  auto* cairo = sheet.cairo();
  cairo_save(cairo);
  cairo_translate(cairo, x + (width - scale * size->width) / 2, y);
  cairo_scale(cairo, scale, scale);
  cairo_set_source_surface(cairo, surface, 0, 0);
  cairo_paint(cairo);
  cairo_restore(cairo);
  cairo_surface_destroy(surface);
  return scale * size->height;
}

void draw(Sheet& sheet, const Picture& picture) {
  auto size = picture::size_of(picture.jpeg, picture::Kind::jpeg);
  if (!size || size->width == 0) return;
  const double most = page_height - margin_top - margin_bottom - 60;
  const double width = std::min(picture.width_mm * mm, text_width);
  const double height = std::min(width * size->height / size->width, most);
  auto caption = sheet.shape(picture.caption, text_width, {.size_pt = 14, .align = Align::centre});
  sheet.need(height + caption.height() + 6);
  draw_jpeg(sheet, picture.jpeg, margin_left + (text_width - width) / 2, sheet.y(), width, most);
  sheet.advance(height + 2);
  caption.draw_all(sheet.cairo(), margin_left, sheet.y());
  sheet.advance(caption.height() + 4);
}

}  // namespace kit::paper
