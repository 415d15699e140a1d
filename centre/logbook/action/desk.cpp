// What an officer or volunteer owns stands among their tasks until it is done or dropped.
#include "centre/logbook/action/desk.hpp"

#include "centre/logbook/action/store.hpp"
#include "centre/logbook/book/desk.hpp"
#include "centre/logbook/book/store.hpp"
#include "centre/logbook/rules.hpp"
#include "kit/text/text.hpp"

namespace logbook::action {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

constexpr int due_days_usual = 30, due_days_most = 365;
constexpr std::size_t due_most = 100;

template <class Record>
kit::Result<Record> find(std::vector<Record> all, const std::string& id, const char* unknown) {
  auto at = std::ranges::find(all, id, &Record::id);
  if (at == all.end()) return kit::refuse(Refused::not_found, unknown);
  return *std::move(at);
}

kit::Result<Goal> goal_in_path(frame::Act& act, const Book& book) {
  auto goal = TRY(find(store::goals_of(act, book), act.path("goal_id"), "logbook.goal_unknown"));
  if (goal.state != GoalState::open) return kit::refuse(Refused::conflict, "logbook.goal_ended");
  return goal;
}

kit::Result<Action> action_in_path(frame::Act& act, const Book& book) {
  auto action = TRY(find(store::actions_of(act, book), act.path("action_id"), "logbook.action_unknown"));
  if (!rules::open(action.state)) return kit::refuse(Refused::conflict, "logbook.action_ended");
  return action;
}

Dimension dimension_of(frame::Look& look, const Book& book, const Action& action) {
  for (const auto& goal : store::goals_of(look, book))
    if (goal.id == action.goal_id) return goal.dimension;
  return Dimension::income;
}

void tell(frame::Act& act, std::string_view what, const Book& book, const Action& a) {
  act.announce(what, book.org_id, book.area_code, book.id, ActionNews{dimension_of(act, book, a), a.owner_kind, a.state, a.due_on});
}

bool has_account(const Action& a) { return a.owner_kind == WhoKind::officer || a.owner_kind == WhoKind::volunteer; }

void hand_in(frame::Act& act, const Doors& doors, const Book& book, Action& a) {
  a.task_id = has_account(a) ? doors.casework.hand_task(act, {a.owner_id, book.area_code, a.what, a.due_on, "logbook/books/" + book.id}) : "";
}
void take_back(frame::Act& act, const Doors& doors, Action& a) {
  if (!a.task_id.empty()) doors.casework.finish_handed_task(act, a.task_id);
  a.task_id.clear();
}

kit::Result<void> check_day(const frame::Act& act, const char* path, kit::Date day) {
  if (day > act.today()) return kit::refuse_field(path, "logbook.in_future");
  return {};
}

ActionView view_of(frame::Look& look, const Doors& doors, const Action& a, const std::vector<MenuItem>& menu) {
  ActionView view{.id = a.id,
                  .goal_id = a.goal_id,
                  .menu_code = a.menu_code,
                  .what = a.what,
                  .owner_kind = a.owner_kind,
                  .owner_id = a.owner_id,
                  .owner_name = a.owner_name,
                  .due_on = a.due_on,
                  .state = a.state,
                  .overdue = rules::overdue(a.state, a.due_on, look.today()),
                  .ended_on = a.ended_on,
                  .reason = a.reason,
                  .version = a.version};
  if (auto item = std::ranges::find(menu, a.menu_code, &MenuItem::code); item != menu.end())
    view.menu_th = item->name_th, view.menu_en = item->name_en;
  auto record = a.case_id.empty() || !look.actor().may(casework::read_case) ? std::nullopt : doors.casework.find_case(look, a.case_id);
  if (record) view.case_id = record->id, view.case_number = record->number;
  return view;
}

kit::Result<void> check_links(frame::Act& act, const Doors& doors, const Book& book, const PlanAction& command) {
  auto goal = TRY(find(store::goals_of(act, book), command.goal_id, "logbook.goal_unknown"));
  if (goal.state != GoalState::open) return kit::refuse(Refused::conflict, "logbook.goal_ended");
  auto menu = store::menu(act, act.today());
  if (!command.menu_code.empty() && std::ranges::find(menu, command.menu_code, &MenuItem::code) == menu.end())
    return kit::refuse_field("/menu_code", "logbook.menu_unknown");
  if (!command.case_id.empty() && !doors.casework.find_case(act, command.case_id))
    return kit::refuse_field("/case_id", "logbook.case_unknown");
  if (command.due_on < act.today()) return kit::refuse_field("/due_on", "logbook.due_in_past");
  return {};
}

}  // namespace

std::vector<GoalView> goals_of(frame::Look& look, const Doors& doors, const Book& book) {
  auto menu = store::menu(look, look.today());
  auto actions = store::actions_of(look, book);
  auto notes = store::notes_of(look, book);
  std::vector<GoalView> out;
  for (const auto& g : store::goals_of(look, book)) {
    GoalView goal{.id = g.id, .dimension = g.dimension, .problem_code = g.problem_code, .problem = g.problem, .aim = g.aim,
                  .target_on = g.target_on, .state = g.state, .ended_on = g.ended_on, .reason = g.reason, .version = g.version};
    for (const auto& a : actions) {
      if (a.goal_id != g.id) continue;
      auto view = view_of(look, doors, a, menu);
      for (const auto& n : notes)
        if (n.action_id == a.id) view.notes.push_back({n.id, n.noted_on, n.words, doors.staff_name(look, n.staff_id)});
      goal.begun = goal.begun || a.state == ActionState::under_way || a.state == ActionState::done;
      goal.actions.push_back(std::move(view));
    }
    out.push_back(std::move(goal));
  }
  return out;
}

kit::Result<frame::Page<DueAction>> due(frame::Look& look, const Doors& doors) {
  auto days = std::clamp<std::int64_t>(kit::text::parse_int(look.query("days")).value_or(due_days_usual), 0, due_days_most);
  auto whose = look.query("whose") == "all" ? "" : look.actor().staff_id;
  frame::Page<DueAction> page;
  for (const auto& d : store::due_by(look, look.today().plus_days(static_cast<int>(days)), whose, due_most)) {
    auto house = doors.registry.find_household(look, d.book.household_id);
    page.items.push_back({d.action.id, d.book.id, d.book.household_id, doors.head_of(look, house), d.action.what, d.dimension,
                          d.action.owner_kind, d.action.owner_name, d.action.due_on,
                          rules::overdue(d.action.state, d.action.due_on, look.today()), d.action.owner_id == look.actor().staff_id});
  }
  return page;
}

kit::Result<BookView> set_goal(frame::Act& act, const Doors& doors, const SetGoal& command) {
  auto book = TRY(book::get_open_book(act));
  if (command.target_on < act.today()) return kit::refuse_field("/target_on", "logbook.due_in_past");
  if (!command.problem_code.empty()) {
    auto known = doors.casework.problem_types(act, act.today());
    if (std::ranges::find(known, command.problem_code, &casework::ProblemType::code) == known.end())
      return kit::refuse_field("/problem_code", "logbook.problem_unknown");
  }
  store::insert_goal(act, {.org_id = book.org_id,
                           .id = act.new_event_id(),
                           .book_id = book.id,
                           .dimension = command.dimension,
                           .problem_code = command.problem_code,
                           .problem = normalise_thai(command.problem),
                           .aim = normalise_thai(command.aim),
                           .target_on = command.target_on,
                           .set_by = act.actor().staff_id});
  act.announce("logbook.goal_set", book.org_id, book.area_code, book.id, GoalNews{command.dimension, GoalState::open});
  return book::view_of(act, doors, book);
}

kit::Result<BookView> end_goal(frame::Act& act, const Doors& doors, const EndGoal& command) {
  auto book = TRY(book::get_open_book(act));
  auto goal = TRY(goal_in_path(act, book));
  if (command.state == GoalState::open) return kit::refuse_field("/state", "logbook.goal_state_needed");
  auto reason = normalise_thai(command.reason);
  if (command.state == GoalState::cannot_solve && reason.empty()) return kit::refuse_field("/reason", "logbook.reason_needed");
  for (const auto& a : store::actions_of(act, book))
    if (a.goal_id == goal.id && rules::open(a.state)) return kit::refuse(Refused::conflict, "logbook.actions_still_open");
  goal.state = command.state;
  goal.ended_on = act.today();
  goal.reason = reason;
  store::save_goal(act, goal);
  act.announce("logbook.goal_ended", book.org_id, book.area_code, book.id, GoalNews{goal.dimension, goal.state});
  return book::view_of(act, doors, book);
}

kit::Result<BookView> plan(frame::Act& act, const Doors& doors, const PlanAction& command) {
  auto book = TRY(book::get_open_book(act));
  TRY(check_links(act, doors, book, command));
  auto who = TRY(book::who_is(act, doors, command.owner_kind, command.owner_id, command.owner_name));
  Action a{.org_id = book.org_id,
           .id = act.new_event_id(),
           .book_id = book.id,
           .goal_id = command.goal_id,
           .menu_code = command.menu_code,
           .what = normalise_thai(command.what),
           .owner_kind = command.owner_kind,
           .owner_id = who.id,
           .owner_name = who.name,
           .due_on = command.due_on,
           .case_id = command.case_id,
           .planned_by = act.actor().staff_id};
  hand_in(act, doors, book, a);
  store::insert_action(act, a);
  tell(act, "logbook.action_planned", book, a);
  return book::view_of(act, doors, book);
}

kit::Result<BookView> change(frame::Act& act, const Doors& doors, const ChangeAction& command) {
  auto book = TRY(book::get_open_book(act));
  auto a = TRY(action_in_path(act, book));
  auto who = TRY(book::who_is(act, doors, command.owner_kind, command.owner_id, command.owner_name));
  if (command.due_on < act.today()) return kit::refuse_field("/due_on", "logbook.due_in_past");
  take_back(act, doors, a);
  a.owner_kind = command.owner_kind;
  a.owner_id = who.id;
  a.owner_name = who.name;
  a.due_on = command.due_on;
  hand_in(act, doors, book, a);
  store::save_action(act, a);
  store::insert_note(act, {.org_id = a.org_id, .id = act.new_event_id(), .book_id = book.id, .action_id = a.id, .noted_on = act.today(),
                           .words = normalise_thai(command.reason), .staff_id = act.actor().staff_id, .recorded_ms = act.now()});
  tell(act, "logbook.action_changed", book, a);
  return book::view_of(act, doors, book);
}

kit::Result<BookView> note(frame::Act& act, const Doors& doors, const NoteProgress& command) {
  auto book = TRY(book::get_open_book(act));
  auto a = TRY(action_in_path(act, book));
  TRY(check_day(act, "/noted_on", command.noted_on));
  store::insert_note(act, {.org_id = a.org_id, .id = act.new_event_id(), .book_id = book.id, .action_id = a.id, .noted_on = command.noted_on,
                           .words = normalise_thai(command.words), .staff_id = act.actor().staff_id, .recorded_ms = act.now()});
  if (a.state == ActionState::planned) {
    a.state = ActionState::under_way;
    store::save_action(act, a);
  }
  tell(act, "logbook.progress_noted", book, a);
  return book::view_of(act, doors, book);
}

kit::Result<BookView> end(frame::Act& act, const Doors& doors, const EndAction& command) {
  auto book = TRY(book::get_open_book(act));
  auto a = TRY(action_in_path(act, book));
  TRY(check_day(act, "/ended_on", command.ended_on));
  if (rules::open(command.state)) return kit::refuse_field("/state", "logbook.action_end_needed");
  auto reason = normalise_thai(command.reason);
  if (command.state == ActionState::dropped && reason.empty()) return kit::refuse_field("/reason", "logbook.reason_needed");
  take_back(act, doors, a);
  a.state = command.state;
  a.ended_on = command.ended_on;
  a.reason = reason;
  store::save_action(act, a);
  tell(act, "logbook.action_ended", book, a);
  return book::view_of(act, doors, book);
}

}  // namespace logbook::action
