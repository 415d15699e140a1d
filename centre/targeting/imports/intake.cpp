// Matching goes from what is surest: number of the person, house, then name in the house.
#include "centre/targeting/imports/intake.hpp"

#include "centre/targeting/definition/store.hpp"
#include "centre/targeting/household/store.hpp"
#include "kit/text/text.hpp"

namespace targeting {
namespace {

constexpr std::size_t houses_kept_max = 4'000;
constexpr int birth_years_apart_max = 1;

kit::Refusal fault(std::string_view code, kit::Values values = {}) {
  return kit::refuse(kit::Refused::invalid, std::string(code), std::move(values));
}

std::string house_key(const registry::HouseholdFacts& house) {
  return house.house_code + "|" + house.area_code + "|" + kit::text::search_form(house.house_no);
}

std::string name_form(std::string_view full_name) {
  return kit::text::search_form(words::strip_title(full_name).name);
}
std::string name_form(const registry::PersonFacts& person) {
  return kit::text::search_form(person.first_name + " " + person.last_name);
}
std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

std::string number_index(const frame::Look& look, const registry::PersonFacts& person) {
  if (person.id_value.empty()) return "";
  return look.vault().blind_index("targeting number", person.id_kind + ":" + person.id_value);
}

int year_of(const words::PartialDate& date) { return static_cast<int>(date.date.day.year()); }

bool birth_fits(const std::optional<words::PartialDate>& a, const std::optional<words::PartialDate>& b) {
  return !a || !b || std::abs(year_of(*a) - year_of(*b)) <= birth_years_apart_max;
}

// Whether what a row says of somebody has been said by the same source of the same day already.
bool said_before(const std::vector<SurveyRecord>& surveys, const SurveyRecord& fresh) {
  Marks marks;
  std::string card, conditions;
  std::optional<std::int64_t> income;
  for (const auto& s : surveys) {
    if (s.person_id != fresh.person_id || s.source != fresh.source || s.observed != fresh.observed) continue;
    for (const auto& [measure, mark] : s.marks) marks[measure] = mark;
    if (!s.card.empty()) card = s.card;
    if (!s.conditions.empty()) conditions = s.conditions;
    if (s.income_satang) income = s.income_satang;
  }
  for (const auto& [measure, mark] : fresh.marks)
    if (auto found = marks.find(measure); found == marks.end() || found->second != mark) return false;
  return (fresh.card.empty() || fresh.card == card) && (fresh.conditions.empty() || fresh.conditions == conditions) &&
         (!fresh.income_satang || fresh.income_satang == income);
}

// An earlier line of the same import that says otherwise of the same person and day.
std::optional<std::int64_t> contradicted(const std::vector<SurveyRecord>& surveys, const SurveyRecord& fresh) {
  for (const auto& s : surveys) {
    if (s.import_id != fresh.import_id || s.person_id != fresh.person_id || s.observed != fresh.observed) continue;
    for (const auto& [measure, mark] : fresh.marks)
      if (auto found = s.marks.find(measure); found != s.marks.end() && found->second != mark) return s.line;
  }
  return std::nullopt;
}

}  // namespace

Policy Policy::read(frame::Look& look) {
  return {store::definitions(look.db), store::level_rule(look.db, look.today())};
}

bool may_bring_in(const frame::Actor& actor, std::string_view area_code) {
  if (actor.scope.everywhere()) return true;
  for (const auto& range : actor.scope.areas())
    if (range.contains(area_code)) return true;
  return actor.scope.areas().empty() && !actor.area_code.empty() && area_code.starts_with(actor.area_code);
}

void Intake::forget_after(std::size_t mark) {
  while (undo_.size() > mark) {
    undo_.back()();
    undo_.pop_back();
  }
}

std::optional<sheet::RowFault> Intake::area_fault(frame::Look& look, const sheet::Row& row) {
  const auto& code = row.house.area_code;
  // House numbers begin anew in every village.
  if (code.size() == 6 && row.house.house_code.empty()) return sheet::RowFault{"", "targeting.row_village_missing", code};
  auto [known, fresh] = areas_.try_emplace(code, false);
  if (fresh) known->second = doors_.network.find_area(look, code).has_value();
  if (!known->second) return sheet::RowFault{"", "targeting.row_village_unknown", code, {{"code", code}}};
  if (!may_bring_in(look.actor(), code)) return sheet::RowFault{"", "targeting.row_area_outside", code, {{"code", code}}};
  return std::nullopt;
}

void Intake::look_ahead(frame::Act& act, const std::vector<sheet::Row>& rows) {
  by_number_.clear();
  std::map<std::string, std::vector<std::string>> wanted;
  std::int64_t people = 0;
  for (const auto& row : rows) {
    if (!row.faults.empty()) continue;
    people += row.has_person;
    if (!row.person.id_value.empty()) wanted[row.person.id_kind].push_back(row.person.id_value);
  }
  for (const auto& [kind, values] : wanted)
    for (auto& [value, brief] : doors_.registry.find_by_id_values(act, kind, values))
      by_number_.emplace(kind + ":" + value, std::move(brief));
  doors_.registry.set_numbers_aside(act, people - static_cast<std::int64_t>(by_number_.size()));
}

void Intake::rest(frame::Act& act) {
  by_number_.clear();
  doors_.registry.put_numbers_back(act);
}

Intake::Found Intake::find_by_number(const sheet::Row& row) const {
  if (row.person.id_value.empty()) return std::nullopt;
  auto at = by_number_.find(row.person.id_kind + ":" + row.person.id_value);
  return at == by_number_.end() ? std::nullopt : Found(at->second);
}

// A later row of the same act may name the same number.
void Intake::know_number(const sheet::Row& row, const registry::PersonBrief& person) {
  if (row.person.id_value.empty()) return;
  auto key = row.person.id_kind + ":" + row.person.id_value;
  by_number_.emplace(key, person);
  undo_.push_back([this, key] { by_number_.erase(key); });
}

kit::Result<Taken> Intake::take(frame::Act& act, const sheet::Row& row) {
  Taken taken;
  Found found = find_by_number(row);
  // Family names change at weddings, first names hardly ever.
  auto form = found ? name_form(found->full_name) : name_form(row.person);
  if (form != name_form(row.person) && first_word(form) != kit::text::search_form(row.person.first_name))
    return fault("targeting.row_id_of_another");
  House* house = TRY(house_of(act, row, found, taken));
  KnownPerson* person = nullptr;
  if (row.has_person) person = TRY(person_of(act, *house, row, found, taken));
  if (row.of_one_person) TRY(write(act, *house, person->brief.id, row, taken));
  if (!row.of_one_person || !row.of_household.empty()) TRY(write(act, *house, "", row, taken));
  return taken;
}

// A person who is known lives where the registry says, whatever the list says.
kit::Result<Intake::House*> Intake::house_of(frame::Act& act, const sheet::Row& row, const Found& found, Taken& taken) {
  if (found && !found->household_id.empty()) {
    if (auto known = houses_.find(found->household_id); known != houses_.end()) return known->second.get();
    if (auto brief = doors_.registry.find_household(act, found->household_id)) return load(act, *brief);
  }
  auto key = house_key(row.house);
  if (auto known = house_ids_.find(key); known != house_ids_.end())
    if (auto house = houses_.find(known->second); house != houses_.end()) return house->second.get();
  auto brief = doors_.registry.find_by_house(act, row.house);
  bool is_new = !brief;
  if (is_new) {
    brief = TRY(doors_.registry.register_household(act, row.house));
    taken.household_new = true;
    taken.made.emplace_back(Made::household, brief->id);
  }
  House* house = nullptr;
  if (is_new) {
    house = houses_.emplace(brief->id, std::make_unique<House>(House{.brief = *brief, .is_new = true})).first->second.get();
    undo_.push_back([this, id = brief->id] { houses_.erase(id); });
  } else {
    house = load(act, *brief);
  }
  if (house_ids_.insert_or_assign(key, brief->id).second) undo_.push_back([this, key] { house_ids_.erase(key); });
  return house;
}

Intake::House* Intake::load(frame::Act& act, const registry::HouseholdBrief& brief) {
  if (auto known = houses_.find(brief.id); known != houses_.end()) return known->second.get();
  auto house = std::make_unique<House>(House{.brief = brief});
  house->surveys = store::surveys_of(act.db, brief.id, store::Which::counting);
  auto members = doors_.registry.members_of(act, brief.id);
  same_people(house->surveys, members);
  for (auto& p : members) {
    std::string number;
    for (const auto& s : house->surveys)
      if (s.person_id == p.id && !s.number_index.empty()) number = s.number_index;
    auto form = name_form(p.full_name);
    house->people.push_back({std::move(p), std::move(form), std::move(number)});
  }
  undo_.push_back([this, id = brief.id] { houses_.erase(id); });
  return houses_.emplace(brief.id, std::move(house)).first->second.get();
}

kit::Result<Intake::KnownPerson*> Intake::person_of(frame::Act& act, House& house, const sheet::Row& row,
                                                    const Found& found, Taken& taken) {
  if (found) {
    taken.person_matched = true;
    for (auto& p : house.people)
      if (p.brief.id == found->id) return &p;
    return add_person(house, *found, number_index(act, row.person));
  }
  auto number = number_index(act, row.person);
  if (auto* known = by_name(house, row, number)) {
    taken.person_matched = true;
    return known;
  }
  bool headed = !house.brief.head_name.empty() && row.family_role == "head";
  auto fresh = TRY(doors_.registry.register_person(act, row.person, house.brief.id, headed ? "unknown" : row.family_role));
  if (row.family_role == "head" && !headed) {
    house.brief.head_name = fresh.full_name;
    undo_.push_back([&house] { house.brief.head_name.clear(); });
  }
  know_number(row, fresh);
  taken.person_new = true;
  taken.made.emplace_back(Made::person, fresh.id);
  return add_person(house, std::move(fresh), std::move(number));
}

// Father and son of one name have different numbers.
Intake::KnownPerson* Intake::by_name(House& house, const sheet::Row& row, const std::string& number) {
  auto form = name_form(row.person);
  for (auto& p : house.people) {
    bool other_number = !p.number_index.empty() && !number.empty() && p.number_index != number;
    bool called = p.name_form == form ||
                  std::ranges::any_of(p.brief.also_called, [&](auto& name) { return name_form(name) == form; });
    if (called && !other_number && birth_fits(p.brief.birth, row.person.birth)) return &p;
  }
  return nullptr;
}

Intake::KnownPerson* Intake::add_person(House& house, registry::PersonBrief brief, std::string number) {
  auto form = name_form(brief.full_name);
  house.people.push_back({std::move(brief), std::move(form), std::move(number)});
  undo_.push_back([&house] { house.people.pop_back(); });
  return &house.people.back();
}

kit::Result<void> Intake::write(frame::Act& act, House& house, const std::string& person_id, const sheet::Row& row,
                                Taken& taken) {
  bool all_of_row = !person_id.empty() || !row.of_one_person;
  SurveyRecord survey{.org_id = house.brief.org_id,
                      .id = act.new_event_id(),
                      .area_code = house.brief.area_code,
                      .household_id = house.brief.id,
                      .person_id = person_id,
                      .number_index = person_id.empty() ? "" : number_index(act, row.person),
                      .definition = row.definition->version,
                      .source = source_,
                      .observed = row.observed,
                      .marks = person_id.empty() ? row.of_household : row.of_person,
                      .income_satang = all_of_row ? row.income_satang : std::nullopt,
                      .card = all_of_row ? row.card : "",
                      .conditions = person_id.empty() ? "" : row.conditions,
                      .import_id = import_id_,
                      .line = static_cast<std::int64_t>(row.line),
                      .staff_id = act.actor().staff_id,
                      .sealed_note = "",
                      .recorded = act.now()};
  if (survey.marks.empty() && survey.card.empty() && survey.conditions.empty() && !survey.income_satang) return {};
  if (auto line = contradicted(house.surveys, survey))
    return fault("targeting.row_contradicts", {{"line", std::to_string(*line)}});
  if (said_before(house.surveys, survey)) return {};
  store::insert_survey(act.db, survey);
  house.surveys.push_back(std::move(survey));
  touched_.insert(house.brief.id);
  undo_.push_back([&house] { house.surveys.pop_back(); });
  ++taken.surveys_new;
  return {};
}

void Intake::settle(frame::Act& act) {
  for (const auto& id : touched_)
    if (auto house = houses_.find(id); house != houses_.end()) settle(act, *house->second);
  touched_.clear();
  if (houses_.size() <= houses_kept_max) return;
  // A list goes house by house; what comes again later is looked up again.
  keep();
  houses_.clear();
  house_ids_.clear();
}

void Intake::settle(frame::Act& act, House& house) {
  std::vector<registry::PersonBrief> people;
  for (const auto& p : house.people) people.push_back(p.brief);
  keep_status(act, house.brief, people, house.surveys, policy_, house.is_new && !house.settled);
  house.settled = true;
}

void same_people(std::vector<SurveyRecord>& surveys, const std::vector<registry::PersonBrief>& people) {
  for (const auto& p : people)
    for (const auto& other : p.other_ids)
      for (auto& s : surveys)
        if (s.person_id == other) s.person_id = p.id;
}

void put_elsewhere(frame::Db& db, std::string_view household_id, const std::vector<registry::PersonBrief>& people,
                   std::vector<SurveyRecord>& surveys) {
  same_people(surveys, people);
  for (const auto& p : people)
    for (const auto& other : p.other_ids)
      for (auto& s : store::surveys_of_person(db, other)) {
        if (s.household_id == household_id) continue;  // read with the household
        s.person_id = p.id;
        surveys.push_back(std::move(s));
      }
}

void keep_status(frame::Act& act, const registry::HouseholdBrief& house,
                 const std::vector<registry::PersonBrief>& people, std::vector<SurveyRecord> surveys,
                 const Policy& policy, bool is_new) {
  put_elsewhere(act.db, house.id, people, surveys);
  auto before = is_new ? std::nullopt : store::find_status(act.db, house.id);
  if (surveys.empty()) {
    if (before) store::drop_status(act.db, house.id);
    return;
  }
  std::vector<std::pair<std::string, Member>> members;
  std::string names;
  for (const auto& p : people) {
    if (!p.deceased) members.push_back({p.id, Member{p.birth, {}}});
    names += " " + p.full_name;
  }
  auto a = assess(surveys, std::move(members), policy.definitions, policy.level_rule, act.today());
  StatusRecord status{.org_id = house.org_id,
                      .household_id = house.id,
                      .area_code = house.area_code,
                      .search = kit::text::search_form(house.address + names),
                      .status = a.status,
                      .card = a.card,
                      .observed = a.observed,
                      .level_on = act.today(),
                      .computed = act.now()};
  store::put_status(act.db, status);
  bool same_level = before && before->status.level == a.status.level && before->status.level_rule == a.status.level_rule;
  if (!same_level && (before || a.status.level)) store::insert_level(act.db, status, act.new_event_id());
}

}  // namespace targeting
