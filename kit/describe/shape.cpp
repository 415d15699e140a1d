// The types that nearly every struct is made of, and how fields and shapes are put together.
#include "kit/describe/shape.hpp"

#include <algorithm>

namespace kit {

std::size_t choice_index(std::span<const std::string_view> names, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
}

namespace detail {
namespace {

template <class T>
Scalar get_as_it_is(const void* p) {
  return *static_cast<const T*>(p);
}

template <class T>
Scalar get_as_text(const void* p) {
  return static_cast<const T*>(p)->text();
}

std::string_view set_text(void* p, const Scalar& s) {
  auto* text = std::get_if<std::string>(&s);
  if (!text) return "kit.text_expected";
  *static_cast<std::string*>(p) = *text;
  return {};
}

std::string_view set_flag(void* p, const Scalar& s) {
  if (auto* b = std::get_if<bool>(&s)) return *static_cast<bool*>(p) = *b, "";
  if (auto* n = std::get_if<std::int64_t>(&s); n && (*n == 0 || *n == 1)) return *static_cast<bool*>(p) = *n == 1, "";
  return "kit.flag_expected";
}

std::string_view set_integer(void* p, const Scalar& s) {
  auto* n = std::get_if<std::int64_t>(&s);
  if (!n) return "kit.integer_expected";
  *static_cast<std::int64_t*>(p) = *n;
  return {};
}

std::string_view set_real(void* p, const Scalar& s) {
  if (auto* d = std::get_if<double>(&s)) return *static_cast<double*>(p) = *d, "";
  if (auto* n = std::get_if<std::int64_t>(&s)) return *static_cast<double*>(p) = static_cast<double>(*n), "";
  return "kit.number_expected";
}

std::string_view set_date(void* p, const Scalar& s) { return set_parsed<Date>(p, s, "kit.date_expected"); }

std::string_view set_instant(void* p, const Scalar& s) {
  if (auto* ms = std::get_if<std::int64_t>(&s)) return static_cast<Instant*>(p)->ms = *ms, "";
  return set_parsed<Instant>(p, s, "kit.instant_expected");
}

}  // namespace

constexpr Type CompiledOnce::text{.kind = Kind::text, .get = get_as_it_is<std::string>, .set = set_text};
constexpr Type CompiledOnce::flag{.kind = Kind::flag, .get = get_as_it_is<bool>, .set = set_flag};
constexpr Type CompiledOnce::integer{.kind = Kind::integer, .get = get_as_it_is<std::int64_t>, .set = set_integer};
constexpr Type CompiledOnce::real{.kind = Kind::real, .get = get_as_it_is<double>, .set = set_real};
constexpr Type CompiledOnce::date{.kind = Kind::date, .get = get_as_text<Date>, .set = set_date};
constexpr Type CompiledOnce::instant{.kind = Kind::instant, .get = get_as_text<Instant>, .set = set_instant};
constexpr Type CompiledOnce::perhaps_text = perhaps<std::string>(text);
constexpr Type CompiledOnce::perhaps_flag = perhaps<bool>(flag);
constexpr Type CompiledOnce::perhaps_integer = perhaps<std::int64_t>(integer);
constexpr Type CompiledOnce::perhaps_real = perhaps<double>(real);
constexpr Type CompiledOnce::perhaps_date = perhaps<Date>(date);
constexpr Type CompiledOnce::perhaps_instant = perhaps<Instant>(instant);
constexpr Type CompiledOnce::texts = list_of<std::string>(text);
constexpr Type CompiledOnce::integers = list_of<std::int64_t>(integer);

Scalar get_choice(std::span<const std::string_view> names, std::size_t index) { return std::string(names[index]); }

std::size_t set_choice(std::span<const std::string_view> names, const Scalar& s) {
  auto* text = std::get_if<std::string>(&s);
  return text ? choice_index(names, *text) : names.size();
}

Field make_field(std::string_view name, const Type& type, void* (*locate)(void*), std::initializer_list<Mark> marks) {
  Field field{.name = name, .type = &type, .marks = {}, .locate = locate};
  for (const Mark& mark : marks) mark.apply(field.marks, mark.value);
  return field;
}

Shape make_shape(std::string_view name, std::initializer_list<const Field*> fields) {
  Shape shape{.name = name, .fields = {}};
  shape.fields.reserve(fields.size());
  for (const Field* field : fields) shape.fields.push_back(*field);
  return shape;
}

}  // namespace detail
}  // namespace kit
