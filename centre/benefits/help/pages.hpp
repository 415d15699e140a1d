// The pages of help: notes by hand, the list of a household's fiscal year, receiving.
#pragma once

#include "centre/benefits/doors.hpp"
#include "centre/benefits/help/shapes.hpp"
#include "centre/frame/page.hpp"

namespace benefits::help {

kit::Result<HelpView> post_help(frame::Act& act, const Doors& doors, const NoteHelp& command);
kit::Result<frame::Nothing> post_withdrawal(frame::Act& act, const Doors& doors, const WithdrawHelp& command);
// ?year= of the Buddhist era; this one when left out.
kit::Result<HelpYear> get_household_help(frame::Look& look, const Doors& doors);
kit::Result<HelpYear> get_person_help(frame::Look& look, const Doors& doors);
kit::Result<ReceiptView> post_receipt(frame::Act& act, const Doors& doors, const NoteReceiving& command);
kit::Result<ReceiptView> post_ending(frame::Act& act, const Doors& doors, const EndReceiving& command);

}  // namespace benefits::help
