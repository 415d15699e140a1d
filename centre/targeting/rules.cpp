// Decides from answers; nothing here asks a clock or a database.
#include "centre/targeting/rules.hpp"

#include <set>

namespace targeting::rules {
namespace {

const Indicator* indicator_of(const Observation& o) {
  return o.measure.indicator > 0 && o.definition ? o.definition->find(o.measure.indicator) : nullptr;
}

bool is_flag_of(const Observation& o, Dimension d) {
  return o.measure.indicator == 0 && o.measure.dimension == d && o.mark != Mark::missing;
}

bool counts_in(const Observation& o, Dimension d) {
  const Indicator* i = indicator_of(o);
  return i && i->counts_in == d && o.mark != Mark::missing;
}

// A visit to the household sees everybody: what was said of a person before it counts no more, and what the same visit
// says of a person stands beside it.
bool visited_since(const Observation& visit, const Observation& o) {
  auto told = [](const Observation& one) { return std::tuple(one.observed.date, one.source == Source::visit, one.recorded); };
  return visit.source == Source::visit && visit.mark != Mark::missing &&
         o.measure.indicator == 0 && !o.person_id.empty() && told(visit) > told(o);
}

bool speaks_of(const Observation& flag, const Observation& other) {
  return flag.person_id.empty() || flag.person_id == other.person_id;
}

using Pointers = std::vector<const Observation*>;

// Whether these answers cover every indicator of some cycle that counts in the dimension.
bool covers(const Pointers& answers, Dimension d) {
  std::set<const Definition*> definitions;
  for (const Observation* o : answers) definitions.insert(o->definition);
  for (const Definition* definition : definitions) {
    if (!definition->complete) continue;
    std::set<int> numbers;
    for (const Observation* o : answers)
      if (o->definition->cycle == definition->cycle) numbers.insert(o->measure.indicator);
    bool all = true;
    for (const auto& i : definition->indicators) all = all && (i.counts_in != d || numbers.contains(i.number));
    if (all) return true;
  }
  return false;
}

DimensionResult assess_one(const std::vector<Observation>& current, Dimension d) {
  Pointers flags, answers;
  for (const auto& o : current)
    if (is_flag_of(o, d)) flags.push_back(&o);
  for (const auto& o : current) {
    bool set_aside = std::ranges::any_of(flags, [&](auto* f) { return speaks_of(*f, o) && newer(*f, o); });
    if (counts_in(o, d) && !set_aside) answers.push_back(&o);
  }
  std::erase_if(flags, [&](const Observation* flag) {
    Pointers later;
    std::ranges::copy_if(answers, std::back_inserter(later), [&](auto* o) { return newer(*o, *flag); });
    return covers(later, d);
  });
  DimensionResult result{.dimension = d};
  bool fine = covers(answers, d);
  for (const Observation* o : flags) fine = fine || o->mark == Mark::pass;
  for (const Pointers& group : {flags, answers})
    for (const Observation* o : group)
      if (o->mark == Mark::fail) result.why.push_back({*o, true});
  result.finding = !result.why.empty() ? Finding::deprived : fine ? Finding::not_deprived : Finding::unknown;
  for (const auto& o : current) {
    const Indicator* i = indicator_of(o);
    if (i && i->uncertain_in == d && o.mark == Mark::fail) result.why.push_back({o, false});
  }
  return result;
}

bool failed(const std::vector<Observation>& current, int indicator) {
  return std::ranges::any_of(current, [&](const Observation& o) {
    const Indicator* i = indicator_of(o);
    return i && i->number == indicator && o.definition->complete && o.mark == Mark::fail;
  });
}

}  // namespace

bool newer(const Observation& a, const Observation& b) {
  auto key = [](const Observation& o) {
    return std::tuple(o.observed.date, o.source == Source::visit, o.recorded, std::string_view(o.survey_id));
  };
  return key(a) > key(b);
}

std::vector<Observation> current(const std::vector<Observation>& all) {
  std::map<std::tuple<std::string_view, std::string_view, Measure>, const Observation*> newest;
  for (const auto& o : all) {
    // Numbers of different cycles are different questions.
    std::string_view cycle = o.measure.indicator > 0 && o.definition ? o.definition->cycle : std::string_view();
    auto& best = newest[{o.person_id, cycle, o.measure}];
    if (!best || newer(o, *best)) best = &o;
  }
  std::vector<Observation> out;
  for (const auto& [key, o] : newest) {
    auto of_household = newest.find({"", "", o->measure});
    if (of_household == newest.end() || !visited_since(*of_household->second, *o)) out.push_back(*o);
  }
  return out;
}

std::array<DimensionResult, 5> assess(const std::vector<Observation>& current) {
  std::array<DimensionResult, 5> out;
  for (Dimension d : all_dimensions) out[static_cast<std::size_t>(d)] = assess_one(current, d);
  return out;
}

bool low_income(const std::vector<Observation>& current, std::optional<std::int64_t> income_satang,
                const LevelRule& rule) {
  if (income_satang) return *income_satang <= rule.income_satang_max;
  return failed(current, rule.income_indicator);
}

int dependents(const std::vector<Member>& members, kit::Date today, const LevelRule& rule) {
  return static_cast<int>(std::ranges::count_if(members, [&](const Member& m) {
    for (const auto& condition : m.conditions)
      if (std::ranges::find(rule.conditions, condition) != rule.conditions.end()) return true;
    if (!m.birth) return false;
    auto age = words::age_on(*m.birth, today);
    return age.min <= rule.child_age_to || age.max >= rule.elder_age_from;
  }));
}

std::optional<std::int64_t> level(const std::vector<Observation>& current, std::optional<std::int64_t> income_satang,
                                  int dependents, const LevelRule& rule) {
  if (!low_income(current, income_satang, rule)) return std::nullopt;
  if (dependents > rule.few_dependents_max) return 3;
  if (dependents > 0) return 2;
  return failed(current, rule.housing_indicator) ? 1 : 0;
}

}  // namespace targeting::rules
