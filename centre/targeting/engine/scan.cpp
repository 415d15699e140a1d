#include "centre/targeting/engine/scan.hpp"

#include "centre/targeting/engine/kernel.hpp"

namespace targeting::engine {

// Every thread has totals of its own, since people may come in any order; they are few rows beside many people.
Rolled scan(const People& people, std::span<const std::uint32_t> rank, const Levels& levels, const Judge& judge,
            std::span<const std::uint8_t> eligible, Crew& crew) {
  const auto shares = crew.size();
  std::vector<Totals> parts(shares);
  crew.run(shares, [&](unsigned share) {
    Totals& totals = parts[share] = Totals(levels.areas(Level::tambon).size(), judge.lane_count());
    for (auto i = people.size() * share / shares; i < people.size() * (share + 1) / shares; ++i) {
      if (!eligible.empty() && eligible[i] == 0) continue;
      auto verdict = judge.verdict(people.words(i));
      add(verdict.entry, verdict.lanes_high, 1, totals, rank[people.place[i]]);
    }
  });
  Rolled rolled(levels, judge.lane_count());
  Totals& whole = rolled[Level::tambon];
  for (const Totals& part : parts)
    for (std::size_t row = 0; row < whole.rows(); ++row) {
      for (unsigned lane = 0; lane < whole.stride(); ++lane) whole.lanes(row)[lane] += part.lanes(row)[lane];
      whole.poor(row) += part.poor(row);
      whole.score(row) += part.score(row);
    }
  roll_up(levels, rolled);
  return rolled;
}

}  // namespace targeting::engine
