// A village decides in the open; the desk holds it to quorum, votes and days.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/logbook/meeting/views.hpp"

namespace logbook::meeting {

inline constexpr std::size_t agenda_most = 1000;

kit::Result<Meeting> get_meeting(frame::Look& look);
MeetingView view_of(frame::Look& look, const Doors& doors, const Meeting& meeting);

kit::Result<frame::Page<MeetingRow>> list(frame::Look& look, const Doors& doors);
kit::Result<MeetingView> read(frame::Look& look, const Doors& doors);
kit::Result<MeetingRule> dated_rule(frame::Look& look, const Doors& doors);

kit::Result<MeetingView> convene(frame::Act& act, const Doors& doors, const ConveneMeeting& command);
kit::Result<MeetingView> keep_attendance(frame::Act& act, const Doors& doors, const AttendanceList& command);
kit::Result<MeetingView> decide(frame::Act& act, const Doors& doors, const DecideHousehold& command);
kit::Result<MeetingView> close(frame::Act& act, const Doors& doors, const EndMeeting& command);
kit::Result<MeetingView> cancel(frame::Act& act, const Doors& doors, const EndMeeting& command);
kit::Result<MeetingView> object(frame::Act& act, const Doors& doors, const RaiseObjection& command);
kit::Result<MeetingView> answer(frame::Act& act, const Doors& doors, const AnswerObjection& command);

}  // namespace logbook::meeting
