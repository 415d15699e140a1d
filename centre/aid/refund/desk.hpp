// What was paid comes back, wholly: asked for, agreed to and received by the three hands of the request.
#pragma once

#include "centre/aid/commands.hpp"
#include "centre/aid/request/view.hpp"

namespace aid::refund {

// Refuses aid.refund_open. Announces refund_asked.
kit::Result<RequestView> ask(frame::Act& act, const Doors& doors, const AskRefund& command);
// By who may decide on the amount. Refuses aid.refund_unknown. Announces refund_decided.
kit::Result<RequestView> decide(frame::Act& act, const Doors& doors, const DecideRefund& command);
// Corrects the ledger in every purse that paid; the help counts no more. Refuses aid.in_future, aid.before_payment,
// aid.evidence_needed. Announces refund_received.
kit::Result<RequestView> receive(frame::Act& act, const Doors& doors, const ReceiveRefund& command);

}  // namespace aid::refund
