// Described structs to JSON text.
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "kit/base/breakage.hpp"
#include "kit/json/json.hpp"
#include "kit/json/number.hpp"

namespace kit::json {
namespace {

// What stands after the backslash, by byte: a letter, 'u' for a number, 0 where nothing is escaped.
constexpr auto escapes = [] {
  std::array<char, 256> out{};
  for (std::size_t c = 0; c < 0x20; ++c) out[c] = 'u';
  constexpr std::string_view bytes = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  for (std::size_t i = 0; i < bytes.size(); ++i)
    out[static_cast<unsigned char>(bytes[i])] = letters[i];
  return out;
}();

// None of the eight bytes from here on is escaped: no control, quotation mark or backslash.
bool eight_plain(const char* at) {
  constexpr std::uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, 8);
  const auto below = [](std::uint64_t b, std::uint64_t bound) { return (b - ones * bound) & ~b; };
  const auto found =
      below(bytes, 0x20) | below(bytes ^ (ones * '"'), 1) | below(bytes ^ (ones * '\\'), 1);
  return (found & tops) == 0;
}

// Runs of plain text go over whole.
void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    while (at + 8 <= text.size() && eight_plain(text.data() + at)) at += 8;
    if (at == text.size()) break;
    const char escape = escapes[static_cast<unsigned char>(text[at])];
    if (escape == 0) continue;
    out.append(text, from, at - from);
    from = at + 1;
    out += '\\';
    out += escape;
    if (escape != 'u') continue;
    out += "00";
    out += "0123456789abcdef"[text[at] >> 4];
    out += "0123456789abcdef"[text[at] & 15];
  }
  out.append(text, from);
  out += '"';
}

void append_scalar(std::string& out, const Scalar& value) {
  if (auto* text = std::get_if<std::string>(&value))
    append_quoted(out, *text);
  else if (auto* whole = std::get_if<std::int64_t>(&value))
    out += std::to_string(*whole);
  else if (auto* real = std::get_if<double>(&value))
    out += number_text(*real);
  else if (auto* flag = std::get_if<bool>(&value))
    out += *flag ? "true" : "false";
  else
    out += "null";
}

void append_object(std::string& out, const Shape& shape, const void* object);

void append_value(std::string& out, const Type& type, const void* value) {
  if (type.kind == Kind::object) {
    const void* object = type.peek(value);
    object ? append_object(out, type.shape(), object) : void(out += "null");
  } else if (type.kind == Kind::list) {
    out += '[';
    for (std::size_t i = 0; i < type.size(value); ++i) {
      if (i > 0) out += ',';
      append_value(out, *type.element, type.at(value, i));
    }
    out += ']';
  } else if (&type == &detail::type_of<std::string>()) {
    append_quoted(out, *static_cast<const std::string*>(value));  // without a copy
  } else {
    append_scalar(out, type.get(value));
  }
}

void append_object(std::string& out, const Shape& shape, const void* object) {
  out += '{';
  bool first = true;
  for (const Field& field : shape.fields) {
    if (!std::exchange(first, false)) out += ',';
    append_quoted(out, field.name);
    out += ':';
    append_value(out, *field.type, field.in(object));
  }
  out += '}';
}

}  // namespace

std::string number_text(double value) {
  ENSURE(std::isfinite(value));
  if (value == 0) return "0";
  std::array<char, 32> buffer{};
  auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value),
                           std::chars_format::scientific);
  std::string_view written(buffer.data(), std::size_t(end.ptr - buffer.data()));
  auto e = written.find('e');
  std::string digits(written.substr(0, 1));
  if (e > 2) digits += written.substr(2, e - 2);
  int point = 1 + std::stoi(std::string(written.substr(e + 1)));  // digits before the point
  int size = int(digits.size());
  std::string out;
  if (point > 21 || point < -5) {
    out = digits.substr(0, 1) + (size > 1 ? "." + digits.substr(1) : "");
    out += (point > 0 ? "e+" : "e") + std::to_string(point - 1);
  } else if (point <= 0) {
    out = "0." + std::string(std::size_t(-point), '0') + digits;
  } else if (size <= point) {
    out = digits + std::string(std::size_t(point - size), '0');
  } else {
    out = digits.substr(0, std::size_t(point)) + "." + digits.substr(std::size_t(point));
  }
  return (value < 0 ? "-" : "") + out;
}

std::string quote(std::string_view text) {
  std::string out;
  append_quoted(out, text);
  return out;
}

std::string encode(const Shape& shape, const void* object) {
  std::string out;
  out.reserve(1024);
  append_object(out, shape, object);
  return out;
}

std::string encode_value(const Type& type, const void* value) {
  std::string out;
  append_value(out, type, value);
  return out;
}

}  // namespace kit::json
