// Numbers for distinct words in order of arrival: a table with open addressing, one look for most.
#pragma once

#include <cstddef>
#include <vector>

#include "centre/targeting/engine/pattern.hpp"

namespace targeting::engine {

class Numbering {
 public:
  Numbering() : slots_(1U << 12, no_pattern) {}

  std::uint32_t find(const Words& words) const {
    for (auto slot = hash(words) & mask();; slot = (slot + 1) & mask())
      if (slots_[slot] == no_pattern || all_[slots_[slot]] == words) return slots_[slot];
  }
  std::uint32_t ensure(const Words& words) {
    for (auto slot = hash(words) & mask();; slot = (slot + 1) & mask()) {
      auto found = slots_[slot];
      if (found == no_pattern) return insert(words, slot);
      if (all_[found] == words) return found;
    }
  }
  const std::vector<Words>& all() const { return all_; }

 private:
  std::size_t mask() const { return slots_.size() - 1; }
  static std::size_t hash(const Words& w) {
    auto a = (static_cast<std::uint64_t>(w.deprived) << 32 | w.group) * 0x9E37'79B9'7F4A'7C15;
    auto b = (static_cast<std::uint64_t>(w.not_applicable) << 32 | w.missing) * 0xC2B2'AE3D'27D4'EB4F;
    auto both = (a ^ a >> 32) + (b ^ b >> 29);
    return both ^ both >> 31;
  }
  std::uint32_t insert(const Words& words, std::size_t slot) {
    auto number = static_cast<std::uint32_t>(all_.size());
    all_.push_back(words);
    slots_[slot] = number;
    if (all_.size() * 2 > slots_.size()) grow();
    return number;
  }
  void grow() {
    slots_.assign(slots_.size() * 4, no_pattern);
    for (std::uint32_t n = 0; n < all_.size(); ++n) {
      auto slot = hash(all_[n]) & mask();
      while (slots_[slot] != no_pattern) slot = (slot + 1) & mask();
      slots_[slot] = n;
    }
  }

  std::vector<std::uint32_t> slots_;
  std::vector<Words> all_;
};

}  // namespace targeting::engine
