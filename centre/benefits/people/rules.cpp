#include "centre/benefits/people/rules.hpp"

#include <algorithm>

#include "centre/benefits/rule/judge.hpp"
#include "kit/text/text.hpp"

namespace benefits::rules {
namespace {

using registry::Circumstances;

constexpr std::int64_t child_until = 18;
constexpr std::int64_t elder_from = 60;

bool has(const std::vector<std::string>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

// Kind of paper or code of group that says yes; nothing says no.
void yes_when(Facts& facts, const char* column, bool seen) {
  if (seen) facts.values[column] = true;
}

std::string nationality_of(const Circumstances& c) {
  if (!c.nationality.empty()) return c.nationality == "THA" ? "thai" : "other";
  if (has(c.id_kinds, "national")) return "thai";
  if (has(c.id_kinds, "no_status")) return "none";
  return has(c.id_kinds, "non_thai") || has(c.id_kinds, "passport") ? "other" : "";
}

void take_life(Facts& facts, const Circumstances& c) {
  facts.values["alive"] = !c.died_on;
  if (c.birth) {
    facts.values["birth_first"] = c.birth->first().text();
    facts.values["birth_last"] = c.birth->last().text();
  }
  if (!c.died_on) return;
  facts.values["died_on"] = c.died_on->text();
  if (c.birth) facts.values["age_at_death"] = completed(c.birth->first(), *c.died_on, AgeUnit::years);
}

void take_person(Facts& facts, const Circumstances& c) {
  take_life(facts, c);
  if (c.gender == "male" || c.gender == "female" || c.gender == "other") facts.values["gender"] = c.gender;
  if (auto nationality = nationality_of(c); !nationality.empty()) facts.values["nationality"] = nationality;
  if (!c.registered_area.empty())
    facts.values["registered_in_area"] = c.registered_area.substr(0, 6) == c.area_code.substr(0, 6);
  if (!c.marital_status.empty() && c.marital_status != "unknown")
    facts.values["married"] = c.marital_status.starts_with("married");
  yes_when(facts, "single_parent", has(c.group_codes, "SINGLE_PARENT"));
  yes_when(facts, "destitute", has(c.group_codes, "DESTITUTE"));
  yes_when(facts, "disability_card", has(c.papers, "disability_card"));
  yes_when(facts, "welfare_card", has(c.papers, "welfare_card"));
  yes_when(facts, "bank_book", has(c.papers, "bank_book"));
}

void take_home(Facts& facts, const Circumstances& c) {
  if (!c.tenure.empty() && c.tenure != "unknown") facts.values["home_ownership"] = c.tenure;
  if (c.housing_condition == "firm" || c.housing_condition == "not_firm")
    facts.values["home_unfit"] = c.housing_condition == "not_firm";
}

void take_need(Facts& facts, const targeting::Need& need, const std::string& person_id) {
  if (need.income_satang) facts.values["income_per_head"] = *need.income_satang / 100;
  if (need.income != targeting::Finding::unknown)
    facts.values["household_poor"] = need.income == targeting::Finding::deprived;
  if (need.level) facts.values["vulnerable_level"] = *need.level;
  for (const auto& [holder, holds] : need.cards)
    if (holder == person_id) facts.values["welfare_card"] = holds;
}

// Children and elders of the house; not known as long as a birthday is missing.
struct Count {
  std::int64_t members = 0, children = 0, elders = 0;
  bool known = true;
  std::optional<kit::Date> until;

  void take(const Circumstances& c, kit::Date on) {
    if (c.died_on && *c.died_on <= on) return;
    ++members;
    if (!c.birth) {
      known = false;
      return;
    }
    auto born = c.birth->first();
    auto years = completed(born, on, AgeUnit::years);
    children += years < child_until;
    elders += years >= elder_from;
    if (years >= elder_from) return;
    auto turns = anniversary(born, years < child_until ? child_until : elder_from, AgeUnit::years).plus_days(-1);
    if (!until || turns < *until) until = turns;
  }
  void put(Facts& facts) const {
    facts.values["members"] = members;
    if (!known) return;
    facts.values["children"] = children;
    facts.values["elders"] = elders;
  }
};

void take_statements(Facts& facts, const House& house, const Circumstances& c, kit::Date on) {
  for (const Statement& s : house.statements) {
    bool hers = s.person_id.empty() ? s.household_id == c.household_id : s.person_id == c.person_id;
    const Fact* fact = find_fact(s.fact);
    if (!hers || !fact || fact->column.empty() || s.stated_on > on) continue;
    if (auto value = read_value(*fact, s.holds)) facts.values[std::string(fact->column)] = *std::move(value);
  }
}

}  // namespace

std::optional<FactValue> read_value(const Fact& fact, std::string_view holds) {
  switch (fact.type) {
    case FactType::flag:
      return holds == "yes" || holds == "no" ? std::optional<FactValue>(holds == "yes") : std::nullopt;
    case FactType::number: {
      auto number = kit::text::parse_int(holds);
      return number && *number >= 0 && *number <= 1'000'000'000 ? std::optional<FactValue>(*number) : std::nullopt;
    }
    case FactType::since:
    case FactType::day: {
      auto day = kit::Date::parse(holds);
      return day ? std::optional<FactValue>(day->text()) : std::nullopt;
    }
    case FactType::choice: break;
  }
  bool known = std::ranges::find(fact.words, holds) != fact.words.end();
  return known ? std::optional<FactValue>(std::string(holds)) : std::nullopt;
}

std::vector<Person> people_of(const House& house, kit::Date on) {
  Count count;
  for (const auto& c : house.people) count.take(c, on);
  std::vector<Person> out;
  for (const auto& c : house.people) {
    Person p{.org_id = c.org_id, .person_id = c.person_id, .area_code = c.area_code, .household_id = c.household_id};
    take_person(p.facts, c);
    if (!c.household_id.empty()) {
      p.counted_until = count.until;
      take_home(p.facts, c);
      count.put(p.facts);
      if (house.need) take_need(p.facts, *house.need, c.person_id);
    }
    take_statements(p.facts, house, c, on);
    out.push_back(std::move(p));
  }
  return out;
}

}  // namespace benefits::rules
