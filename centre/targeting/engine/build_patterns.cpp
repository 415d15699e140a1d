// Numbering patterns: every thread gathers the distinct words of its share, the lists are joined and sorted, and each
// person's first number is exchanged for the final one.
#include <algorithm>

#include "centre/targeting/engine/build.hpp"
#include "centre/targeting/engine/numbering.hpp"

namespace targeting::engine::build {
Numbered number_patterns(const People& people, const Order& order, Crew& crew) {
  const auto shares = crew.size();
  const auto size = people.size();
  auto from = [&](unsigned share) { return size * share / shares; };
  Numbered result;
  result.pattern_of = std::make_unique_for_overwrite<std::uint32_t[]>(size);
  std::vector<Numbering> gathered(shares);
  crew.run(shares, [&](unsigned share) {
    for (auto i = from(share); i < from(share + 1); ++i)
      result.pattern_of[i] = gathered[share].ensure(people.words(order.row(i)));
  });
  auto& patterns = result.patterns;
  for (auto& part : gathered) patterns.insert(patterns.end(), part.all().begin(), part.all().end());
  std::sort(patterns.begin(), patterns.end(), pattern_before);
  patterns.erase(std::unique(patterns.begin(), patterns.end()), patterns.end());
  crew.run(shares, [&](unsigned share) {
    std::vector<std::uint32_t> final_number;
    for (auto& words : gathered[share].all()) final_number.push_back(find_pattern(patterns, words));
    for (auto i = from(share); i < from(share + 1); ++i) result.pattern_of[i] = final_number[result.pattern_of[i]];
  });
  return result;
}

}  // namespace targeting::engine::build
