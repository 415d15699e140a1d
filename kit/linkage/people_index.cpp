// The online search: the blocking rules' keys bring the candidates, the model weighs them.
#include <algorithm>

#include "kit/base/breakage.hpp"
#include "kit/linkage/fit.hpp"
#include "kit/linkage/key_index.hpp"
#include "kit/linkage/linkage.hpp"
#include "kit/linkage/name.hpp"
#include "kit/linkage/standardise.hpp"

namespace kit::linkage {

struct PeopleIndex::State {
  Model given, model;  // as it was given, and fitted to the register
  Weights weights;
  std::vector<Record> records = {};
  std::vector<bool> gone = {};
  Names names = {};
  KeyIndex keys = {};

  explicit State(Model m) : given(m), model(std::move(m)), weights(model, thai_layout(), 0) {}

  Code pattern(const StandardPerson& person, const Record& other) const;
  std::vector<std::uint32_t> candidates(const Record& record, std::size_t block_max,
                                        SearchOutcome& outcome) const;
  StandardPerson standard(std::uint32_t number) const {
    const Record& r = records[number];
    return {r, std::string(names.first.text(r.first)), std::string(names.last.text(r.last))};
  }
};

namespace {

// The dictionary's number of a name the register knows; another spelling is compared letter by
// letter.
unsigned name_level_of(std::string_view name, const NameDictionary& names, std::uint32_t other) {
  if (name.empty() || other == no_name) return level::name_missing;
  auto known = names.text(other);
  return known == name ? level::name_same + names.rarity(other) : similar_level(name, known);
}

}  // namespace

StandardPerson standardise(const RawPerson& person) {
  StandardPerson standard{standardise_fields(person), standard_name(person.first),
                          standard_name(person.last)};
  set_keys(standard.record, {skeleton_hash(standard.first), skeleton_hash(standard.last)});
  return standard;
}

Code PeopleIndex::State::pattern(const StandardPerson& person, const Record& other) const {
  return whole_code(cheap_code(person.record, other),
                    name_level_of(person.first, names.first, other.first),
                    name_level_of(person.last, names.last, other.last));
}

std::vector<std::uint32_t> PeopleIndex::State::candidates(const Record& record,
                                                          std::size_t block_max,
                                                          SearchOutcome& outcome) const {
  std::vector<std::uint32_t> numbers;
  for (std::size_t r = 0; r < rule_count; ++r) {
    std::size_t of_rule = 0;
    keys.for_each(r, record.keys[r], [&](std::uint32_t number) {
      if (gone[number]) return;
      if (++of_rule <= block_max)
        numbers.push_back(number);
      else
        ++outcome.passed_over;
    });
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

PeopleIndex::PeopleIndex(Model model) : state_(std::make_unique<State>(std::move(model))) {}
PeopleIndex::~PeopleIndex() = default;
PeopleIndex::PeopleIndex(PeopleIndex&&) noexcept = default;
PeopleIndex& PeopleIndex::operator=(PeopleIndex&&) noexcept = default;

std::uint32_t PeopleIndex::add(const RawPerson& raw) {
  auto person = standardise(raw);
  auto& s = *state_;
  person.record.first = s.names.first.intern(person.first);
  person.record.last = s.names.last.intern(person.last);
  auto number = static_cast<std::uint32_t>(s.records.size());
  s.records.push_back(person.record);
  s.gone.push_back(false);
  s.keys.add(person.record, number);
  return number;
}

void PeopleIndex::take(std::vector<Record> records, Names names, unsigned threads) {
  ENSURE(state_->records.empty());
  state_->records = std::move(records);
  state_->names = std::move(names);
  state_->gone.assign(state_->records.size(), false);
  settle(threads);
}

void PeopleIndex::remove(std::uint32_t number) {
  ENSURE(number < state_->gone.size());
  state_->gone[number] = true;
}

std::uint32_t PeopleIndex::replace(std::uint32_t number, const RawPerson& person) {
  remove(number);
  return add(person);
}

void PeopleIndex::settle(unsigned threads) {
  auto& s = *state_;
  s.names.first.settle_rarities();
  s.names.last.settle_rarities();
  s.keys.settle(s.records, threads);
  s.model = fit_to_list(s.given, s.records, s.names);
  s.weights = Weights(s.model, thai_layout(), s.records.size());
}

bool PeopleIndex::wants_settling() const {
  return state_->keys.newcomers() > 1000 + state_->records.size() / 20;
}

SearchOutcome PeopleIndex::search(const RawPerson& raw, SearchLimits limits) const {
  const auto& s = *state_;
  auto person = standardise(raw);
  auto known = known_of(person.record);
  SearchOutcome outcome;
  double least = weight_of(limits.probability_min), accept = weight_of(s.model.accept);
  for (auto number : s.candidates(person.record, limits.block_max, outcome)) {
    const Record& other = s.records[number];
    auto code = s.pattern(person, other);
    double weight = s.weights[code];
    ++outcome.compared;
    if (weight < least) continue;
    auto reason = impossible(known, known_of(other));
    bool match = weight >= accept && reason == Impossible::no;
    outcome.found.push_back({number, weight, probability_of(weight), code,
                             match ? Verdict::match : Verdict::review, reason});
  }
  std::sort(outcome.found.begin(), outcome.found.end(), [](const Found& a, const Found& b) {
    return std::pair(-a.weight, a.number) < std::pair(-b.weight, b.number);
  });
  if (outcome.found.size() > limits.found_max) outcome.found.resize(limits.found_max);
  return outcome;
}

Explanation PeopleIndex::explain(const RawPerson& person, std::uint32_t number) const {
  ENSURE(number < size());
  auto code = state_->pattern(standardise(person), record(number));
  return linkage::explain(code, thai_layout(), state_->weights.odds());
}

Explanation PeopleIndex::explain(std::uint32_t a, std::uint32_t b) const {
  ENSURE(a < size() && b < size());
  auto code = state_->pattern(state_->standard(a), record(b));
  return linkage::explain(code, thai_layout(), state_->weights.odds());
}

const Record& PeopleIndex::record(std::uint32_t number) const {
  return state_->records[number];
}
std::size_t PeopleIndex::size() const {
  return state_->records.size();
}
const Model& PeopleIndex::model() const {
  return state_->model;
}

}  // namespace kit::linkage
