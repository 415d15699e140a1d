// From the kept surveys of a household to its status.
#include <set>

#include "centre/targeting/household/records.hpp"
#include "kit/text/text.hpp"

namespace targeting {
namespace {

const Definition* find(const std::vector<Definition>& definitions, std::string_view version) {
  for (const auto& d : definitions)
    if (d.version == version) return &d;
  return nullptr;
}

std::vector<Observation> observations(const std::vector<SurveyRecord>& surveys,
                                      const std::vector<Definition>& definitions) {
  std::vector<Observation> out;
  for (const auto& s : surveys)
    for (const auto& [measure, mark] : s.marks)
      out.push_back({s.person_id, measure, mark, s.source, s.observed, s.recorded, s.id, find(definitions, s.definition)});
  return out;
}

bool later(const SurveyRecord& a, const SurveyRecord& b) {
  return std::tuple(a.observed.date, a.recorded, std::string_view(a.id)) >
         std::tuple(b.observed.date, b.recorded, std::string_view(b.id));
}

// The newest survey for which `said` holds, among those of one person or of all.
template <class F>
const SurveyRecord* newest(const std::vector<SurveyRecord>& surveys, F said) {
  const SurveyRecord* best = nullptr;
  for (const auto& s : surveys)
    if (said(s) && (!best || later(s, *best))) best = &s;
  return best;
}

std::string card_of(const std::vector<SurveyRecord>& surveys) {
  std::set<std::string> people;
  for (const auto& s : surveys)
    if (!s.card.empty()) people.insert(s.person_id);
  bool anybody = std::ranges::any_of(people, [&](const std::string& person) {
    return newest(surveys, [&](auto& s) { return s.person_id == person && !s.card.empty(); })->card == "yes";
  });
  return anybody ? "yes" : people.empty() ? "" : "no";
}

}  // namespace

Assessment assess(const std::vector<SurveyRecord>& surveys, std::vector<std::pair<std::string, Member>> members,
                  const std::vector<Definition>& definitions, const LevelRule& rule, kit::Date today) {
  Assessment a;
  a.current = rules::current(observations(surveys, definitions));
  a.dimensions = rules::assess(a.current);
  a.card = card_of(surveys);
  for (std::size_t i = 0; i < a.dimensions.size(); ++i) {
    a.status.findings[i] = a.dimensions[i].finding;
    a.status.poor = a.status.poor || a.dimensions[i].finding == Finding::deprived;
  }
  if (auto* s = newest(surveys, [](auto& s) { return s.income_satang.has_value(); })) a.income_satang = s->income_satang;
  if (auto* s = newest(surveys, [](auto&) { return true; })) {
    a.observed = s->observed;
    a.status.definition = s->definition;
    auto* definition = find(definitions, s->definition);
    a.status.target_poor = a.status.poor && definition && (!definition->card_required || a.card == "yes");
  }
  std::vector<Member> plain;
  for (auto& [person, member] : members) {
    auto* s = newest(surveys, [&](auto& s) { return s.person_id == person && !s.conditions.empty(); });
    if (s) member.conditions = kit::text::split(s->conditions, ' ');
    plain.push_back(std::move(member));
  }
  a.dependents = rules::dependents(plain, today, rule);
  a.status.level = rules::level(a.current, a.income_satang, static_cast<int>(a.dependents), rule);
  a.status.level_rule = rule.version;
  return a;
}

}  // namespace targeting
