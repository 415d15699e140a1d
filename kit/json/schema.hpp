// JSON Schema 2020-12 of shapes, as OpenAPI 3.1 takes it. Same shapes, same bytes.
#pragma once

#include <map>
#include <string>

#include "kit/describe/shape.hpp"

namespace kit::json {

// By name, with every shape that it holds; a Bug when two shapes share a name.
using Shapes = std::map<std::string_view, const Shape*>;
void collect(const Shape& shape, Shapes& into);

// One object schema. Shapes inside are {"$ref": "#/components/schemas/<name>"}. Personal and secret
// fields carry "x-personal" and "x-secret".
std::string schema(const Shape& shape);
std::string schema_of(const Type& type, const Marks& marks = {});
// {"A": {...}, "B": {...}}: what stands under components/schemas.
std::string schemas(const Shapes& shapes);

}  // namespace kit::json
