// All runs of all lives: how many are there, fall ill, give birth, die, in each year of each run.
// No money yet, so that a change of an amount needs no new runs. One plain version, run by run; one
// of sixteen runs side by side, compiled for three kinds of processor; one place where it is
// decided.
#pragma once

#include <span>
#include <string_view>

#include "centre/welfare/outlook/engine/plan.hpp"

namespace welfare::outlook {

inline constexpr std::size_t lanes = 16;

struct Lives {
  unsigned years = 0;
  unsigned counts = 0;
  std::size_t runs = 0;
  std::size_t stride = 0;              // runs, rounded up to whole lanes
  std::vector<std::uint32_t> numbers;  // by year, count, run

  std::uint32_t* row(unsigned year, unsigned count) {
    return numbers.data() + (year * counts + count) * stride;
  }
  const std::uint32_t* row(unsigned year, unsigned count) const {
    return numbers.data() + (year * counts + count) * stride;
  }
};

// Runs from `block * lanes`, as many as there are lanes.
using Kernel = void (*)(const Plan& plan, std::uint64_t seed, std::size_t block, Lives& into);
void live_plain(const Plan& plan, std::uint64_t seed, std::size_t block, Lives& into);
void live_wide(const Plan& plan, std::uint64_t seed, std::size_t block, Lives& into);
void live_avx2(const Plan& plan, std::uint64_t seed, std::size_t block, Lives& into);
void live_avx512(const Plan& plan, std::uint64_t seed, std::size_t block, Lives& into);

struct NamedKernel {
  std::string_view name;
  Kernel run = nullptr;
};
// Those that this processor can run, the plain one first, the one to take last.
std::span<const NamedKernel> kernels();

inline Key key_of_run(std::uint64_t seed, std::size_t run) {
  return key_of(0x5EED, seed, run);
}

Lives live(const Plan& plan, std::uint64_t seed, std::size_t runs, unsigned threads,
           Kernel kernel = kernels().back().run);

}  // namespace welfare::outlook
