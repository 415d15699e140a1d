// Chance without a state: the number drawn depends only on the run and on what it is drawn for, so
// that it is the same on any thread, and the same people die on the same day when a rule is changed
// (common random numbers).
#pragma once

#include <cstdint>

namespace welfare::outlook {

// What a number is drawn for, or in which run; two words, so that pairs do not meet by chance.
struct Key {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

// Steele, Lea, Flood (2014), "Fast splittable pseudorandom number generators".
constexpr std::uint64_t splitmix(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ x >> 27) * 0x94D049BB133111EBULL;
  return x ^ x >> 31;
}
constexpr Key key_of(std::uint64_t a, std::uint64_t b, std::uint64_t c = 0) {
  auto mixed = splitmix(splitmix(splitmix(a) ^ b) ^ c);
  return {static_cast<std::uint32_t>(mixed), static_cast<std::uint32_t>(mixed >> 32)};
}

// Uniform over 32 bits. `Word` is one run's word or the words of many runs side by side.
template <class Word>
[[gnu::always_inline]] inline void draw(const Word& run_first, const Word& run_second,
                                        const Key& what, Word& out) {
  Word x = (run_first ^ what.first) * 0x7FEB352DU;
  x ^= x >> 16;
  x += run_second ^ what.second;
  x *= 0x846CA68BU;
  x ^= x >> 15;
  x *= 0x9E3779B1U;
  x ^= x >> 16;
  out = x;
}

inline std::uint32_t draw(const Key& run, const Key& what) {
  std::uint32_t out = 0;
  draw(run.first, run.second, what, out);
  return out;
}

// A draw below this has the probability; one is not quite reached.
constexpr std::uint32_t below(double probability) {
  if (probability <= 0) return 0;
  if (probability >= 1) return 0xFFFF'FFFFU;
  return static_cast<std::uint32_t>(probability * 4294967296.0);
}
constexpr double chance_of(std::uint32_t threshold) {
  return threshold / 4294967296.0;
}

}  // namespace welfare::outlook
