// Described records as columns, parameters and rows.
#include "kit/base/time.hpp"
#include "kit/json/json.hpp"
#include "kit/sql/sql.hpp"

namespace kit::sql {
namespace {

Value to_value(const Type& type, Scalar scalar) {
  if (type.kind == Kind::instant) {
    if (auto* text = std::get_if<std::string>(&scalar)) {
      auto instant = Instant::parse(*text);
      ENSURE(instant);
      return instant->ms;
    }
  }
  return std::visit([](auto& held) -> Value { return std::move(held); }, scalar);
}

Value value_of(const Type& type, const void* member) {
  if (type.kind == Kind::list) return json::encode_value(type, member);
  if (type.kind != Kind::object) return to_value(type, type.get(member));
  if (!type.peek(member)) return std::monostate{};
  return json::encode_value(type, member);
}

struct ToScalar {
  Scalar operator()(const Blob& blob) const { return blob.bytes; }
  template <class T>
  Scalar operator()(const T& held) const {
    return held;
  }
};

[[noreturn]] void unreadable(const Field& field, std::string_view why) {
  throw Breakage("stored " + std::string(field.name) + " cannot be read: " + std::string(why));
}

void read_json(const Field& field, void* member, const Value& value) {
  const Type& type = *field.type;
  if (std::holds_alternative<std::monostate>(value)) {
    if (type.kind == Kind::list) return type.clear(member);
    if (type.reset) return type.reset(member);
    unreadable(field, "null");
  }
  auto* text = std::get_if<std::string>(&value);
  if (!text) unreadable(field, "not JSON text");
  auto done = json::decode_value(type, member, *text);
  if (!done) unreadable(field, done.error().code);
}

void read_field(const Field& field, void* member, const Value& value) {
  if (field.type->kind == Kind::list || field.type->kind == Kind::object)
    return read_json(field, member, value);
  const auto* text = std::get_if<std::string>(&value);
  if (text &&
      field.type == &detail::type_of<std::string>()) {  // most are texts: without a copy between
    *static_cast<std::string*>(member) = *text;
    return;
  }
  auto fault = field.type->set(member, std::visit(ToScalar{}, value));
  if (!fault.empty()) unreadable(field, fault);
}

}  // namespace

std::string columns(const Shape& shape, std::string_view alias) {
  std::string out;
  for (const Field& field : shape.fields) {
    if (!out.empty()) out += ", ";
    if (!alias.empty()) (out += alias) += '.';
    out += field.name;
  }
  return out;
}

std::string placeholders(std::size_t count, std::size_t from) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    if (i) out += ", ";
    out += '$' + std::to_string(from + i);
  }
  return out;
}

std::vector<Value> values(const Shape& shape, const void* object) {
  std::vector<Value> out;
  out.reserve(shape.fields.size());
  for (const Field& field : shape.fields) out.push_back(value_of(*field.type, field.in(object)));
  return out;
}

// Columns mostly come in the order of the fields, so the next is looked at before all are searched.
void read(const Row& row, const Shape& shape, void* object) {
  const auto& names = row.names();
  std::size_t next = 0;
  for (const Field& field : shape.fields) {
    std::size_t at =
        next < names.size() && names[next] == field.name ? next : row.index(field.name);
    next = at + 1;
    read_field(field, field.locate(object), row.at(at));
  }
}

}  // namespace kit::sql
