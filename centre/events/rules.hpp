// Decisions of events; touches nothing.
#pragma once

#include <set>
#include <span>

#include "centre/events/commands.hpp"
#include "centre/events/shapes.hpp"

namespace events {

// From "09:00" to "12:30": 210; nothing when one of them is no hour of the day, or the end is not after the beginning.
std::optional<std::int64_t> minutes_between(std::string_view begins, std::string_view ends);
std::int64_t minutes_of(const Session& session);

kit::Result<void> may_be_event(const WriteEvent& event);
kit::Result<void> may_be_session(const Event& event, const WriteSession& session);
kit::Result<void> may_move(const Event& event, State to, std::size_t sessions);
// Whether names may be put down at the desk; by the link only while it is open.
kit::Result<void> takes_names(const Event& event, std::int64_t registered, Via via);
// Attendance is taken while the event stands; a session of tomorrow has nobody in it.
kit::Result<void> takes_attendance(const Event& event, const Session& session, kit::Date today);

// Who came to these sessions: how often and for how long, and whether it is enough.
struct Came {
  std::int64_t sessions = 0, minutes = 0;
  bool completed = false;
};
Came came_to(const Event& event, std::span<const Session> sessions, const std::set<std::string>& session_ids);
std::int64_t minutes_of(std::span<const Session> sessions);

// One row of a list as it was brought.
struct ListRow {
  std::int64_t line = 0;
  std::string name, organisation, phone;
  std::vector<std::size_t> sessions;  // places in the programme, from 0
};
// Rows that can be read; what cannot is in the report, which has counted them all.
kit::Result<std::vector<ListRow>> read_list(std::string_view bytes, std::size_t sessions, SheetReport& report);

}  // namespace events
