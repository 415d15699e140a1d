// The approver's page: what awaits whom, decisions one by one or several at once, and the budget that came later.
#pragma once

#include "centre/aid/commands.hpp"
#include "centre/aid/decision/check.hpp"

namespace aid::decision {

kit::Result<DecisionCheck> look_over(frame::Look& look, const Doors& doors);
// All of them or none. What finds no money in the chosen purse is approved and awaits budget. Refuses
// aid.warning_unread, aid.reason_needed, aid.not_your_level, aid.above_your_limit, aid.above_ceiling, aid.same_hand,
// aid.died, aid.moved_away, each at its item. Announces decided for each.
kit::Result<frame::Page<RequestRow>> decide(frame::Act& act, const Doors& doors, const DecideRequests& command);
// Money came. Refuses aid.no_money. Announces decided.
kit::Result<RequestView> give_budget(frame::Act& act, const Doors& doors, const GiveBudget& command);

// ?queue=decisions|budget|payments|sent_back with filters benefit_code, emergency, q.
kit::Result<frame::Page<QueueRow>> queue(frame::Look& look, const Doors& doors);
// The same list whole, as CSV or XLSX.
kit::Result<frame::Reply> exported(frame::Look& look, const Doors& doors);
kit::Result<Counts> counts(frame::Look& look, const Doors& doors);

}  // namespace aid::decision
