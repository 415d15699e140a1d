// Sending a case to an agency, and what the agency says.
#pragma once

#include "centre/casework/course/desk.hpp"
#include "centre/casework/referral/shapes.hpp"

namespace casework::referral {

kit::Result<frame::Page<ReferralView>> sent(frame::Look& look, const Doors& doors);
// The open agencies that serve the place of the case.
kit::Result<frame::Page<AgencyRow>> agencies(frame::Look& look, const Doors& doors);
// Refuses casework.agency_unknown, casework.agency_closed. Announces referral_sent.
kit::Result<ReferralView> send(frame::Act& act, const Doors& doors, const SendReferral& command);

// The agency's post. Refuses casework.referral_unknown.
kit::Result<frame::Page<PostRow>> post(frame::Look& look, const Doors& doors);
kit::Result<PostView> letter(frame::Look& look, const Doors& doors);

// Each refuses casework.referral_unknown, casework.referral_answered, casework.reason_needed and
// announces referral_accepted, referral_refused, referral_returned or referral_completed.
kit::Result<PostView> accept(frame::Act& act, const Doors& doors, const AnswerReferral& command);
kit::Result<PostView> refuse(frame::Act& act, const Doors& doors, const AnswerReferral& command);
kit::Result<PostView> give_back(frame::Act& act, const Doors& doors, const AnswerReferral& command);
kit::Result<PostView> complete(frame::Act& act, const Doors& doors, const AnswerReferral& command);

}  // namespace casework::referral
