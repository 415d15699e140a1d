// Which privacy notice is in force.
#pragma once

#include <optional>
#include <string>

#include "centre/frame/context.hpp"

namespace portal::store {

std::optional<std::string> notice_version(frame::Look& look, kit::Date day);

}  // namespace portal::store
