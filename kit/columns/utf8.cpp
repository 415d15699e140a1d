// Is it UTF-8? Byte by byte, and by three table look-ups for 32 bytes at once (the method of Keiser
// and Lemire, "Validating UTF-8 in less than one instruction per byte").
#include <cstring>

#include "kit/columns/split.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace kit::columns {

bool is_utf8_plain(std::string_view bytes) {
  const auto* s = reinterpret_cast<const unsigned char*>(bytes.data());
  const std::size_t size = bytes.size();
  auto follows = [&](std::size_t i, unsigned low, unsigned high) {
    return i < size && s[i] >= low && s[i] <= high;
  };
  for (std::size_t i = 0; i < size;) {
    const unsigned c = s[i];
    if (c < 0x80) {
      ++i;
    } else if (c >= 0xC2 && c <= 0xDF) {
      if (!follows(i + 1, 0x80, 0xBF)) return false;
      i += 2;
    } else if (c >= 0xE0 && c <= 0xEF) {
      // No overlong forms and no halves of surrogate pairs.
      if (!follows(i + 1, c == 0xE0 ? 0xA0 : 0x80, c == 0xED ? 0x9F : 0xBF)) return false;
      if (!follows(i + 2, 0x80, 0xBF)) return false;
      i += 3;
    } else if (c >= 0xF0 && c <= 0xF4) {
      if (!follows(i + 1, c == 0xF0 ? 0x90 : 0x80, c == 0xF4 ? 0x8F : 0xBF)) return false;
      if (!follows(i + 2, 0x80, 0xBF) || !follows(i + 3, 0x80, 0xBF)) return false;
      i += 4;
    } else {
      return false;
    }
  }
  return true;
}

#if defined(__x86_64__)
namespace {

// What two neighbouring bytes can have wrong, one bit each; a bit that all three tables agree upon
// is an error.
enum Wrong : unsigned char {
  too_short = 1,  // a leading byte or ASCII where a continuation must be
  too_long = 2,   // a continuation behind ASCII
  overlong_3 = 4,
  too_large = 8,
  surrogate = 16,
  overlong_2 = 32,
  too_large_1000 = 64,  // and overlong_4, told apart by the second byte
  two_continuations = 128,
  any_first = too_short | too_long | two_continuations,
};

using Table = unsigned char[16];
constexpr Table by_first_high = {too_long,
                                 too_long,
                                 too_long,
                                 too_long,
                                 too_long,
                                 too_long,
                                 too_long,
                                 too_long,
                                 two_continuations,
                                 two_continuations,
                                 two_continuations,
                                 two_continuations,
                                 too_short | overlong_2,
                                 too_short,
                                 too_short | overlong_3 | surrogate,
                                 too_short | too_large | too_large_1000};
constexpr unsigned char large = any_first | too_large | too_large_1000;
constexpr Table by_first_low = {any_first | overlong_3 | overlong_2 | too_large_1000,
                                any_first | overlong_2,
                                any_first,
                                any_first,
                                any_first | too_large,
                                large,
                                large,
                                large,
                                large,
                                large,
                                large,
                                large,
                                large,
                                large | surrogate,
                                large,
                                large};
constexpr unsigned char continuation = too_long | overlong_2 | two_continuations;
constexpr Table by_second_high = {too_short,
                                  too_short,
                                  too_short,
                                  too_short,
                                  too_short,
                                  too_short,
                                  too_short,
                                  too_short,
                                  continuation | overlong_3 | too_large_1000,
                                  continuation | overlong_3 | too_large,
                                  continuation | surrogate | too_large,
                                  continuation | surrogate | too_large,
                                  too_short,
                                  too_short,
                                  too_short,
                                  too_short};

[[gnu::target("arch=x86-64-v3,pclmul"), gnu::always_inline]] inline __m256i look_up(
    const Table& table, __m256i nibbles) {
  const __m128i once = _mm_loadu_si128(reinterpret_cast<const __m128i*>(table));
  return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(once), nibbles);
}

[[gnu::target("arch=x86-64-v3,pclmul"), gnu::always_inline]] inline __m256i high_nibbles(
    __m256i bytes) {
  return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

// What is wrong with 32 bytes behind 32 others; zero bytes when nothing is.
[[gnu::target("arch=x86-64-v3,pclmul"), gnu::always_inline]] inline __m256i errors_of(
    __m256i before, __m256i bytes) {
  const __m256i across = _mm256_permute2x128_si256(before, bytes, 0x21);
  const __m256i one_back = _mm256_alignr_epi8(bytes, across, 15);
  const __m256i two_back = _mm256_alignr_epi8(bytes, across, 14);
  const __m256i three_back = _mm256_alignr_epi8(bytes, across, 13);
  const __m256i low = _mm256_and_si256(one_back, _mm256_set1_epi8(0x0F));
  const __m256i wrong = _mm256_and_si256(
      _mm256_and_si256(look_up(by_first_high, high_nibbles(one_back)), look_up(by_first_low, low)),
      look_up(by_second_high, high_nibbles(bytes)));
  // Two continuations in a row are right exactly where a form of three or four bytes began before.
  const __m256i third = _mm256_subs_epu8(two_back, _mm256_set1_epi8(0xE0 - 0x80));
  const __m256i fourth = _mm256_subs_epu8(three_back, _mm256_set1_epi8(0xF0 - 0x80));
  const __m256i must = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8(-128));
  return _mm256_xor_si256(must, wrong);
}

}  // namespace

[[gnu::target("arch=x86-64-v3,pclmul")]] bool is_utf8_avx2(std::string_view bytes) {
  __m256i before = _mm256_setzero_si256();
  __m256i errors = _mm256_setzero_si256();
  std::size_t i = 0;
  for (; i + 32 <= bytes.size(); i += 32) {
    const __m256i now = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes.data() + i));
    if (_mm256_movemask_epi8(_mm256_or_si256(before, now)) != 0)
      errors = _mm256_or_si256(errors, errors_of(before, now));
    before = now;
  }
  // The rest, and zeroes behind it, so that a form cut off at the end is wrong as well.
  alignas(32) char rest[64] = {};
  std::memcpy(rest, bytes.data() + i, bytes.size() - i);
  for (const char* part : {rest, rest + 32}) {
    const __m256i now = _mm256_load_si256(reinterpret_cast<const __m256i*>(part));
    errors = _mm256_or_si256(errors, errors_of(before, now));
    before = now;
  }
  return _mm256_testz_si256(errors, errors) != 0;
}
#endif

}  // namespace kit::columns
