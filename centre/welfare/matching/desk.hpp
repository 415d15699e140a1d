// Matching rounds: counted, checked, applied for, approved, received, the excess given back.
#pragma once

#include "centre/welfare/parts.hpp"

namespace welfare::matching {

kit::Result<frame::Page<RoundView>> list(frame::Look& look, const Doors& doors);
kit::Result<RoundView> open(frame::Act& act, const Doors& doors, const OpenRound& command);
kit::Result<RoundView> read(frame::Look& look, const Doors& doors);
kit::Result<RoundView> submit(frame::Act& act, const Doors& doors, const SubmitRound& command);
kit::Result<RoundView> approve(frame::Act& act, const Doors& doors, const ApproveRound& command);
kit::Result<RoundView> receive(frame::Act& act, const Doors& doors, const ReceiveMatch& command);
kit::Result<RoundView> refund(frame::Act& act, const Doors& doors, const ReceiveMatch& command);

RoundView view_of(const Round& round);

}  // namespace welfare::matching
