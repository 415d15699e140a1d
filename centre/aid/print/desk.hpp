// Request form, approval memo, receipts of the payment and of a refund: numbered, kept and verifiable by the papers desk.
#pragma once

#include "centre/aid/print/shapes.hpp"
#include "centre/aid/request/view.hpp"

namespace aid::print {

// Refuses aid.no_memo_yet, aid.no_payment_yet, aid.no_refund_yet.
kit::Result<PrintView> issue(frame::Act& act, const Doors& doors, const IssuePaper& command);
kit::Result<frame::Page<PrintView>> issued(frame::Look& look, const Doors& doors);
// Refuses aid.paper_not_issued.
kit::Result<frame::Reply> file(frame::Look& look, const Doors& doors);

}  // namespace aid::print
