// The first page of the desk.
#pragma once

#include "centre/casework/today/shapes.hpp"

namespace casework::today {

kit::Result<Today> today(frame::Look& look, const Doors& doors);

}  // namespace casework::today
