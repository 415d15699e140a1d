// Taking a step with a request.
#pragma once

#include "centre/aid/request/seen.hpp"

namespace aid {

// Every account of one human being has the same key, which is the name without titles, or the same national id.
kit::Result<Hand> own_hand(frame::Look& look, const Doors& doors, Part part);
// Everybody who had a part so far, by account and by every mark of who it is.
std::vector<Hand> hands_so_far(frame::Look& look, const Request& request);
// Keeps the actor's hand and marks; gives the hand under which the request knows the actor. Refuses aid.same_hand,
// aid.nobody.
kit::Result<Hand> put_hand(frame::Act& act, const Doors& doors, const Request& request, Step step);

// Takes a step by the table of rules.cpp: the role, the state, the reason, the hand; appends it to the history, keeps
// the hand and saves. Gives the hand. Refuses what the tables refuse, aid.reason_needed, aid.same_hand, aid.nobody.
kit::Result<Hand> take_step(frame::Act& act, const Doors& doors, Seen& seen, Step step, std::string_view reason);
// The steps that the actor may take now.
std::vector<Step> steps_of(frame::Look& look, const Doors& doors, const Request& request);

void tell(frame::Act& act, std::string_view name, const Seen& seen);

}  // namespace aid
