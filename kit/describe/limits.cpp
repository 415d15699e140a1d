// Marks checked against values.
#include "kit/describe/limits.hpp"

#include "kit/text/text.hpp"

namespace kit {
namespace {

// Control characters have no place in a field and break the documents made from it.
bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') ||
           c == 0x7F;
  });
}

std::optional<Fault> text_fault(const Type& type, const Marks& marks, std::string_view value) {
  if (has_control(value)) return Fault{"", "kit.text_broken"};
  if (marks.required && text::trim(value).empty()) return Fault{"", "kit.required"};
  if (type.kind != Kind::text) return std::nullopt;
  auto length = std::int64_t(text::code_points(value));
  if (length > marks.max) return Fault{"", "kit.too_long", {{"max", std::to_string(marks.max)}}};
  if (length < marks.min) return Fault{"", "kit.too_short", {{"min", std::to_string(marks.min)}}};
  return std::nullopt;
}

}  // namespace

Values bounds(const Marks& marks) {
  Values values;
  if (marks.min != Marks{}.min) values.emplace_back("min", std::to_string(marks.min));
  if (marks.max != Marks{}.max) values.emplace_back("max", std::to_string(marks.max));
  return values;
}

std::optional<Fault> limit_fault(const Type& type, const Marks& marks, const Scalar& value) {
  if (auto* text = std::get_if<std::string>(&value)) return text_fault(type, marks, *text);
  bool fits = true;
  if (auto* whole = std::get_if<std::int64_t>(&value))
    fits = *whole >= marks.min && *whole <= marks.max;
  if (auto* real = std::get_if<double>(&value))
    fits = *real >= double(marks.min) && *real <= double(marks.max);
  if (fits) return std::nullopt;
  return Fault{"", "kit.out_of_range", bounds(marks)};
}

}  // namespace kit
