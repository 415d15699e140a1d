// Goals in a dimension, actions towards them, progress: what is done of what was planned.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/logbook/book/views.hpp"

namespace logbook::action {

std::vector<GoalView> goals_of(frame::Look& look, const Doors& doors, const Book& book);

// What is due within ?days= (30): of the actor, or with ?whose=all of everybody in reach.
kit::Result<frame::Page<DueAction>> due(frame::Look& look, const Doors& doors);

kit::Result<BookView> set_goal(frame::Act& act, const Doors& doors, const SetGoal& command);
kit::Result<BookView> end_goal(frame::Act& act, const Doors& doors, const EndGoal& command);
kit::Result<BookView> plan(frame::Act& act, const Doors& doors, const PlanAction& command);
kit::Result<BookView> change(frame::Act& act, const Doors& doors, const ChangeAction& command);
kit::Result<BookView> note(frame::Act& act, const Doors& doors, const NoteProgress& command);
kit::Result<BookView> end(frame::Act& act, const Doors& doors, const EndAction& command);

}  // namespace logbook::action
