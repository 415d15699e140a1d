// The round of a day.
#pragma once

#include "centre/casework/round/shapes.hpp"
#include "centre/frame/page.hpp"

namespace casework::round {

kit::Result<Round> of_day(frame::Look& look, const Doors& doors);
// For the map; ?area=, an area the actor reaches. Nothing of closed files, whoever asks.
kit::Result<frame::Page<OpenNeed>> needs_of_area(frame::Look& look, const Doors& doors);

}  // namespace casework::round
