// Events, their programme and their money; and what other desks ask.
#include "centre/events/desk.hpp"

#include "centre/events/rules.hpp"
#include "centre/events/store.hpp"
#include "kit/text/text.hpp"

namespace events {
namespace {

using kit::Refused;
using kit::text::normalise_thai;
using kit::text::trim;

constexpr std::size_t page_usual = 50, page_most = 200;

// What somebody typed, as LIKE takes it.
std::string like_of(std::string_view typed) {
  auto text = kit::text::lower_ascii(trim(typed));
  if (text.empty()) return "";
  for (const char* sign : {"\\", "%", "_"}) text = kit::text::replace_all(std::move(text), sign, std::string("\\") + sign);
  return "%" + text + "%";
}

EventBrief brief_of(const Event& e, std::span<const Session> sessions) {
  return {e.id, e.org_id, e.area_code, e.kind, e.state, e.title_th, e.title_en, e.place, e.starts_on, e.ends_on, minutes_of(sessions)};
}

Attendance attendance_of_one(const Event& e, std::span<const Session> sessions, const Registration& r, const std::set<std::string>& came) {
  auto sum = came_to(e, sessions, came);
  return {e.id, r.id, r.person_id, sum.sessions, sum.minutes, sum.completed, r.certificate_number};
}

std::int64_t completed_of(frame::Look& look, const Event& e) {
  auto sessions = store::sessions_of(look, e);
  auto came = store::came_of(look, e);
  std::int64_t n = 0;
  for (const auto& r : store::registrations_of(look, e)) n += came_to(e, sessions, came[r.id]).completed;
  return n;
}

}  // namespace

std::string card_code() {
  static constexpr std::string_view signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  constexpr unsigned fair = 256 / signs.size() * signs.size();
  std::string out;
  while (out.size() < 12) {
    auto byte = static_cast<unsigned char>(kit::crypto::random_bytes(1)[0]);
    if (byte < fair) out += signs[byte % signs.size()];
  }
  return out;
}

kit::Result<frame::Page<EventRow>> Desk::get_events(frame::Look& look) {
  store::Filter filter{.text = like_of(look.query("q")), .kind = look.query("kind"), .state = look.query("state")};
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 2));
    filter.before_day = keys[0];
    filter.before_id = keys[1];
  }
  auto wanted = look.limit(page_usual, page_most);
  filter.limit = wanted + 1;
  frame::Page<EventRow> page{store::list(look, filter), {}};
  if (page.items.size() > wanted) {
    page.items.resize(wanted);
    page.next = frame::make_cursor({page.items.back().starts_on.text(), page.items.back().id});
  }
  return page;
}

kit::Result<Event> Desk::event_in_path(frame::Look& look) {
  auto event = store::find_event(look, look.path("event_id"));
  if (!event) return kit::refuse(Refused::not_found, "events.event_unknown");
  return *std::move(event);
}

kit::Result<Session> Desk::session_in_path(frame::Look& look, const Event& event) {
  for (const auto& session : store::sessions_of(look, event))
    if (session.id == look.path("session_id")) return session;
  return kit::refuse(Refused::not_found, "events.session_unknown");
}

EventView Desk::view_of(frame::Look& look, const Event& e) {
  EventView view{.id = e.id, .kind = e.kind, .state = e.state, .title_th = e.title_th, .title_en = e.title_en, .purpose = e.purpose,
                 .place = e.place, .area_code = e.area_code, .starts_on = e.starts_on, .ends_on = e.ends_on, .seats = e.seats,
                 .needed_percent = e.needed_percent, .code = e.code, .signer_name = e.signer_name,
                 .signer_position = e.signer_position, .budget = store::budget_of(look, e),
                 .judgement = store::judgement_of(look, e), .version = e.version};
  auto sessions = store::sessions_of(look, e);
  view.minutes = minutes_of(sessions);
  auto came = store::came_of(look, e);
  std::map<std::string, std::int64_t> heads;
  for (const auto& r : store::registrations_of(look, e)) {
    ++view.registered;
    view.completed += came_to(e, sessions, came[r.id]).completed;
    view.certificates += !r.certificate_number.empty();
    for (const auto& session : came[r.id]) ++heads[session];
  }
  for (const auto& s : sessions)
    view.sessions.push_back({s.id, static_cast<std::int64_t>(view.sessions.size()) + 1, s.on_day, s.begins, s.ends, minutes_of(s), s.topic,
                             s.lecturer, s.place, heads[s.id], s.version});
  for (const auto& line : view.budget) {
    view.plan_satang += line.plan_satang;
    view.spent_satang += line.spent_satang;
  }
  return view;
}

void Desk::tell(frame::Act& act, std::string_view what, const Event& e, std::int64_t people, std::int64_t minutes) {
  act.announce(what, e.org_id, e.area_code, e.id, EventNews{e.kind, e.state, people, minutes, e.state == State::held ? completed_of(act, e) : 0, e.ends_on});
}

kit::Result<EventView> Desk::get_event(frame::Look& look) {
  auto event = TRY(event_in_path(look));
  return view_of(look, event);
}

kit::Result<void> Desk::fill(frame::Act& act, Event& e, const WriteEvent& c) {
  TRY(may_be_event(c));
  auto area = c.area_code.empty() ? act.actor().area_code : c.area_code;
  if (!doors_.network.find_area(act, area)) return kit::refuse_field("/area_code", "network.area_unknown");
  e.area_code = area;
  e.kind = c.kind;
  e.title_th = normalise_thai(c.title_th);
  e.title_en = trim(c.title_en);
  e.purpose = normalise_thai(c.purpose);
  e.place = normalise_thai(c.place);
  e.starts_on = c.starts_on;
  e.ends_on = c.ends_on;
  e.seats = c.seats;
  e.needed_percent = c.needed_percent;
  e.signer_name = normalise_thai(c.signer_name);
  e.signer_position = normalise_thai(c.signer_position);
  return {};
}

kit::Result<EventView> Desk::post_event(frame::Act& act, const WriteEvent& c) {
  Event e{.org_id = act.actor().org_id, .id = act.new_id(), .code = card_code()};
  TRY(fill(act, e, c));
  store::insert_event(act, e);
  tell(act, "events.event_written", e);
  return view_of(act, e);
}

kit::Result<EventView> Desk::put_event(frame::Act& act, const WriteEvent& c) {
  auto e = TRY(event_in_path(act));
  TRY(act.expect_version(e.version));
  TRY(fill(act, e, c));
  for (const auto& s : store::sessions_of(act, e))
    if (s.on_day < e.starts_on || s.on_day > e.ends_on) return kit::refuse_field("/starts_on", "events.session_left_out");
  store::save_event(act, e);
  tell(act, "events.event_written", e);
  return view_of(act, e);
}

kit::Result<EventView> Desk::post_move(frame::Act& act, const MoveEvent& c) {
  auto e = TRY(event_in_path(act));
  TRY(may_move(e, c.state, store::sessions_of(act, e).size()));
  e.state = c.state;
  store::save_event(act, e);
  tell(act, "events.event_moved", e);
  return view_of(act, e);
}

kit::Result<EventView> Desk::post_session(frame::Act& act, const WriteSession& c) {
  auto e = TRY(event_in_path(act));
  TRY(may_be_session(e, c));
  Session s{e.org_id, act.new_event_id(), e.id, c.on_day, c.begins, c.ends, normalise_thai(c.topic), normalise_thai(c.lecturer),
            normalise_thai(c.place.empty() ? e.place : c.place), 1};
  store::insert_session(act, s);
  tell(act, "events.session_written", e, 0, minutes_of(s));
  return view_of(act, e);
}

kit::Result<EventView> Desk::put_session(frame::Act& act, const WriteSession& c) {
  auto e = TRY(event_in_path(act));
  auto s = TRY(session_in_path(act, e));
  TRY(act.expect_version(s.version));
  TRY(may_be_session(e, c));
  s.on_day = c.on_day;
  s.begins = c.begins;
  s.ends = c.ends;
  s.topic = normalise_thai(c.topic);
  s.lecturer = normalise_thai(c.lecturer);
  s.place = normalise_thai(c.place.empty() ? e.place : c.place);
  store::save_session(act, s);
  tell(act, "events.session_written", e, 0, minutes_of(s));
  return view_of(act, e);
}

kit::Result<EventView> Desk::delete_session(frame::Act& act) {
  auto e = TRY(event_in_path(act));
  auto s = TRY(session_in_path(act, e));
  if (store::came(act, s) > 0) return kit::refuse(Refused::conflict, "events.session_attended");
  store::remove_session(act, s);
  tell(act, "events.session_removed", e, 0, minutes_of(s));
  return view_of(act, e);
}

kit::Result<EventView> Desk::put_budget(frame::Act& act, const WriteBudget& c) {
  auto e = TRY(event_in_path(act));
  TRY(act.expect_version(e.version));
  store::set_budget(act, e, c.lines);
  store::save_event(act, e);
  tell(act, "events.budget_written", e);
  return view_of(act, e);
}

std::optional<EventBrief> Desk::find_event(frame::Look& look, std::string_view event_id) {
  auto e = store::find_event(look, event_id);
  if (!e) return std::nullopt;
  return brief_of(*e, store::sessions_of(look, *e));
}

std::vector<SessionBrief> Desk::sessions_of(frame::Look& look, std::string_view event_id) {
  std::vector<SessionBrief> out;
  if (auto e = store::find_event(look, event_id))
    for (const auto& s : store::sessions_of(look, *e))
      out.push_back({s.id, static_cast<std::int64_t>(out.size()) + 1, s.on_day, s.begins, s.ends, minutes_of(s), s.topic, s.lecturer, s.place});
  return out;
}

std::vector<Attendance> Desk::attendance(frame::Look& look, std::string_view event_id) {
  std::vector<Attendance> out;
  auto e = store::find_event(look, event_id);
  if (!e) return out;
  auto sessions = store::sessions_of(look, *e);
  auto came = store::came_of(look, *e);
  for (const auto& r : store::registrations_of(look, *e))
    if (!r.person_id.empty()) out.push_back(attendance_of_one(*e, sessions, r, came[r.id]));
  return out;
}

std::vector<Attendance> Desk::events_of(frame::Look& look, std::string_view person_id) {
  std::vector<Attendance> out;
  for (const auto& id : doors_.registry.ids_of(look, person_id))
    for (const auto& r : store::with_person(look, id)) {
      auto e = store::find_event(look, r.event_id);
      ENSURE(e);
      auto came = store::came_of(look, *e);
      out.push_back(attendance_of_one(*e, store::sessions_of(look, *e), r, came[r.id]));
    }
  return out;
}

std::optional<Attendance> Desk::attendance_of(frame::Look& look, std::string_view event_id, std::string_view person_id) {
  for (auto& one : events_of(look, person_id))
    if (one.event_id == event_id) return one;
  return std::nullopt;
}

std::unique_ptr<Events> open_events(const Doors& doors) { return std::make_unique<Desk>(doors); }

}  // namespace events
