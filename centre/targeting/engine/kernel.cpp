#include "centre/targeting/engine/kernel.hpp"

#include <array>
#include <bit>

#include "centre/targeting/engine/judge.hpp"

namespace targeting::engine {

void tally_plain(const Cube& cube, std::size_t segment_from, std::size_t segment_to, const Verdicts& verdicts, Totals& into) {
  const std::uint32_t count_mask = (1U << cube.count_bits) - 1;
  for (auto s = segment_from; s < segment_to; ++s) {
    const Segment& segment = cube.segments[s];
    std::uint32_t* lanes = into.lanes(segment.place);
    std::uint64_t poor = 0, score = 0;
    for (auto c = segment.from[verdicts.scan_class]; c < segment.end; ++c) {
      auto pattern = cube.cells[c] >> cube.count_bits;
      auto entry = verdicts.entries[pattern];
      if (entry == 0) continue;
      auto count = cube.cells[c] & count_mask;
      poor += count;
      score += count * score_of(entry);
      for (auto left = static_cast<std::uint32_t>(entry); left != 0; left &= left - 1) lanes[std::countr_zero(left)] += count;
      if (!verdicts.wide) continue;
      for (auto left = verdicts.lanes_high[pattern]; left != 0; left &= left - 1) lanes[32 + std::countr_zero(left)] += count;
    }
    into.poor(segment.place) += poor;
    into.score(segment.place) += score;
  }
}

void split(Verdicts& verdicts) {
  verdicts.lanes_low.resize(verdicts.entries.size());
  verdicts.sums.resize(verdicts.entries.size());
  split(verdicts, 0, verdicts.entries.size());
}

void split(Verdicts& verdicts, std::size_t from, std::size_t to) {
  for (auto p = from; p < to; ++p) {
    auto entry = verdicts.entries[p];
    verdicts.lanes_low[p] = static_cast<std::uint32_t>(entry);
    verdicts.sums[p] = static_cast<std::uint64_t>(is_poor(entry)) << 40 | score_of(entry);
  }
}

std::span<const NamedKernel> kernels() {
  static const std::array all{NamedKernel{"plain", tally_plain, flip_plain},
                              NamedKernel{"avx2", tally_avx2, flip_plain},
                              NamedKernel{"avx512", tally_avx512, flip_avx512}};
#if defined(__x86_64__)
  __builtin_cpu_init();
  const bool avx2 = __builtin_cpu_supports("avx2");
  const bool avx512 = avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
  return std::span(all).first(avx512 ? 3 : avx2 ? 2 : 1);
#else
  return std::span(all).first(1);
#endif
}

void add(std::uint64_t entry, std::uint32_t lanes_high, std::int64_t count, Totals& into, std::size_t row) {
  if (entry == 0) return;
  auto people = static_cast<std::uint32_t>(count);  // unsigned arithmetic wraps: taking away is adding
  std::uint32_t* lanes = into.lanes(row);
  into.poor(row) += static_cast<std::uint64_t>(count);
  into.score(row) += static_cast<std::uint64_t>(count) * score_of(entry);
  for (auto left = static_cast<std::uint32_t>(entry); left != 0; left &= left - 1) lanes[std::countr_zero(left)] += people;
  for (auto left = lanes_high; left != 0; left &= left - 1) lanes[32 + std::countr_zero(left)] += people;
}

void flip_plain(const Flip& flip, Totals& into) {
  const std::uint32_t count_mask = (1U << flip.count_bits) - 1;
  for (auto at : flip.index) {
    auto people = static_cast<std::int64_t>(at & count_mask);
    add(flip.entry, flip.lanes_high, flip.leaves ? -people : people, into, at >> flip.count_bits);
  }
}

}  // namespace targeting::engine
