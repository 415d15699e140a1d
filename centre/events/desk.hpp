// The events desk at work.
#pragma once

#include <map>
#include <set>

#include "centre/events/commands.hpp"
#include "centre/events/shapes.hpp"
#include "centre/frame/limiter.hpp"
#include "centre/frame/page.hpp"

namespace events {

class Desk final : public Events {
 public:
  explicit Desk(const Doors& doors) : doors_(doors) {}

  std::string_view name() const override { return "events"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;

  std::optional<EventBrief> find_event(frame::Look& look, std::string_view event_id) override;
  std::vector<SessionBrief> sessions_of(frame::Look& look, std::string_view event_id) override;
  std::vector<Attendance> attendance(frame::Look& look, std::string_view event_id) override;
  std::optional<Attendance> attendance_of(frame::Look& look, std::string_view event_id, std::string_view person_id) override;
  std::vector<Attendance> events_of(frame::Look& look, std::string_view person_id) override;
  kit::Result<std::string> enrol(frame::Act& act, std::string_view event_id, std::string_view person_id) override;

 private:
  // desk.cpp
  kit::Result<frame::Page<EventRow>> get_events(frame::Look& look);
  kit::Result<EventView> get_event(frame::Look& look);
  kit::Result<EventView> post_event(frame::Act& act, const WriteEvent& command);
  kit::Result<EventView> put_event(frame::Act& act, const WriteEvent& command);
  kit::Result<EventView> post_move(frame::Act& act, const MoveEvent& command);
  kit::Result<EventView> post_session(frame::Act& act, const WriteSession& command);
  kit::Result<EventView> put_session(frame::Act& act, const WriteSession& command);
  kit::Result<EventView> delete_session(frame::Act& act);
  kit::Result<EventView> put_budget(frame::Act& act, const WriteBudget& command);
  // people.cpp
  kit::Result<frame::Page<RegistrationRow>> get_registrations(frame::Look& look);
  kit::Result<Registered> post_registration(frame::Act& act, const Register& command);
  kit::Result<SheetReport> post_sheet(frame::Act& act, std::string_view bytes);
  kit::Result<frame::Nothing> delete_registration(frame::Act& act);
  kit::Result<AttendanceTaken> post_attendance(frame::Act& act, const TakeAttendance& command);
  kit::Result<frame::Page<PersonEvent>> get_person(frame::Look& look);
  kit::Result<Registration> put_down(frame::Act& act, const Event& event, Registration fresh);
  std::vector<RegistrationRow> list_of(frame::Look& look, const Event& event);
  // print.cpp
  kit::Result<frame::Reply> get_sheet(frame::Look& look);
  kit::Result<frame::Reply> get_cards(frame::Look& look);
  kit::Result<CertificatesView> post_certificates(frame::Act& act);
  kit::Result<frame::Reply> get_certificates(frame::Look& look);
  papers::CertificateBatch batch_of(frame::Look& look, const Event& event);
  // public.cpp
  kit::Result<PublicEvent> get_public(frame::Look& look);
  kit::Result<Registered> post_public(frame::Act& act, const Register& command);
  kit::Result<frame::Nothing> post_evaluation(frame::Act& act, const Evaluate& command);

  kit::Result<Event> event_in_path(frame::Look& look);
  kit::Result<Session> session_in_path(frame::Look& look, const Event& event);
  kit::Result<void> fill(frame::Act& act, Event& event, const WriteEvent& command);
  EventView view_of(frame::Look& look, const Event& event);
  void tell(frame::Act& act, std::string_view what, const Event& event, std::int64_t people = 0, std::int64_t minutes = 0);

  Doors doors_;
  frame::Limiter names_{400, 3'600'000};     // a hall full of people behind one address
  frame::Limiter judgements_{400, 3'600'000};
};

// The same name of the same organisation is the same place on the list.
std::string index_of_name(const frame::Look& look, std::string_view name, std::string_view organisation);
std::string card_code();

}  // namespace events
