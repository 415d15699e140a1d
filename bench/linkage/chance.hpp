// Chance that replays: everything invented comes from a seed.
#pragma once

#include <cmath>
#include <cstdint>

namespace linkage_bench {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  double part() { return double(next() >> 11) * 0x1p-53; }
  bool in_hundred(double percent) { return part() * 100 < percent; }
  std::uint64_t below(std::uint64_t n) { return next() % n; }
  // Small numbers are common, as with names.
  std::uint64_t skewed(std::uint64_t n, double power) {
    return static_cast<std::uint64_t>(double(n) * std::pow(part(), power));
  }

 private:
  std::uint64_t state_;
};

}  // namespace linkage_bench
