// The acts before anybody decides. Who surveys, counts and proposes is the maker, and neither approves nor pays.
#include "centre/housing/project/desk.hpp"

#include <fmt/format.h>

#include "centre/housing/rules.hpp"
#include "centre/housing/store.hpp"
#include "centre/words/calendar.hpp"
#include "centre/words/names.hpp"
#include "kit/text/text.hpp"

namespace housing::project {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

// Two households of one house have one key; where no address is known the household itself is the house.
std::string key_of_house(frame::Look& look, const registry::HouseholdBrief& house) {
  auto address = kit::text::search_form(normalise_thai(house.address));
  return look.vault().blind_index("housing_house", address.empty() ? house.id : house.area_code + "/" + address);
}

}  // namespace

bool lives_there(frame::Look& look, const Doors& doors, const std::string& household_id, const std::string& person_id) {
  auto people = doors.registry.members_of(look, household_id);
  auto at = std::ranges::find(people, person_id, &registry::PersonBrief::id);
  return at != people.end() && !at->deceased;
}

namespace {

kit::Result<void> check_survey(frame::Look& look, const Doors& doors, const Survey& c) {
  if (c.surveyed_on > look.today()) return kit::refuse_field("/surveyed_on", "housing.in_future");
  if (!lives_there(look, doors, c.household_id, c.person_id)) return kit::refuse_field("/person_id", "housing.not_of_household");
  return {};
}

void put_survey(Project& p, const Survey& c) {
  p.person_id = c.person_id;
  p.work = c.work;
  p.surveyed_on = c.surveyed_on;
  p.tenure = c.tenure;
  p.land_paper = normalise_thai(c.land_paper);
  p.land_owner = normalise_thai(c.land_owner);
  p.owner_consents = c.owner_consents;
  p.roof = c.roof, p.walls = c.walls, p.floor = c.floor;
  p.structure = c.structure, p.toilet = c.toilet, p.access = c.access;
  p.rooms = c.rooms;
  p.problem = normalise_thai(c.problem);
  p.wish = normalise_thai(c.wish);
  p.built_by = c.built_by;
}

// The survey may be changed until the committee has decided; a house is made with its number.
Project new_project(frame::Act& act, const Doors& doors, const registry::HouseholdBrief& house) {
  const auto& actor = act.actor();
  auto centre = doors.network.find_centre(act, actor.org_id);
  auto year = words::fiscal_year(act.today());
  auto running = store::next_running(act, actor.org_id, year);
  return {.org_id = actor.org_id,
          .id = act.new_id(),
          .area_code = house.area_code,
          .household_id = house.id,
          .house_key = key_of_house(act, house),
          .number = fmt::format("H{}-{}-{:04}", centre ? centre->code : actor.area_code, year, running),
          .residents = house.members,
          .made_by = actor.staff_id,
          .made_ms = act.now()};
}

kit::Result<Line> line_of(frame::Act& act, const Project& p, const Dated& dated, const LineAsked& asked, std::int64_t position) {
  auto path = "/lines/" + std::to_string(position - 1);
  Line line{.org_id = p.org_id,
            .id = act.new_event_id(),
            .project_id = p.id,
            .position = position,
            .price_code = asked.price_code,
            .part = asked.part.empty() ? "other" : asked.part,
            .what = normalise_thai(asked.what),
            .unit = normalise_thai(asked.unit),
            .quantity_milli = asked.quantity_milli,
            .material_satang = asked.material_satang,
            .labour_satang = asked.labour_satang,
            .reason = normalise_thai(asked.reason)};
  auto at = std::ranges::find(dated.prices, asked.price_code, &Price::code);
  if (!asked.price_code.empty() && at == dated.prices.end()) return kit::refuse_field(path + "/price_code", "housing.price_unknown");
  if (at != dated.prices.end()) line.part = at->part;
  bool as_listed = at != dated.prices.end() && at->material_satang == asked.material_satang && at->labour_satang == asked.labour_satang;
  if (!as_listed && kit::text::trim(line.reason).empty()) return kit::refuse_field(path + "/reason", "housing.price_reason_needed");
  return line;
}

// The loan is asked for where a cooperative pays, and nowhere else.
kit::Result<void> take_loan(frame::Act& act, const Doors& doors, const Source& source, const std::string& loan_id,
                            const std::string& path, Share& share) {
  if (source.loan_from.empty() != loan_id.empty())
    return kit::refuse_field(path, loan_id.empty() ? "housing.loan_needed" : "housing.loan_not_here");
  if (loan_id.empty()) return {};
  auto loan = doors.savings.find_cooperative_loan(act, loan_id);
  if (!loan) return kit::refuse_field(path, "housing.loan_unknown");
  share.loan_id = loan->id;
  share.cooperative_id = loan->of.id;
  return {};
}

}  // namespace

kit::Result<Project> get_project(frame::Look& look) {
  auto found = store::find_project(look, look.path("project_id"));
  if (!found) return kit::refuse(Refused::not_found, "housing.project_unknown");
  return *std::move(found);
}

kit::Result<void> expect_state(const Project& p, std::initializer_list<State> states) {
  if (std::ranges::find(states, p.state) == states.end()) return kit::refuse(Refused::conflict, "housing.not_now");
  return {};
}

void tell(frame::Act& act, std::string_view what, const Project& p) {
  auto sums = rules::sums_of(store::lines_of(act, p), store::shares_of(act, p), p.built_by);
  act.announce(what, p.org_id, p.area_code, p.id, ProjectNews{p.work, p.state, sums.needed_satang});
}

namespace {

kit::Result<Hand> own_hand(frame::Look& look, const Doors& doors, const Project& p, Part part) {
  const auto& staff_id = look.actor().staff_id;
  auto member = staff_id.empty() ? std::nullopt : doors.staff.find_member(look, staff_id);
  if (!member) return kit::refuse(Refused::forbidden, "housing.nobody");
  auto name = kit::text::search_form(words::strip_title(normalise_thai(member->name)).name);
  Hand hand{.org_id = p.org_id, .project_id = p.id, .part = part, .staff_id = staff_id,
            .name_key = look.vault().blind_index("staff_hand", name), .human_key = member->human_key, .at_ms = look.now()};
  TRY(rules::hands_differ(hand, store::hands_of(look, p)));
  return hand;
}

}  // namespace

kit::Result<void> put_hand(frame::Act& act, const Doors& doors, const Project& p, Part part) {
  auto hand = TRY(own_hand(act, doors, p, part));
  hand.id = act.new_event_id();
  store::insert_hand(act, hand);
  return {};
}

bool hand_is_free(frame::Look& look, const Doors& doors, const Project& p, Part part) {
  return bool(own_hand(look, doors, p, part));
}

kit::Result<ProjectView> survey(frame::Act& act, const Doors& doors, const Survey& command) {
  auto house = doors.registry.find_household(act, command.household_id);
  if (!house) return kit::refuse_field("/household_id", "housing.household_unknown");
  TRY(check_survey(act, doors, command));
  auto p = new_project(act, doors, *house);
  put_survey(p, command);
  store::insert_project(act, p);
  TRY(put_hand(act, doors, p, Part::maker));
  doors.registry.hold_household(act, house->id);
  tell(act, "housing.house_surveyed", p);
  return view_of(act, doors, p);
}

kit::Result<ProjectView> change(frame::Act& act, const Doors& doors, const Survey& command) {
  auto p = TRY(get_project(act));
  TRY(act.expect_version(p.version));
  TRY(expect_state(p, {State::surveyed}));
  if (command.household_id != p.household_id) return kit::refuse_field("/household_id", "housing.household_stays");
  TRY(check_survey(act, doors, command));
  TRY(put_hand(act, doors, p, Part::maker));
  put_survey(p, command);
  store::save_project(act, p);
  tell(act, "housing.survey_changed", p);
  return view_of(act, doors, p);
}

kit::Result<ProjectView> write_boq(frame::Act& act, const Doors& doors, const WriteBoq& command) {
  auto p = TRY(get_project(act));
  TRY(act.expect_version(p.version));
  TRY(expect_state(p, {State::surveyed}));
  auto dated = store::dated_on(act, p.surveyed_on);
  std::vector<Line> lines;
  for (const auto& asked : command.lines) {
    auto line = TRY(line_of(act, p, dated, asked, static_cast<std::int64_t>(lines.size()) + 1));
    lines.push_back(std::move(line));
  }
  TRY(put_hand(act, doors, p, Part::maker));
  store::replace_lines(act, p, lines);
  store::save_project(act, p);
  tell(act, "housing.boq_written", p);
  return view_of(act, doors, p);
}

kit::Result<ProjectView> plan_funding(frame::Act& act, const Doors& doors, const PlanFunding& command) {
  auto p = TRY(get_project(act));
  TRY(act.expect_version(p.version));
  TRY(expect_state(p, {State::surveyed}));
  auto dated = store::dated_on(act, act.today());
  std::vector<Share> shares;
  for (const auto& asked : command.shares) {
    auto path = "/shares/" + std::to_string(shares.size());
    auto source = std::ranges::find(dated.sources, asked.source_code, &Source::code);
    if (source == dated.sources.end()) return kit::refuse_field(path + "/source_code", "housing.source_unknown");
    if (std::ranges::find(shares, asked.source_code, &Share::source_code) != shares.end())
      return kit::refuse_field(path + "/source_code", "housing.source_twice");
    Share share{.org_id = p.org_id, .id = act.new_event_id(), .project_id = p.id,
                .position = static_cast<std::int64_t>(shares.size()) + 1, .source_code = asked.source_code,
                .programme = source->programme, .person_id = p.person_id, .amount_satang = asked.amount_satang};
    TRY(take_loan(act, doors, *source, asked.loan_id, path + "/loan_id", share));
    auto trouble = trouble_of(act, doors, p, dated, share);
    bool of_amount = trouble.code == "housing.above_ceiling" || trouble.code == "housing.above_loan";
    if (!trouble.code.empty())
      return kit::refuse_field(path + (of_amount ? "/amount_satang" : "/source_code"), trouble.code, trouble.values);
    shares.push_back(std::move(share));
  }
  TRY(put_hand(act, doors, p, Part::maker));
  store::replace_shares(act, p, shares);
  store::save_project(act, p);
  tell(act, "housing.funding_planned", p);
  return view_of(act, doors, p);
}

kit::Result<ProjectView> propose(frame::Act& act, const Doors& doors, const frame::Nothing&) {
  auto p = TRY(get_project(act));
  TRY(expect_state(p, {State::surveyed}));
  auto lines = store::lines_of(act, p);
  auto shares = store::shares_of(act, p);
  if (lines.empty()) return kit::refuse(Refused::conflict, "housing.boq_missing");
  if (!rules::tenure_clear(p)) return kit::refuse(Refused::conflict, "housing.consent_missing");
  auto photographs = store::photographs_of(act, p);
  if (std::ranges::find(photographs, PhotoStage::survey, &Photograph::stage) == photographs.end())
    return kit::refuse(Refused::conflict, "housing.photograph_missing");
  auto sums = rules::sums_of(lines, shares, p.built_by);
  if (sums.missing_satang != 0)
    return kit::refuse(Refused::conflict, sums.missing_satang > 0 ? "housing.money_missing" : "housing.money_over",
                       {{"amount", kit::text::format_baht(std::abs(sums.missing_satang))}});
  auto dated = store::dated_on(act, act.today());
  for (const auto& share : shares)
    if (auto trouble = trouble_of(act, doors, p, dated, share); !trouble.code.empty())
      return kit::refuse(Refused::conflict, trouble.code, trouble.values);
  TRY(put_hand(act, doors, p, Part::maker));
  p.state = State::proposed;
  store::save_project(act, p);
  tell(act, "housing.house_proposed", p);
  return view_of(act, doors, p);
}

}  // namespace housing::project
