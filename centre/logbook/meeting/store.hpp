// Meetings of villages, who was there, what was decided and objected.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/logbook/meeting/records.hpp"

namespace logbook::store {

std::optional<Meeting> find_meeting(frame::Look& look, std::string_view id);
struct Convened {
  Meeting meeting;
  std::int64_t present = 0;
};
std::vector<Convened> list_meetings(frame::Look& look, std::string_view verification_id, std::string_view state, std::size_t limit);
void insert_meeting(frame::Act& act, const Meeting& meeting);
void save_meeting(frame::Act& act, Meeting& meeting);
std::optional<MeetingRule> meeting_rule_on(frame::Look& look, kit::Date day);
std::optional<MeetingRule> meeting_rule(frame::Look& look, std::string_view version);

std::vector<Attendee> attendees_of(frame::Look& look, const Meeting& meeting);
void put_attendance(frame::Act& act, const Meeting& meeting, const AttendanceList& list, std::int64_t present);

std::vector<Decision> decisions_of(frame::Look& look, const Meeting& meeting);  // oldest first
void insert_decision(frame::Act& act, const Decision& decision);

std::vector<Objection> objections_of(frame::Look& look, const Meeting& meeting);
void insert_objection(frame::Act& act, const Objection& objection);
void save_objection(frame::Act& act, Objection& objection);
std::int64_t objections_open(frame::Look& look, const Verification& verification);

}  // namespace logbook::store
