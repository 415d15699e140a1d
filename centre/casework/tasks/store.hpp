// Tasks, calendars, absences and handovers in the database. Whatever starts from a case goes through the one predicate.
#pragma once

#include "centre/casework/records.hpp"
#include "centre/casework/tasks/shapes.hpp"
#include "centre/frame/context.hpp"

namespace casework::store {

struct Duty {
  DutyKind kind = DutyKind::own;
  std::string id;
  std::optional<Case> record;  // none: an own task about no case
  std::string what;
  kit::Date due_on;
  std::string about = {};
};
// What `owner` has to do up to a day, as far as the actor may know of the cases. In the order of the days.
std::vector<Duty> duties_of(frame::Look& look, std::string_view owner, kit::Date until, std::size_t limit);

void insert_task(frame::Act& act, const Task& task);
std::optional<Task> find_task(frame::Look& look, std::string_view task_id);
void finish_task(frame::Act& act, const Task& task);

// One feed for each officer: a new one ends the one before.
void end_calendars(frame::Act& act, std::string_view org_id, std::string_view staff_id);
void insert_calendar(frame::Act& act, const std::string& token_index);
std::optional<kit::Instant> calendar_made(frame::Look& look);
struct CalendarOwner {
  std::string org_id;
  std::string staff_id;
};
std::optional<CalendarOwner> calendar_owner(frame::Look& look, std::string_view token_index);

void insert_absence(frame::Act& act, const Absence& absence);
std::vector<Absence> absences_from(frame::Look& look, kit::Date day);  // of the own organisation, not over on the day
void end_absence(frame::Act& act, const Absence& absence);

struct HandedOver {
  std::int64_t cases = 0, actions = 0, tasks = 0;
};
// Moves what is open and visible to the actor from one to the other, and keeps the list.
HandedOver hand_over(frame::Act& act, const Handover& handover);
// Gives back what is still with the receiver.
HandedOver give_back(frame::Act& act, const Handover& handover);
std::vector<Handover> handovers(frame::Look& look, std::size_t limit);
HandedOver counts_of(frame::Look& look, const Handover& handover);
void mark_undone(frame::Act& act, const Handover& handover);

// Officers of every organisation who have something due and were not reminded today.
struct DueOfficer {
  std::string org_id;
  std::string staff_id;
  std::int64_t duties = 0;
};
std::vector<DueOfficer> due_officers(frame::Look& look);
void note_reminder(frame::Act& act, const DueOfficer& due);

}  // namespace casework::store
