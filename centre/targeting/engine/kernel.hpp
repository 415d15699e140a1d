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
  bool wide = false;        // lanes beyond 32 are in use
  unsigned skip_class = 0;  // nobody with fewer deprivations is poor
};

using Kernel = void (*)(const Cube& cube, std::size_t segment_from, std::size_t segment_to, const Verdicts& verdicts,
                        Totals& into);
void tally_plain(const Cube& cube, std::size_t segment_from, std::size_t segment_to, const Verdicts& verdicts, Totals& into);
void tally_avx2(const Cube& cube, std::size_t segment_from, std::size_t segment_to, const Verdicts& verdicts, Totals& into);
void tally_avx512(const Cube& cube, std::size_t segment_from, std::size_t segment_to, const Verdicts& verdicts, Totals& into);

struct NamedKernel {
  std::string_view name;
  Kernel run = nullptr;
};
// Those that this processor can run, the plain one first, the one to take last.
std::span<const NamedKernel> kernels();

// `count` people of a verdict more (or less, when negative) in a row.
void add(const Verdicts& verdicts, std::uint32_t pattern, std::int64_t count, Totals& into, std::size_t row);

}  // namespace targeting::engine
