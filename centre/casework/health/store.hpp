// The only SQL of the health of centres.
#pragma once

#include <map>

#include "centre/casework/health/shapes.hpp"
#include "centre/frame/context.hpp"

namespace casework::health::store {

// By organisation, of what is within scope; `since` and `today` bound the follow-ups that were due.
std::map<std::string, CentreHealth> figures(frame::Look& look, kit::Instant since);

}  // namespace casework::health::store
