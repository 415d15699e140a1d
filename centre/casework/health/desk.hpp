// How well each centre answers, follows up and writes down, from its records of the last ninety days; and a friendly word to
// its head. Ordinary files alone, and no order of the best: centres stand by their place.
#pragma once

#include "centre/casework/doors.hpp"
#include "centre/casework/health/shapes.hpp"
#include "centre/frame/page.hpp"

namespace casework::health {

inline constexpr frame::Permission read_centre_health{
    "casework.read_centre_health", {Role::centre_head, Role::provincial_officer, Role::executive}};
inline constexpr frame::Permission nudge_centre{"casework.nudge_centre", {Role::provincial_officer}};

kit::Result<frame::Page<CentreHealth>> centres(frame::Look& look, const Doors& doors);
kit::Result<Nudged> nudge(frame::Act& act, const Doors& doors, const frame::Nothing& command);

}  // namespace casework::health
