// The request from the first word to the memo's desk: written down, submitted, sent back, corrected, ended.
#pragma once

#include "centre/aid/commands.hpp"
#include "centre/aid/request/step.hpp"
#include "centre/aid/request/view.hpp"

namespace aid::request {

// Refuses aid.benefit_unknown, aid.person_unknown, aid.case_unknown, aid.case_needed, aid.died, aid.in_future,
// aid.account_needed, aid.payee_needed, aid.paper_unknown. Announces request_opened.
kit::Result<RequestView> open(frame::Act& act, const Doors& doors, const RequestForm& form);
// As a draft, or when it was sent back. Announces request_changed.
kit::Result<RequestView> change(frame::Act& act, const Doors& doors, const RequestForm& form);
// Refuses aid.alike when another request looks like this one and nothing is said to it, aid.paper_reason_needed.
kit::Result<RequestView> submit(frame::Act& act, const Doors& doors, const SubmitRequest& command);
kit::Result<RequestView> send_back(frame::Act& act, const Doors& doors, const SendBack& command);
// Refuses aid.nothing_asked, aid.answer_needed: each remark is answered.
kit::Result<RequestView> correct(frame::Act& act, const Doors& doors, const CorrectRequest& command);
// A paper comes, or is found to be missing; at any time before the end. Announces papers_changed.
kit::Result<RequestView> put_paper(frame::Act& act, const Doors& doors, const GivenPaper& command);
// Withdrawn by who asked, or stopped by death or a move; money set aside goes back.
kit::Result<RequestView> withdraw(frame::Act& act, const Doors& doors, const EndRequest& command);
kit::Result<RequestView> stop(frame::Act& act, const Doors& doors, const EndRequest& command);

// What may be asked for on a day (?on=, today), by the rates of that day.
kit::Result<frame::Page<BenefitView>> benefits_on(frame::Look& look, const Doors& doors);
kit::Result<RequestView> read(frame::Look& look, const Doors& doors);
kit::Result<frame::Page<RequestRow>> list(frame::Look& look, const Doors& doors);

}  // namespace aid::request
