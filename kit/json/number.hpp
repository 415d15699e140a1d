// Numbers as ECMAScript writes them (RFC 8785, 3.2.2.3): the shortest digits that read back the
// same.
#pragma once

#include <string>

namespace kit::json {

std::string number_text(double value);  // `value` is finite

}  // namespace kit::json
