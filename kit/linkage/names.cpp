#include "kit/linkage/names.hpp"

#include "kit/base/breakage.hpp"
#include "kit/linkage/name.hpp"

namespace kit::linkage {

StringTable::StringTable() : slots_(1024) {}

std::uint32_t StringTable::intern(std::string_view text) {
  if (text.empty()) return 0;
  auto hash = static_cast<std::uint32_t>(hash_bytes(text));
  std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask)
    if (hashes_[slots_[at]] == hash && this->text(slots_[at]) == text) return slots_[at];
  ENSURE(ends_.size() < UINT32_MAX);
  auto number = size();
  arena_ += text;
  ends_.push_back(arena_.size());
  hashes_.push_back(hash);
  slots_[at] = number;
  if (std::size_t(number) * 2 > slots_.size()) grow();
  return number;
}

std::uint32_t StringTable::find(std::string_view text) const {
  if (text.empty()) return 0;
  auto hash = static_cast<std::uint32_t>(hash_bytes(text));
  std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask)
    if (hashes_[slots_[at]] == hash && this->text(slots_[at]) == text) return slots_[at];
  return 0;
}

void StringTable::grow() {
  std::vector<std::uint32_t> wider(slots_.size() * 2);
  std::size_t mask = wider.size() - 1;
  for (std::uint32_t number = 1; number < size(); ++number) {
    std::size_t at = hashes_[number] & mask;
    while (wider[at] != 0) at = (at + 1) & mask;
    wider[at] = number;
  }
  slots_ = std::move(wider);
}

std::uint32_t NameDictionary::intern(std::string_view name, std::uint32_t times) {
  auto number = table_.intern(name);
  if (number == counts_.size()) {
    skeletons_.push_back(skeleton_hash(name));
    counts_.push_back(0);
    letters_.push_back(letters_of(name));
    rarities_.push_back(rarities - 1);
  }
  counts_[number] += times;
  return number;
}

void NameDictionary::settle_rarities() {
  std::uint64_t all = 0;
  for (std::size_t n = 1; n < counts_.size(); ++n) all += counts_[n];
  for (std::size_t n = 1; n < counts_.size(); ++n) {
    std::uint64_t share = 1000;
    std::uint8_t rarity = 0;
    for (; rarity < rarities - 1 && counts_[n] * share < all; ++rarity) share *= 10;
    rarities_[n] = rarity;
  }
}

std::uint64_t letters_of(std::string_view name) {
  std::uint64_t letters = 0;
  for (char c : name) letters |= 1ULL << (static_cast<unsigned char>(c) & 63);
  return letters;
}

std::uint32_t skeleton_hash(std::string_view name) {
  if (name.empty()) return 0;
  auto hash = static_cast<std::uint32_t>(hash_bytes(skeleton(name), 1));
  return hash == 0 ? 1 : hash;
}

}  // namespace kit::linkage
