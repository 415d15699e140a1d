// The routes of events: method, path, permission, command, view.
#include "centre/frame/routes.hpp"

#include "centre/events/desk.hpp"

namespace events {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return events::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  constexpr std::size_t sheet_bytes_max = 4u << 20;
  const std::string base = "/api/v1/events";
  const std::string event = base + "/events/{event_id}";
  const std::string session = event + "/sessions/{session_id}";
  const std::string open = base + "/public/{code}";
  constexpr auto no = Sensitive::no, yes = Sensitive::yes;
  routes.view<Page<EventRow>>(base + "/events", read_events, no, [this](Look& look) { return get_events(look); });
  routes.post<WriteEvent, EventView>(base + "/events", hold_event, [this](Act& act, const WriteEvent& c) { return post_event(act, c); });
  routes.view<EventView>(event, read_events, no, [this](Look& look) { return get_event(look); });
  routes.put<WriteEvent, EventView>(event, hold_event, [this](Act& act, const WriteEvent& c) { return put_event(act, c); });
  routes.post<MoveEvent, EventView>(event + "/moves", hold_event, [this](Act& act, const MoveEvent& c) { return post_move(act, c); });
  routes.put<WriteBudget, EventView>(event + "/budget", hold_event, [this](Act& act, const WriteBudget& c) { return put_budget(act, c); });
  routes.post<WriteSession, EventView>(event + "/sessions", hold_event, [this](Act& act, const WriteSession& c) { return post_session(act, c); });
  routes.put<WriteSession, EventView>(session, hold_event, [this](Act& act, const WriteSession& c) { return put_session(act, c); });
  routes.del<EventView>(session, hold_event, [this](Act& act) { return delete_session(act); });
  routes.post<TakeAttendance, AttendanceTaken>(session + "/attendance", take_attendance,
                                               [this](Act& act, const TakeAttendance& c) { return post_attendance(act, c); });
  routes.raw(session + "/sheet", take_attendance, yes, [this](Look& look) { return get_sheet(look); });
  routes.view<Page<RegistrationRow>>(event + "/registrations", take_attendance, yes, [this](Look& look) { return get_registrations(look); });
  routes.post<Register, Registered>(event + "/registrations", take_attendance, [this](Act& act, const Register& c) { return post_registration(act, c); });
  routes.upload<SheetReport>(event + "/registrations/sheet", take_attendance, sheet_bytes_max,
                             [this](Act& act, std::string_view bytes) { return post_sheet(act, bytes); });
  routes.del<Nothing>(event + "/registrations/{registration_id}", take_attendance, [this](Act& act) { return delete_registration(act); });
  routes.raw(event + "/cards", take_attendance, yes, [this](Look& look) { return get_cards(look); });
  routes.post<Nothing, CertificatesView>(event + "/certificates", hold_event, [this](Act& act, const Nothing&) { return post_certificates(act); });
  routes.raw(event + "/certificates", hold_event, yes, [this](Look& look) { return get_certificates(look); });
  routes.view<Page<PersonEvent>>(base + "/people/{person_id}", take_attendance, no, [this](Look& look) { return get_person(look); });
  routes.view<PublicEvent>(open, anyone, no, [this](Look& look) { return get_public(look); });
  routes.post<Register, Registered>(open + "/registrations", anyone, [this](Act& act, const Register& c) { return post_public(act, c); });
  routes.post<Evaluate, Nothing>(open + "/evaluations", anyone, [this](Act& act, const Evaluate& c) { return post_evaluation(act, c); });
}

}  // namespace events
