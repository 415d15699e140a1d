// What cannot be when every act went through the desk: asked by `chaeson verify`.
#pragma once

#include <string>
#include <vector>

#include "centre/frame/context.hpp"

namespace logbook::store {

std::vector<std::string> faults(frame::Look& look);

}  // namespace logbook::store
