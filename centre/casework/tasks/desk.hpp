// What an officer has to do, in lists and as a calendar; who stands in for whom; a caseload handed over and back.
#pragma once

#include <mutex>

#include "centre/casework/doors.hpp"
#include "centre/casework/tasks/shapes.hpp"
#include "centre/frame/page.hpp"
#include "centre/frame/perform.hpp"

namespace casework::tasks {

kit::Result<frame::Page<DutyView>> duties(frame::Look& look, const Doors& doors);
kit::Result<DutyView> set(frame::Act& act, const Doors& doors, const SetTask& command);
kit::Result<DutyView> finish(frame::Act& act, const Doors& doors, const Nothing& command);

// Work of another desk, through the door.
std::string take_handed(frame::Act& act, const HandedTask& handed);
void finish_handed(frame::Act& act, std::string_view task_id);

kit::Result<CalendarView> calendar(frame::Look& look, const Doors& doors);
kit::Result<CalendarView> make_calendar(frame::Act& act, const Doors& doors, const Nothing& command);
kit::Result<CalendarView> end_calendar(frame::Act& act, const Doors& doors);
// For whoever holds the secret address: days, kinds and numbers; no closed file, no name, no words.
kit::Result<frame::Reply> feed(frame::Look& look, const Doors& doors);

kit::Result<frame::Page<AbsenceView>> absences(frame::Look& look, const Doors& doors);
kit::Result<AbsenceView> state_absence(frame::Act& act, const Doors& doors, const StateAbsence& command);
kit::Result<AbsenceView> end_absence(frame::Act& act, const Doors& doors);

kit::Result<frame::Page<HandoverView>> handovers(frame::Look& look, const Doors& doors);
kit::Result<HandoverView> hand_over(frame::Act& act, const Doors& doors, const HandOver& command);
kit::Result<HandoverView> give_back(frame::Act& act, const Doors& doors, const Nothing& command);

// Once a day from eight in the morning: whoever has something due is told how much.
class Reminders {
 public:
  void run(const frame::Performer& performer, const Doors& doors);

 private:
  std::mutex mutex_;
  std::string done_on_;
};

}  // namespace casework::tasks
