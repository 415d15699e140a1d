#include "centre/benefits/rule/explain.hpp"

#include <algorithm>
#include <set>

#include "centre/benefits/rule/words.hpp"

namespace benefits {
namespace {

void leaves_of(const Rule& rule, std::vector<const Rule*>& out) {
  for (const auto* list : {&rule.all, &rule.any, &rule.none})
    for (const Rule& r : *list) leaves_of(r, out);
  if (!rule.fact.empty()) out.push_back(&rule);
}
std::vector<const Rule*> leaves_of(const Rule& rule) {
  std::vector<const Rule*> out;
  leaves_of(rule, out);
  return out;
}

Words beside(Words a, const Words& b, const char* between) {
  if (b.th.empty()) return a;
  if (!a.th.empty()) a.th += between, a.en += between;
  a.th += b.th;
  a.en += b.en;
  return a;
}

// Days on which an age clause may turn.
std::vector<kit::Date> turns_of(const Rule& leaf, const Facts& facts) {
  const Fact& fact = *find_fact(leaf.fact);
  if (fact.type != FactType::since || leaf.is == Comparison::within) return {};
  auto day = facts.day(fact);
  if (!day) return {};
  auto unit = leaf.unit.value_or(AgeUnit::years);
  return {anniversary(*day, *leaf.number, unit), anniversary(*day, *leaf.number + 1, unit)};
}

std::optional<kit::Date> turns_yes(const Rule& rule, const Facts& facts, kit::Date on) {
  std::set<kit::Date> days;
  for (const Rule* leaf : leaves_of(rule))
    for (kit::Date day : turns_of(*leaf, facts))
      if (day > on && day <= shifted(on, 2, AgeUnit::years)) days.insert(day);
  for (kit::Date day : days)
    if (judge(rule, facts, day) == Answer::yes) return day;
  return std::nullopt;
}

bool somebody_can_change(const Fact& fact) { return fact.can_be_stated && fact.name != "nationality"; }

// What would make a clause hold that does not.
Words change_of(const Rule& leaf, const Facts& facts, kit::Date on) {
  const Fact& fact = *find_fact(leaf.fact);
  auto answer = judge(leaf, facts, on);
  if (answer == Answer::yes) return {};
  if (answer == Answer::unknown) {
    if (fact.origin == Origin::asked_in_private) return {"ถามเป็นการส่วนตัวในเรื่องจำกัด", "ask in private, in a restricted case"};
    return {"ถามและบันทึก: " + std::string(fact.label_th), "ask and note: " + std::string(fact.label_en)};
  }
  if (auto day = turns_yes(leaf, facts, on)) {
    auto when = day_in_words(*day);
    return {in_words(leaf).th + " วันที่ " + when.th, in_words(leaf).en + " on " + when.en};
  }
  if (!somebody_can_change(fact)) return {};
  return {"เมื่อ" + in_words(leaf).th, "when " + in_words(leaf).en};
}

ClauseBrief clause_of(const Rule& part, const Facts& facts, kit::Date on) {
  ClauseBrief c{.answer = judge(part, facts, on)};
  Words finds, change;
  std::set<std::string_view> told;
  for (const Rule* leaf : leaves_of(part)) {
    const Fact& fact = *find_fact(leaf->fact);
    if (told.insert(fact.name).second) finds = beside(std::move(finds), finding(fact, facts, on), " · ");
    if (c.answer != Answer::yes && part.none.empty())
      change = beside(std::move(change), change_of(*leaf, facts, on), part.any.empty() ? " · " : " / ");
    bool missing = judge(*leaf, facts, on) == Answer::unknown;
    if (c.fact.empty() || (missing && c.answer == Answer::unknown)) c.fact = std::string(fact.name);
  }
  auto text = in_words(part);
  c.text_th = std::move(text.th);
  c.text_en = std::move(text.en);
  c.finds_th = std::move(finds.th);
  c.finds_en = std::move(finds.en);
  c.change_th = std::move(change.th);
  c.change_en = std::move(change.en);
  return c;
}

bool goes_without_saying(const Rule& part, Answer answer) {
  return part.fact == "alive" && part.is == Comparison::yes && answer == Answer::yes;
}

std::vector<std::string> missing_of(const Rule& rule, const Facts& facts, kit::Date on) {
  std::vector<std::string> out;
  for (const Rule* leaf : leaves_of(rule))
    if (judge(*leaf, facts, on) == Answer::unknown && std::ranges::find(out, leaf->fact) == out.end())
      out.push_back(leaf->fact);
  return out;
}

}  // namespace

Explained explain(const Rule& rule, const Facts& facts, kit::Date on) {
  Explained e{.rule = judge(rule, facts, on)};
  std::vector<const Rule*> parts{&rule};
  if (!rule.all.empty()) {
    parts.clear();
    for (const Rule& part : rule.all) parts.push_back(&part);
  }
  std::size_t not_met = 0, not_known = 0;
  bool can_change = false;
  for (const Rule* part : parts) {
    auto clause = clause_of(*part, facts, on);
    not_met += clause.answer == Answer::no;
    not_known += clause.answer == Answer::unknown;
    if (clause.answer == Answer::no) can_change = !clause.change_th.empty();
    if (clause.answer == Answer::unknown)
      for (auto& fact : missing_of(*part, facts, on))
        if (std::ranges::find(e.missing, fact) == e.missing.end()) e.missing.push_back(std::move(fact));
    if (!goes_without_saying(*part, clause.answer)) e.clauses.push_back(std::move(clause));
  }
  if (e.rule != Answer::yes) e.changes_on = turns_yes(rule, facts, on);
  e.one_short = not_met == 1 && not_known == 0 && can_change;
  return e;
}

}  // namespace benefits
