// Splitting with 64-byte registers; positions are squeezed together inside one register.
#include "kit/columns/split_masks.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

namespace kit::columns {
namespace {

[[gnu::target("arch=x86-64-v4,avx512vbmi2,pclmul"), gnu::always_inline]] inline std::uint64_t where(
    __m512i bytes, char c) {
  return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(c));
}

// Bit i is the parity of the bits up to i.
[[gnu::target("arch=x86-64-v4,avx512vbmi2,pclmul"), gnu::always_inline]] inline std::uint64_t
parity(std::uint64_t bits) {
  const __m128i product =
      _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<long long>(bits)), _mm_set1_epi8(-1), 0);
  return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
}

// The numbers 0 to 63, one in each byte.
[[gnu::target("arch=x86-64-v4,avx512vbmi2,pclmul"), gnu::always_inline]] inline __m512i numbers() {
  alignas(64) static constexpr auto bytes = [] {
    struct {
      char at[64];
    } all{};
    for (int i = 0; i < 64; ++i) all.at[i] = static_cast<char>(i);
    return all;
  }();
  return _mm512_load_si512(bytes.at);
}

// Writes the positions of the bits, sixteen at a time whether there are that many or not.
[[gnu::target("arch=x86-64-v4,avx512vbmi2,pclmul"), gnu::always_inline]] inline void
write_positions(std::uint32_t* into, std::uint64_t bits, std::uint32_t at) {
  const __m512i squeezed = _mm512_maskz_compress_epi8(bits, numbers());
  const __m512i start = _mm512_set1_epi32(static_cast<int>(at));
  const int count = std::popcount(bits);
  auto write = [&](int first, __m128i sixteen) __attribute__((
                   target("arch=x86-64-v4,avx512vbmi2,pclmul"), always_inline)) {
    _mm512_storeu_si512(into + first, _mm512_add_epi32(start, _mm512_cvtepu8_epi32(sixteen)));
  };
  write(0, _mm512_extracti32x4_epi32(squeezed, 0));
  if (count > 16) write(16, _mm512_extracti32x4_epi32(squeezed, 1));
  if (count > 32) write(32, _mm512_extracti32x4_epi32(squeezed, 2));
  if (count > 48) write(48, _mm512_extracti32x4_epi32(squeezed, 3));
}

}  // namespace

[[gnu::target("arch=x86-64-v4,avx512vbmi2,pclmul")]] void split_avx512(Split& split,
                                                                       const char* text,
                                                                       std::uint32_t from,
                                                                       std::uint32_t to) {
  for (std::uint32_t i = from; i < to; i += 64) {
    const std::uint64_t live = first_bits(to - i);
    const __m512i bytes = _mm512_loadu_si512(text + i);
    const std::uint64_t quotes = where(bytes, '"') & live;
    const Masks masks{.delimiters = where(bytes, split.delimiter) & live,
                      .newlines = where(bytes, '\n') & live,
                      .quotes = quotes,
                      .zeroes = where(bytes, '\0') & live,
                      .within = quotes != 0 ? split.quoted ^ parity(quotes) : split.quoted,
                      .live = live};
    const std::uint64_t separators = separators_of(split, text + i, masks);
    write_positions(split.separators.data() + split.count, separators, i + 1);
    take_in(split, masks, separators, i + 1);
  }
}

[[gnu::target("arch=x86-64-v4,avx512vbmi2,pclmul")]] Summary summarise_avx512(const char* text,
                                                                              std::size_t size) {
  Summary summary;
  std::uint64_t quoted = 0;
  for (std::size_t i = 0; i < size; i += 64) {
    const std::uint64_t live = first_bits(size - i);
    const __m512i bytes = _mm512_loadu_si512(text + i);
    const std::uint64_t quotes = where(bytes, '"') & live;
    std::uint64_t within = quoted;
    if (quotes != 0) {
      within ^= parity(quotes);
      quoted ^= (std::popcount(quotes) & 1) != 0 ? ~std::uint64_t{0} : 0;
    }
    count_ends(summary, where(bytes, '\n') & live, within, i);
  }
  summary.odd_quotes = quoted != 0;
  return summary;
}

}  // namespace kit::columns
#endif
