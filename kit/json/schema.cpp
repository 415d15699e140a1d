// Shapes as JSON Schema.
#include "kit/json/schema.hpp"

#include "kit/base/breakage.hpp"
#include "kit/json/json.hpp"

namespace kit::json {
namespace {

class Members {
 public:
  void add(std::string_view name, std::string_view json) {
    if (!out_.empty()) out_ += ',';
    out_ += quote(name) + ":";
    out_ += json;
  }
  void number(std::string_view name, std::int64_t value) { add(name, std::to_string(value)); }
  std::string text() const { return "{" + out_ + "}"; }

 private:
  std::string out_ = {};
};

std::string_view json_type(Kind kind) {
  switch (kind) {
    case Kind::integer:
      return "integer";
    case Kind::real:
      return "number";
    case Kind::flag:
      return "boolean";
    case Kind::object:
      return "object";
    case Kind::list:
      return "array";
    default:
      return "string";
  }
}

std::string_view format_of(const Type& type) {
  if (!type.format.empty()) return type.format;
  if (type.kind == Kind::date) return "date";
  if (type.kind == Kind::instant) return "date-time";
  return {};
}

void add_limits(Members& out, const Type& type, const Marks& marks) {
  bool least = marks.min != Marks{}.min;
  bool most = marks.max != Marks{}.max;
  if (type.kind == Kind::integer || type.kind == Kind::real) {
    if (least) out.number("minimum", marks.min);
    if (most) out.number("maximum", marks.max);
  } else if (type.kind == Kind::list) {
    if (least) out.number("minItems", marks.min);
    if (most) out.number("maxItems", marks.max);
  } else if (type.kind == Kind::text) {
    if (least || marks.required)
      out.number("minLength", std::max<std::int64_t>(marks.required, marks.min));
    if (most) out.number("maxLength", marks.max);
  }
}

void add_choices(Members& out, const Type& type) {
  if (type.kind != Kind::choice) return;
  std::string list;
  for (auto name : type.choices) list += (list.empty() ? "" : ",") + quote(name);
  if (type.nullable) list += ",null";
  out.add("enum", "[" + list + "]");
}

void add_marks(Members& out, const Marks& marks) {
  if (marks.personal) out.add("x-personal", "true");
  if (marks.secret) out.add("x-secret", "true");
}

std::string reference(const Type& type, const Marks& marks) {
  std::string ref =
      "{\"$ref\":" + quote("#/components/schemas/" + std::string(type.shape().name)) + "}";
  if (!type.nullable && !marks.personal && !marks.secret) return ref;
  Members out;
  if (type.nullable)
    out.add("anyOf", "[" + ref + R"(,{"type":"null"}])");
  else
    out.add("allOf", "[" + ref + "]");
  add_marks(out, marks);
  return out.text();
}

}  // namespace

std::string schema_of(const Type& type, const Marks& marks) {
  if (type.kind == Kind::object) return reference(type, marks);
  Members out;
  std::string name = quote(json_type(type.kind));
  out.add("type", type.nullable ? "[" + name + ",\"null\"]" : name);
  if (auto format = format_of(type); !format.empty()) out.add("format", quote(format));
  add_choices(out, type);
  add_limits(out, type, marks);
  if (type.kind == Kind::list) out.add("items", schema_of(*type.element));
  add_marks(out, marks);
  return out.text();
}

std::string schema(const Shape& shape) {
  Members properties;
  std::string required;
  for (const Field& field : shape.fields) {
    properties.add(field.name, schema_of(*field.type, field.marks));
    if (field.marks.required) required += (required.empty() ? "" : ",") + quote(field.name);
  }
  Members out;
  out.add("type", "\"object\"");
  out.add("properties", properties.text());
  if (!required.empty()) out.add("required", "[" + required + "]");
  out.add("additionalProperties", "false");
  return out.text();
}

void collect(const Shape& shape, Shapes& into) {
  auto [place, fresh] = into.emplace(shape.name, &shape);
  ENSURE(place->second == &shape);
  if (!fresh) return;
  for (const Field& field : shape.fields) {
    const Type* type = field.type;
    while (type->kind == Kind::list) type = type->element;
    if (type->kind == Kind::object) collect(type->shape(), into);
  }
}

std::string schemas(const Shapes& shapes) {
  Members out;
  for (auto& [name, shape] : shapes) out.add(name, schema(*shape));
  return out.text();
}

}  // namespace kit::json
