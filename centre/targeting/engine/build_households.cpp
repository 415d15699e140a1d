// Households as units: a household fails an indicator when a member does; it has no answer only when no member has one.
#include <algorithm>
#include <unordered_map>

#include "centre/targeting/engine/build.hpp"

namespace targeting::engine::build {
namespace {

std::vector<std::uint32_t> numbered(std::span<const std::uint32_t> household, std::vector<std::uint32_t>& first_row) {
  std::unordered_map<std::uint32_t, std::uint32_t> numbers;
  std::vector<std::uint32_t> number_of(household.size());
  for (std::uint32_t i = 0; i < household.size(); ++i) {
    auto [at, fresh] = numbers.try_emplace(household[i], static_cast<std::uint32_t>(first_row.size()));
    if (fresh) first_row.push_back(i);
    number_of[i] = at->second;
  }
  return number_of;
}

}  // namespace

// Bits that some member has in the first word and no stronger word claims: failing beats missing, missing beats
// "passed" (that everybody passes is not known), and a question is not applicable only when it concerns nobody.
Words joined(const Words& a, const Words& b) {
  Words both{.deprived = a.deprived | b.deprived, .group = a.group | b.group};
  both.missing = (a.missing | b.missing) & ~both.deprived;
  both.not_applicable = a.not_applicable & b.not_applicable;
  return both;
}

kit::Result<Household> by_household(const People& people, Unit unit) {
  if (people.household.empty() && people.size() > 0)
    return kit::refuse(kit::Refused::invalid, "targeting.snapshot_households_missing");
  Household result;
  auto number_of = numbered(people.household, result.first_row);
  std::vector<Words> words(result.first_row.size());
  for (std::size_t h = 0; h < words.size(); ++h) words[h] = people.words(result.first_row[h]);
  for (std::size_t i = 0; i < people.size(); ++i) words[number_of[i]] = joined(words[number_of[i]], people.words(i));
  const bool members = unit == Unit::household_members;
  const auto count = members ? people.size() : words.size();
  for (auto* column : {&result.place, &result.deprived, &result.not_applicable, &result.missing, &result.group})
    column->resize(count);
  for (std::size_t k = 0; k < count; ++k) {
    const Words& shared = words[members ? number_of[k] : k];
    result.place[k] = people.place[members ? k : result.first_row[k]];
    result.deprived[k] = shared.deprived;
    result.not_applicable[k] = shared.not_applicable;
    result.missing[k] = shared.missing;
    result.group[k] = members ? people.group[k] : shared.group;
  }
  if (members) result.first_row.clear();
  return result;
}

}  // namespace targeting::engine::build
