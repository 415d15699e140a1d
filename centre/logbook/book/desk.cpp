// The acts on a logbook. The baseline stays as it was on its day; what came later stands beside it.
#include "centre/logbook/book/desk.hpp"

#include "centre/logbook/action/store.hpp"
#include "centre/logbook/book/store.hpp"
#include "centre/logbook/rules.hpp"
#include "kit/text/text.hpp"

namespace logbook::book {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

void put_findings(Assessment& a, const rules::Findings& f) {
  a.income = f[0], a.health = f[1], a.education = f[2], a.living = f[3], a.access = f[4];
}

Assessment by_survey(frame::Look& look, const Doors& doors, const Book& book) {
  auto status = doors.targeting.status_of(look, book.household_id);
  Assessment a{.org_id = book.org_id, .book_id = book.id, .source = AssessedBy::survey, .level = status.level, .definition = status.definition};
  put_findings(a, status.findings);
  return a;
}

template <class Command>
void put_words(Assessment& a, const Command& command) {
  a.attitude = normalise_thai(command.attitude);
  a.skill = normalise_thai(command.skill);
  a.resource = normalise_thai(command.resource);
  a.way_out = normalise_thai(command.way_out);
  a.note = normalise_thai(command.note);
}

void keep(frame::Act& act, Assessment& a) {
  a.id = act.new_event_id();
  a.assessed_by = act.actor().staff_id;
  a.recorded_ms = act.now();
  store::insert_assessment(act, a);
}

kit::Result<void> check_day(kit::Date day, const Book& book, const std::vector<Assessment>& before, kit::Date today) {
  if (day > today) return kit::refuse_field("/assessed_on", "logbook.in_future");
  for (const auto& one : before)
    if (day < one.assessed_on) return kit::refuse_field("/assessed_on", "logbook.assessed_later_already");
  if (day < book.opened_on) return kit::refuse_field("/assessed_on", "logbook.before_opening");
  return {};
}

}  // namespace

kit::Result<Book> get_book(frame::Look& look) {
  auto book = store::find_book(look, look.path("book_id"));
  if (!book) return kit::refuse(Refused::not_found, "logbook.book_unknown");
  return *std::move(book);
}

kit::Result<Book> get_open_book(frame::Look& look) {
  auto book = TRY(get_book(look));
  if (book.state != BookState::open) return kit::refuse(Refused::conflict, "logbook.book_closed");
  return book;
}

void tell(frame::Act& act, std::string_view what, const Book& book) {
  act.announce(what, book.org_id, book.area_code, book.id, BookNews{book.stage, book.state, book.deprived_last});
}

kit::Result<Who> who_is(frame::Look& look, const Doors& doors, WhoKind kind, const std::string& id, const std::string& name) {
  if (kind == WhoKind::officer || kind == WhoKind::volunteer) {
    auto member = doors.staff.find_member(look, id);
    bool fits = member && member->active && (member->role == Role::volunteer) == (kind == WhoKind::volunteer);
    if (!fits) return kit::refuse_field("/owner_id", "logbook.who_unknown");
    return Who{member->id, member->name};
  }
  if (kind == WhoKind::agency && !id.empty()) {
    auto agency = doors.network.find_agency(look, id);
    if (!agency || !agency->open) return kit::refuse_field("/owner_id", "logbook.who_unknown");
    return Who{agency->org_id, agency->name_th};
  }
  if (kind == WhoKind::family && !id.empty()) {
    auto person = doors.registry.find_person(look, id);
    if (!person || person->deceased) return kit::refuse_field("/owner_id", "logbook.who_unknown");
    return Who{person->id, person->full_name};
  }
  if (kit::text::trim(name).empty()) return kit::refuse_field("/owner_name", "logbook.name_needed");
  return Who{"", normalise_thai(name)};
}

kit::Result<BookView> open(frame::Act& act, const Doors& doors, const OpenBook& command) {
  auto house = doors.registry.find_household(act, command.household_id);
  if (!house) return kit::refuse_field("/household_id", "logbook.household_unknown");
  if (store::book_of_household(act, house->id)) return kit::refuse(Refused::conflict, "logbook.book_there_already");
  auto follow = store::rules_on(act, act.today()).follow;
  Book book{.org_id = act.actor().org_id,
            .id = act.new_id(),
            .area_code = house->area_code,
            .household_id = house->id,
            .opened_on = act.today(),
            .opened_by = act.actor().staff_id,
            .stage_since = act.today(),
            .reassess_on = rules::plus_months(act.today(), follow.reassess_months)};
  auto baseline = by_survey(act, doors, book);
  baseline.assessed_on = act.today();
  put_words(baseline, command);
  book.deprived_first = book.deprived_last = rules::deprived(rules::findings_of(baseline));
  store::insert_book(act, book);
  keep(act, baseline);
  doors.registry.hold_household(act, house->id);
  tell(act, "logbook.book_opened", book);
  return view_of(act, doors, book);
}

kit::Result<BookView> reassess(frame::Act& act, const Doors& doors, const Reassess& command) {
  auto book = TRY(get_open_book(act));
  TRY(check_day(command.assessed_on, book, store::assessments_of(act, book), act.today()));
  auto a = by_survey(act, doors, book);
  if (command.source == AssessedBy::entered) {
    put_findings(a, {command.income, command.health, command.education, command.living, command.access});
    a.source = AssessedBy::entered;
    a.definition.clear();
    a.level.reset();
  }
  a.kind = AssessmentKind::reassessment;
  a.assessed_on = command.assessed_on;
  put_words(a, command);
  keep(act, a);
  book.deprived_last = rules::deprived(rules::findings_of(a));
  book.reassess_on = rules::plus_months(command.assessed_on, store::rules_on(act, act.today()).follow.reassess_months);
  if (auto house = doors.registry.find_household(act, book.household_id)) book.area_code = house->area_code;
  store::save_book(act, book);
  tell(act, "logbook.household_assessed", book);
  return view_of(act, doors, book);
}

kit::Result<BookView> move_stage(frame::Act& act, const Doors& doors, const MoveStage& command) {
  auto book = TRY(get_open_book(act));
  if (command.stage == book.stage) return kit::refuse_field("/stage", "logbook.stage_is_that");
  auto last = store::assessments_of(act, book).back();
  auto dated = store::rules_on(act, act.today());
  auto standings = rules::standings(dated.stages, rules::findings_of(last), book.stage, book.stage_since, act.today());
  if (!rules::may_move(standings, book.stage, command.stage)) return kit::refuse_field("/stage", "logbook.stage_not_reached");
  StageMove move{.org_id = book.org_id,
                 .id = act.new_event_id(),
                 .book_id = book.id,
                 .from_stage = book.stage,
                 .to_stage = command.stage,
                 .moved_on = act.today(),
                 .reason = normalise_thai(command.reason),
                 .rule_version = dated.stages.front().version,
                 .assessment_id = last.id,
                 .staff_id = act.actor().staff_id,
                 .moved_ms = act.now()};
  store::insert_stage_move(act, move);
  book.stage = command.stage;
  book.stage_since = act.today();
  store::save_book(act, book);
  act.announce("logbook.stage_moved", book.org_id, book.area_code, book.id, StageNews{move.from_stage, move.to_stage, move.rule_version});
  return view_of(act, doors, book);
}

kit::Result<BookView> join_team(frame::Act& act, const Doors& doors, const JoinTeam& command) {
  auto book = TRY(get_open_book(act));
  if (command.kind == WhoKind::family) return kit::refuse_field("/kind", "logbook.family_is_no_team");
  auto who = TRY(who_is(act, doors, command.kind, command.member_id, command.name));
  for (const auto& one : store::team_of(act, book))
    if (!one.until && one.part == command.part && one.member_id == who.id && one.name == who.name)
      return kit::refuse(Refused::conflict, "logbook.in_team_already");
  store::insert_team_member(act, {.org_id = book.org_id,
                                  .id = act.new_event_id(),
                                  .book_id = book.id,
                                  .part = command.part,
                                  .kind = command.kind,
                                  .member_id = who.id,
                                  .name = who.name,
                                  .duty = normalise_thai(command.duty),
                                  .since = act.today()});
  act.announce("logbook.team_joined", book.org_id, book.area_code, book.id, TeamNews{command.part, command.kind, false});
  return view_of(act, doors, book);
}

kit::Result<BookView> leave_team(frame::Act& act, const Doors& doors, const frame::Nothing&) {
  auto book = TRY(get_open_book(act));
  auto team = store::team_of(act, book);
  auto at = std::ranges::find(team, act.path("member_id"), &TeamMember::id);
  if (at == team.end() || at->until) return kit::refuse(Refused::not_found, "logbook.not_in_team");
  store::end_team_member(act, *at);
  act.announce("logbook.team_left", book.org_id, book.area_code, book.id, TeamNews{at->part, at->kind, true});
  return view_of(act, doors, book);
}

kit::Result<BookView> close(frame::Act& act, const Doors& doors, const CloseBook& command) {
  auto book = TRY(get_open_book(act));
  if (command.closed_for == ClosedFor::none) return kit::refuse_field("/closed_for", "logbook.closed_for_needed");
  bool graduated = command.closed_for == ClosedFor::graduated;
  if (graduated && book.stage != Stage::sustainable) return kit::refuse_field("/closed_for", "logbook.not_sustainable_yet");
  for (const auto& action : store::actions_of(act, book))
    if (rules::open(action.state)) return kit::refuse(Refused::conflict, "logbook.actions_still_open");
  book.state = BookState::closed;
  book.closed_on = act.today();
  book.closed_for = command.closed_for;
  book.closed_words = normalise_thai(command.words);
  store::save_book(act, book);
  tell(act, "logbook.book_closed", book);
  return view_of(act, doors, book);
}

kit::Result<BookView> reopen(frame::Act& act, const Doors& doors, const ReopenBook& command) {
  auto book = TRY(get_book(act));
  if (book.state == BookState::open) return kit::refuse(Refused::conflict, "logbook.book_open");
  book.state = BookState::open;
  book.closed_on.reset();
  book.closed_for = ClosedFor::none;
  book.closed_words = normalise_thai(command.words);
  store::save_book(act, book);
  tell(act, "logbook.book_reopened", book);
  return view_of(act, doors, book);
}

}  // namespace logbook::book
