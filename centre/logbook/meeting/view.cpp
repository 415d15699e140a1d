// A meeting as its page and its minutes show it.
#include "centre/frame/asked.hpp"
#include "centre/logbook/meeting/desk.hpp"
#include "centre/logbook/meeting/store.hpp"
#include "centre/logbook/rules.hpp"
#include "centre/logbook/verification/desk.hpp"
#include "centre/logbook/verification/store.hpp"

namespace logbook::meeting {
namespace {

constexpr std::size_t meetings_most = 100;

void put(AgendaItem& item, const Decision& d, const std::string& by) {
  item.decided = d.decided;
  item.votes_for = d.votes_for;
  item.votes_against = d.votes_against;
  item.abstained = d.abstained;
  item.decision_reason = d.reason;
  item.recorded_by = by;
}

// What waits for the village here, and what was decided already; while it goes on also what nobody has visited.
std::vector<AgendaItem> agenda_of(frame::Look& look, const Doors& doors, const Meeting& m, const Verification& v) {
  std::vector<AgendaItem> out;
  auto decisions = store::decisions_of(look, m);
  store::EntryFilter filter{.area = frame::AreaRange::of(m.area_code), .limit = agenda_most};
  for (const auto& e : store::list_entries(look, v, filter)) {
    auto spoken = std::ranges::find(decisions.rbegin(), decisions.rend(), e.id, &Decision::entry_id);
    bool decided = spoken != decisions.rend();
    bool waits = m.state == MeetingState::convened && e.settled == Settled::open;
    if (!decided && !waits) continue;
    AgendaItem item{.entry = verification::view_of(look, doors, e)};
    if (decided) put(item, *spoken, doors.staff_name(look, spoken->recorded_by));
    out.push_back(std::move(item));
  }
  return out;
}

bool needs_village(const AgendaItem& item) {
  bool disagrees = item.entry.standing == Standing::listed_not_poor || item.entry.standing == Standing::poor_not_listed;
  return !item.decided && disagrees && item.entry.settled == Settled::open;
}

void add_objections(frame::Look& look, const Doors& doors, const Meeting& m, MeetingView& view) {
  for (const auto& o : store::objections_of(look, m)) {
    auto e = store::find_entry(look, o.entry_id);
    auto house = e ? doors.registry.find_household(look, e->household_id) : std::nullopt;
    view.objections.push_back({o.id, o.entry_id, doors.head_of(look, house), o.raised_on, o.by_name, o.words, o.state, o.outcome,
                               o.answer, doors.staff_name(look, o.answered_by), o.answered_on});
  }
}

}  // namespace

MeetingView view_of(frame::Look& look, const Doors& doors, const Meeting& m) {
  auto v = store::find_verification(look, m.verification_id);
  auto rule = store::meeting_rule(look, m.rule_version);
  ENSURE(v && rule);
  auto area = doors.network.find_area(look, m.area_code);
  MeetingView view{.id = m.id,
                   .verification_id = m.verification_id,
                   .area_code = m.area_code,
                   .area_th = area ? area->full_th : "",
                   .area_en = area ? area->full_en : "",
                   .survey_year = v->survey_year,
                   .held_on = m.held_on,
                   .starts_at = m.starts_at,
                   .place = m.place,
                   .chair = m.chair,
                   .households_total = m.households_total,
                   .state = m.state,
                   .rule = *rule,
                   .quorum = rules::quorum_of(*rule, m.households_total),
                   .attendees = store::attendees_of(look, m),
                   .agenda = agenda_of(look, doors, m, *v),
                   .objections_until = m.objections_until,
                   .objections_open = m.objections_until && *m.objections_until >= look.today(),
                   .convened_on = m.convened_on,
                   .convened_by = doors.staff_name(look, m.convened_by),
                   .closed_on = m.closed_on,
                   .closed_by = doors.staff_name(look, m.closed_by),
                   .words = m.words,
                   .version = m.version};
  view.present = rules::households_present(view.attendees);
  view.quorate = view.present >= view.quorum;
  view.undecided = std::ranges::count_if(view.agenda, needs_village);
  add_objections(look, doors, m, view);
  return view;
}

kit::Result<frame::Page<MeetingRow>> list(frame::Look& look, const Doors& doors) {
  auto state = TRY(frame::choice_asked<MeetingState>(look, "state"));
  frame::Page<MeetingRow> page;
  for (const auto& [m, present] : store::list_meetings(look, look.query("verification_id"), state, meetings_most)) {
    auto v = store::find_verification(look, m.verification_id);
    auto rule = store::meeting_rule(look, m.rule_version);
    auto area = doors.network.find_area(look, m.area_code);
    page.items.push_back({m.id, m.area_code, area ? area->full_th : "", area ? area->full_en : "", v ? v->survey_year : 0, m.held_on,
                          m.place, m.state, present, rule ? rules::quorum_of(*rule, m.households_total) : 0, m.objections_until});
  }
  return page;
}

}  // namespace logbook::meeting
