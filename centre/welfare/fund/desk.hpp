// Funds: opened with books of their own, shown with their figures; people of the register who may
// become members.
#pragma once

#include "centre/welfare/parts.hpp"

namespace welfare::fund {

kit::Result<frame::Page<FundRow>> list(frame::Look& look, const Doors& doors);
kit::Result<FundView> open(frame::Act& act, const Doors& doors, const OpenWelfareFund& command);
kit::Result<FundView> read(frame::Look& look, const Doors& doors);
kit::Result<frame::Page<PersonHit>> people(frame::Look& look, const Doors& doors);

FundView view_of(frame::Look& look, const Doors& doors, const Fund& fund);

}  // namespace welfare::fund
