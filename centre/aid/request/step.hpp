// Taking a step with a request.
#pragma once

#include "centre/aid/request/seen.hpp"

namespace aid {

// Every account of one human being has the same key: the name without titles.
kit::Result<Hand> own_hand(frame::Look& look, const Doors& doors, Part part);

// Takes a step by the table of rules.cpp: the role, the state, the reason, the hand; appends it to the history, keeps
// the hand and saves. Gives the hand. Refuses what the tables refuse, aid.reason_needed, aid.same_hand, aid.nobody.
kit::Result<Hand> take_step(frame::Act& act, const Doors& doors, Seen& seen, Step step, std::string_view reason);
// The steps that the actor may take now.
std::vector<Step> steps_of(frame::Look& look, const Doors& doors, const Request& request);

void tell(frame::Act& act, std::string_view name, const Seen& seen);

}  // namespace aid
