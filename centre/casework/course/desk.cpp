// What officers do to a case itself: each function loads, decides, saves and announces.
#include "centre/casework/course/desk.hpp"

#include "centre/casework/intake/desk.hpp"
#include "centre/casework/notice/desk.hpp"
#include "centre/casework/protection/desk.hpp"
#include "centre/casework/protection/store.hpp"
#include "centre/casework/store.hpp"
#include "centre/casework/watch/store.hpp"
#include "kit/text/text.hpp"

namespace casework::course {
namespace {

using kit::Refused;

// An officer of the same centre who does casework.
kit::Result<void> check_colleague(frame::Look& look, const Doors& doors, const Case& c,
                                  const std::string& staff_id, std::string path) {
  auto member = doors.staff.find_member(look, staff_id);
  bool here = member && member->active && read_case.held_by(member->role) &&
              (member->org_id == c.org_id || store::is_protector(look, staff_id, c.area_code));
  auto blocked = store::blocked_from(look, c);
  if (!here || std::ranges::find(blocked, staff_id) != blocked.end())
    return kit::refuse_field(std::move(path), "casework.not_a_colleague");
  return {};
}

// Whoever closes a file, and whoever is in charge of it, is on its team.
void keep_in_team(frame::Act& act, const Case& c) {
  if (c.secrecy == Secrecy::ordinary) return;
  store::join_team(act, c, act.actor().staff_id);
  if (!c.in_charge.empty()) store::join_team(act, c, c.in_charge);
}

std::vector<ProblemType> problems_of(frame::Look& look, const Case& c) {
  std::vector<ProblemType> out;
  for (auto& p : store::problem_types(look, look.today()))
    if (p.code == c.main_problem ||
        std::ranges::find(c.other_problems, p.code) != c.other_problems.end())
      out.push_back(std::move(p));
  return out;
}

constexpr std::size_t names_most = 100;

// What is typed is the beginning of a number, or of whom the case is.
store::CaseFilter filter_of(frame::Look& look, const Doors& doors) {
  auto typed = kit::text::trim(kit::text::digits_to_ascii(look.query("q")));
  bool number = typed.find_first_not_of("0123456789-") == std::string::npos;
  auto person_id = look.query("person_id");
  store::CaseFilter filter{.number = number ? typed : "",
                           .state = look.query("state"),
                           .person_ids = person_id.empty() ? std::vector<std::string>{}
                                                           : doors.registry.ids_of(look, person_id),
                           .household_id = look.query("household_id"),
                           .in_charge = look.query("in_charge"),
                           .by_name = !number,
                           .before_ms = std::numeric_limits<std::int64_t>::max(),
                           .before_id = "",
                           .limit = look.limit()};
  if (number) return filter;
  filter.people_ids = doors.registry.people_meant(look, typed, names_most);
  filter.case_ids = store::cases_told_of(look, typed, names_most);
  return filter;
}

}  // namespace

kit::Result<CaseView> read(frame::Look& look, const Doors& doors) {
  auto c = TRY(get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  return view_of(look, doors, c);
}

kit::Result<frame::Page<CaseRow>> list(frame::Look& look, const Doors& doors) {
  auto filter = filter_of(look, doors);
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 2));
    filter.before_ms = kit::text::parse_int(keys[0]).value_or(0);
    filter.before_id = keys[1];
  }
  auto wanted = filter.limit++;
  auto cases = store::list_cases(look, filter);
  frame::Page<CaseRow> page;
  if (cases.size() > wanted) {
    cases.resize(wanted);
    page.next = frame::make_cursor({std::to_string(cases.back().opened_ms.ms), cases.back().id});
  }
  for (const auto& c : cases) page.items.push_back(row_of(look, doors, c));
  return page;
}

kit::Result<frame::Page<MoveRow>> history(frame::Look& look, const Doors& doors) {
  auto c = TRY(get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  frame::Page<MoveRow> page;
  for (const auto& m : store::moves_of(look, c))
    page.items.push_back({m.step, m.from_state, m.to_state, m.at_ms,
                          doors.staff_name(look, m.staff_id), m.role, m.reason});
  return page;
}

kit::Result<CaseView> triage(frame::Act& act, const Doors& doors, const TriageCase& command) {
  auto c = TRY(get_case(act));
  TRY(check_colleague(act, doors, c, command.in_charge, "/in_charge"));
  c.risks = command.risks;
  c.urgency = least_urgency(command.urgency, command.risks);
  c.secrecy = least_secrecy(command.secrecy, problems_of(act, c), command.risks);
  c.in_charge = command.in_charge;
  TRY(take_step(act, c, Step::acceptance, ""));
  keep_in_team(act, c);
  tell(act, "casework.case_triaged", c);
  notice::tell_clients(act, doors, c, messages::Kind::news);
  return view_of(act, doors, c);
}

kit::Result<CaseView> assign(frame::Act& act, const Doors& doors, const AssignCase& command) {
  auto c = TRY(get_case(act));
  if (!is_open(c.state)) return kit::refuse(Refused::conflict, "casework.already_closed");
  TRY(check_colleague(act, doors, c, command.in_charge, "/in_charge"));
  c.in_charge = command.in_charge;
  store::save_case(act, c);
  keep_in_team(act, c);
  tell(act, "casework.case_assigned", c);
  return view_of(act, doors, c);
}

kit::Result<CaseView> change(frame::Act& act, const Doors& doors, const ChangeCase& command) {
  auto c = TRY(get_case(act));
  TRY(act.expect_version(c.version));
  if (!is_open(c.state)) return kit::refuse(Refused::conflict, "casework.already_closed");
  auto facts = TRY(intake::check_facts(act, doors,
                                       {.area_code = command.area_code,
                                        .clients = command.clients,
                                        .household_id = command.household_id,
                                        .main_problem = command.main_problem,
                                        .other_problems = command.other_problems}));
  c.area_code = command.area_code;
  c.household_id = facts.household_id;
  c.main_problem = command.main_problem;
  c.other_problems = command.other_problems;
  c.secrecy = least_secrecy(c.secrecy, facts.problems, c.risks);
  store::save_case(act, c);
  store::remove_clients(act, c);
  intake::save_clients(act, doors, c, command.clients);
  protection::block_kin(act, doors, c, command.clients);
  keep_in_team(act, c);
  tell(act, "casework.case_changed", c);
  return view_of(act, doors, c);
}

kit::Result<CaseView> move(frame::Act& act, const Doors& doors, const MoveCase& command) {
  auto c = TRY(get_case(act));
  if (rule_of(command.step).route != Route::moves)
    return kit::refuse_field("/step", "casework.step_has_own_route");
  TRY(take_step(act, c, command.step, command.reason));
  tell(act, "casework.case_moved", c);
  notice::tell_clients(act, doors, c, messages::Kind::news);
  return view_of(act, doors, c);
}

kit::Result<CaseView> ask(frame::Act& act, const Doors& doors, const AskInformation& command) {
  auto c = TRY(get_case(act));
  TRY(take_step(act, c, Step::information_request, ""));
  for (const auto& field : command.fields)
    store::insert_information(act, {.org_id = c.org_id,
                                    .id = act.new_event_id(),
                                    .case_id = c.id,
                                    .field = field.field,
                                    .reason = kit::text::normalise_thai(field.reason),
                                    .asked_ms = act.now(),
                                    .asked_by = act.actor().staff_id});
  tell(act, "casework.information_asked", c);
  return view_of(act, doors, c);
}

kit::Result<CaseView> answer(frame::Act& act, const Doors& doors, const GiveInformation& command) {
  auto c = TRY(get_case(act));
  auto items = store::information_of(act, c);
  for (std::size_t i = 0; i < command.fields.size(); ++i) {
    const auto& given = command.fields[i];
    auto path = "/fields/" + std::to_string(i);
    auto at = std::ranges::find(items, given.id, &Information::id);
    if (at == items.end() || at->answer != Answer::none)
      return kit::refuse_field(path + "/id", "casework.nothing_asked");
    if (given.answer == Answer::none || (given.answer == Answer::edited && given.words.empty()))
      return kit::refuse_field(path + "/answer", "casework.answer_needed");
    at->answer = given.answer;
    at->words = kit::text::normalise_thai(given.words);
    store::answer_information(act, *at);
  }
  bool complete =
      std::ranges::none_of(items, [](const auto& i) { return i.answer == Answer::none; });
  if (complete) TRY(take_step(act, c, Step::information, ""));
  tell(act, "casework.information_given", c);
  return view_of(act, doors, c);
}

kit::Result<CaseView> change_team(frame::Act& act, const Doors& doors, const ChangeTeam& command) {
  auto c = TRY(get_case(act));
  for (std::size_t i = 0; i < command.join.size(); ++i)
    TRY(check_colleague(act, doors, c, command.join[i], "/join/" + std::to_string(i)));
  TRY(protection::may_change_team(act, c));
  for (const auto& id : command.join) store::join_team(act, c, id);
  for (const auto& id : command.leave) store::leave_team(act, c, id);
  if (c.secrecy != Secrecy::ordinary && store::team_of(act, c).empty())
    return kit::refuse(Refused::conflict, "casework.team_empty");
  store::save_case(act, c);
  tell(act, "casework.team_changed", c);
  return view_of(act, doors, c);
}

kit::Result<CaseView> close(frame::Act& act, const Doors& doors, const CloseCase& command) {
  auto c = TRY(get_case(act));
  TRY(take_step(act, c, Step::closure, command.reason));
  store::insert_closure(act, {.org_id = c.org_id,
                              .id = act.new_event_id(),
                              .case_id = c.id,
                              .outcome = command.outcome,
                              .reason = kit::text::normalise_thai(command.reason),
                              .satisfaction = command.satisfaction,
                              .closed_ms = act.now(),
                              .closed_by = act.actor().staff_id});
  act.announce("casework.case_closed", c.org_id, c.area_code, c.id,
               CaseEnded{command.outcome, command.satisfaction, c.secrecy,
                         c.secrecy == Secrecy::ordinary ? c.main_problem : "",
                         c.opened_ms.bangkok_day().days_until(act.today())});
  notice::tell_clients(act, doors, c, messages::Kind::news);
  return view_of(act, doors, c);
}

}  // namespace casework::course
