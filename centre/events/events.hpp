// The front door of events: meetings, ceremonies, study visits, training and courses; who is on their list, who came to
// which session, for how long.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/papers/papers.hpp"
#include "centre/registry/registry.hpp"
#include "centre/staff/staff.hpp"

namespace events {

using frame::Role;

inline constexpr frame::Permission read_events{
    "events.read_events",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer, Role::provincial_officer, Role::executive,
     Role::fund_committee, Role::auditor}};
// The programme, the budget, certificates.
inline constexpr frame::Permission hold_event{
    "events.hold_event", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
// Names on the list, and who is there.
inline constexpr frame::Permission take_attendance{
    "events.take_attendance",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer, Role::provincial_officer}};

enum class Kind : std::uint8_t { meeting, ceremony, study_visit, training, course, activity };
constexpr auto choices(const Kind*) {
  return kit::Choices{"meeting", "ceremony", "study_visit", "training", "course", "activity"};
}
// open: anybody with the link puts a name down; held: it is over, what was learned is judged, certificates are given.
enum class State : std::uint8_t { planned, open, held, cancelled };
constexpr auto choices(const State*) { return kit::Choices{"planned", "open", "held", "cancelled"}; }

struct EventBrief {
  std::string id;
  std::string org_id;
  std::string area_code;
  Kind kind = Kind::training;
  State state = State::planned;
  std::string title_th, title_en;
  std::string place;
  kit::Date starts_on, ends_on;
  std::int64_t minutes = 0;  // of all sessions
};

struct SessionBrief {
  std::string id;
  std::int64_t n = 0;  // in the order of day and hour, from 1
  kit::Date on_day;
  std::string begins, ends;  // "09:00"
  std::int64_t minutes = 0;
  std::string topic, lecturer, place;
};

// Of somebody on the list who is known to the register.
struct Attendance {
  std::string event_id;
  std::string registration_id;
  std::string person_id;
  std::int64_t sessions = 0;  // came to
  std::int64_t minutes = 0;   // in them
  bool completed = false;     // the share of the hours that the event asks for
  std::string certificate_number;  // "" while there is none
};

// Announces events.event_written, event_moved, session_written, registered, registration_ended, attendance_taken, evaluated,
// certificates_given; each with the event as subject.
class Events : public frame::Module {
 public:
  virtual std::optional<EventBrief> find_event(frame::Look& look, std::string_view event_id) = 0;
  virtual std::vector<SessionBrief> sessions_of(frame::Look& look, std::string_view event_id) = 0;
  // Everybody on the list who is known to the register, in the order of the list.
  virtual std::vector<Attendance> attendance(frame::Look& look, std::string_view event_id) = 0;
  // Of one person, under any of their records; nothing when they are not on the list.
  virtual std::optional<Attendance> attendance_of(frame::Look& look, std::string_view event_id, std::string_view person_id) = 0;
  // All events that have this person on their list, newest first.
  virtual std::vector<Attendance> events_of(frame::Look& look, std::string_view person_id) = 0;
  // Puts a known person on the list; who stands there already keeps the place. Gives the registration's id. Refuses
  // events.event_unknown, events.person_unknown, events.not_open, events.full.
  virtual kit::Result<std::string> enrol(frame::Act& act, std::string_view event_id, std::string_view person_id) = 0;
};

struct Doors {
  registry::Registry& registry;
  papers::Papers& papers;
  staff::Staff& staff;
  network::Network& network;
};
std::unique_ptr<Events> open_events(const Doors& doors);

}  // namespace events
