// Who is told, and when: the duty officer, then the centre's head, then the province's named team.
#pragma once

#include "centre/casework/course/desk.hpp"
#include "centre/casework/watch/shapes.hpp"
#include "centre/frame/perform.hpp"

namespace casework::watch {

// Who stands at a level for this case and may know of it. Nobody on the roster: who is in charge, else the desk.
std::vector<std::string> people_at(frame::Look& look, const Doors& doors, const Case& c, Level level);
// Gives a notice to those of them who may know of the case, and lets their pages know.
std::int64_t give_notice(frame::Act& act, const Doors& doors, const Case& c, ToldKind kind, std::string_view level,
                         const std::vector<std::string>& staff_ids);

// One run of all clocks, everywhere: raises what is overdue, takes back referrals to closed agencies, lets links expire.
// Runs twice at the same moment, the second does nothing.
ClockRun run_clocks(frame::Act& act, const Doors& doors);
// The same by itself: what was announced. Nothing is written while nothing has run out.
std::vector<frame::Announcement> keep_time(const frame::Performer& performer, const Doors& doors);
kit::Result<ClockRun> run_clocks_now(frame::Act& act, const Doors& doors, const frame::Nothing&);

// The first of the queue, for the first page.
std::vector<CaseRow> first_in_line(frame::Look& look, const Doors& doors, std::size_t most);
// `?urgency=`, `?mine=true`, `?after=`.
kit::Result<frame::Page<CaseRow>> queue(frame::Look& look, const Doors& doors);
kit::Result<frame::Page<NoticeRow>> notices(frame::Look& look, const Doors& doors);
kit::Result<frame::Nothing> read_notice(frame::Act& act, const Doors& doors, const frame::Nothing&);
kit::Result<frame::Page<EscalationRow>> escalations(frame::Look& look, const Doors& doors);

}  // namespace casework::watch
