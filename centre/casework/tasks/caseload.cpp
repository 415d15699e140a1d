// Absences, caseloads handed over, and the reminders of the day.
#include "centre/casework/tasks/desk.hpp"
#include "centre/casework/tasks/store.hpp"
#include "kit/text/text.hpp"

namespace casework::tasks {
namespace {

using kit::Refused;

constexpr int absence_days_max = 366;
constexpr std::size_t handovers_shown = 50;
constexpr std::int64_t reminders_from_minute = 8 * 60;

// Oneself, or, for the head of the centre, anybody of it.
kit::Result<std::string> whose(frame::Act& act, const Doors& doors, const std::string& named, std::string path) {
  if (named.empty() || named == act.actor().staff_id) return act.actor().staff_id;
  auto member = doors.staff.find_member(act, named);
  if (!member || member->org_id != act.actor().org_id || act.actor().role != frame::Role::centre_head)
    return kit::refuse_field(std::move(path), "casework.not_a_colleague");
  return named;
}

kit::Result<void> check_receiver(frame::Act& act, const Doors& doors, const std::string& to, const std::string& from, std::string path) {
  auto member = doors.staff.find_member(act, to);
  bool fits = member && member->active && member->org_id == act.actor().org_id && work_case.held_by(member->role) && to != from;
  if (!fits) return kit::refuse_field(std::move(path), "casework.not_a_colleague");
  return {};
}

AbsenceView view_of(frame::Look& look, const Doors& doors, const Absence& b) {
  return {b.id, b.staff_id, doors.staff_name(look, b.staff_id), doors.staff_name(look, b.substitute_id), b.from_on,
          b.until_on, b.from_on <= look.today() && look.today() <= b.until_on};
}

HandoverView view_of(frame::Look& look, const Doors& doors, const Handover& h, const store::HandedOver& counts) {
  return {h.id, doors.staff_name(look, h.from_id), doors.staff_name(look, h.to_id), h.reason, h.made_ms,
          doors.staff_name(look, h.made_by), counts.cases, counts.actions, counts.tasks, h.undone_ms.has_value()};
}

std::int64_t minute_of_day(kit::Instant now) { return (now.ms / 60'000 + 7 * 60) % (24 * 60); }

frame::Actor reminder() {
  return {.name = "reminders", .role = frame::Role::system, .org_id = "system", .area_code = "00",
          .scope = frame::SystemScope::everywhere("officers of every centre are reminded of their tasks")};
}

}  // namespace

kit::Result<frame::Page<AbsenceView>> absences(frame::Look& look, const Doors& doors) {
  frame::Page<AbsenceView> page;
  for (const auto& absence : store::absences_from(look, look.today())) page.items.push_back(view_of(look, doors, absence));
  return page;
}

kit::Result<AbsenceView> state_absence(frame::Act& act, const Doors& doors, const StateAbsence& command) {
  auto staff_id = TRY(whose(act, doors, command.staff_id, "/staff_id"));
  TRY(check_receiver(act, doors, command.substitute_id, staff_id, "/substitute_id"));
  auto days = command.from_on.days_until(command.until_on);
  if (days < 0 || days > absence_days_max || command.until_on < act.today())
    return kit::refuse_field("/until_on", "casework.absence_dates");
  Absence absence{.org_id = act.actor().org_id,
                  .id = act.new_event_id(),
                  .area_code = act.actor().area_code,
                  .staff_id = staff_id,
                  .substitute_id = command.substitute_id,
                  .from_on = command.from_on,
                  .until_on = command.until_on,
                  .made_ms = act.now(),
                  .made_by = act.actor().staff_id};
  store::insert_absence(act, absence);
  act.announce("casework.absence_stated", absence.org_id, absence.area_code, absence.id,
               ColleagueNews{absence.staff_id, absence.substitute_id, 0});
  return view_of(act, doors, absence);
}

kit::Result<AbsenceView> end_absence(frame::Act& act, const Doors& doors) {
  auto all = store::absences_from(act, act.today());
  auto at = std::ranges::find(all, act.path("absence_id"), &Absence::id);
  bool may = at != all.end() && (at->staff_id == act.actor().staff_id || act.actor().role == frame::Role::centre_head);
  if (!may) return kit::refuse(Refused::not_found, "casework.absence_unknown");
  store::end_absence(act, *at);
  act.announce("casework.absence_ended", at->org_id, at->area_code, at->id, ColleagueNews{at->staff_id, at->substitute_id, 0});
  return view_of(act, doors, *at);
}

kit::Result<frame::Page<HandoverView>> handovers(frame::Look& look, const Doors& doors) {
  frame::Page<HandoverView> page;
  for (const auto& h : store::handovers(look, handovers_shown))
    page.items.push_back(view_of(look, doors, h, store::counts_of(look, h)));
  return page;
}

kit::Result<HandoverView> hand_over(frame::Act& act, const Doors& doors, const HandOver& command) {
  auto from = TRY(whose(act, doors, command.from_id, "/from_id"));
  TRY(check_receiver(act, doors, command.to_id, from, "/to_id"));
  Handover h{.org_id = act.actor().org_id,
             .id = act.new_event_id(),
             .area_code = act.actor().area_code,
             .from_id = from,
             .to_id = command.to_id,
             .reason = kit::text::normalise_thai(command.reason),
             .made_ms = act.now(),
             .made_by = act.actor().staff_id};
  auto counts = store::hand_over(act, h);
  if (counts.cases + counts.actions + counts.tasks == 0) return kit::refuse(Refused::conflict, "casework.nothing_to_hand_over");
  act.announce("casework.caseload_handed_over", h.org_id, h.area_code, h.id, ColleagueNews{h.from_id, h.to_id, counts.cases});
  return view_of(act, doors, h, counts);
}

kit::Result<HandoverView> give_back(frame::Act& act, const Doors& doors, const Nothing&) {
  auto all = store::handovers(act, handovers_shown);
  auto at = std::ranges::find(all, act.path("handover_id"), &Handover::id);
  bool may = at != all.end() && (at->made_by == act.actor().staff_id || at->to_id == act.actor().staff_id ||
                                 act.actor().role == frame::Role::centre_head);
  if (!may) return kit::refuse(Refused::not_found, "casework.handover_unknown");
  if (at->undone_ms) return kit::refuse(Refused::conflict, "casework.handover_undone");
  auto counts = store::give_back(act, *at);
  store::mark_undone(act, *at);
  at->undone_ms = act.now();
  act.announce("casework.caseload_given_back", at->org_id, at->area_code, at->id, ColleagueNews{at->to_id, at->from_id, counts.cases});
  return view_of(act, doors, *at, counts);
}

void Reminders::run(const frame::Performer& performer, const Doors& doors) {
  std::lock_guard alone(mutex_);
  auto now = performer.clock().now();
  auto today = now.bangkok_day().text();
  if (done_on_ == today || minute_of_day(now) < reminders_from_minute) return;
  frame::Particulars particulars{.op_id = kit::make_uuid_v7(now)};
  auto done = performer.act(reminder(), particulars, "remind", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    std::int64_t told = 0;
    for (const auto& due : store::due_officers(act)) {
      auto member = doors.staff.find_member(act, due.staff_id);
      if (!member) continue;
      store::note_reminder(act, due);
      told += doors.messages.tell_member(act, due.staff_id, {.org_id = due.org_id, .area_code = "", .kind = messages::Kind::reminder,
                                                             .about = "casework.day/" + today, .number = std::to_string(due.duties)}) == messages::Told::put;
    }
    act.announce("casework.reminders_sent", "system", "00", act.op_id(), ColleagueNews{"", "", told});
    return frame::Reply{};
  });
  ENSURE(done);
  done_on_ = today;
}

}  // namespace casework::tasks
