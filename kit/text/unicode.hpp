// What counts as a space or as nothing at all; shared by the files of this folder.
#pragma once

#include <cstdint>

namespace kit::text {

bool is_space(std::int32_t code_point);
bool is_invisible(std::int32_t code_point);  // zero-width marks, soft hyphen, byte order mark

}  // namespace kit::text
