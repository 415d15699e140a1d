// The round of a day.
#pragma once

#include "centre/casework/round/shapes.hpp"

namespace casework::round {

kit::Result<Round> of_day(frame::Look& look, const Doors& doors);

}  // namespace casework::round
