// Sending a case to an agency, and what the agency says.
#pragma once

#include "centre/casework/course/desk.hpp"
#include "centre/casework/referral/shapes.hpp"

namespace casework::referral {

kit::Result<frame::Page<ReferralView>> sent(frame::Look& look, const Doors& doors);
// The open agencies that serve the place of the case, the best for its problems first, and why.
kit::Result<frame::Page<AgencyRow>> agencies(frame::Look& look, const Doors& doors);
// The letter as the agency would see it: `?shared=clients,contact`.
kit::Result<Letter> preview(frame::Look& look, const Doors& doors);
// What became of the referrals of a person or household: `?person_id=`, `?household_id=`.
kit::Result<frame::Page<FamilyReferral>> of_family(frame::Look& look, const Doors& doors);
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

Letter letter_of(const Referral& referral);
bool has_account(frame::Look& look, const Doors& doors, std::string_view agency_org_id);
// An answer, from whichever side it came: the referral, its case, whoever waits for it.
kit::Result<void> take_answer(frame::Act& act, const Doors& doors, Referral& referral, ReferralState to, std::string_view words);
// Refuses what the table of steps refuses. Nothing when another referral is open or the case has gone on.
kit::Result<void> move_case_on(frame::Act& act, Case& record, Step step, std::string_view words);

// A link for an agency without an account; the one before it ends. Refuses casework.referral_unknown,
// casework.referral_answered. Announces letter_link_made.
kit::Result<LetterLinkMade> make_link(frame::Act& act, const Doors& doors, const frame::Nothing&);
// By the token alone, of anybody. Refuses casework.letter_unknown, casework.too_many_tries.
kit::Result<LetterView> open_letter(frame::Act& act, const Doors& doors, const OpenLetter& command);
// Announces letter_answered beside the answer itself.
kit::Result<LetterView> answer_letter(frame::Act& act, const Doors& doors, const AnswerLetter& command);

}  // namespace casework::referral
