// The same shapes for the web app: src/offline/field_shapes.ts is what this writes, and a test holds it to it.
#pragma once

#include <string>

namespace fieldwork::engine {

std::string typescript();

}  // namespace fieldwork::engine
