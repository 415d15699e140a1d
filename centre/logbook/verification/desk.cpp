// What a list says and what a visit found both stay; how a household was settled is a third thing.
#include "centre/logbook/verification/desk.hpp"

#include "centre/frame/asked.hpp"
#include "centre/logbook/book/desk.hpp"
#include "centre/logbook/meeting/store.hpp"
#include "centre/logbook/rules.hpp"
#include "centre/logbook/verification/store.hpp"
#include "kit/text/text.hpp"

namespace logbook::verification {
namespace {

using kit::Refused;

constexpr std::size_t verifications_most = 100, people_most = 40;
constexpr std::size_t listings_at_once = 500;

std::string words_of(const rules::Findings& findings) {
  std::string out;
  for (auto d : targeting::all_dimensions)
    if (findings[static_cast<std::size_t>(d)] == Finding::deprived) out += (out.empty() ? "" : " ") + std::string(kit::name_of(d));
  return out;
}

Found found_by(const rules::Findings& findings) {
  if (rules::deprived(findings) > 0) return Found::poor;
  return std::ranges::count(findings, Finding::unknown) > 0 ? Found::unclear : Found::not_poor;
}

// What follows from list and visit, unless the village has spoken already.
void weigh(Entry& e, kit::Date today) {
  e.standing = rules::standing_of(e.listed, e.found);
  if (e.settled_by == SettledBy::meeting) return;
  e.settled = rules::settled_by_visit(e.listed, e.found);
  bool settled = e.settled != Settled::open;
  e.settled_by = settled ? SettledBy::visit : SettledBy::nobody;
  if (settled && !e.settled_on) e.settled_on = today;
  if (!settled) e.settled_on.reset();
}

void put_found(Entry& e, const rules::Findings& findings, kit::Date on, const std::string& by) {
  e.found = found_by(findings);
  e.found_in = words_of(findings);
  e.found_on = on;
  e.found_by = by;
}

void tell(frame::Act& act, std::string_view what, const Entry& e) {
  act.announce(what, e.org_id, e.area_code, e.id, EntryNews{e.origin, e.standing, e.settled});
}

// What the comparison makes of one household: a new entry, a changed one, or nothing.
bool take(frame::Act& act, const Verification& v, const targeting::Listing& l) {
  auto known = store::entry_of_household(act, v, l.household_id);
  bool found_poor = l.visited_on && rules::deprived(l.found) > 0;
  if (!known && !l.listed && !found_poor) return false;
  Entry e = known ? *known
                  : Entry{.org_id = v.org_id, .id = act.new_event_id(), .area_code = l.area_code, .verification_id = v.id,
                          .household_id = l.household_id, .origin = l.listed ? Origin::listed : Origin::found};
  e.listed = l.listed;
  e.listed_in = words_of(l.listed_in);
  if (l.visited_on) put_found(e, l.found, *l.visited_on, l.visited_by);
  weigh(e, act.today());
  if (known)
    store::save_entry(act, e);
  else
    store::insert_entry(act, e);
  return true;
}

void compare_all(frame::Act& act, const Doors& doors, const Verification& v) {
  std::string after;
  for (;;) {
    auto some = doors.targeting.listings(act, v.area_code, static_cast<int>(v.survey_year), after, listings_at_once);
    for (const auto& listing : some) take(act, v, listing);
    if (some.size() < listings_at_once) return;
    after = some.back().household_id;
  }
}

VerificationView view_of(frame::Look& look, const Doors& doors, const Verification& v) {
  auto area = doors.network.find_area(look, v.area_code);
  return {v.id, v.area_code, area ? area->full_th : "", area ? area->full_en : "", v.survey_year, v.state, v.opened_on,
          doors.staff_name(look, v.opened_by), v.compared_ms, v.closed_on, store::counts_of(look, v), v.version};
}

kit::Result<Verification> open_one(frame::Act& act) {
  auto v = TRY(get_verification(act, act.path("verification_id")));
  if (v.state != VerificationState::open) return kit::refuse(Refused::conflict, "logbook.verification_closed");
  return v;
}

void tell(frame::Act& act, std::string_view what, const Verification& v) {
  act.announce(what, v.org_id, v.area_code, v.id, VerificationNews{v.survey_year, v.state, store::counts_of(act, v).all});
}

kit::Result<store::EntryFilter> filter_of(frame::Look& look) {
  store::EntryFilter f{.work = look.query("work")};
  if (!f.work.empty() && f.work != "to_visit" && f.work != "for_meeting" && f.work != "settled")
    return kit::refuse_field("/work", "kit.choice_unknown");
  f.standing = TRY(frame::choice_asked<Standing>(look, "standing"));
  f.origin = TRY(frame::choice_asked<Origin>(look, "origin"));
  f.area = TRY(book::area_asked(look));
  f.household_id = look.query("household_id");
  return f;
}

frame::Page<EntryView> of_people(frame::Look& look, const Doors& doors, const Verification& v, store::EntryFilter f, const std::string& typed) {
  frame::Page<EntryView> page;
  std::vector<std::string> seen;
  for (const auto& id : doors.registry.people_meant(look, typed, people_most)) {
    auto person = doors.registry.find_person(look, id);
    if (!person || person->household_id.empty() || std::ranges::find(seen, person->household_id) != seen.end()) continue;
    seen.push_back(person->household_id);
    f.household_id = person->household_id;
    for (const auto& e : store::list_entries(look, v, f)) page.items.push_back(verification::view_of(look, doors, e));
  }
  return page;
}

}  // namespace

kit::Result<Verification> get_verification(frame::Look& look, std::string_view id) {
  auto v = store::find_verification(look, id);
  if (!v) return kit::refuse(Refused::not_found, "logbook.verification_unknown");
  return *std::move(v);
}

EntryView view_of(frame::Look& look, const Doors& doors, const Entry& e) {
  auto house = doors.registry.find_household(look, e.household_id);
  auto meeting = e.meeting_id.empty() ? std::nullopt : store::find_meeting(look, e.meeting_id);
  bool may_object = e.settled_by == SettledBy::meeting && meeting && meeting->objections_until && *meeting->objections_until >= look.today();
  return {.id = e.id,
          .household_id = e.household_id,
          .head_name = doors.head_of(look, house),
          .address = house ? house->address : "",
          .area_code = e.area_code,
          .origin = e.origin,
          .listed = e.listed,
          .listed_in = e.listed_in,
          .found = e.found,
          .found_in = e.found_in,
          .found_on = e.found_on,
          .found_by = doors.staff_name(look, e.found_by),
          .standing = e.standing,
          .settled = e.settled,
          .settled_by = e.settled_by,
          .settled_on = e.settled_on,
          .meeting_id = e.meeting_id,
          .final = !may_object,
          .reason = e.reason,
          .proposed_by = doors.staff_name(look, e.proposed_by),
          .version = e.version};
}

kit::Result<frame::Page<VerificationView>> list(frame::Look& look, const Doors& doors) {
  auto state = TRY(frame::choice_asked<VerificationState>(look, "state"));
  frame::Page<VerificationView> page;
  for (const auto& v : store::list_verifications(look, state, verifications_most)) page.items.push_back(view_of(look, doors, v));
  return page;
}

kit::Result<VerificationView> read(frame::Look& look, const Doors& doors) {
  auto v = TRY(get_verification(look, look.path("verification_id")));
  return view_of(look, doors, v);
}

kit::Result<frame::Page<EntryView>> entries(frame::Look& look, const Doors& doors) {
  auto v = TRY(get_verification(look, look.path("verification_id")));
  auto filter = TRY(filter_of(look));
  if (auto typed = kit::text::trim(look.query("q")); !typed.empty()) return of_people(look, doors, v, filter, typed);
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 2));
    filter.after_area = keys[0];
    filter.after_id = keys[1];
  }
  auto wanted = look.limit();
  filter.limit = wanted + 1;
  auto all = store::list_entries(look, v, filter);
  frame::Page<EntryView> page;
  if (all.size() > wanted) {
    all.resize(wanted);
    page.next = frame::make_cursor({all.back().area_code, all.back().id});
  }
  for (const auto& e : all) page.items.push_back(verification::view_of(look, doors, e));
  return page;
}

kit::Result<VerificationView> open(frame::Act& act, const Doors& doors, const OpenVerification& command) {
  auto area = words::AreaCode::parse(command.area_code);
  bool small = area && area->level() >= words::AreaLevel::tambon;
  if (!small || !doors.network.find_area(act, command.area_code)) return kit::refuse_field("/area_code", "logbook.area_too_large");
  if (store::open_verification(act, act.actor().org_id, command.area_code, command.survey_year))
    return kit::refuse(Refused::conflict, "logbook.verification_open_already");
  Verification v{.org_id = act.actor().org_id,
                 .id = act.new_id(),
                 .area_code = command.area_code,
                 .survey_year = command.survey_year,
                 .opened_on = act.today(),
                 .opened_by = act.actor().staff_id,
                 .compared_ms = act.now()};
  store::insert_verification(act, v);
  compare_all(act, doors, v);
  tell(act, "logbook.verification_opened", v);
  return view_of(act, doors, v);
}

kit::Result<VerificationView> compare(frame::Act& act, const Doors& doors, const frame::Nothing&) {
  auto v = TRY(open_one(act));
  compare_all(act, doors, v);
  v.compared_ms = act.now();
  store::save_verification(act, v);
  tell(act, "logbook.lists_compared", v);
  return view_of(act, doors, v);
}

kit::Result<VerificationView> close(frame::Act& act, const Doors& doors, const frame::Nothing&) {
  auto v = TRY(open_one(act));
  auto counts = store::counts_of(act, v);
  if (counts.settled < counts.all) return kit::refuse(Refused::conflict, "logbook.entries_unsettled", {{"n", std::to_string(counts.all - counts.settled)}});
  if (store::objections_open(act, v) > 0) return kit::refuse(Refused::conflict, "logbook.objections_unanswered");
  v.state = VerificationState::closed;
  v.closed_on = act.today();
  v.closed_by = act.actor().staff_id;
  store::save_verification(act, v);
  tell(act, "logbook.verification_closed", v);
  return view_of(act, doors, v);
}

kit::Result<EntryView> propose(frame::Act& act, const Doors& doors, const ProposeHousehold& command) {
  auto v = TRY(open_one(act));
  auto house = doors.registry.find_household(act, command.household_id);
  if (!house) return kit::refuse_field("/household_id", "logbook.household_unknown");
  if (!frame::AreaRange::of(v.area_code).contains(house->area_code)) return kit::refuse_field("/household_id", "logbook.household_elsewhere");
  if (store::entry_of_household(act, v, house->id)) return kit::refuse_field("/household_id", "logbook.household_there_already");
  Entry e{.org_id = v.org_id,
          .id = act.new_event_id(),
          .area_code = house->area_code,
          .verification_id = v.id,
          .household_id = house->id,
          .origin = Origin::proposed,
          .reason = kit::text::normalise_thai(command.reason),
          .proposed_by = act.actor().staff_id};
  weigh(e, act.today());
  store::insert_entry(act, e);
  doors.registry.hold_household(act, house->id);
  tell(act, "logbook.household_proposed", e);
  return verification::view_of(act, doors, e);
}

kit::Result<EntryView> note_visit(frame::Act& act, const Doors& doors, const NoteVisit& command) {
  auto e = store::find_entry(act, act.path("entry_id"));
  if (!e) return kit::refuse(Refused::not_found, "logbook.entry_unknown");
  auto v = TRY(get_verification(act, e->verification_id));
  if (v.state != VerificationState::open) return kit::refuse(Refused::conflict, "logbook.verification_closed");
  if (e->settled_by == SettledBy::meeting) return kit::refuse(Refused::conflict, "logbook.village_has_decided");
  rules::Findings findings{command.income, command.health, command.education, command.living, command.access};
  if (std::ranges::count(findings, Finding::unknown) == 5) return kit::refuse_field("/income", "logbook.nothing_found");
  auto status = TRY(doors.targeting.verify(act, e->household_id, {command.visited_on, findings, command.note}));
  put_found(*e, status.findings, command.visited_on, act.actor().staff_id);
  weigh(*e, act.today());
  if (auto note = kit::text::normalise_thai(command.note); !note.empty() && e->reason.empty()) e->reason = note;
  store::save_entry(act, *e);
  tell(act, "logbook.household_visited", *e);
  return verification::view_of(act, doors, *e);
}

}  // namespace logbook::verification
