// Walks the shapes and the table of fields.
#include "centre/fieldwork/engine/typescript.hpp"

#include "centre/fieldwork/engine/card.hpp"
#include "centre/fieldwork/engine/classes.hpp"

namespace fieldwork::engine {
namespace {

constexpr std::string_view head =
    "// Written by the program from the shapes of centre/fieldwork/engine: not by hand.\n"
    "// CHAESON_ACCEPT=1 build/dev/tests/fieldwork_tests writes it anew; without that the same test holds it to them.\n";

std::string quoted_list(std::span<const std::string_view> names, std::string_view between) {
  std::string out;
  for (auto name : names) out += (out.empty() ? "" : std::string(between)) + "'" + std::string(name) + "'";
  return out;
}

std::string type_text(const kit::Type& type) {
  switch (type.kind) {
    case kit::Kind::integer:
    case kit::Kind::real: return "number";
    case kit::Kind::flag: return "boolean";
    case kit::Kind::choice: return quoted_list(type.choices, " | ");
    case kit::Kind::object: return std::string(type.shape().name);
    case kit::Kind::list: return type_text(*type.element) + "[]";
    default: return "string";
  }
}

std::string shape_text(const kit::Shape& shape) {
  std::string out = "\nexport type " + std::string(shape.name) + " = {\n";
  for (const kit::Field& field : shape.fields)
    out += "  " + std::string(field.name) + ": " + type_text(*field.type) + (field.type->nullable ? " | null" : "") + ";\n";
  return out + "};\n";
}

std::string_view word_of(DataClass rule) {
  switch (rule) {
    case DataClass::ordinary: return "ordinary";
    case DataClass::safety: return "safety";
    case DataClass::identity: return "identity";
    case DataClass::observed: return "observed";
    case DataClass::set: return "set";
  }
  return "";
}

std::string field_table() {
  std::string out = "\nexport const data_fields = [\n";
  for (const DataField& field : data_fields())
    out += "  { name: '" + std::string(field.name) + "', rule: '" + std::string(word_of(field.rule)) + "', levels: [" +
           quoted_list(field.levels, ", ") + "] },\n";
  return out + "] as const;\n";
}

}  // namespace

std::string typescript() {
  std::string out(head);
  for (const kit::Shape* shape :
       {&kit::shape_of<Op>(), &kit::shape_of<Outcome>(), &kit::shape_of<SentOp>(), &kit::shape_of<FileState>(),
        &kit::shape_of<Push>(), &kit::shape_of<PushAnswer>(), &kit::shape_of<Cursor>(), &kit::shape_of<FieldValue>(),
        &kit::shape_of<SetItem>(), &kit::shape_of<Entry>(), &kit::shape_of<Conflict>(), &kit::shape_of<Card>(),
        &kit::shape_of<PullAnswer>()})
    out += shape_text(*shape);
  out += "\nexport const op_types = [" + quoted_list(op_types(), ", ") + "] as const;\n";
  return out + field_table();
}

}  // namespace fieldwork::engine
