// From the facts to the help: opinion, plan, aid.
#pragma once

#include "centre/casework/course/desk.hpp"
#include "centre/casework/plan/aid_shapes.hpp"
#include "centre/casework/plan/shapes.hpp"

namespace casework::plan {

kit::Result<frame::Page<OpinionView>> opinions(frame::Look& look, const Doors& doors);
kit::Result<OpinionView> sign(frame::Act& act, const Doors& doors, const SignOpinion& command);

kit::Result<frame::Page<ActionView>> actions(frame::Look& look, const Doors& doors);
// Refuses casework.owner_unknown. Announces action_planned.
kit::Result<ActionView> plan_action(frame::Act& act, const Doors& doors, const PlanAction& command);
// Refuses casework.action_unknown, casework.reason_needed. Announces action_progressed.
kit::Result<ActionView> progress(frame::Act& act, const Doors& doors,
                                 const ProgressAction& command);

kit::Result<frame::Page<AidView>> aid(frame::Look& look, const Doors& doors);
// Refuses casework.given_in_future, casework.paid_how_needed, casework.witness_needed,
// casework.person_unknown. Announces aid_given.
kit::Result<AidView> give_aid(frame::Act& act, const Doors& doors, const GiveAid& command);
// The same for goods handed over on a visit that is being recorded; the visit may come after the
// closure.
kit::Result<AidView> hand_over(frame::Act& act, const Doors& doors, const Case& record,
                               std::string_view visit_id, const GiveAid& command);

}  // namespace casework::plan
