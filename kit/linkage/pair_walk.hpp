// Compares the pairs of a block, the cheap fields first; names only when they can still matter.
// Private to kit/linkage.
#pragma once

#include "kit/linkage/cluster.hpp"
#include "kit/linkage/model.hpp"
#include "kit/linkage/thai_pattern.hpp"

namespace kit::linkage {

// A pair that shares a key of an earlier rule was compared there.
inline bool met_before(const Record& a, const Record& b, std::size_t rule) {
  unsigned same = 0;
  for (std::size_t k = 0; k < rule_count; ++k)
    same |= unsigned(a.keys[k] == b.keys[k] && a.keys[k] != 0) << k;
  return (same & ((1u << rule) - 1)) != 0;
}

// The best weight that a pair can still reach when of its names only this is known: missing, equal
// (and how rare), or different.
class Bounds {
 public:
  Bounds(const Weights& weights, float least);

  static constexpr unsigned different = rarities + 1;
  static constexpr unsigned states = rarities + 2;
  static unsigned state(std::uint32_t a, std::uint32_t b, const NameDictionary& names) {
    if (a == no_name || b == no_name) return 0;
    return a == b ? level::name_same + names.rarity(a) : different;
  }

  bool hopeless(Code cheap, unsigned first, unsigned last) const {
    return best_[cheap + cheap_codes * (first + states * last)] < least_;
  }
  // The first name's level is known by now, the surname is different.
  bool hopeless_with_first(Code cheap, unsigned first_level) const {
    return best_with_first_[cheap + cheap_codes * first_level] < least_;
  }
  float least() const { return least_; }

 private:
  float least_;
  std::vector<float> best_, best_with_first_;
};

struct WalkCounts {
  std::uint64_t pairs = 0, names = 0;
};

class PairWalk {
 public:
  PairWalk(const Names& names, const Weights& weights, const Bounds& bounds)
      : names_(names), weights_(weights), bounds_(bounds) {}

  // Adds an edge when the pair's weight is worth one.
  void compare(const Record& a, const Record& b, std::uint32_t number_a, std::uint32_t number_b,
               std::vector<Edge>& edges, WalkCounts& counts) const;

 private:
  const Names& names_;
  const Weights& weights_;
  const Bounds& bounds_;
};

}  // namespace kit::linkage
