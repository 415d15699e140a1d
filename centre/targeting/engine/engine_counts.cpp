// Counts under a plan that nobody keeps: the nation alone, and heads of some places.
#include <atomic>
#include <bit>
#include <numeric>

#include "centre/targeting/engine/engine.hpp"

namespace targeting::engine {

void Engine::count_national() {
  if (national_.size() == pattern_count()) return;
  const Cube& cube = snapshot_.cube();
  national_.assign(pattern_count(), 0);
  for (auto cell : cube.cells) national_[cell >> cube.count_bits] += cell & ((1U << cube.count_bits) - 1);
  for (const Delta& delta : deltas_) national_[delta.pattern] += static_cast<std::uint64_t>(delta.count);
}

kit::Result<Headline> Engine::headline(const Plan& plan) {
  auto judge = TRY(judge_for(plan));
  count_national();
  Verdicts verdicts;
  judge_all(judge, verdicts);
  Headline sum;
  for (std::size_t p = 0; p < national_.size(); ++p) {
    auto people = national_[p];
    auto entry = verdicts.entries[p];
    sum.people += people;
    if (entry == 0) continue;
    sum.poor += people;
    sum.score += people * score_of(entry);
    auto lanes = (entry & 0xFFFF'FFFFU) | static_cast<std::uint64_t>(verdicts.lanes_high[p]) << 32;
    for (auto left = lanes; left != 0; left &= left - 1) sum.lanes[static_cast<std::size_t>(std::countr_zero(left))] += people;
  }
  return sum;
}

kit::Result<HeadCount> Engine::head_count(const Plan& plan, std::span<const PlaceSpan> spans) {
  auto judge = TRY(judge_for(plan));
  judge_all(judge, spare_);
  const Cube& cube = snapshot_.cube();
  auto within = [&](std::uint32_t place) {
    return std::ranges::any_of(spans, [&](const PlaceSpan& s) { return place >= s.first && place < s.second; });
  };
  HeadCount out;
  for (const auto& [from, to] : spans)
    for (auto place = from; place < to; ++place) out.people += cube.people_in(place);
  for (const Delta& d : deltas_)
    if (within(d.place)) out.people += static_cast<std::uint64_t>(d.count);
  if (spans.size() == 1 && spans[0] == PlaceSpan{0, static_cast<std::uint32_t>(cube.places())}) {
    count_national();
    for (std::size_t p = 0; p < national_.size(); ++p)
      if (spare_.entries[p] != 0) out.poor += national_[p];
    return out;
  }
  for (const auto& span : spans) out.poor += poor_of(spare_, span);
  for (const Delta& d : deltas_)
    if (within(d.place) && spare_.entries[d.pattern] != 0) out.poor += static_cast<std::uint64_t>(d.count);
  return out;
}

// Of the snapshot alone.
std::uint64_t Engine::poor_of(const Verdicts& verdicts, PlaceSpan span) {
  const Cube& cube = snapshot_.cube();
  const std::uint32_t count_mask = (1U << cube.count_bits) - 1;
  const auto parts = crew_.size() * 4;
  auto from = [&](unsigned part) { return span.first + std::uint64_t{span.second - span.first} * part / parts; };
  std::atomic<std::uint64_t> poor = 0;
  crew_.run(parts, [&](unsigned part) {
    std::uint64_t own = 0;
    for (auto s = cube.segment_from[from(part)]; s < cube.segment_from[from(part + 1)]; ++s)
      for (auto c = cube.segments[s].from[verdicts.skip_class]; c < cube.segments[s].end; ++c)
        if (verdicts.entries[cube.cells[c] >> cube.count_bits] != 0) own += cube.cells[c] & count_mask;
    poor += own;
  });
  return poor;
}

}  // namespace targeting::engine
