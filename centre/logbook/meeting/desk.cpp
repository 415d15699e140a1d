// The acts of a meeting, and what its end makes of the list.
#include "centre/logbook/meeting/desk.hpp"

#include "centre/logbook/meeting/store.hpp"
#include "centre/logbook/rules.hpp"
#include "centre/logbook/verification/desk.hpp"
#include "centre/logbook/verification/store.hpp"
#include "kit/text/text.hpp"

namespace logbook::meeting {
namespace {

using kit::Refused;
using kit::text::normalise_thai;


void tell(frame::Act& act, std::string_view what, const Meeting& m, std::int64_t present, std::int64_t decided) {
  act.announce(what, m.org_id, m.area_code, m.id, MeetingNews{m.state, m.held_on, present, decided});
}

kit::Result<Meeting> going_on(frame::Act& act) {
  auto m = TRY(get_meeting(act));
  if (m.state != MeetingState::convened) return kit::refuse(Refused::conflict, "logbook.meeting_over");
  return m;
}

// On its day or after it: nothing is decided beforehand.
kit::Result<Meeting> begun(frame::Act& act) {
  auto m = TRY(going_on(act));
  if (act.today() < m.held_on) return kit::refuse(Refused::conflict, "logbook.meeting_not_yet");
  return m;
}

MeetingRule rule_of(frame::Look& look, const Meeting& m) {
  auto rule = store::meeting_rule(look, m.rule_version);
  if (!rule) throw kit::Breakage("the rule " + m.rule_version + " of a meeting is gone");
  return *rule;
}

// The newest word on each household.
std::vector<Decision> latest(const std::vector<Decision>& all) {
  std::vector<Decision> out;
  for (const auto& d : all) {
    auto at = std::ranges::find(out, d.entry_id, &Decision::entry_id);
    if (at == out.end())
      out.push_back(d);
    else
      *at = d;
  }
  return out;
}

store::EntryFilter unsettled_in(const Meeting& m, const char* work) {
  return {.work = work, .area = frame::AreaRange::of(m.area_code), .limit = agenda_most};
}

std::int64_t undecided(frame::Look& look, const Meeting& m, const std::vector<Decision>& decisions) {
  auto v = store::find_verification(look, m.verification_id);
  ENSURE(v);
  std::int64_t out = 0;
  for (const auto& e : store::list_entries(look, *v, unsettled_in(m, "for_meeting")))
    out += std::ranges::find(decisions, e.id, &Decision::entry_id) == decisions.end();
  return out;
}

void settle(frame::Act& act, const Meeting& m, const Decision& d) {
  if (d.decided == Decided::defer) return;
  auto e = store::find_entry(act, d.entry_id);
  ENSURE(e);
  e->settled = rules::settled_by_meeting(d.decided);
  e->settled_by = SettledBy::meeting;
  e->settled_on = act.today();
  e->meeting_id = m.id;
  store::save_entry(act, *e);
}

// An objection that is upheld puts the household back before the next meeting.
void unsettle(frame::Act& act, const std::string& entry_id) {
  auto e = store::find_entry(act, entry_id);
  ENSURE(e);
  e->settled = Settled::open;
  e->settled_by = SettledBy::nobody;
  e->settled_on.reset();
  e->meeting_id.clear();
  store::save_entry(act, *e);
}

kit::Result<Entry> entry_here(frame::Act& act, const Meeting& m, const std::string& entry_id) {
  auto e = store::find_entry(act, entry_id);
  bool here = e && e->verification_id == m.verification_id && frame::AreaRange::of(m.area_code).contains(e->area_code);
  if (!here) return kit::refuse_field("/entry_id", "logbook.entry_unknown");
  return *std::move(e);
}

kit::Result<void> check_vote(const DecideHousehold& command, const Entry& e, std::int64_t present) {
  if (e.settled != Settled::open) return kit::refuse(Refused::conflict, "logbook.settled_already");
  if (!rules::may_decide(e.listed, command.decided)) return kit::refuse_field("/decided", "logbook.decision_does_not_fit");
  if (command.decided != Decided::confirm && kit::text::trim(command.reason).empty())
    return kit::refuse_field("/reason", "logbook.reason_needed");
  auto carried = rules::carried({command.votes_for, command.votes_against, command.abstained}, present);
  if (carried == rules::Carried::too_many_votes) return kit::refuse_field("/votes_for", "logbook.more_votes_than_households");
  if (carried == rules::Carried::too_few_for && command.decided != Decided::defer)
    return kit::refuse_field("/votes_for", "logbook.not_carried");
  return {};
}

}  // namespace

kit::Result<Meeting> get_meeting(frame::Look& look) {
  auto m = store::find_meeting(look, look.path("meeting_id"));
  if (!m) return kit::refuse(Refused::not_found, "logbook.meeting_unknown");
  return *std::move(m);
}

kit::Result<MeetingView> convene(frame::Act& act, const Doors& doors, const ConveneMeeting& command) {
  auto v = TRY(verification::get_verification(act, command.verification_id));
  if (v.state != VerificationState::open) return kit::refuse(Refused::conflict, "logbook.verification_closed");
  bool inside = words::AreaCode::parse(command.area_code) && command.area_code.starts_with(v.area_code);
  if (!inside || !doors.network.find_area(act, command.area_code)) return kit::refuse_field("/area_code", "logbook.area_elsewhere");
  auto rule = store::meeting_rule_on(act, command.held_on);
  if (!rule) return kit::refuse_field("/held_on", "logbook.no_meeting_rule");
  if (command.held_on < act.today().plus_days(static_cast<int>(rule->notice_days)))
    return kit::refuse_field("/held_on", "logbook.notice_too_short", {{"n", std::to_string(rule->notice_days)}});
  Meeting m{.org_id = act.actor().org_id,
            .id = act.new_id(),
            .area_code = command.area_code,
            .verification_id = v.id,
            .held_on = command.held_on,
            .starts_at = command.starts_at,
            .place = normalise_thai(command.place),
            .chair = normalise_thai(command.chair),
            .households_total = command.households_total,
            .rule_version = rule->rule_version,
            .convened_on = act.today(),
            .convened_by = act.actor().staff_id};
  store::insert_meeting(act, m);
  tell(act, "logbook.meeting_convened", m, 0, 0);
  return view_of(act, doors, m);
}

kit::Result<MeetingView> keep_attendance(frame::Act& act, const Doors& doors, const AttendanceList& command) {
  auto m = TRY(begun(act));
  AttendanceList list = command;
  for (auto& one : list.people) {
    one.name = normalise_thai(one.name);
    one.house_no = kit::text::digits_to_ascii(kit::text::trim(one.house_no));
  }
  auto present = rules::households_present(list.people);
  if (present > m.households_total) return kit::refuse_field("/people", "logbook.more_than_households");
  store::put_attendance(act, m, list, present);
  tell(act, "logbook.attendance_kept", m, present, 0);
  return view_of(act, doors, m);
}

kit::Result<MeetingView> decide(frame::Act& act, const Doors& doors, const DecideHousehold& command) {
  auto m = TRY(begun(act));
  auto e = TRY(entry_here(act, m, command.entry_id));
  TRY(check_vote(command, e, rules::households_present(store::attendees_of(act, m))));
  store::insert_decision(act, {.org_id = m.org_id,
                               .id = act.new_event_id(),
                               .meeting_id = m.id,
                               .entry_id = e.id,
                               .household_id = e.household_id,
                               .decided = command.decided,
                               .votes_for = command.votes_for,
                               .votes_against = command.votes_against,
                               .abstained = command.abstained,
                               .reason = normalise_thai(command.reason),
                               .recorded_by = act.actor().staff_id,
                               .recorded_ms = act.now()});
  tell(act, "logbook.household_decided", m, 0, 1);
  return view_of(act, doors, m);
}

kit::Result<MeetingView> close(frame::Act& act, const Doors& doors, const EndMeeting& command) {
  auto m = TRY(begun(act));
  auto rule = rule_of(act, m);
  auto present = rules::households_present(store::attendees_of(act, m));
  auto quorum = rules::quorum_of(rule, m.households_total);
  if (present < quorum)
    return kit::refuse(Refused::conflict, "logbook.no_quorum", {{"present", std::to_string(present)}, {"quorum", std::to_string(quorum)}});
  auto decisions = latest(store::decisions_of(act, m));
  if (undecided(act, m, decisions) > 0) return kit::refuse(Refused::conflict, "logbook.households_undecided");
  for (const auto& d : decisions) settle(act, m, d);
  m.state = MeetingState::closed;
  m.closed_on = act.today();
  m.closed_by = act.actor().staff_id;
  m.objections_until = rules::objections_until(rule, act.today());
  m.words = normalise_thai(command.words);
  store::save_meeting(act, m);
  tell(act, "logbook.meeting_closed", m, present, static_cast<std::int64_t>(decisions.size()));
  return view_of(act, doors, m);
}

kit::Result<MeetingView> cancel(frame::Act& act, const Doors& doors, const EndMeeting& command) {
  auto m = TRY(going_on(act));
  if (kit::text::trim(command.words).empty()) return kit::refuse_field("/words", "logbook.reason_needed");
  m.state = MeetingState::cancelled;
  m.closed_on = act.today();
  m.closed_by = act.actor().staff_id;
  m.words = normalise_thai(command.words);
  store::save_meeting(act, m);
  tell(act, "logbook.meeting_cancelled", m, 0, 0);
  return view_of(act, doors, m);
}

kit::Result<MeetingView> object(frame::Act& act, const Doors& doors, const RaiseObjection& command) {
  auto m = TRY(get_meeting(act));
  bool taken = m.state == MeetingState::closed && m.objections_until && act.today() <= *m.objections_until;
  if (!taken) return kit::refuse(Refused::conflict, "logbook.objections_over");
  auto e = TRY(entry_here(act, m, command.entry_id));
  if (e.meeting_id != m.id) return kit::refuse_field("/entry_id", "logbook.not_decided_here");
  store::insert_objection(act, {.org_id = m.org_id,
                                .id = act.new_event_id(),
                                .area_code = m.area_code,
                                .meeting_id = m.id,
                                .entry_id = e.id,
                                .raised_on = act.today(),
                                .by_name = normalise_thai(command.by_name),
                                .words = normalise_thai(command.words),
                                .recorded_by = act.actor().staff_id});
  act.announce("logbook.objection_raised", m.org_id, m.area_code, m.id, ObjectionNews{});
  return view_of(act, doors, m);
}

kit::Result<MeetingView> answer(frame::Act& act, const Doors& doors, const AnswerObjection& command) {
  auto m = TRY(get_meeting(act));
  auto all = store::objections_of(act, m);
  auto at = std::ranges::find(all, act.path("objection_id"), &Objection::id);
  if (at == all.end()) return kit::refuse(Refused::not_found, "logbook.objection_unknown");
  if (at->state == ObjectionState::answered) return kit::refuse(Refused::conflict, "logbook.objection_answered_already");
  if (command.outcome == ObjectionOutcome::none) return kit::refuse_field("/outcome", "logbook.outcome_needed");
  // Who wrote the decision down does not judge what is said against it.
  for (const auto& d : latest(store::decisions_of(act, m)))
    if (d.entry_id == at->entry_id && d.recorded_by == act.actor().staff_id)
      return kit::refuse(Refused::forbidden, "logbook.own_decision");
  at->state = ObjectionState::answered;
  at->outcome = command.outcome;
  at->answer = normalise_thai(command.answer);
  at->answered_by = act.actor().staff_id;
  at->answered_on = act.today();
  store::save_objection(act, *at);
  if (command.outcome == ObjectionOutcome::upheld) unsettle(act, at->entry_id);
  act.announce("logbook.objection_answered", m.org_id, m.area_code, m.id, ObjectionNews{at->state, at->outcome});
  return view_of(act, doors, m);
}

kit::Result<MeetingRule> dated_rule(frame::Look& look, const Doors&) {
  auto rule = store::meeting_rule_on(look, look.today());
  if (!rule) return kit::refuse(Refused::not_found, "logbook.no_meeting_rule");
  return *rule;
}

kit::Result<MeetingView> read(frame::Look& look, const Doors& doors) {
  auto m = TRY(get_meeting(look));
  look.saw(m.org_id, "logbook.meeting", m.id);
  return view_of(look, doors, m);
}

}  // namespace logbook::meeting
