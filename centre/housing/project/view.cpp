// What leaves of houses: one whole, lists, counts.
#include "centre/frame/asked.hpp"
#include "centre/housing/project/desk.hpp"
#include "centre/housing/rules.hpp"
#include "centre/housing/store.hpp"
#include "kit/text/text.hpp"

namespace housing::project {
namespace {

constexpr std::size_t page_usual = 50, page_most = 200, people_most = 40;

std::vector<std::string> names_of(const std::string& text) {
  auto names = kit::text::split(text, '\n');
  std::erase_if(names, [](const std::string& name) { return name.empty(); });
  return names;
}

void add_lines(const std::vector<Line>& lines, const Dated& dated, ProjectView& view) {
  for (const auto& l : lines) {
    auto at = std::ranges::find(dated.prices, l.price_code, &Price::code);
    bool listed = at != dated.prices.end() && at->material_satang == l.material_satang && at->labour_satang == l.labour_satang;
    auto sum = rules::times(l.material_satang, l.quantity_milli) + rules::times(l.labour_satang, l.quantity_milli);
    view.lines.push_back({l.id, l.price_code, l.part, l.what, l.unit, l.quantity_milli, l.material_satang, l.labour_satang, sum,
                          l.reason, !listed});
  }
}

void add_loan(frame::Look& look, const Doors& doors, const Share& share, ShareView& view) {
  view.loan_id = share.loan_id;
  view.cooperative_id = share.cooperative_id;
  auto loan = share.loan_id.empty() ? std::nullopt : doors.savings.find_cooperative_loan(look, share.loan_id);
  if (!loan) return;
  view.loan_number = loan->number;
  view.cooperative_th = loan->of.name_th, view.cooperative_en = loan->of.name_en;
  if (look.actor().may(savings::read_books) && loan->paid_out_on) view.owed_satang = loan->owed.satang;
}

void add_shares(frame::Look& look, const Doors& doors, const Project& p, const std::vector<Share>& shares, ProjectView& view) {
  auto dated = store::dated_on(look, look.today());
  bool open = p.state == State::surveyed || p.state == State::proposed;
  for (const auto& s : shares) {
    ShareView one{.id = s.id, .source_code = s.source_code, .amount_satang = s.amount_satang, .state = s.state,
                  .fund_id = s.fund_id, .voucher = s.voucher, .paid_on = s.paid_on, .paid_to = s.paid_to,
                  .reference = s.reference, .paid_by = doors.staff_name(look, s.paid_by)};
    auto source = std::ranges::find(dated.sources, s.source_code, &Source::code);
    if (source != dated.sources.end()) {
      one.name_th = source->name_th, one.name_en = source->name_en, one.purse_kind = source->purse_kind;
      one.ceiling_satang = ceiling_of(look, doors, *source, look.today());
    }
    add_loan(look, doors, s, one);
    auto trouble = open ? trouble_of(look, doors, p, dated, s) : Trouble{};
    one.trouble = trouble.code, one.again_on = trouble.again_on;
    view.shares.push_back(std::move(one));
  }
}

void add_decisions(frame::Look& look, const Doors& doors, const Project& p, ProjectView& view) {
  for (const auto& d : store::decisions_of(look, p))
    view.decisions.push_back({d.verdict, d.met_on, names_of(d.committee), d.votes_for, d.votes_against, d.reason, d.amount_satang,
                              doors.staff_name(look, d.decided_by)});
  for (const auto& hand : store::hands_of(look, p)) view.hands.push_back({hand.part, doors.staff_name(look, hand.staff_id)});
}

void add_work(frame::Look& look, const Doors& doors, const Project& p, ProjectView& view) {
  for (const auto& one : store::photographs_of(look, p))
    view.photographs.push_back({one.id, one.stage, one.milestone_id, one.caption, one.taken_on});
  for (const auto& m : store::milestones_of(look, p))
    view.milestones.push_back({m.id, m.what, m.due_on, m.done_on, !m.done_on && m.due_on < look.today(), m.note,
                               std::ranges::count(view.photographs, m.id, &PhotographView::milestone_id)});
  for (const auto& i : store::inspections_of(look, p)) {
    InspectionView one{i.id, i.inspected_on, names_of(i.inspectors), i.passed, i.defects, i.mend_by, {},
                       doors.staff_name(look, i.recorded_by)};
    auto dated = store::dated_on(look, i.inspected_on);
    for (const auto& check : store::checks_of(look, i)) {
      auto at = std::ranges::find(dated.checks, check.code, &CheckItem::code);
      bool known = at != dated.checks.end();
      one.checks.push_back({check.code, known ? at->name_th : check.code, known ? at->name_en : check.code, check.mark, check.note});
    }
    view.inspections.push_back(std::move(one));
  }
  for (const auto& v : store::warranty_of(look, p))
    view.warranty.push_back({v.visited_on, v.found, v.words, doors.staff_name(look, v.visited_by)});
}

// What the reader may do next, by role, state and the hands that had a part.
std::vector<std::string> acts_of(frame::Look& look, const Doors& doors, const Project& p, const ProjectView& view) {
  std::vector<std::string> out;
  auto add = [&](const char* act, const Permission& permission, bool fits) {
    if (fits && look.actor().may(permission)) out.emplace_back(act);
  };
  bool maker = p.state == State::surveyed && hand_is_free(look, doors, p, Part::maker);
  bool unpaid = std::ranges::find(view.shares, ShareState::set_aside, &ShareView::state) != view.shares.end();
  bool site = p.state == State::building || p.state == State::inspected || p.state == State::handed_over;
  add("plan", plan_house, maker);
  add("propose", plan_house, maker && !view.lines.empty());
  add("decide", approve_house, p.state == State::proposed && hand_is_free(look, doors, p, Part::approver));
  add("begin", plan_house, p.state == State::approved);
  add("pay", pay_house, site && unpaid && hand_is_free(look, doors, p, Part::payer));
  add("photograph", follow_work, p.state != State::closed && p.state != State::ended);
  add("milestone", follow_work, p.state == State::building);
  add("inspect", plan_house, p.state == State::building);
  add("hand_over", plan_house, p.state == State::inspected);
  add("visit", follow_work, p.state == State::handed_over);
  add("close", plan_house, p.state == State::handed_over);
  add("end", plan_house, rules::may_end(p.state));
  return out;
}

}  // namespace

ProjectRow row_of(frame::Look& look, const Doors& doors, const store::Listed& l) {
  const auto& p = l.project;
  auto house = doors.registry.find_household(look, p.household_id);
  return {p.id,     p.number,      p.household_id,  house ? house->head_name : "", house ? house->address : "", p.area_code, p.work,
          p.state,  p.surveyed_on, l.amount_satang, p.due_on,                      p.state == State::building && l.late > 0};
}

namespace {

kit::Result<frame::AreaRange> area_asked(frame::Look& look) {
  auto area = look.query("area");
  if (area.empty()) return frame::AreaRange{.from = "", .to = "~"};
  if (!words::AreaCode::parse(area)) return kit::refuse_field("/area", std::string(words::AreaCode::fault));
  return frame::AreaRange::of(area);
}

// By a name or a number that was typed: the houses of the households of those people.
frame::Page<ProjectRow> of_people(frame::Look& look, const Doors& doors, store::Filter filter, const std::string& typed) {
  frame::Page<ProjectRow> page;
  std::vector<std::string> seen;
  for (const auto& id : doors.registry.people_meant(look, typed, people_most)) {
    auto person = doors.registry.find_person(look, id);
    if (!person || person->household_id.empty() || std::ranges::find(seen, person->household_id) != seen.end()) continue;
    seen.push_back(person->household_id);
    filter.household_id = person->household_id;
    for (const auto& one : store::list_projects(look, filter)) page.items.push_back(row_of(look, doors, one));
  }
  return page;
}

void put_survey(frame::Look& look, const Doors& doors, const Project& p, ProjectView& v) {
  auto house = doors.registry.find_household(look, p.household_id);
  auto area = doors.network.find_area(look, p.area_code);
  auto person = doors.registry.find_person(look, p.person_id);
  v.head_name = house ? house->head_name : "";
  v.address = house ? house->address : "";
  v.area_th = area ? area->full_th : "";
  v.area_en = area ? area->full_en : "";
  v.person_name = person ? person->full_name : "";
  v.tenure = p.tenure, v.land_paper = p.land_paper, v.land_owner = p.land_owner, v.owner_consents = p.owner_consents;
  v.roof = p.roof, v.walls = p.walls, v.floor = p.floor, v.structure = p.structure, v.toilet = p.toilet, v.access = p.access;
  v.rooms = p.rooms, v.residents = p.residents, v.problem = p.problem, v.wish = p.wish;
}

void put_work(const Project& p, ProjectView& v) {
  v.built_by = p.built_by, v.builder = p.builder, v.builder_phone = p.builder_phone, v.volunteers = p.volunteers;
  v.began_on = p.began_on, v.due_on = p.due_on, v.handed_on = p.handed_on, v.warranty_until = p.warranty_until;
  v.receiver = p.receiver, v.acknowledgement = p.acknowledgement, v.mark_image = p.mark_image, v.witness = p.witness;
  v.ended_for = p.ended_for;
}

}  // namespace

ProjectView view_of(frame::Look& look, const Doors& doors, const Project& p) {
  ProjectView view{.id = p.id, .number = p.number, .household_id = p.household_id, .area_code = p.area_code,
                   .person_id = p.person_id, .work = p.work, .state = p.state, .surveyed_on = p.surveyed_on,
                   .made_by = doors.staff_name(look, p.made_by), .version = p.version};
  put_survey(look, doors, p, view);
  put_work(p, view);
  auto lines = store::lines_of(look, p);
  auto shares = store::shares_of(look, p);
  view.sums = rules::sums_of(lines, shares, p.built_by);
  add_lines(lines, store::dated_on(look, p.surveyed_on), view);
  add_shares(look, doors, p, shares, view);
  add_decisions(look, doors, p, view);
  add_work(look, doors, p, view);
  view.may = acts_of(look, doors, p, view);
  return view;
}

kit::Result<frame::Page<ProjectRow>> list(frame::Look& look, const Doors& doors) {
  store::Filter filter{.late_only = look.query("late") == "yes", .limit = look.limit(page_usual, page_most)};
  filter.state = TRY(frame::choice_asked<State>(look, "state"));
  filter.work = TRY(frame::choice_asked<Work>(look, "work"));
  filter.area = TRY(area_asked(look));
  auto typed = kit::text::trim(look.query("q"));
  if (!typed.empty()) return of_people(look, doors, filter, std::string(typed));
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 2));
    filter.before_day = keys[0], filter.before_id = keys[1];
  }
  auto asked = filter.limit++;
  auto found = store::list_projects(look, filter);
  frame::Page<ProjectRow> page;
  for (std::size_t i = 0; i < found.size() && i < asked; ++i) page.items.push_back(row_of(look, doors, found[i]));
  if (found.size() > asked) page.next = frame::make_cursor({found[asked - 1].project.surveyed_on.text(), found[asked - 1].project.id});
  return page;
}

kit::Result<Summary> summary(frame::Look& look, const Doors&) {
  auto area = TRY(area_asked(look));
  return store::summary(look, area);
}

kit::Result<Dated> dated(frame::Look& look, const Doors& doors) {
  auto day = TRY(frame::day_asked(look, "on", look.today()));
  auto out = store::dated_on(look, day);
  for (auto& source : out.sources) source.ceiling_satang = ceiling_of(look, doors, source, day);
  return out;
}

kit::Result<HouseholdHouses> of_household(frame::Look& look, const Doors& doors) {
  store::Filter filter{.area = {.from = "", .to = "~"}, .household_id = look.path("household_id"), .limit = page_usual};
  HouseholdHouses out;
  for (const auto& one : store::list_projects(look, filter)) out.items.push_back(row_of(look, doors, one));
  return out;
}

kit::Result<ProjectView> read(frame::Look& look, const Doors& doors) {
  auto p = TRY(get_project(look));
  look.saw(p.org_id, "housing.project", p.id);
  return view_of(look, doors, p);
}

}  // namespace housing::project
