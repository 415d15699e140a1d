// Whom to ask: by what their services help with, by the guide, and by room.
#pragma once

#include "centre/casework/doors.hpp"
#include "centre/casework/records.hpp"
#include "centre/casework/referral/shapes.hpp"

namespace casework::referral {

// Agencies at work that serve the place of the case; the best service of each, the best agency first. Who fits in
// nothing but the place stands last.
std::vector<AgencyRow> suggested(frame::Look& look, const Doors& doors, const Case& record);

}  // namespace casework::referral
