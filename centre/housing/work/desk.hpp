// The work on a house: photographs, milestones, inspection, hand-over, warranty.
#pragma once

#include "centre/housing/project/desk.hpp"

namespace housing::work {

kit::Result<ProjectView> begin(frame::Act& act, const Doors& doors, const BeginWork& command);
// ?stage= and, when they fit, ?milestone= ?caption= ?taken_on=
kit::Result<ProjectView> add_photograph(frame::Act& act, const Doors& doors, std::string_view bytes);
kit::Result<frame::Reply> photograph(frame::Look& look, const Doors& doors);
kit::Result<ProjectView> complete(frame::Act& act, const Doors& doors, const CompleteMilestone& command);
kit::Result<ProjectView> inspect(frame::Act& act, const Doors& doors, const Inspect& command);
kit::Result<ProjectView> hand_over(frame::Act& act, const Doors& doors, const HandOver& command);
kit::Result<ProjectView> visit(frame::Act& act, const Doors& doors, const VisitWarranty& command);
kit::Result<ProjectView> close(frame::Act& act, const Doors& doors, const frame::Nothing& nothing);

}  // namespace housing::work
