// The committee and its meetings.
#pragma once

#include "centre/welfare/parts.hpp"

namespace welfare::meeting {

kit::Result<frame::Page<OfficerView>> committee(frame::Look& look, const Doors& doors);
kit::Result<frame::Page<ColleagueRow>> colleagues(frame::Look& look, const Doors& doors);
kit::Result<OfficerView> appoint(frame::Act& act, const Doors& doors,
                                 const AppointOfficer& command);
kit::Result<OfficerView> end_term(frame::Act& act, const Doors& doors, const EndTerm& command);
kit::Result<frame::Page<MeetingRow>> list(frame::Look& look, const Doors& doors);
kit::Result<MeetingView> plan(frame::Act& act, const Doors& doors, const PlanMeeting& command);
kit::Result<MeetingView> read(frame::Look& look, const Doors& doors);
kit::Result<MeetingView> hold(frame::Act& act, const Doors& doors, const HoldMeeting& command);

MeetingView view_of(frame::Look& look, const Doors& doors, const Fund& fund,
                    const Meeting& meeting);

}  // namespace welfare::meeting
