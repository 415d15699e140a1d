// Many newcomers at once: the register is read through once and compared in memory, for a question
// to the database for each of them would take far longer.
#include <cmath>
#include <unordered_set>

#include "centre/registry/desk.hpp"

namespace registry {
namespace {

namespace link = kit::linkage;

constexpr std::size_t newcomers_least = 100;
constexpr std::size_t register_share = 250;  // reading so many people costs what asking for one does
constexpr std::size_t pairs_most = 10;      // of one newcomer
constexpr unsigned threads_most = 2;

// Everybody in reach, by the number that the index gave them.
struct InMemory {
  struct Person {
    std::string id;
    std::string shown_id;
  };
  std::vector<Person> people;
  link::PeopleIndex index;
};

link::RawPerson raw(const duplicates::Facts& f) {
  return {f.national_id, f.gender, f.first_name, f.last_name, f.birth, f.area_code, f.house_no};
}

std::string key_of(const InMemory::Person& one, const InMemory::Person& other) {
  return std::min(one.id, other.id) + std::max(one.id, other.id);
}

}  // namespace

std::optional<std::vector<PairFound>> Desk::pairs_of_newcomers(
    frame::Look& look, const std::vector<std::string>& person_ids) {
  auto people = static_cast<std::size_t>(duplicates::store::count_people(look.db));
  if (person_ids.size() < newcomers_least || person_ids.size() * register_share < people)
    return std::nullopt;
  InMemory memory;
  std::vector<duplicates::Facts> facts;  // of the newcomers, by the order of `asked`
  std::vector<std::uint32_t> asked;
  std::unordered_set<std::string_view> wanted(person_ids.begin(), person_ids.end());
  duplicates::store::each_compared(look, [&](const duplicates::store::Compared& p) {
    auto number = memory.index.add(raw(p.facts));
    ENSURE(number == memory.people.size());
    memory.people.push_back({p.id, p.shown_id});
    if (!wanted.contains(p.id)) return;
    asked.push_back(number);
    facts.push_back(p.facts);
  });
  memory.index.settle(threads_most);

  std::vector<PairFound> pairs;
  std::unordered_set<std::string> met;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const auto& one = memory.people[asked[i]];
    auto found = memory.index.search(raw(facts[i]), {.probability_min = memory.index.model().review,
                                                     .found_max = pairs_most + 1});
    for (const auto& like : found.found) {
      const auto& other = memory.people[like.number];
      if (!duplicates::worth_asking(like.pattern)) continue;
      if (other.shown_id == one.shown_id || !met.insert(key_of(one, other)).second) continue;
      pairs.push_back({one.id, other.id, std::llround(like.weight * 1000), like.pattern});
    }
  }
  return pairs;
}

void Desk::keep_pairs_found(frame::Act& act, std::span<const PairFound> pairs,
                            std::string_view import_id) {
  for (const auto& found : pairs) {
    auto one = person::store::find(act.db, found.person_id);
    auto other = person::store::find(act.db, found.other_id);
    if (!one || !other) continue;  // withdrawn meanwhile
    auto pair = pair_of(act, *one, *other, FoundHow::sheet, std::string(import_id));
    pair.weight_milli = found.weight_milli;
    pair.levels = std::to_string(found.pattern);
    duplicates::store::insert_pair(act.db, pair);
  }
}

}  // namespace registry
