// What leaves of logbooks: one whole, lists, counts.
#include "centre/frame/asked.hpp"
#include "centre/logbook/action/desk.hpp"
#include "centre/logbook/book/desk.hpp"
#include "centre/logbook/book/store.hpp"
#include "centre/logbook/rules.hpp"
#include "kit/text/text.hpp"

namespace logbook::book {
namespace {

using kit::Refused;

constexpr std::size_t visits_most = 40, people_most = 40;

AssessmentView view_of(frame::Look& look, const Doors& doors, const Assessment& a) {
  return {a.id,     a.kind,      a.assessed_on, a.source, a.income, a.health, a.education, a.living,
          a.access, a.level,     a.definition,  a.attitude, a.skill, a.resource, a.way_out, a.note,
          doors.staff_name(look, a.assessed_by)};
}

void add_members(frame::Look& look, const Doors& doors, BookView& view) {
  for (const auto& person : doors.registry.members_of(look, view.household_id)) {
    if (person.deceased) continue;
    MemberLine line{person.id, person.full_name, {}, person.gender};
    if (person.birth) line.age_years = words::age_on(*person.birth, look.today()).max;
    view.members.push_back(std::move(line));
  }
}

void add_team(frame::Look& look, const Book& book, std::int64_t most, BookView& view) {
  for (const auto& m : store::team_of(look, book)) {
    TeamMemberView one{m.id, m.part, m.kind, m.member_id, m.name, m.duty, m.since, m.until, 0, false};
    if (m.part == TeamPart::mentor && !m.member_id.empty() && !m.until) one.books = store::books_of_mentor(look, m.org_id, m.member_id);
    one.too_many = one.books > most;
    view.team.push_back(std::move(one));
  }
}

void add_stages(frame::Look& look, const Doors& doors, const Book& book, BookView& view) {
  for (const auto& s : store::stage_moves_of(look, book))
    view.stages.push_back({s.from_stage, s.to_stage, s.moved_on, s.reason, s.rule_version, doors.staff_name(look, s.staff_id)});
}

// A benefit that must not be named to others stands in no book that lies on a table.
void add_help(frame::Look& look, const Doors& doors, BookView& view) {
  for (const auto& help : doors.benefits.help_of_household(look, view.household_id, 0)) {
    if (help.withdrawn) continue;
    auto benefit = help.note.code.empty() ? std::nullopt : doors.benefits.find_benefit(look, help.note.code, help.note.given_on);
    if (benefit && benefit->confidential) continue;
    view.help.push_back({help.note.given_on, help.note.what, benefit ? benefit->name_th : "", benefit ? benefit->name_en : "",
                         std::string(kit::name_of(help.note.form)), help.note.giver, help.note.value});
    view.help_sum += help.note.value;
  }
}

void add_visits(frame::Look& look, const Doors& doors, BookView& view) {
  if (!look.actor().may(casework::read_case)) return;
  for (const auto& v : doors.casework.visits_of_household(look, view.household_id, visits_most))
    view.visits.push_back({v.held_at.bangkok_day(), v.purpose, v.visitors, v.case_id, v.case_number});
}

void add_dimensions(const std::vector<Assessment>& assessments, BookView& view) {
  auto first = rules::findings_of(assessments.front()), last = rules::findings_of(assessments.back());
  for (Dimension d : targeting::all_dimensions) {
    auto at = static_cast<std::size_t>(d);
    view.dimensions.push_back(rules::change_of(d, first[at], last[at], assessments.size() > 1, view.goals));
    bool was = first[at] == Finding::deprived;
    view.deprived += was;
    view.solved += was && view.dimensions.back().state == ProblemState::solved;
  }
}

BookRow row_of(frame::Look& look, const Doors& doors, const store::Listed& l) {
  auto house = doors.registry.find_household(look, l.book.household_id);
  return {l.book.id, l.book.household_id, doors.head_of(look, house), house ? house->address : "", l.book.area_code,
          l.book.stage, l.book.state, l.book.deprived_first, l.book.deprived_last, l.actions_open, l.overdue, l.next_due,
          l.book.reassess_on, l.book.state == BookState::open && l.book.reassess_on < look.today()};
}

// By a name or a number that was typed: the books of the households of those people.
frame::Page<BookRow> of_people(frame::Look& look, const Doors& doors, store::Filter filter, const std::string& typed) {
  frame::Page<BookRow> page;
  std::vector<std::string> seen;
  for (const auto& id : doors.registry.people_meant(look, typed, people_most)) {
    auto person = doors.registry.find_person(look, id);
    if (!person || person->household_id.empty() || std::ranges::find(seen, person->household_id) != seen.end()) continue;
    seen.push_back(person->household_id);
    filter.household_id = person->household_id;
    for (const auto& one : store::list_books(look, filter)) page.items.push_back(row_of(look, doors, one));
  }
  return page;
}

}  // namespace

kit::Result<frame::AreaRange> area_asked(frame::Look& look) {
  auto area = look.query("area");
  if (area.empty()) return frame::AreaRange{.from = "", .to = "~"};
  if (!words::AreaCode::parse(area)) return kit::refuse_field("/area", std::string(words::AreaCode::fault));
  return frame::AreaRange::of(area);
}

BookView view_of(frame::Look& look, const Doors& doors, const Book& book) {
  auto house = doors.registry.find_household(look, book.household_id);
  auto area = doors.network.find_area(look, book.area_code);
  auto dated = store::rules_on(look, look.today());
  auto assessments = store::assessments_of(look, book);
  ENSURE(!assessments.empty());
  BookView view{.id = book.id,
                .household_id = book.household_id,
                .head_name = doors.head_of(look, house),
                .address = house ? house->address : "",
                .area_code = book.area_code,
                .area_th = area ? area->full_th : "",
                .area_en = area ? area->full_en : "",
                .opened_on = book.opened_on,
                .stage = book.stage,
                .stage_since = book.stage_since,
                .state = book.state,
                .closed_on = book.closed_on,
                .closed_for = book.closed_for,
                .closed_words = book.closed_words,
                .reassess_on = book.reassess_on,
                .reassess_late = book.state == BookState::open && book.reassess_on < look.today(),
                .goals = action::goals_of(look, doors, book),
                .version = book.version};
  add_members(look, doors, view);
  for (const auto& a : assessments) view.assessments.push_back(view_of(look, doors, a));
  add_dimensions(assessments, view);
  view.standings = rules::standings(dated.stages, rules::findings_of(assessments.back()), book.stage, book.stage_since, look.today());
  for (const auto& goal : view.goals) view.overdue += std::ranges::count(goal.actions, true, &ActionView::overdue);
  add_stages(look, doors, book, view);
  add_team(look, book, dated.follow.books_per_mentor_max, view);
  add_visits(look, doors, view);
  add_help(look, doors, view);
  return view;
}

kit::Result<BookView> read(frame::Look& look, const Doors& doors) {
  auto book = TRY(get_book(look));
  look.saw(book.org_id, "logbook.book", book.id);
  return view_of(look, doors, book);
}

kit::Result<frame::Page<BookRow>> list(frame::Look& look, const Doors& doors) {
  store::Filter filter;
  filter.area = TRY(area_asked(look));
  filter.stage = TRY(frame::choice_asked<Stage>(look, "stage"));
  filter.state = TRY(frame::choice_asked<BookState>(look, "state"));
  filter.overdue_only = look.query("overdue") == "yes";
  if (look.query("mine") == "yes") filter.mentor_id = look.actor().staff_id;
  if (auto typed = kit::text::trim(look.query("q")); !typed.empty()) return of_people(look, doors, filter, typed);
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 2));
    filter.after_area = keys[0];
    filter.after_id = keys[1];
  }
  auto wanted = look.limit();
  filter.limit = wanted + 1;
  auto all = store::list_books(look, filter);
  frame::Page<BookRow> page;
  if (all.size() > wanted) {
    all.resize(wanted);
    page.next = frame::make_cursor({all.back().book.area_code, all.back().book.id});
  }
  for (const auto& one : all) page.items.push_back(row_of(look, doors, one));
  return page;
}

kit::Result<BookSummary> summary(frame::Look& look, const Doors&) {
  auto area = TRY(area_asked(look));
  return store::summary(look, area);
}

kit::Result<HouseholdBook> of_household(frame::Look& look, const Doors& doors) {
  auto house = doors.registry.find_household(look, look.path("household_id"));
  if (!house) return kit::refuse(Refused::not_found, "logbook.household_unknown");
  HouseholdBook out{.household_id = house->id};
  store::Filter filter;
  filter.household_id = house->id;
  filter.limit = 1;
  auto found = store::list_books(look, filter);
  if (found.empty()) return out;
  const auto& l = found.front();
  return HouseholdBook{house->id, l.book.id, l.book.stage, l.book.state, l.book.deprived_first, l.book.deprived_last,
                       l.actions_open, l.overdue, l.next_due, l.book.reassess_on,
                       l.book.state == BookState::open && l.book.reassess_on < look.today()};
}

kit::Result<frame::Page<MenuItem>> menu(frame::Look& look, const Doors&) {
  return frame::Page<MenuItem>{store::menu(look, look.today()), {}};
}

kit::Result<LogbookRules> dated_rules(frame::Look& look, const Doors&) { return store::rules_on(look, look.today()); }

}  // namespace logbook::book
