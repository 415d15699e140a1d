// What a programme stands under and teaches: its memorandum of the network, and the events that are its courses. Sessions,
// attendance and certificates stay with the event.
#include "centre/frame/errand.hpp"
#include "centre/livelihoods/desk.hpp"
#include "centre/livelihoods/store.hpp"

namespace livelihoods {
namespace {

using kit::Refused;

const frame::Scope& told_with_the_programme() {
  static const auto scope = frame::SystemScope::everywhere("a programme's courses are told with it; of people only how many, or one who was reached");
  return scope;
}

CourseView course_of(const events::EventBrief& e, std::span<const events::SessionBrief> sessions, std::span<const events::Attendance> people) {
  CourseView view{.event_id = e.id, .kind = e.kind, .state = e.state, .title_th = e.title_th, .title_en = e.title_en, .place = e.place,
                  .starts_on = e.starts_on, .ends_on = e.ends_on, .sessions = static_cast<std::int64_t>(sessions.size()),
                  .minutes = e.minutes, .listed = static_cast<std::int64_t>(people.size())};
  for (const auto& one : people) {
    view.completed += one.completed;
    view.certificates += !one.certificate_number.empty();
  }
  return view;
}

}  // namespace

// One that is in force and within reach; a programme keeps the one it has, also when that has ended.
kit::Result<void> Desk::choose_memorandum(Act& act, Programme& p, const std::string& memorandum_id) {
  constexpr int any_day_ahead = 36'500;
  if (memorandum_id == p.memorandum_id) return {};
  p.memorandum_id = memorandum_id, p.memorandum.clear(), p.signed_on.reset();
  if (memorandum_id.empty()) return {};
  for (const auto& m : doors_.network.renewals_due(act, act.today().plus_days(any_day_ahead)))
    if (m.id == memorandum_id) p.memorandum = m.title_th;
  if (p.memorandum.empty()) return kit::refuse_field("/memorandum_id", "network.memorandum_unknown");
  return {};
}

std::vector<CourseView> Desk::courses_of(Look& look, const Programme& p) {
  return frame::run_errand(look, told_with_the_programme(), [&](Look& inner) {
    std::vector<CourseView> courses;
    for (const auto& id : store::courses_of(inner, p.id))
      if (auto event = doors_.events.find_event(inner, id))
        courses.push_back(course_of(*event, doors_.events.sessions_of(inner, id), doors_.events.attendance(inner, id)));
    std::ranges::sort(courses, {}, [](const CourseView& c) { return std::pair(c.starts_on, c.event_id); });
    return courses;
  });
}

std::vector<CourseTaken> Desk::courses_taken(Look& look, const Enrolment& e) {
  return frame::run_errand(look, told_with_the_programme(), [&](Look& inner) {
    std::vector<CourseTaken> out;
    for (const auto& id : store::courses_of(inner, e.programme_id)) {
      auto event = doors_.events.find_event(inner, id);
      if (!event) continue;
      CourseTaken one{.event_id = id, .title_th = event->title_th, .title_en = event->title_en, .starts_on = event->starts_on,
                      .ends_on = event->ends_on, .of_sessions = static_cast<std::int64_t>(doors_.events.sessions_of(inner, id).size())};
      if (auto came = doors_.events.attendance_of(inner, id, e.person_id))
        one.listed = true, one.sessions = came->sessions, one.minutes = came->minutes, one.completed = came->completed, one.certificate_number = came->certificate_number;
      out.push_back(std::move(one));
    }
    std::ranges::sort(out, {}, [](const CourseTaken& c) { return std::pair(c.starts_on, c.event_id); });
    return out;
  });
}

kit::Result<ProgrammeView> Desk::post_course(Act& act, const AddCourse& c) {
  auto p = TRY(own_programme(act));
  if (!doors_.events.find_event(act, c.event_id)) return kit::refuse_field("/event_id", "events.event_unknown");
  if (!store::add_course(act, p, c.event_id)) return kit::refuse_field("/event_id", "livelihoods.course_already");
  act.announce("livelihoods.course_added", p.owner_org_id, act.actor().area_code, p.id, CourseNews{c.event_id, 0});
  return view_of(act, p);
}

kit::Result<ProgrammeView> Desk::delete_course(Act& act) {
  auto p = TRY(own_programme(act));
  std::string event_id = act.path("event_id");
  if (!store::remove_course(act, p, event_id)) return kit::refuse(Refused::not_found, "livelihoods.course_unknown");
  act.announce("livelihoods.course_removed", p.owner_org_id, act.actor().area_code, p.id, CourseNews{event_id, 0});
  return view_of(act, p);
}

// Everybody of the programme in reach who is running comes on the course's list, once.
kit::Result<ProgrammeView> Desk::post_course_list(Act& act) {
  auto p = store::find_programme(act, act.path("programme_id"));
  if (!p) return kit::refuse(Refused::not_found, "livelihoods.programme_unknown");
  std::string event_id = act.path("event_id");
  auto courses = store::courses_of(act, p->id);
  if (std::ranges::find(courses, event_id) == courses.end()) return kit::refuse(Refused::not_found, "livelihoods.course_unknown");
  auto people = store::running_in(act, p->id);
  auto enrol_all = [&](Act& inner) -> kit::Result<std::int64_t> {
    std::int64_t fresh = 0;
    for (const auto& e : people) {
      if (doors_.events.attendance_of(inner, event_id, e.person_id)) continue;
      TRY(doors_.events.enrol(inner, event_id, e.person_id));
      ++fresh;
    }
    return fresh;
  };
  auto put = TRY(frame::do_errand(act, told_with_the_programme(), enrol_all));
  act.announce("livelihoods.course_list_filled", act.actor().org_id, act.actor().area_code, p->id, CourseNews{event_id, put});
  return view_of(act, *p);
}

}  // namespace livelihoods
