#include "centre/targeting/simulation/answers.hpp"

#include <algorithm>
#include <set>

#include "kit/text/text.hpp"

namespace targeting::simulation {
namespace {

using engine::Words;

void mark(Words& words, unsigned bit, Mark m) {
  auto one = 1U << bit;
  words.missing &= ~one;
  if (m == Mark::fail) words.deprived |= one;
  if (m == Mark::not_applicable) words.not_applicable |= one;
  if (m == Mark::missing) words.missing |= one;
}

Mark mark_of(Finding finding) {
  return finding == Finding::deprived ? Mark::fail : finding == Finding::not_deprived ? Mark::pass : Mark::missing;
}

std::uint32_t group_bit(std::size_t own) { return 1U << (engine::first_target + own); }

// The newest survey that speaks of the person's conditions.
std::vector<std::string> conditions_of(const std::string& person, const std::vector<SurveyRecord>& surveys) {
  const SurveyRecord* best = nullptr;
  auto key = [](const SurveyRecord& s) { return std::tuple(s.observed.date, s.recorded, std::string_view(s.id)); };
  for (const auto& s : surveys)
    if (s.person_id == person && !s.conditions.empty() && (!best || key(s) > key(*best))) best = &s;
  return best ? kit::text::split(best->conditions, ' ') : std::vector<std::string>{};
}

std::uint32_t groups_of(const Person& person, const std::vector<SurveyRecord>& surveys, const Assessment& found, kit::Date today) {
  std::uint32_t bits = engine::sex_bit(person.gender == "male" ? 1 : person.gender == "female" ? 2 : 0);
  if (person.birth) bits |= engine::age_bit(words::age_on(*person.birth, today).min);
  auto conditions = conditions_of(person.id, surveys);
  if (std::ranges::count(conditions, "disabled") > 0) bits |= engine::disabled_bit;
  for (std::size_t g = 0; g < 2; ++g)
    if (std::ranges::count(conditions, own_groups[g]) > 0) bits |= group_bit(g);
  if (found.card == "yes") bits |= engine::card_bit;
  return bits;
}

std::uint32_t visit_bit(const Assessment& visited) {
  if (visited.current.empty()) return 0;
  return group_bit(visited.status.poor ? 2 : 3);
}

}  // namespace

Layout::Layout(const std::vector<Definition>& definitions, const std::vector<int>& others) {
  std::set<int> numbers(others.begin(), others.end());
  for (const auto& d : definitions)
    for (const auto& i : d.indicators)
      if (i.counts_in || (d.complete && i.uncertain_in)) numbers.insert(i.number);
  indicators_.assign(numbers.begin(), numbers.end());
  ENSURE(indicators_.size() + all_dimensions.size() <= engine::indicators_max);
  for (Dimension d : all_dimensions) names_.indicators.emplace_back(kit::name_of(d));
  for (int number : indicators_) names_.indicators.push_back("i" + std::to_string(number));
  names_.groups.assign(engine::standard_groups.begin(), engine::standard_groups.end());
  names_.groups.insert(names_.groups.end(), own_groups.begin(), own_groups.end());
}

std::optional<unsigned> Layout::bit_of(const Measure& measure) const {
  if (measure.indicator == 0) return std::nullopt;  // taken into the dimension's own answer
  auto at = std::ranges::lower_bound(indicators_, measure.indicator);
  if (at == indicators_.end() || *at != measure.indicator) return std::nullopt;
  return static_cast<unsigned>(all_dimensions.size()) + static_cast<unsigned>(at - indicators_.begin());
}

Words words_of(const Person& person, const std::vector<SurveyRecord>& surveys, const Layout& layout,
               const std::vector<Definition>& definitions, const LevelRule& rule, kit::Date today) {
  std::vector<SurveyRecord> own, visits;
  for (const auto& s : surveys) {
    if (!s.person_id.empty() && s.person_id != person.id) continue;
    own.push_back(s);
    if (s.source == Source::visit) visits.push_back(s);
  }
  auto found = assess(own, {}, definitions, rule, today);
  Words words;
  words.missing = static_cast<std::uint32_t>((1ULL << layout.names().indicators.size()) - 1);
  for (const auto& d : found.dimensions) mark(words, static_cast<unsigned>(d.dimension), mark_of(d.finding));
  for (const auto& o : found.current)
    if (auto bit = layout.bit_of(o.measure)) {
      bool failed = words.deprived >> *bit & 1;  // of the household's answer and the own one, failing counts
      if (!failed) mark(words, *bit, o.mark);
    }
  words.not_applicable &= ~words.deprived;
  words.group = groups_of(person, surveys, found, today) | visit_bit(assess(visits, {}, definitions, rule, today));
  return words;
}

}  // namespace targeting::simulation
