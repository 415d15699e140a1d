// What happens to referrals by themselves: an agency that is closed gives back what it had.
#pragma once

#include "centre/casework/referral/desk.hpp"
#include "centre/casework/watch/shapes.hpp"

namespace casework::referral {

void run_clocks(frame::Act& act, const Doors& doors, ClockRun& run);

}  // namespace casework::referral
