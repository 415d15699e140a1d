// Who is on the list, and who came to which session.
#include "centre/events/desk.hpp"
#include "centre/events/rules.hpp"
#include "centre/events/store.hpp"
#include "kit/text/text.hpp"

namespace events {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

constexpr std::size_t people_usual = 500, people_most = 5000;

// A card is scanned as "EV1:CODE", or its code typed.
std::string code_of(std::string_view card) {
  auto code = kit::text::trim(card);
  if (auto colon = code.rfind(':'); colon != code.npos) code = code.substr(colon + 1);
  return code;
}

}  // namespace

std::string index_of_name(const frame::Look& look, std::string_view name, std::string_view organisation) {
  return look.vault().blind_index("events_registrations.name", kit::text::search_form(name) + "/" + kit::text::search_form(organisation));
}

std::vector<RegistrationRow> Desk::list_of(frame::Look& look, const Event& e) {
  auto sessions = store::sessions_of(look, e);
  auto came = store::came_of(look, e);
  std::vector<RegistrationRow> out;
  for (auto& r : store::registrations_of(look, e)) {
    auto sum = came_to(e, sessions, came[r.id]);
    RegistrationRow row{.id = r.id, .n = r.n, .name = r.name, .organisation = r.organisation, .phone = r.phone, .person_id = r.person_id,
                        .via = r.via, .card = r.card_code, .minutes = sum.minutes, .completed = sum.completed,
                        .certificate_number = r.certificate_number};
    for (const auto& s : sessions)
      if (came[r.id].contains(s.id)) row.sessions.push_back(s.id);
    out.push_back(std::move(row));
  }
  return out;
}

kit::Result<frame::Page<RegistrationRow>> Desk::get_registrations(frame::Look& look) {
  auto e = TRY(event_in_path(look));
  auto wanted = look.limit(people_usual, people_most);
  std::int64_t after_n = 0;
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 1));
    after_n = kit::text::parse_int(keys[0]).value_or(0);
  }
  auto text = kit::text::search_form(look.query("q"));
  frame::Page<RegistrationRow> page;
  for (auto& row : list_of(look, e)) {
    if (row.n <= after_n) continue;
    if (!text.empty() && kit::text::search_form(row.name + " " + row.organisation).find(text) == std::string::npos) continue;
    if (page.items.size() == wanted) {
      page.next = frame::make_cursor({std::to_string(page.items.back().n)});
      break;
    }
    page.items.push_back(std::move(row));
  }
  return page;
}

// A place on the list; whoever stood there and was taken off comes back to it.
kit::Result<Registration> Desk::put_down(frame::Act& act, const Event& e, Registration fresh) {
  store::hold_event(act, e);
  fresh.name_index = index_of_name(act, fresh.name, fresh.organisation);
  auto known = store::find_by_name(act, e, fresh.name_index);
  if (known && !known->ended) return kit::refuse(Refused::conflict, "events.registered_already");
  TRY(takes_names(e, store::registered(act, e), fresh.via));
  if (known) {
    known->ended = false;
    if (!fresh.person_id.empty()) known->person_id = fresh.person_id;
    store::save_registration(act, *known);
    return *known;
  }
  fresh.org_id = e.org_id;
  fresh.id = act.new_event_id();
  fresh.event_id = e.id;
  fresh.n = store::last_number(act, e) + 1;
  fresh.card_code = card_code();
  fresh.registered_ms = act.now();
  store::insert_registration(act, fresh);
  return fresh;
}

kit::Result<Registered> Desk::post_registration(frame::Act& act, const Register& c) {
  auto e = TRY(event_in_path(act));
  Registration fresh{.name = normalise_thai(c.name), .organisation = normalise_thai(c.organisation), .via = Via::desk};
  if (!c.phone.empty()) {
    auto phone = words::Phone::parse(c.phone);
    if (!phone) return kit::refuse_field("/phone", "words.phone_wrong");
    fresh.phone = phone->number;
  }
  if (!c.person_id.empty()) {
    auto person = doors_.registry.find_person(act, c.person_id);
    if (!person) return kit::refuse_field("/person_id", "events.person_unknown");
    fresh.person_id = person->id;
    if (fresh.name.empty()) fresh.name = person->full_name;
  }
  if (fresh.name.empty()) return kit::refuse_field("/name", "events.name_needed");
  auto r = TRY(put_down(act, e, std::move(fresh)));
  if (!r.person_id.empty()) doors_.registry.hold_person(act, r.person_id);
  tell(act, "events.registered", e, 1);
  return Registered{r.id, r.n, r.card_code};
}

kit::Result<std::string> Desk::enrol(frame::Act& act, std::string_view event_id, std::string_view person_id) {
  auto e = store::find_event(act, event_id);
  if (!e) return kit::refuse(Refused::not_found, "events.event_unknown");
  auto person = doors_.registry.find_person(act, person_id);
  if (!person) return kit::refuse(Refused::not_found, "events.person_unknown");
  if (auto there = attendance_of(act, event_id, person->id)) return there->registration_id;
  // Two of one name are two people: the second is told apart by the place on the list.
  Registration fresh{.name = person->full_name, .person_id = person->id, .via = Via::desk};
  if (auto namesake = store::find_by_name(act, *e, index_of_name(act, fresh.name, "")); namesake && !namesake->ended)
    fresh.organisation = "(" + std::to_string(store::last_number(act, *e) + 1) + ")";
  auto r = TRY(put_down(act, *e, std::move(fresh)));
  doors_.registry.hold_person(act, person->id);
  tell(act, "events.registered", *e, 1);
  return r.id;
}

kit::Result<SheetReport> Desk::post_sheet(frame::Act& act, std::string_view bytes) {
  auto e = TRY(event_in_path(act));
  auto sessions = store::sessions_of(act, e);
  SheetReport report;
  auto rows = TRY(read_list(bytes, sessions.size(), report));
  auto came = store::came_of(act, e);
  for (const auto& row : rows) {
    Registration r{.name = row.name, .organisation = row.organisation, .phone = row.phone, .via = Via::sheet};
    auto known = store::find_by_name(act, e, index_of_name(act, row.name, row.organisation));
    bool fresh = !known || known->ended;
    if (fresh) {
      auto put = put_down(act, e, std::move(r));
      if (!put) {
        report.refused.push_back({row.line, "name", put.error().code});
        continue;
      }
      known = *std::move(put);
    }
    bool news = false;
    for (auto n : row.sessions)
      if (takes_attendance(e, sessions[n], act.today()) && !came[known->id].contains(sessions[n].id)) news = store::put_present(act, sessions[n], known->id) || news;
    ++(fresh ? report.added : news ? report.changed : report.same);
  }
  if (report.added > 0) tell(act, "events.registered", e, report.added);
  if (report.added + report.changed > 0) tell(act, "events.attendance_taken", e, report.added + report.changed);
  if (report.added + report.changed == 0) tell(act, "events.list_brought_again", e);
  return report;
}

kit::Result<frame::Nothing> Desk::delete_registration(frame::Act& act) {
  auto e = TRY(event_in_path(act));
  auto came = store::came_of(act, e);
  for (auto& r : store::registrations_of(act, e))
    if (r.id == act.path("registration_id")) {
      if (!came[r.id].empty()) return kit::refuse(Refused::conflict, "events.came_already");
      r.ended = true;
      store::save_registration(act, r);
      tell(act, "events.registration_ended", e, 1);
      return frame::Nothing{};
    }
  return kit::refuse(Refused::not_found, "events.registration_unknown");
}

kit::Result<AttendanceTaken> Desk::post_attendance(frame::Act& act, const TakeAttendance& c) {
  auto e = TRY(event_in_path(act));
  auto s = TRY(session_in_path(act, e));
  TRY(takes_attendance(e, s, act.today()));
  auto code = code_of(c.card);
  std::set<std::string> wanted(c.registrations.begin(), c.registrations.end());
  AttendanceTaken out{.session_id = s.id};
  std::size_t found = 0;
  for (const auto& r : store::registrations_of(act, e)) {
    bool scanned = !code.empty() && (r.card_code == code || std::to_string(r.n) == code);
    if (!scanned && !wanted.contains(r.id)) continue;
    ++found;
    out.changed += c.absent ? store::put_absent(act, s, r.id) : store::put_present(act, s, r.id);
    if (scanned) {
      out.n = r.n;
      out.name = r.name;
    }
  }
  if (!code.empty() && out.n == 0) return kit::refuse_field("/card", "events.card_unknown");
  if (found < wanted.size()) return kit::refuse_field("/registrations", "events.registration_unknown");
  out.came = store::came(act, s);
  tell(act, "events.attendance_taken", e, out.changed, minutes_of(s));
  return out;
}

kit::Result<frame::Page<PersonEvent>> Desk::get_person(frame::Look& look) {
  frame::Page<PersonEvent> page;
  for (const auto& a : events_of(look, look.path("person_id"))) {
    auto e = store::find_event(look, a.event_id);
    ENSURE(e);
    page.items.push_back({e->id, e->kind, e->title_th, e->title_en, e->starts_on, e->ends_on, a.sessions, a.minutes, a.completed, a.certificate_number});
  }
  return page;
}

}  // namespace events
