// The kernel with wide registers: thirty-two counts of sixteen bits side by side, each cell added under the mask of its
// verdict. Segments are cut so that sixteen bits never overflow. There is no branch on "poor": a verdict of zero adds zero.
// Poor people and their scores add up in one word: a segment's scores stay below 65,535 x 1,000,000 < 2^40.
#include <algorithm>

#include "centre/targeting/engine/judge.hpp"
#include "centre/targeting/engine/kernel.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

namespace targeting::engine {
namespace {

// Asks for the cells and the row of a segment before their turn: they lie apart, where the processor does not foresee them.
inline void fetch(const Cube& cube, const Segment& next, unsigned scan_class, Totals& into) {
  constexpr std::uint32_t in_line = 16, lines_max = 24;  // of 64 bytes; a longer run is foreseen by itself
  const auto from = next.from[scan_class], end = std::min(next.end, from + lines_max * in_line);
  for (auto c = from; c < end; c += in_line) __builtin_prefetch(cube.cells.data() + c);
  __builtin_prefetch(into.lanes(next.place), 1);
  __builtin_prefetch(into.lanes(next.place) + in_line, 1);
}

template <bool wide>
__attribute__((target("avx512f,avx512bw"))) void tally_512(const Cube& cube, std::size_t from, std::size_t to,
                                                           const Verdicts& verdicts, Totals& into) {
  const std::uint32_t count_mask = (1U << cube.count_bits) - 1;
  const unsigned shift = cube.count_bits;
  const std::uint32_t* cells = cube.cells.data();
  const std::uint32_t* masks = verdicts.lanes_low.data();
  const std::uint64_t* sums_of = verdicts.sums.data();
  const std::uint32_t* high = verdicts.lanes_high.data();
  for (auto s = from; s < to; ++s) {
    const Segment& segment = cube.segments[s];
    if (s + 1 < to) fetch(cube, cube.segments[s + 1], verdicts.scan_class, into);
    __m512i low = _mm512_setzero_si512(), upper = _mm512_setzero_si512();
    std::uint64_t sums = 0;
#pragma clang loop unroll_count(4)
    for (auto c = segment.from[verdicts.scan_class]; c < segment.end; ++c) {
      auto pattern = cells[c] >> shift;
      auto count = cells[c] & count_mask;
      auto many = _mm512_set1_epi16(static_cast<short>(count));
      low = _mm512_mask_add_epi16(low, static_cast<__mmask32>(masks[pattern]), low, many);
      if constexpr (wide) upper = _mm512_mask_add_epi16(upper, static_cast<__mmask32>(high[pattern]), upper, many);
      sums += count * sums_of[pattern];
    }
    into.poor(segment.place) += poor_in(sums);
    into.score(segment.place) += score_in(sums);
    auto keep = [&](__m512i counts, std::uint32_t* row) __attribute__((target("avx512f,avx512bw"))) {
      auto first = _mm512_cvtepu16_epi32(_mm512_castsi512_si256(counts));
      auto second = _mm512_cvtepu16_epi32(_mm512_extracti64x4_epi64(counts, 1));
      _mm512_store_si512(row, _mm512_add_epi32(_mm512_load_si512(row), first));
      _mm512_store_si512(row + 16, _mm512_add_epi32(_mm512_load_si512(row + 16), second));
    };
    keep(low, into.lanes(segment.place));
    if constexpr (wide) keep(upper, into.lanes(segment.place) + 32);
  }
}

// Sixteen lanes of a mask word as sixteen counts: all bits where the lane is set.
__attribute__((target("avx2"))) inline __m256i spread(std::uint32_t lanes) {
  const __m256i bits = _mm256_setr_epi16(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, -32768);
  return _mm256_cmpeq_epi16(_mm256_and_si256(_mm256_set1_epi16(static_cast<short>(lanes)), bits), bits);
}
__attribute__((target("avx2"))) inline __m256i plus(__m256i sums, std::uint32_t lanes, __m256i many) {
  return _mm256_add_epi16(sums, _mm256_and_si256(spread(lanes), many));
}
__attribute__((target("avx2"))) inline void keep_256(__m256i counts, std::uint32_t* row) {
  alignas(32) std::uint16_t narrow[16];
  _mm256_store_si256(static_cast<__m256i*>(static_cast<void*>(narrow)), counts);
  for (int i = 0; i < 16; ++i) row[i] += narrow[i];
}

template <bool wide>
__attribute__((target("avx2"))) void tally_256(const Cube& cube, std::size_t from, std::size_t to, const Verdicts& verdicts,
                                               Totals& into) {
  const std::uint32_t count_mask = (1U << cube.count_bits) - 1;
  for (auto s = from; s < to; ++s) {
    const Segment& segment = cube.segments[s];
    if (s + 1 < to) fetch(cube, cube.segments[s + 1], verdicts.scan_class, into);
    __m256i sums[wide ? 4 : 2];
    for (auto& sum : sums) sum = _mm256_setzero_si256();
    std::uint64_t scalars = 0;
    for (auto c = segment.from[verdicts.scan_class]; c < segment.end; ++c) {
      auto pattern = cube.cells[c] >> cube.count_bits;
      auto count = cube.cells[c] & count_mask;
      auto mask = verdicts.lanes_low[pattern];
      auto many = _mm256_set1_epi16(static_cast<short>(count));
      sums[0] = plus(sums[0], mask, many);
      sums[1] = plus(sums[1], mask >> 16, many);
      if constexpr (wide) {
        sums[2] = plus(sums[2], verdicts.lanes_high[pattern], many);
        sums[3] = plus(sums[3], verdicts.lanes_high[pattern] >> 16, many);
      }
      scalars += count * verdicts.sums[pattern];
    }
    into.poor(segment.place) += poor_in(scalars);
    into.score(segment.place) += score_in(scalars);
    std::uint32_t* row = into.lanes(segment.place);
    for (auto& sum : sums) {
      keep_256(sum, row);
      row += 16;
    }
  }
}

template <bool wide>
__attribute__((target("avx512f,avx512bw"))) void flip_512(const Flip& flip, Totals& into) {
  const std::uint32_t count_mask = (1U << flip.count_bits) - 1;
  const auto score = score_of(flip.entry);
  const std::uint64_t lanes = (flip.entry & 0xFFFF'FFFFU) | static_cast<std::uint64_t>(flip.lanes_high) << 32;
  for (auto at : flip.index) {
    const auto place = at >> flip.count_bits;
    const auto people = static_cast<std::int64_t>(at & count_mask) * (flip.leaves ? -1 : 1);
    into.poor(place) += static_cast<std::uint64_t>(people);
    into.score(place) += static_cast<std::uint64_t>(people) * score;
    const __m512i many = _mm512_set1_epi32(static_cast<int>(people));
    std::uint32_t* row = into.lanes(place);
    for (unsigned part = 0; part < (wide ? 4U : 2U); ++part) {
      auto sums = _mm512_load_si512(row + part * 16);
      _mm512_store_si512(row + part * 16, _mm512_mask_add_epi32(sums, static_cast<__mmask16>(lanes >> part * 16), sums, many));
    }
  }
}

}  // namespace

void flip_avx512(const Flip& flip, Totals& into) { flip.wide ? flip_512<true>(flip, into) : flip_512<false>(flip, into); }
void tally_avx512(const Cube& cube, std::size_t from, std::size_t to, const Verdicts& verdicts, Totals& into) {
  verdicts.wide ? tally_512<true>(cube, from, to, verdicts, into) : tally_512<false>(cube, from, to, verdicts, into);
}
void tally_avx2(const Cube& cube, std::size_t from, std::size_t to, const Verdicts& verdicts, Totals& into) {
  verdicts.wide ? tally_256<true>(cube, from, to, verdicts, into) : tally_256<false>(cube, from, to, verdicts, into);
}

}  // namespace targeting::engine
#else
namespace targeting::engine {
void tally_avx512(const Cube& cube, std::size_t from, std::size_t to, const Verdicts& verdicts, Totals& into) {
  tally_plain(cube, from, to, verdicts, into);
}
void tally_avx2(const Cube& cube, std::size_t from, std::size_t to, const Verdicts& verdicts, Totals& into) {
  tally_plain(cube, from, to, verdicts, into);
}
void flip_avx512(const Flip& flip, Totals& into) { flip_plain(flip, into); }
}  // namespace targeting::engine
#endif
