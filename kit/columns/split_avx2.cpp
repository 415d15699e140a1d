// Splitting with 32-byte registers; quotes are paired by one carry-less multiplication.
#include "kit/columns/split_masks.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

namespace kit::columns {
namespace {

struct Bytes {
  __m256i low;
  __m256i high;
};

[[gnu::target("arch=x86-64-v3,pclmul"), gnu::always_inline]] inline Bytes load(const char* text) {
  return {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(text)),
          _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + 32))};
}

[[gnu::target("arch=x86-64-v3,pclmul"), gnu::always_inline]] inline std::uint64_t where(
    const Bytes& b, char c) {
  const __m256i wanted = _mm256_set1_epi8(c);
  const auto low = static_cast<unsigned>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(b.low, wanted)));
  const auto high = static_cast<unsigned>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(b.high, wanted)));
  return low | std::uint64_t{high} << 32;
}

// Bit i is the parity of the bits up to i.
[[gnu::target("arch=x86-64-v3,pclmul"), gnu::always_inline]] inline std::uint64_t parity(
    std::uint64_t bits) {
  const __m128i product =
      _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<long long>(bits)), _mm_set1_epi8(-1), 0);
  return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
}

// Writes the positions of the bits, eight at a time whether there are that many or not.
[[gnu::target("arch=x86-64-v3,pclmul"), gnu::always_inline]] inline void write_positions(
    std::uint32_t* into, std::uint64_t bits, std::uint32_t at) {
  const int count = std::popcount(bits);
  for (int written = 0; written < count; written += 8) {
    for (int i = 0; i < 8; ++i) {
      into[written + i] = at + static_cast<std::uint32_t>(_tzcnt_u64(bits));
      bits = _blsr_u64(bits);
    }
  }
}

}  // namespace

[[gnu::target("arch=x86-64-v3,pclmul")]] void split_avx2(Split& split, const char* text,
                                                         std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t i = from; i < to; i += 64) {
    const std::uint64_t live = first_bits(to - i);
    const Bytes bytes = load(text + i);
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

[[gnu::target("arch=x86-64-v3,pclmul")]] Summary summarise_avx2(const char* text,
                                                                std::size_t size) {
  Summary summary;
  std::uint64_t quoted = 0;
  for (std::size_t i = 0; i < size; i += 64) {
    const std::uint64_t live = first_bits(size - i);
    const Bytes bytes = load(text + i);
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
