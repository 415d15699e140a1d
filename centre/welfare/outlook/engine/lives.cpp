#include "centre/welfare/outlook/engine/lives.hpp"

#include "kit/columns/cpu.hpp"
#include "kit/columns/threads.hpp"

namespace welfare::outlook {
namespace {

std::uint32_t nights_of(const Plan& plan, const Step& step, std::uint32_t drawn) {
  std::uint32_t out = 0;
  for (auto k = step.nights_from; k < step.nights_to && drawn < plan.nights[k]; ++k) ++out;
  return out;
}

void live_one(const Plan& plan, const Life& life, const Key& run, std::size_t number, Lives& into) {
  const auto drawn = draw(run, life.key);
  for (auto year = life.first_year; year < life.last_year; ++year) {
    const Step& step = plan.steps[life.step + year - life.first_year];
    if (drawn < step.before) return;
    auto count = [&](unsigned what, std::uint32_t by) { into.row(year, what)[number] += by; };
    const bool stays = drawn >= step.after;
    count(heads, 1);
    count(heads_last, stays);
    count(paid, step.contribution_satang);
    count(paid_last, stays ? step.contribution_satang : 0);
    count(matched, stays && step.is_matched);
    count(elders, step.is_elder);
    count(elders_last, step.is_elder && stays);
    count(pupils, step.is_pupil);
    count(joined, step.joins);
    count(step.count_of_death, drawn - step.before < step.dies);
    count(nights, nights_of(plan, step, draw(run, step.illness)));
    if (step.births > 0) count(births, draw(run, step.birth) < step.births);
  }
}

}  // namespace

void live_plain(const Plan& plan, std::uint64_t seed, std::size_t block, Lives& into) {
  for (auto run = block * lanes; run < (block + 1) * lanes; ++run)
    for (const auto& life : plan.lives) live_one(plan, life, key_of_run(seed, run), run, into);
}

std::span<const NamedKernel> kernels() {
  using kit::columns::can_run;
  static const std::array all{NamedKernel{"plain", live_plain}, NamedKernel{"sixteen", live_wide},
                              NamedKernel{"avx2", live_avx2}, NamedKernel{"avx512", live_avx512}};
  return std::span(all).first(can_run(kit::columns::Kernel::avx512) ? 4
                              : can_run(kit::columns::Kernel::avx2) ? 3
                                                                    : 2);
}

Lives live(const Plan& plan, std::uint64_t seed, std::size_t runs, unsigned threads,
           Kernel kernel) {
  const auto blocks = (runs + lanes - 1) / lanes;
  Lives out{.years = plan.years, .counts = plan.counts, .runs = runs, .stride = blocks * lanes};
  out.numbers.resize(std::size_t{plan.years} * plan.counts * out.stride);
  kit::columns::for_each_range(threads != 0 ? threads : kit::columns::usable_threads(), blocks,
                               [&](unsigned, std::size_t from, std::size_t to) {
                                 for (auto block = from; block < to; ++block)
                                   kernel(plan, seed, block, out);
                               });
  return out;
}

}  // namespace welfare::outlook
