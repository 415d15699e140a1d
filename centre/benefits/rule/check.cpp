#include "centre/benefits/rule/check.hpp"

#include <algorithm>

namespace benefits {
namespace {

constexpr std::int64_t years_max = 150;

template <class List, class T>
bool holds(const List& list, const T& value) {
  return std::ranges::find(list, value) != std::ranges::end(list);
}

struct Checker {
  std::vector<kit::Fault> faults;
  std::size_t clauses = 0;

  void say(const std::string& path, const char* code, kit::Values values = {}) {
    faults.push_back({path, code, std::move(values)});
  }

  void list(const std::vector<Rule>& rules, const std::string& path, std::size_t depth) {
    for (std::size_t i = 0; i < rules.size(); ++i) node(rules[i], path + "/" + std::to_string(i), depth + 1);
  }

  void node(const Rule& r, const std::string& path, std::size_t depth) {
    auto kinds = !r.all.empty() + !r.any.empty() + !r.none.empty() + !r.fact.empty();
    if (kinds == 0) return say(path, "benefits.rule_empty");
    if (kinds > 1) return say(path, "benefits.rule_mixed");
    if (depth > depth_max) return say(path, "benefits.rule_too_deep", {{"most", std::to_string(depth_max)}});
    list(r.all, path + "/all", depth);
    list(r.any, path + "/any", depth);
    list(r.none, path + "/not", depth);
    if (r.fact.empty()) return values_beside(r, path);
    if (++clauses == clauses_max + 1) say(path, "benefits.rule_too_long", {{"most", std::to_string(clauses_max)}});
    clause(r, path);
  }

  // A list compares nothing by itself.
  void values_beside(const Rule& r, const std::string& path) {
    if (r.is || r.number || r.unit || r.day || !r.words.empty()) say(path, "benefits.rule_mixed");
  }

  void clause(const Rule& r, const std::string& path) {
    const Fact* fact = find_fact(r.fact);
    if (!fact) return say(path + "/fact", "benefits.fact_unknown", {{"fact", r.fact}});
    if (!r.is) return say(path + "/is", "benefits.comparison_needed");
    if (!holds(comparisons_of(*fact), *r.is))
      return say(path + "/is", "benefits.comparison_unfit", {{"fact", r.fact}});
    bool numbered = fact->type == FactType::number || fact->type == FactType::since;
    number(r, *fact, numbered, path);
    if (fact->type == FactType::day && !r.day) say(path + "/day", "benefits.day_needed");
    if (fact->type != FactType::day && r.day) say(path + "/day", "benefits.value_unfit");
    words(r, *fact, path);
  }

  void number(const Rule& r, const Fact& fact, bool numbered, const std::string& path) {
    if (numbered && !r.number) say(path + "/number", "benefits.number_needed");
    if (numbered && r.number && *r.number < 0) say(path + "/number", "benefits.number_negative");
    if (!numbered && r.number) say(path + "/number", "benefits.value_unfit");
    bool since = fact.type == FactType::since;
    if (since && !r.unit) say(path + "/unit", "benefits.unit_needed");
    if (!since && r.unit) say(path + "/unit", "benefits.value_unfit");
    auto most = r.unit == AgeUnit::months ? years_max * 12 : years_max;
    if (since && r.number && *r.number > most) say(path + "/number", "kit.out_of_range");
  }

  void words(const Rule& r, const Fact& fact, const std::string& path) {
    if (fact.type != FactType::choice) {
      if (!r.words.empty()) say(path + "/words", "benefits.value_unfit");
      return;
    }
    if (r.words.empty()) say(path + "/words", "benefits.words_needed");
    for (std::size_t i = 0; i < r.words.size(); ++i)
      if (!holds(fact.words, r.words[i]))
        say(path + "/words/" + std::to_string(i), "benefits.word_unknown", {{"word", r.words[i]}});
  }
};

}  // namespace

std::vector<kit::Fault> faults_of(const Rule& rule, const std::string& path) {
  Checker checker;
  checker.node(rule, path, 1);
  return std::move(checker.faults);
}

std::vector<Comparison> comparisons_of(const Fact& fact) {
  using enum Comparison;
  switch (fact.type) {
    case FactType::flag: return {yes, no};
    case FactType::number: return {at_least, at_most, more_than, less_than, equal};
    case FactType::since: return {at_least, at_most, more_than, less_than, equal, within};
    case FactType::day: return {on_or_after, before};
    case FactType::choice: return {any_of, none_of};
  }
  return {};
}

}  // namespace benefits
