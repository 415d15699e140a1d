// Duties and the calendar.
#include "centre/casework/tasks/desk.hpp"

#include <tuple>

#include "centre/casework/course/desk.hpp"
#include "centre/casework/course/views.hpp"
#include "centre/casework/store.hpp"
#include "centre/casework/tasks/store.hpp"
#include "centre/frame/wall.hpp"
#include "kit/calendar/ical.hpp"
#include "kit/text/text.hpp"

namespace casework::tasks {
namespace {

using kit::Refused;

constexpr int ahead_usual = 30, ahead_most = 400, feed_ahead = 180;
constexpr std::size_t duties_most = 300;

DutyView view_of(frame::Look& look, const Doors& doors, const store::Duty& d, const std::string& instead_of) {
  DutyView view{.kind = d.kind, .id = d.id, .what = d.what, .due_on = d.due_on, .late = d.due_on < look.today(), .about = d.about, .instead_of = instead_of};
  if (!d.record) return view;
  view.case_id = d.record->id;
  view.number = d.record->number;
  view.title = title_of(look, doors, *d.record);
  return view;
}

DutyView view_of(frame::Look& look, const Task& task) {
  return {.kind = DutyKind::own, .id = task.id, .case_id = task.case_id, .what = task.what, .due_on = task.due_on, .late = task.due_on < look.today()};
}

std::string calendar_index(const frame::Look& look, std::string_view token) {
  return look.vault().blind_index("casework_calendars.token", token);
}

// The officer as the feed reads for them: the reach of their organisation, their own role, no session.
std::optional<frame::Actor> reader_of(frame::Look& look, const Doors& doors, const store::CalendarOwner& owner) {
  auto member = doors.staff.find_member(look, owner.staff_id);
  if (!member || !member->active || member->org_id != owner.org_id || !read_case.held_by(member->role)) return std::nullopt;
  return frame::Actor{.staff_id = member->id,
                      .name = member->name,
                      .role = member->role,
                      .org_id = member->org_id,
                      .scope = frame::SystemScope::organisation("an officer's calendar reads what the officer may",
                                                                member->org_id, doors.staff.service_area(look, member->org_id))};
}

// Who is told when a memorandum should be renewed, or let go.
bool renews(const frame::Actor& actor) {
  return actor.role == frame::Role::centre_head || actor.role == frame::Role::provincial_officer;
}

std::string events_of(frame::Look& inner, const Doors& doors) {
  auto say = doors.papers.words("th");
  kit::calendar::Calendar out{.name = say("casework.calendar_name"), .written = inner.now(), .events = {}};
  for (const auto& d : store::duties_of(inner, inner.actor().staff_id, inner.today().plus_days(feed_ahead), duties_most)) {
    if (d.record && d.record->secrecy != Secrecy::ordinary) continue;
    auto kind = say("casework.duty_kind." + std::string(kit::name_of(d.kind)));
    out.events.push_back({d.id + "@chaeson", d.due_on, d.record ? kind + " " + d.record->number : kind, kind});
  }
  if (renews(inner.actor()))
    for (const auto& m : doors.network.renewals_due(inner, inner.today().plus_days(feed_ahead)))
      out.events.push_back({m.id + "-renewal@chaeson", std::max(m.remind_on, inner.today()), say("casework.calendar_renewal") + " " + m.title_th,
                            say("casework.calendar_renewal")});
  return kit::calendar::ical(out);
}

}  // namespace

kit::Result<frame::Page<DutyView>> duties(frame::Look& look, const Doors& doors) {
  auto asked = kit::text::parse_int(look.query("days")).value_or(ahead_usual);
  auto until = look.today().plus_days(static_cast<int>(std::clamp<std::int64_t>(asked, 0, ahead_most)));
  frame::Page<DutyView> page;
  auto take = [&](const std::string& owner, const std::string& instead_of) {
    for (const auto& duty : store::duties_of(look, owner, until, duties_most))
      page.items.push_back(view_of(look, doors, duty, instead_of));
  };
  take(look.actor().staff_id, "");
  for (const auto& absence : store::absences_from(look, look.today()))
    if (absence.substitute_id == look.actor().staff_id && absence.from_on <= look.today())
      take(absence.staff_id, doors.staff_name(look, absence.staff_id));
  if (renews(look.actor()))
    for (const auto& m : doors.network.renewals_due(look, until))
      page.items.push_back({.kind = DutyKind::renewal, .id = m.id,
                            .what = look.actor().language == "en" && !m.title_en.empty() ? m.title_en : m.title_th,
                            .due_on = m.ends_on, .late = m.ends_on < look.today(), .about = "network/memoranda/" + m.id});
  std::ranges::sort(page.items, [](const DutyView& a, const DutyView& b) {
    return std::tie(a.due_on, a.kind, a.id) < std::tie(b.due_on, b.kind, b.id);
  });
  return page;
}

kit::Result<DutyView> set(frame::Act& act, const Doors& doors, const SetTask& command) {
  auto whose = command.staff_id.empty() ? act.actor().staff_id : command.staff_id;
  auto member = doors.staff.find_member(act, whose);
  if (!member || !member->active || member->org_id != act.actor().org_id)
    return kit::refuse_field("/staff_id", "casework.not_a_colleague");
  if (!command.case_id.empty()) TRY(course::get_case(act, command.case_id));
  Task task{.org_id = act.actor().org_id,
            .id = act.new_event_id(),
            .area_code = act.actor().area_code,
            .staff_id = whose,
            .case_id = command.case_id,
            .what = kit::text::normalise_thai(command.what),
            .due_on = command.due_on,
            .made_ms = act.now(),
            .made_by = act.actor().staff_id};
  store::insert_task(act, task);
  act.announce("casework.task_set", task.org_id, task.area_code, task.id, DutyNews{DutyKind::own, task.due_on});
  return view_of(act, task);
}

kit::Result<DutyView> finish(frame::Act& act, const Doors&, const Nothing&) {
  auto task = store::find_task(act, act.path("task_id"));
  bool mine = task && (task->staff_id == act.actor().staff_id || task->made_by == act.actor().staff_id);
  if (task && !mine)
    for (const auto& absence : store::absences_from(act, act.today()))
      mine = mine || (absence.staff_id == task->staff_id && absence.substitute_id == act.actor().staff_id);
  if (!mine) return kit::refuse(Refused::not_found, "casework.task_unknown");
  if (task->done_ms) return kit::refuse(Refused::conflict, "casework.task_done");
  if (!task->about.empty()) return kit::refuse(Refused::conflict, "casework.task_done_elsewhere");
  store::finish_task(act, *task);
  act.announce("casework.task_done", task->org_id, task->area_code, task->id, DutyNews{DutyKind::own, task->due_on});
  return view_of(act, *task);
}

kit::Result<CalendarView> calendar(frame::Look& look, const Doors&) {
  auto made = store::calendar_made(look);
  return CalendarView{.active = made.has_value(), .made_at = made, .path = ""};
}

kit::Result<CalendarView> make_calendar(frame::Act& act, const Doors&, const Nothing&) {
  store::end_calendars(act, act.actor().org_id, act.actor().staff_id);
  auto token = kit::crypto::random_token();
  store::insert_calendar(act, calendar_index(act, token));
  act.announce("casework.calendar_made", act.actor().org_id, act.actor().area_code, act.actor().staff_id, Nothing{});
  return CalendarView{true, act.now(), "/api/v1/casework/calendars/" + token};
}

kit::Result<CalendarView> end_calendar(frame::Act& act, const Doors&) {
  store::end_calendars(act, act.actor().org_id, act.actor().staff_id);
  act.announce("casework.calendar_ended", act.actor().org_id, act.actor().area_code, act.actor().staff_id, Nothing{});
  return CalendarView{};
}

kit::Result<frame::Reply> feed(frame::Look& look, const Doors& doors) {
  auto owner = store::calendar_owner(look, calendar_index(look, look.path("token")));
  auto reader = owner ? reader_of(look, doors, *owner) : std::nullopt;
  if (!reader) return kit::refuse(Refused::not_found, "casework.calendar_unknown");
  frame::stand_behind_wall(look.db.connection(), reader->scope);
  frame::Look inner(*reader, look.now(), look.db.connection(), look.vault(), look.particulars());
  auto text = events_of(inner, doors);
  frame::stand_behind_wall(look.db.connection(), look.actor().scope);
  return frame::Reply{.type = "text/calendar; charset=utf-8", .body = std::move(text), .headers = {{"Cache-Control", "private, no-store"}}};
}

}  // namespace casework::tasks
