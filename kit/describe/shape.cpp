// The types that nearly every struct is made of, and how fields and shapes are put together.
#include "kit/describe/shape.hpp"

namespace kit::detail {
namespace {

template <class T>
const Type& made() {
  static const Type type = TypeOf<T>::make();
  return type;
}

}  // namespace

template <>
const Type& type_of<std::string>() { return made<std::string>(); }
template <>
const Type& type_of<bool>() { return made<bool>(); }
template <>
const Type& type_of<std::int64_t>() { return made<std::int64_t>(); }
template <>
const Type& type_of<double>() { return made<double>(); }
template <>
const Type& type_of<Date>() { return made<Date>(); }
template <>
const Type& type_of<Instant>() { return made<Instant>(); }
template <>
const Type& type_of<std::optional<std::string>>() { return made<std::optional<std::string>>(); }
template <>
const Type& type_of<std::optional<bool>>() { return made<std::optional<bool>>(); }
template <>
const Type& type_of<std::optional<std::int64_t>>() { return made<std::optional<std::int64_t>>(); }
template <>
const Type& type_of<std::optional<double>>() { return made<std::optional<double>>(); }
template <>
const Type& type_of<std::optional<Date>>() { return made<std::optional<Date>>(); }
template <>
const Type& type_of<std::optional<Instant>>() { return made<std::optional<Instant>>(); }
template <>
const Type& type_of<std::vector<std::string>>() { return made<std::vector<std::string>>(); }
template <>
const Type& type_of<std::vector<std::int64_t>>() { return made<std::vector<std::int64_t>>(); }

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

}  // namespace kit::detail
