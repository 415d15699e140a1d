// Lists of the poor against what visits found, household by household, until each is settled.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/logbook/verification/shapes.hpp"

namespace logbook::verification {

kit::Result<Verification> get_verification(frame::Look& look, std::string_view id);
EntryView view_of(frame::Look& look, const Doors& doors, const Entry& entry);

kit::Result<frame::Page<VerificationView>> list(frame::Look& look, const Doors& doors);
kit::Result<VerificationView> read(frame::Look& look, const Doors& doors);
kit::Result<frame::Page<EntryView>> entries(frame::Look& look, const Doors& doors);

kit::Result<VerificationView> open(frame::Act& act, const Doors& doors, const OpenVerification& command);
// Reads lists and visits again: new households come in, visits made elsewhere count.
kit::Result<VerificationView> compare(frame::Act& act, const Doors& doors, const frame::Nothing& command);
kit::Result<VerificationView> close(frame::Act& act, const Doors& doors, const frame::Nothing& command);
kit::Result<EntryView> propose(frame::Act& act, const Doors& doors, const ProposeHousehold& command);
kit::Result<EntryView> note_visit(frame::Act& act, const Doors& doors, const NoteVisit& command);

}  // namespace logbook::verification
