// Decodes, turns, scales and encodes. Runs inside the child only.
#pragma once

#include <optional>
#include <string_view>

#include "kit/picture/header.hpp"
#include "kit/picture/picture.hpp"

namespace kit::picture {

std::optional<Picture> remake(std::string_view bytes, Kind kind, const Limits& limits);

}  // namespace kit::picture
