// Numbering patterns: every thread gathers the distinct words of its share, the lists are joined and sorted, and each
// person's first number is exchanged for the final one.
#include <algorithm>

#include "centre/targeting/engine/build.hpp"
#include "centre/targeting/engine/pattern.hpp"

namespace targeting::engine::build {
namespace {

// Distinct words in order of arrival; open addressing.
class Gathered {
 public:
  Gathered() : slots_(1U << 12, none) {}

  std::uint32_t number_of(const Words& words) {
    for (auto slot = hash(words) & mask();; slot = (slot + 1) & mask()) {
      auto found = slots_[slot];
      if (found == none) return insert(words, slot);
      if (all_[found] == words) return found;
    }
  }
  const std::vector<Words>& all() const { return all_; }

 private:
  static constexpr std::uint32_t none = no_pattern;
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
    slots_.assign(slots_.size() * 4, none);
    for (std::uint32_t n = 0; n < all_.size(); ++n) {
      auto slot = hash(all_[n]) & mask();
      while (slots_[slot] != none) slot = (slot + 1) & mask();
      slots_[slot] = n;
    }
  }

  std::vector<std::uint32_t> slots_;
  std::vector<Words> all_;
};

}  // namespace

Numbered number_patterns(const People& people, const Order& order, Crew& crew) {
  const auto shares = crew.size();
  const auto size = people.size();
  auto from = [&](unsigned share) { return size * share / shares; };
  Numbered result;
  result.pattern_of = std::make_unique_for_overwrite<std::uint32_t[]>(size);
  std::vector<Gathered> gathered(shares);
  crew.run(shares, [&](unsigned share) {
    for (auto i = from(share); i < from(share + 1); ++i)
      result.pattern_of[i] = gathered[share].number_of(people.words(order.row(i)));
  });
  auto& patterns = result.patterns;
  for (auto& part : gathered) patterns.insert(patterns.end(), part.all().begin(), part.all().end());
  std::sort(patterns.begin(), patterns.end(), pattern_before);
  patterns.erase(std::unique(patterns.begin(), patterns.end()), patterns.end());
  crew.run(shares, [&](unsigned share) {
    std::vector<std::uint32_t> final_number;
    for (auto& words : gathered[share].all()) final_number.push_back(find_pattern(patterns, words));
    for (auto i = from(share); i < from(share + 1); ++i) result.pattern_of[i] = final_number[result.pattern_of[i]];
  });
  return result;
}

}  // namespace targeting::engine::build
