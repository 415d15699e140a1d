// The kernel: adds the cells of poor patterns to the rows of their places. One plain version, two with wide registers,
// one place where it is decided which runs.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "centre/targeting/engine/cube.hpp"
#include "centre/targeting/engine/totals.hpp"

namespace targeting::engine {

// Verdicts of all patterns, base first, then those that came after the snapshot.
struct Verdicts {
  std::vector<std::uint64_t> entries;
  std::vector<std::uint32_t> lanes_high;
  // Of everybody, poor or not; never_poor for whom the plan leaves out. Only of plans with a cut-off, else empty.
  std::vector<std::uint32_t> scores;
  // The entries once more, split by `split` for the wide kernels: lanes, and poor flag above forty bits of score.
  std::vector<std::uint32_t> lanes_low;
  std::vector<std::uint64_t> sums;
  bool wide = false;        // lanes beyond 32 are in use
  unsigned skip_class = 0;  // nobody with fewer deprivations is poor
  unsigned scan_class = 0;  // kernels pass over cells with fewer: no poor are there, or they are counted apart
};

// Splits the entries of some patterns; there is room for all.
void split(Verdicts& verdicts, std::size_t from, std::size_t to);
void split(Verdicts& verdicts);
constexpr std::uint64_t poor_in(std::uint64_t sums) { return sums >> 40; }
constexpr std::uint64_t score_in(std::uint64_t sums) { return sums & ((1ULL << 40) - 1); }

using Kernel = void (*)(const Cube& cube, std::size_t segment_from, std::size_t segment_to, const Verdicts& verdicts,
                        Totals& into);
void tally_plain(const Cube& cube, std::size_t segment_from, std::size_t segment_to, const Verdicts& verdicts, Totals& into);
void tally_avx2(const Cube& cube, std::size_t segment_from, std::size_t segment_to, const Verdicts& verdicts, Totals& into);
void tally_avx512(const Cube& cube, std::size_t segment_from, std::size_t segment_to, const Verdicts& verdicts, Totals& into);

// Adds one pattern, with the verdict `entry`, to the rows of its places, or takes it away: the step of a slider.
struct Flip {
  std::span<const std::uint32_t> index;  // of the pattern
  unsigned count_bits = 0;
  std::uint64_t entry = 0;
  std::uint32_t lanes_high = 0;
  bool wide = false;
  bool leaves = false;
};
using FlipKernel = void (*)(const Flip& flip, Totals& into);
void flip_plain(const Flip& flip, Totals& into);
void flip_avx512(const Flip& flip, Totals& into);

struct NamedKernel {
  std::string_view name;
  Kernel run = nullptr;
  FlipKernel flip = nullptr;
};
// Those that this processor can run, the plain one first, the one to take last.
std::span<const NamedKernel> kernels();

// `count` people of a verdict more (or less, when negative) in a row.
void add(std::uint64_t entry, std::uint32_t lanes_high, std::int64_t count, Totals& into, std::size_t row);
inline void add(const Verdicts& verdicts, std::uint32_t pattern, std::int64_t count, Totals& into, std::size_t row) {
  add(verdicts.entries[pattern], verdicts.lanes_high[pattern], count, into, row);
}

}  // namespace targeting::engine
