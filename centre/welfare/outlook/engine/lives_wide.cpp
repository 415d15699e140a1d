// Sixteen runs side by side: the same member in the same year, so that every threshold is one
// number for all lanes, and a life needs no branch. The counts of sixteen runs stay in the nearest
// cache.
#include <cstring>

#include "centre/welfare/outlook/engine/lives.hpp"

namespace welfare::outlook {
namespace {

using Lanes [[gnu::vector_size(64)]] = std::uint32_t;
using Marks [[gnu::vector_size(64)]] = std::int32_t;  // all bits where it is so

// A vector is never handed over by value: how that is done depends on the processor.
struct Block {
  Lanes first, second;  // keys of the runs
  std::vector<Lanes> counts;
};

[[gnu::always_inline]] inline void add_nights(const Plan& plan, const Step& step,
                                              const Block& block, const Marks& there, Lanes& sum) {
  Lanes drawn;
  draw(block.first, block.second, step.illness, drawn);
  for (auto k = step.nights_from; k < step.nights_to; ++k) {
    Marks more = there & (drawn < plan.nights[k]);
    if (__builtin_reduce_or(more) == 0) return;
    sum -= __builtin_convertvector(more, Lanes);
  }
}

[[gnu::always_inline]] inline void add_step(const Plan& plan, const Step& step, const Lanes& drawn,
                                            Block& block, Lanes* counts) {
  const Marks there = drawn >= step.before, stays = drawn >= step.after;
  const Lanes is_there = __builtin_convertvector(there, Lanes),
              is_staying = __builtin_convertvector(stays, Lanes);
  counts[heads] -= is_there;
  counts[heads_last] -= is_staying;
  counts[paid] += is_there & step.contribution_satang;
  counts[paid_last] += is_staying & step.contribution_satang;
  if (step.is_matched) counts[matched] -= is_staying;
  if (step.is_elder) {
    counts[elders] -= is_there;
    counts[elders_last] -= is_staying;
  }
  if (step.is_pupil) counts[pupils] -= is_there;
  if (step.joins) counts[joined] -= is_there;
  const Marks dies = drawn - step.before < step.dies;
  counts[step.count_of_death] -= __builtin_convertvector(dies, Lanes);
  add_nights(plan, step, block, there, counts[nights]);
  if (step.births == 0) return;
  Lanes birth;
  draw(block.first, block.second, step.birth, birth);
  const Marks bears = there & (birth < step.births);
  counts[births] -= __builtin_convertvector(bears, Lanes);
}

[[gnu::always_inline]] inline void live_block(const Plan& plan, std::uint64_t seed,
                                              std::size_t number, Lives& into) {
  Block block;
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    auto key = key_of_run(seed, number * lanes + lane);
    block.first[lane] = key.first;
    block.second[lane] = key.second;
  }
  block.counts.resize(std::size_t{plan.years} * plan.counts);
  for (const auto& life : plan.lives) {
    Lanes drawn;
    draw(block.first, block.second, life.key, drawn);
    const Step* step = plan.steps.data() + life.step;
    auto* counts = block.counts.data() + std::size_t{life.first_year} * plan.counts;
    for (auto year = life.first_year; year < life.last_year; ++year, counts += plan.counts)
      add_step(plan, *step++, drawn, block, counts);
  }
  for (std::size_t i = 0; i < block.counts.size(); ++i)
    std::memcpy(into.numbers.data() + i * into.stride + number * lanes, &block.counts[i],
                sizeof(Lanes));
}

}  // namespace

void live_wide(const Plan& plan, std::uint64_t seed, std::size_t block, Lives& into) {
  live_block(plan, seed, block, into);
}
#if defined(__x86_64__)
__attribute__((target("avx2"))) void live_avx2(const Plan& plan, std::uint64_t seed,
                                               std::size_t block, Lives& into) {
  live_block(plan, seed, block, into);
}
__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl"))) void live_avx512(const Plan& plan,
                                                                               std::uint64_t seed,
                                                                               std::size_t block,
                                                                               Lives& into) {
  live_block(plan, seed, block, into);
}
#else
void live_avx2(const Plan& plan, std::uint64_t seed, std::size_t block, Lives& into) {
  live_block(plan, seed, block, into);
}
void live_avx512(const Plan& plan, std::uint64_t seed, std::size_t block, Lives& into) {
  live_block(plan, seed, block, into);
}
#endif

}  // namespace welfare::outlook
