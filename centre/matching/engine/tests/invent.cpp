// Made-up questions, the same for the same seed.
#include "centre/matching/engine/tests/invent.hpp"

#include <algorithm>
#include <random>

namespace matching::engine {
namespace {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : random_(seed) {}
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool one_in(std::int64_t n) { return between(1, n) == 1; }

 private:
  std::mt19937_64 random_;
};

void lay_down(Problem& problem, Chance& chance) {
  for (auto& need : problem.needs)
    if (chance.one_in(6)) need.most = need.least = chance.between(0, need.most);
  // As much as there is, and no more: what does not fit is not laid down.
  for (const auto& over : laid_down_beyond_stock(problem))
    for (auto& need : problem.needs)
      if (need.source == over.source) need.least = 0;
}

constexpr std::size_t dimensions = 5;

void add_family(Problem& problem, Chance& chance, const Size& size) {
  auto family = static_cast<std::uint32_t>(problem.families.size());
  auto urgency = static_cast<std::uint8_t>(chance.one_in(12) ? 3 : chance.one_in(5) ? 2 : chance.one_in(2) ? 1 : 0);
  problem.families.push_back({.most = 6, .steps = {10'000, 5'000, 2'000, 0, 0, 0}, .urgency = urgency});
  auto first_basket = static_cast<std::uint32_t>(problem.baskets.size());
  for (std::size_t d = 0; d < dimensions; ++d) problem.baskets.push_back({family, 3, 8'000});
  auto points = urgency * 20 + chance.between(0, 30);
  auto begin = static_cast<std::size_t>(chance.between(0, static_cast<std::int64_t>(size.items) - 1));
  for (std::size_t i = 0; i < std::min(size.needs_each, size.items); ++i) {
    auto item = static_cast<std::uint32_t>((begin + i * 7) % size.items);
    auto km = chance.between(0, 15);
    problem.needs.push_back({.source = item, .basket = first_basket + item % static_cast<std::uint32_t>(dimensions),
                             .most = chance.one_in(4) ? 2 : 1, .least = 0, .gain = (points + chance.between(0, 25)) * 1'000 - km * 400});
  }
}

}  // namespace

Problem small_question(std::uint64_t seed) {
  Chance chance(seed);
  Problem problem;
  for (auto n = chance.between(1, 3); n > 0; --n) {
    Source source;
    for (auto lots = chance.between(1, 2); lots > 0; --lots) source.lots.push_back({chance.between(0, 3), chance.between(0, 3)});
    problem.sources.push_back(std::move(source));
  }
  for (auto n = chance.between(2, 3); n > 0; --n) {
    Family family{.most = chance.between(0, 3), .steps = {chance.between(0, 6)}, .urgency = static_cast<std::uint8_t>(chance.between(0, 3))};
    family.steps.push_back(chance.between(0, family.steps[0]));
    problem.families.push_back(std::move(family));
    for (auto b = chance.between(1, 2); b > 0; --b)
      problem.baskets.push_back({static_cast<std::uint32_t>(problem.families.size()) - 1, chance.between(0, 2), chance.between(0, 5)});
  }
  for (std::uint32_t s = 0; s < problem.sources.size(); ++s)
    for (std::uint32_t b = 0; b < problem.baskets.size(); ++b)
      if (!chance.one_in(3)) problem.needs.push_back({s, b, chance.between(0, 2), 0, chance.between(-4, 12)});
  if (problem.needs.size() > 8) problem.needs.resize(8);
  lay_down(problem, chance);
  return problem;
}

Problem small_question_with_values(std::uint64_t seed) {
  auto problem = small_question(seed);
  Chance chance(seed + 1'000);
  for (auto& source : problem.sources) {
    auto value = chance.between(0, 9);
    for (auto& need : problem.needs)
      if (&problem.sources[need.source] == &source) need.value = value;
  }
  for (auto& family : problem.families)
    if (!chance.one_in(4)) family.most_value = chance.between(0, 8);
  return problem;
}

Problem large_question(const Size& size) {
  Chance chance(size.seed);
  Problem problem;
  for (std::size_t f = 0; f < size.families; ++f) add_family(problem, chance, size);
  std::vector<std::int64_t> wanted(size.items, 0);
  for (const auto& need : problem.needs) wanted[need.source] += need.most;
  // Between a fiftieth and a seventh of what is wanted is there, less than families could have, in two lots of which one goes bad.
  for (std::size_t i = 0; i < size.items; ++i) {
    auto there = wanted[i] * chance.between(2, 14) / 100;
    problem.sources.push_back({{{there / 3, 4'000}, {there - there / 3, 0}}});
  }
  if (size.ceiling == 0) return problem;
  for (auto& need : problem.needs) need.value = 100 + need.source * 7'919 % 900;
  for (auto& family : problem.families) family.most_value = size.ceiling;
  return problem;
}

}  // namespace matching::engine
