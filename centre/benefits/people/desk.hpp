// Facts at work: the list of them, and what officers state.
#pragma once

#include "centre/benefits/entitlement/shapes.hpp"
#include "centre/benefits/people/shapes.hpp"
#include "centre/frame/page.hpp"

namespace benefits::people {

kit::Result<frame::Page<FactView>> facts(frame::Look& look, const Doors& doors);
kit::Result<StatementView> state(frame::Act& act, const Doors& doors, const StateFact& command);
kit::Result<frame::Nothing> withdraw(frame::Act& act, const Doors& doors);
StatementView view_of(frame::Look& look, const Doors& doors, const Statement& statement);

}  // namespace benefits::people
