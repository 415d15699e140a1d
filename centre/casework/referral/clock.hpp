// What happens to referrals by themselves: an agency that is closed gives back what it had.
#pragma once

#include "centre/casework/referral/desk.hpp"
#include "centre/casework/watch/shapes.hpp"

namespace casework::referral {

// True when an agency that is closed still has referrals.
bool any_stranded(frame::Look& look, const Doors& doors);
void run_clocks(frame::Act& act, const Doors& doors, ClockRun& run);

}  // namespace casework::referral
