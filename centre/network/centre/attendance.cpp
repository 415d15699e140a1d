// Events of a centre and the lists of who came.
#include <algorithm>

#include "centre/network/centre/store.hpp"
#include "centre/network/desk.hpp"
#include "kit/csv/csv.hpp"
#include "kit/text/text.hpp"

namespace network {
namespace {

using kit::Refused;

constexpr std::size_t attendees_usual = 100;
constexpr std::size_t attendees_most = 1000;
constexpr std::int64_t attendees_max = 5000;
constexpr std::size_t name_max = 200;

// The columns of a sheet: headers when the first row has them, else name and organisation in this order.
struct Columns {
  std::size_t name = 0;
  std::size_t organisation = 1;
  bool header = false;
};
Columns columns_of(const kit::csv::Line& first) {
  Columns columns;
  for (std::size_t i = 0; i < first.cells.size(); ++i) {
    auto cell = kit::text::lower_ascii(kit::text::trim(first.cells[i]));
    if (cell == "name" || cell == "ชื่อ" || cell == "ชื่อ-สกุล" || cell == "ชื่อ - สกุล" || cell == "ชื่อ-นามสกุล")
      columns.name = i, columns.header = true;
    if (cell == "organisation" || cell == "organization" || cell == "หน่วยงาน" || cell == "หน่วยงาน/ที่อยู่")
      columns.organisation = i, columns.header = true;
  }
  return columns;
}

std::string cell_at(const kit::csv::Line& line, std::size_t column) {
  return column < line.cells.size() ? kit::text::normalise_thai(kit::csv::rearm(line.cells[column])) : "";
}

kit::Result<std::vector<NewAttendee>> read_sheet(std::string_view bytes) {
  auto reader = TRY(kit::csv::open(bytes, {.bytes_max = 2u << 20, .rows_max = attendees_max + 1, .columns_max = 30}));
  std::vector<NewAttendee> out;
  Columns columns;
  kit::csv::Line line;
  for (bool first = true;; first = false) {
    bool more = TRY(reader->next(line));
    if (!more) return out;
    if (first) columns = columns_of(line);
    if (first && columns.header) continue;
    NewAttendee a{cell_at(line, columns.name), cell_at(line, columns.organisation)};
    if (a.name.empty()) continue;
    if (kit::text::code_points(a.name) > name_max || kit::text::code_points(a.organisation) > name_max)
      return kit::refuse(Refused::invalid, "network.attendee_row_too_long", {{"line", std::to_string(line.number)}});
    out.push_back(std::move(a));
  }
}

}  // namespace

kit::Result<frame::Page<Event>> Desk::events(frame::Look& look) {
  auto c = TRY(centre_in_reach(look));
  return frame::Page<Event>{store::events(look.db, c.org_id)};
}

kit::Result<Event> Desk::event_in_reach(frame::Look& look, const Centre& c) {
  auto found = store::find_event(look.db, c.org_id, look.path("event_id"));
  if (!found) return kit::refuse(Refused::not_found, "network.event_unknown");
  return *found;
}

kit::Result<Event> Desk::hold_event(frame::Act& act, const HoldEvent& given) {
  auto c = TRY(centre_in_reach(act));
  Event e{.id = act.new_event_id(),
          .name = kit::text::normalise_thai(given.name),
          .day = given.day,
          .place = kit::text::normalise_thai(given.place),
          .version = 1};
  store::insert_event(act.db, c.org_id, e);
  tell(act, "network.event_held", c, {e.id, e.day.text(), 1});
  return e;
}

kit::Result<Event> Desk::change_event(frame::Act& act, const HoldEvent& given) {
  auto c = TRY(centre_in_reach(act));
  auto e = TRY(event_in_reach(act, c));
  TRY(act.expect_version(e.version));
  e.name = kit::text::normalise_thai(given.name);
  e.day = given.day;
  e.place = kit::text::normalise_thai(given.place);
  ++e.version;
  store::update_event(act.db, c.org_id, e);
  tell(act, "network.event_changed", c, {e.id, e.day.text(), 1});
  return e;
}

kit::Result<frame::Page<Attendee>> Desk::attendees(frame::Look& look) {
  auto c = TRY(centre_in_reach(look));
  auto e = TRY(event_in_reach(look, c));
  auto limit = look.limit(attendees_usual, attendees_most);
  store::AttendeeFilter filter{.event_id = e.id, .limit = limit + 1};
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 1));
    filter.after = kit::text::parse_int(keys[0]).value_or(0);
  }
  frame::Page<Attendee> page{store::attendees(look.db, c.org_id, filter)};
  if (page.items.size() > limit) {
    page.items.pop_back();
    page.next = frame::make_cursor({std::to_string(page.items.back().number)});
  }
  return page;
}

kit::Result<Event> Desk::add_attendees(frame::Act& act, const AddAttendees& given) {
  return take_attendance(act, given.attendees);
}

kit::Result<Event> Desk::add_attendees_sheet(frame::Act& act, std::string_view bytes) {
  auto given = TRY(read_sheet(bytes));
  if (given.empty()) return kit::refuse(Refused::invalid, "network.no_names_found");
  return take_attendance(act, given);
}

kit::Result<Event> Desk::take_attendance(frame::Act& act, const std::vector<NewAttendee>& given) {
  auto c = TRY(centre_in_reach(act));
  auto e = TRY(event_in_reach(act, c));
  if (e.attendees + static_cast<std::int64_t>(given.size()) > attendees_max)
    return kit::refuse(Refused::conflict, "network.too_many_attendees", {{"max", std::to_string(attendees_max)}});
  auto number = store::last_attendee_number(act.db, c.org_id, e.id);
  for (const auto& a : given)
    store::insert_attendee(act.db, c.org_id, e.id,
                           {act.new_event_id(), ++number, kit::text::normalise_thai(a.name),
                            kit::text::normalise_thai(a.organisation)});
  e.attendees += static_cast<std::int64_t>(given.size());
  tell(act, "network.attendance_taken", c, {e.id, e.day.text(), static_cast<std::int64_t>(given.size())});
  return e;
}

kit::Result<frame::Nothing> Desk::remove_attendee(frame::Act& act) {
  auto c = TRY(centre_in_reach(act));
  auto e = TRY(event_in_reach(act, c));
  if (store::delete_attendee(act.db, c.org_id, act.path("attendee_id")) == 0)
    return kit::refuse(Refused::not_found, "network.attendee_unknown");
  tell(act, "network.attendee_removed", c, {e.id, e.day.text(), 1});
  return frame::Nothing{};
}

}  // namespace network
