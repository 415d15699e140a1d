#include "centre/welfare/meeting/desk.hpp"

#include <fmt/ranges.h>

#include "centre/welfare/meeting/rules.hpp"

namespace welfare::meeting {
namespace {

using kit::Refused;

// Each line made whole by itself: what was written on lines of its own stays there.
std::string tidy(std::vector<std::string> lines) {
  for (auto& line : lines) line = kit::text::normalise_thai(line);
  return fmt::format("{}", fmt::join(lines, "\n"));
}

OfficerView view_of(frame::Look& look, Villages& villages, const Officer& o) {
  return {o.id,
          o.name,
          o.position,
          o.area_code,
          villages(o.area_code).name_th,
          villages(o.area_code).name_en,
          o.member_id,
          o.staff_id,
          o.term_from,
          o.term_to,
          o.ended_on,
          serves_on(o, look.today()),
          o.version};
}

std::vector<Officer> serving(frame::Look& look, const Fund& f, kit::Date day) {
  auto all = store::officers_of(look, f);
  std::erase_if(all, [&](const Officer& o) { return !serves_on(o, day); });
  return all;
}

// Who may vote: the committee, or all members.
std::int64_t entitled_to(frame::Look& look, const Fund& f, MeetingKind kind, kit::Date day) {
  if (kind == MeetingKind::committee) return std::ssize(serving(look, f, day));
  std::int64_t members = 0;
  for (const auto& head : store::headcounts(look, f))
    if (head.state == MemberState::active) members += head.members;
  return members;
}

std::int64_t needed_at(frame::Look& look, const Fund& f, const Meeting& m) {
  auto rule = rule_on(look, f, m.held_on);
  RuleBook usual;
  const RuleBook& book = rule ? rule->book : usual;
  return needed_for_quorum(m.entitled, m.kind == MeetingKind::committee
                                           ? book.quorum_committee_percent
                                           : book.quorum_general_percent);
}

void tell(frame::Act& act, std::string_view name, const Meeting& m) {
  act.announce(name, m.org_id, m.area_code, m.id,
               MeetingNews{m.fund_id, m.kind, m.state, m.quorum});
}

kit::Result<Meeting> known_meeting(frame::Look& look, Fund& f) {
  auto m = store::find_meeting(look, look.path("meeting_id"));
  if (!m) return kit::refuse(Refused::not_found, "welfare.meeting_unknown");
  f = TRY(get_fund(look, m->fund_id));
  return *m;
}

kit::Result<void> put_motions(frame::Act& act, const Meeting& m, const HoldMeeting& command) {
  for (std::size_t i = 0; i < command.motions.size(); ++i) {
    const auto& c = command.motions[i];
    TRY(check_motion(c, m.present, i));
    store::insert_motion(
        act, {m.org_id, act.new_event_id(), m.id, c.kind, kit::text::normalise_thai(c.subject),
              c.about, c.votes_for, c.votes_against, c.abstained, is_carried(c, m.quorum),
              c.welfare_percent, c.reserve_percent, c.administration_percent, c.occupation_percent,
              act.now(), act.actor().staff_id});
  }
  return {};
}

}  // namespace

kit::Result<frame::Page<OfficerView>> committee(frame::Look& look, const Doors& doors) {
  auto f = TRY(get_fund(look));
  Villages villages(look, doors);
  frame::Page<OfficerView> page;
  for (const auto& o : store::officers_of(look, f))
    page.items.push_back(view_of(look, villages, o));
  return page;
}

kit::Result<frame::Page<ColleagueRow>> colleagues(frame::Look& look, const Doors& doors) {
  auto f = TRY(own_fund(look));
  frame::Page<ColleagueRow> page;
  for (const auto& one : doors.staff.members_of(look, f.org_id))
    if (one.active && (one.role == Role::fund_committee || one.role == Role::centre_head))
      page.items.push_back({one.id, one.name});
  return page;
}

kit::Result<OfficerView> appoint(frame::Act& act, const Doors& doors, const AppointOfficer& c) {
  auto f = TRY(own_fund(act));
  if (c.term_to < c.term_from) return kit::refuse_field("/term_to", "welfare.term_backwards");
  auto area = c.area_code.empty() ? f.area_code : c.area_code;
  if (!area.starts_with(f.area_code))
    return kit::refuse_field("/area_code", "welfare.area_outside");
  if (!c.member_id.empty()) {
    auto member = store::find_member(act, c.member_id);
    if (!member || member->fund_id != f.id)
      return kit::refuse_field("/member_id", "welfare.member_unknown");
  }
  if (!c.staff_id.empty()) {
    auto staff = doors.staff.find_member(act, c.staff_id);
    if (!staff || staff->org_id != f.org_id)
      return kit::refuse_field("/staff_id", "welfare.colleague_unknown");
  }
  Officer o{
      f.org_id,   act.new_event_id(), area,       f.id,        kit::text::normalise_thai(c.name),
      c.position, c.member_id,        c.staff_id, c.term_from, c.term_to};
  store::insert_officer(act, o);
  act.announce("welfare.officer_appointed", o.org_id, o.area_code, o.id,
               OfficerNews{f.id, o.position, o.term_to});
  Villages villages(act, doors);
  return view_of(act, villages, o);
}

kit::Result<OfficerView> end_term(frame::Act& act, const Doors& doors, const EndTerm& c) {
  auto o = store::find_officer(act, act.path("officer_id"));
  if (!o) return kit::refuse(Refused::not_found, "welfare.officer_unknown");
  TRY(own_fund(act, o->fund_id));
  if (o->ended_on) return kit::refuse(Refused::conflict, "welfare.term_over");
  if (c.ended_on < o->term_from || c.ended_on > act.today())
    return kit::refuse_field("/ended_on", "welfare.term_backwards");
  o->ended_on = c.ended_on;
  store::save_officer(act, *o);
  act.announce("welfare.term_ended", o->org_id, o->area_code, o->id,
               OfficerNews{o->fund_id, o->position, c.ended_on});
  Villages villages(act, doors);
  return view_of(act, villages, *o);
}

kit::Result<frame::Page<MeetingRow>> list(frame::Look& look, const Doors&) {
  auto f = TRY(get_fund(look));
  frame::Page<MeetingRow> page;
  for (const auto& m : store::meetings_of(look, f))
    page.items.push_back({m.id, m.kind, m.number, m.fiscal_year, m.held_on, m.place, m.state,
                          m.present, m.entitled, m.quorum});
  return page;
}

kit::Result<MeetingView> plan(frame::Act& act, const Doors& doors, const PlanMeeting& c) {
  auto f = TRY(own_fund(act));
  auto fiscal_year = words::fiscal_year(c.held_on);
  Meeting m{
      .org_id = f.org_id,
      .id = act.new_event_id(),
      .area_code = f.area_code,
      .fund_id = f.id,
      .kind = c.kind,
      .number = store::take_numbers(
          act, f, c.kind == MeetingKind::general ? "general_meeting" : "meeting", fiscal_year),
      .fiscal_year = fiscal_year,
      .held_on = c.held_on,
      .place = kit::text::normalise_thai(c.place),
      .agenda = tidy(c.agenda),
      .entitled = entitled_to(act, f, c.kind, c.held_on),
      .made_ms = act.now(),
      .made_by = act.actor().staff_id};
  store::insert_meeting(act, m);
  tell(act, "welfare.meeting_planned", m);
  return view_of(act, doors, f, m);
}

kit::Result<MeetingView> read(frame::Look& look, const Doors& doors) {
  Fund f;
  auto m = TRY(known_meeting(look, f));
  return view_of(look, doors, f, m);
}

kit::Result<MeetingView> hold(frame::Act& act, const Doors& doors, const HoldMeeting& command) {
  Fund f;
  auto m = TRY(known_meeting(act, f));
  TRY(own_fund(act, f.id));
  if (m.state == MeetingState::held) return kit::refuse(Refused::conflict, "welfare.held_already");
  if (m.held_on > act.today()) return kit::refuse(Refused::conflict, "welfare.day_to_come");
  m.entitled = entitled_to(act, f, m.kind, m.held_on);
  std::int64_t officers = 0;
  for (const auto& o : serving(act, f, m.held_on)) {
    bool present =
        std::ranges::find(command.officers_present, o.id) != command.officers_present.end();
    officers += present;
    store::insert_attendance(act, {m.org_id, act.new_event_id(), m.id, o.id, present});
  }
  m.present = m.kind == MeetingKind::committee ? officers : command.members_present;
  if (m.present > m.entitled)
    return kit::refuse_field("/members_present", "welfare.more_than_entitled");
  m.quorum = m.entitled > 0 && m.present >= needed_at(act, f, m);
  m.state = MeetingState::held;
  m.minutes = tidy(kit::text::split(command.minutes, '\n'));
  TRY(put_motions(act, m, command));
  store::save_meeting(act, m);
  tell(act, "welfare.meeting_held", m);
  return view_of(act, doors, f, m);
}

MeetingView view_of(frame::Look& look, const Doors& doors, const Fund& f, const Meeting& m) {
  MeetingView v{.id = m.id,
                .fund_id = f.id,
                .kind = m.kind,
                .number = m.number,
                .fiscal_year = m.fiscal_year,
                .held_on = m.held_on,
                .place = m.place,
                .agenda = kit::text::split(m.agenda, '\n'),
                .state = m.state,
                .minutes = m.minutes,
                .present = m.present,
                .entitled = m.entitled,
                .needed = needed_at(look, f, m),
                .quorum = m.quorum,
                .version = m.version};
  auto attended = store::attendance_of(look, m);
  for (const auto& o : store::officers_of(look, f)) {
    auto at = std::ranges::find(attended, o.id, &Attendance::officer_id);
    bool was = at != attended.end();
    if (was || (m.state == MeetingState::planned && serves_on(o, m.held_on)))
      v.attendance.push_back({o.id, o.name, o.position, was && at->present});
  }
  auto whole = doors.funds.balance_on(look, f.ledger_id, "cash", m.held_on) +
               doors.funds.balance_on(look, f.ledger_id, "bank", m.held_on);
  for (const auto& one : store::motions_of(look, m))
    v.motions.push_back({one.id, one.kind, one.subject, one.about, one.votes_for, one.votes_against,
                         one.abstained, one.carried, split_of(one, whole.satang)});
  return v;
}

}  // namespace welfare::meeting
