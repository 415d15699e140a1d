// From the money set aside to the receipt: prepared in one list, paid one by one with evidence, followed up.
#pragma once

#include "centre/aid/commands.hpp"
#include "centre/aid/decision/purse.hpp"
#include "centre/aid/request/view.hpp"

namespace aid::payment {

// All of them or none. Announces payment_prepared for each.
kit::Result<frame::Page<RequestRow>> prepare(frame::Act& act, const Doors& doors, const PreparePayments& command);
// Refuses aid.evidence_needed, aid.in_future, aid.before_decision. When the person has died or moved to another
// province, the request is stopped and the money goes back; the payer is refused with aid.died or aid.moved_away.
// Announces paid.
kit::Result<RequestView> pay(frame::Act& act, const Doors& doors, const PayRequest& command);
// The transfer came back, nobody came: it is prepared anew. Announces request_moved.
kit::Result<RequestView> fail(frame::Act& act, const Doors& doors, const FailPayment& command);
// Announces followed_up.
kit::Result<RequestView> follow_up(frame::Act& act, const Doors& doors, const FollowRequest& command);

}  // namespace aid::payment
