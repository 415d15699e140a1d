// Going there, and looking again.
#pragma once

#include "centre/casework/course/desk.hpp"
#include "centre/casework/visit/follow_up_shapes.hpp"
#include "centre/casework/visit/shapes.hpp"

namespace casework::visit {

kit::Result<frame::Page<VisitView>> visits(frame::Look& look, const Doors& doors);
// Also when the case was closed meanwhile: what was seen is kept, and flagged. Refuses
// casework.held_in_future and what aid refuses. Announces visit_made, and aid_given for each thing
// handed over.
kit::Result<VisitView> record(frame::Act& act, const Doors& doors, const RecordVisit& command);

kit::Result<frame::Page<FollowUpView>> follow_ups(frame::Look& look, const Doors& doors);
// Announces follow_up_planned.
kit::Result<frame::Page<FollowUpView>> plan(frame::Act& act, const Doors& doors,
                                            const PlanFollowUps& command);
// Refuses casework.follow_up_unknown, casework.follow_up_done, casework.result_needed. Announces
// follow_up_done.
kit::Result<FollowUpView> finish(frame::Act& act, const Doors& doors,
                                 const FinishFollowUp& command);

}  // namespace casework::visit
