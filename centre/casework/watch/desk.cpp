// The queue, the notices, and the run of the clocks.
#include "centre/casework/watch/desk.hpp"

#include <array>
#include <limits>

#include "centre/casework/protection/store.hpp"
#include "centre/casework/referral/clock.hpp"
#include "centre/casework/store.hpp"
#include "centre/casework/watch/store.hpp"
#include "centre/frame/wall.hpp"
#include "kit/text/text.hpp"

namespace casework::watch {
namespace {

using kit::Refused;

constexpr std::array clocks{Clock::case_, Clock::call_back, Clock::referral, Clock::review};
constexpr std::size_t notices_most = 50;
constexpr std::size_t raised_a_run = 200;  // of each clock; the next run takes the rest

frame::Actor clock_keeper() {
  return {.staff_id = {},
          .name = "clocks",
          .role = Role::system,
          .org_id = "system",
          .area_code = "00",
          .scope = frame::SystemScope::everywhere("the clocks of cases run by themselves")};
}

bool any_clock_out(frame::Look& look, const Doors& doors) {
  bool late = std::ranges::any_of(clocks, [&](Clock clock) { return !store::overdue(look, clock, 1).empty(); });
  return late || referral::any_stranded(look, doors);
}

bool desk_role(Role role) {
  return role == Role::desk_officer || role == Role::social_worker;
}

std::vector<std::string> members_with(frame::Look& look, const Doors& doors, const Case& c, bool (*wanted)(Role)) {
  std::vector<std::string> out;
  for (const auto& m : doors.staff.members_of(look, c.org_id))
    if (m.active && wanted(m.role)) out.push_back(m.id);
  return out;
}

std::vector<std::string> on_duty(frame::Look& look, const Doors& doors, const Case& c) {
  auto out = doors.network.on_duty(look, c.org_id, look.now());
  if (out.empty() && !c.in_charge.empty()) out.push_back(c.in_charge);
  return out.empty() ? members_with(look, doors, c, desk_role) : out;
}

// Closed files are told to those who carry them, whoever is on duty.
bool may_know(frame::Look& look, const Doors& doors, const Case& c, const std::vector<std::string>& team,
              const std::vector<std::string>& blocked, const std::string& staff_id) {
  if (std::ranges::find(blocked, staff_id) != blocked.end()) return false;
  auto member = doors.staff.find_member(look, staff_id);
  if (!member || !member->active) return false;
  if (c.secrecy == Secrecy::ordinary || std::ranges::find(team, staff_id) != team.end()) return true;
  return c.secrecy == Secrecy::restricted && member->role == Role::centre_head && member->org_id == c.org_id;
}

ToldKind kind_of(Clock clock) {
  switch (clock) {
    case Clock::case_:
      return ToldKind::escalated;
    case Clock::call_back:
      return ToldKind::call_back_late;
    case Clock::referral:
      return ToldKind::referral_late;
    case Clock::review:
      return ToldKind::review_late;
  }
  return ToldKind::escalated;
}

// A sealed file whose last clock ran out: the province's named team takes it up with those who had it.
void bring_in_province(frame::Act& act, const Case& c) {
  auto blocked = store::blocked_from(act, c);
  for (const auto& id : store::protectors_of(act, c.area_code))
    if (std::ranges::find(blocked, id) == blocked.end()) store::join_team(act, c, id);
  course::tell(act, "casework.team_changed", c);
}

void raise(frame::Act& act, const Doors& doors, const store::Overdue& o, ClockRun& run) {
  auto c = store::case_by_key(act, o.org_id, o.case_id);
  ENSURE(c);
  store::insert_escalation(act, {.org_id = o.org_id,
                                 .id = act.new_event_id(),
                                 .case_id = o.case_id,
                                 .clock = o.clock,
                                 .subject_id = o.subject_id,
                                 .level = o.level,
                                 .due_ms = {o.due_ms},
                                 .raised_ms = act.now()});
  act.announce("casework.escalation_raised", c->org_id, c->area_code, c->id, EscalationRaised{o.clock, o.level, c->secrecy});
  if (o.level == Level::province && c->secrecy == Secrecy::sealed) bring_in_province(act, *c);
  auto people = people_at(act, doors, *c, o.level);
  run.told += give_notice(act, doors, *c, kind_of(o.clock), kit::name_of(o.level), people);
  ++run.raised;
}

CaseRow row_of_waiter(frame::Look& look, const Doors& doors, const store::Waiter& w, std::map<std::string, std::string>& names) {
  auto row = row_without_title(look, doors, w.record, names);
  row.title = title_of_client(look, doors, w.record, w.person_id, w.about);
  return row;
}

kit::Result<store::QueueFilter> filter_of(frame::Look& look) {
  store::QueueFilter f{.urgency = look.query("urgency"),
                       .in_charge = look.query("mine") == "true" ? look.actor().staff_id : "",
                       .now_ms = look.now().ms,
                       .limit = look.limit()};
  auto after = look.query("after");
  if (after.empty()) return f;
  auto keys = TRY(frame::read_cursor(after, 5));
  f.now_ms = kit::text::parse_int(keys[0]).value_or(0);
  f.after = store::QueuePlace{.late = keys[1] == "late",
                              .rank = kit::text::parse_int(keys[2]).value_or(0),
                              .due_ms = kit::text::parse_int(keys[3]).value_or(0),
                              .id = keys[4]};
  return f;
}

}  // namespace

std::vector<std::string> people_at(frame::Look& look, const Doors& doors, const Case& c, Level level) {
  auto team = c.secrecy == Secrecy::ordinary ? std::vector<std::string>{} : store::team_of(look, c);
  switch (level) {
    case Level::duty:
      return c.secrecy == Secrecy::ordinary ? on_duty(look, doors, c) : team;
    case Level::head: {
      auto heads = members_with(look, doors, c, [](Role r) { return r == Role::centre_head; });
      return c.secrecy == Secrecy::sealed ? team : heads;
    }
    case Level::province:
      return store::protectors_of(look, c.area_code);
  }
  return {};
}

std::int64_t give_notice(frame::Act& act, const Doors& doors, const Case& c, ToldKind kind, std::string_view level,
                         const std::vector<std::string>& staff_ids) {
  auto blocked = store::blocked_from(act, c);
  auto team = c.secrecy == Secrecy::ordinary ? std::vector<std::string>{} : store::team_of(act, c);
  StaffTold given{.kind = kind, .staff = {}};
  for (const auto& id : staff_ids) {
    bool protector = level == kit::name_of(Level::province) && c.secrecy != Secrecy::sealed &&
                     std::ranges::find(blocked, id) == blocked.end();
    if (!protector && !may_know(act, doors, c, team, blocked, id)) continue;
    store::insert_notice(act, c, id, kind, level);
    given.staff.push_back(id);
  }
  if (!given.staff.empty()) act.announce("casework.staff_told", c.org_id, c.area_code, c.id, given);
  return static_cast<std::int64_t>(given.staff.size());
}

ClockRun run_clocks(frame::Act& act, const Doors& doors) {
  ClockRun run;
  for (Clock clock : clocks)
    for (const auto& o : store::overdue(act, clock, raised_a_run)) raise(act, doors, o, run);
  referral::run_clocks(act, doors, run);
  return run;
}

std::vector<frame::Announcement> keep_time(const frame::Performer& performer, const Doors& doors) {
  static const auto actor = clock_keeper();
  bool any = false;
  std::vector<frame::SeenRecord> seen;
  auto asked = performer.look(actor, {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    any = any_clock_out(look, doors);
    return frame::Reply{};
  }, seen);
  ENSURE(asked);
  if (!any) return {};
  auto done = performer.act(actor, {.op_id = kit::make_uuid_v4()}, "clocks", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    return frame::reply_of(run_clocks(act, doors), 200);
  });
  ENSURE(done);
  return done->announced;
}

kit::Result<ClockRun> run_clocks_now(frame::Act& act, const Doors& doors, const frame::Nothing&) {
  static const auto everywhere = frame::SystemScope::everywhere("the clocks of all cases run together");
  // Whoever lets them run, the steps that follow are the program's own.
  frame::Actor clocks = act.actor();
  clocks.role = Role::system;
  clocks.scope = everywhere;
  frame::Act inner(clocks, act.now(), act.db.connection(), act.vault(), act.particulars());
  frame::stand_behind_wall(act.db.connection(), everywhere);
  auto run = run_clocks(inner, doors);
  frame::stand_behind_wall(act.db.connection(), act.actor().scope);
  for (const auto& what : inner.announced()) act.announce_raw(what);
  act.take_over_later(inner);
  act.announce("casework.clocks_run", act.actor().org_id, act.actor().area_code, act.actor().org_id, run);
  return run;
}

std::vector<CaseRow> first_in_line(frame::Look& look, const Doors& doors, std::size_t most) {
  std::map<std::string, std::string> names;
  std::vector<CaseRow> out;
  for (const auto& w : store::waiting_line(look, {.now_ms = look.now().ms, .limit = most}))
    out.push_back(row_of_waiter(look, doors, w, names));
  return out;
}

kit::Result<frame::Page<CaseRow>> queue(frame::Look& look, const Doors& doors) {
  auto filter = TRY(filter_of(look));
  auto wanted = filter.limit++;
  auto line = store::waiting_line(look, filter);
  frame::Page<CaseRow> page;
  if (line.size() > wanted) {
    line.resize(wanted);
    const Case& last = line.back().record;
    page.next = frame::make_cursor({std::to_string(filter.now_ms), last.due_ms->ms < filter.now_ms ? "late" : "in_time",
                                    std::to_string(store::rank_of(last.urgency)), std::to_string(last.due_ms->ms), last.id});
  }
  std::map<std::string, std::string> names;
  for (const auto& w : line) page.items.push_back(row_of_waiter(look, doors, w, names));
  return page;
}

kit::Result<frame::Page<NoticeRow>> notices(frame::Look& look, const Doors& doors) {
  frame::Page<NoticeRow> page;
  for (const auto& n : store::my_notices(look, notices_most)) {
    const Case& c = n.about.record;
    page.items.push_back({n.id, n.kind, n.level, c.id, c.number, title_of_client(look, doors, c, n.about.person_id, n.about.about),
                          c.urgency, c.secrecy, n.given_ms});
  }
  return page;
}

kit::Result<frame::Nothing> read_notice(frame::Act& act, const Doors&, const frame::Nothing&) {
  if (!store::read_notice(act, act.path("notice_id")))
    return kit::refuse(Refused::not_found, "casework.notice_unknown");
  act.announce("casework.notice_read", act.actor().org_id, act.actor().area_code, act.path("notice_id"), frame::Nothing{});
  return frame::Nothing{};
}

kit::Result<frame::Page<EscalationRow>> escalations(frame::Look& look, const Doors&) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  return frame::Page<EscalationRow>{store::escalations_of(look, c), {}};
}

}  // namespace casework::watch
