// The call screen of 1300 and the promises made there.
#pragma once

#include "centre/casework/course/desk.hpp"
#include "centre/casework/hotline/shapes.hpp"

namespace casework::hotline {

// A new problem becomes a case on channel hotline; a follow-up is put to its case, and the answer is the same whether
// the desk may see that case or not. Refuses what check_call and opening refuse. Announces call_taken.
kit::Result<CallTaken> take(frame::Act& act, const Doors& doors, const TakeCall& command);
kit::Result<frame::Page<CallBackRow>> call_backs(frame::Look& look, const Doors& doors);
// Refuses casework.call_unknown, casework.call_answered. Announces call_back_made.
kit::Result<frame::Nothing> call_back(frame::Act& act, const Doors& doors, const CallBack& command);

}  // namespace casework::hotline
