#include "kit/linkage/names.hpp"

#include <algorithm>
#include <array>

#include "kit/base/breakage.hpp"
#include "kit/linkage/name.hpp"

namespace kit::linkage {

StringTable::StringTable() : slots_(1024) {}

std::uint32_t StringTable::hash_of(std::string_view text) {
  return static_cast<std::uint32_t>(hash_bytes(text));
}

std::size_t StringTable::slot_of(std::string_view text, std::uint32_t hash) const {
  std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask)
    if (slots_[at].hash == hash && this->text(slots_[at].number) == text) break;
  return at;
}

std::uint32_t StringTable::intern(std::string_view text, std::uint32_t hash) {
  if (text.empty()) return 0;
  Slot& slot = slots_[slot_of(text, hash)];
  if (slot.number != 0) return slot.number;
  ENSURE(ends_.size() < UINT32_MAX);
  auto number = size();
  slot = {arena_.size(), hash, number};
  arena_ += text;
  ends_.push_back(arena_.size());
  if (std::size_t(number) * 2 > slots_.size()) grow();
  return number;
}

void StringTable::intern_all(std::span<const std::string_view> texts, std::uint32_t* numbers) {
  constexpr std::size_t ahead = 32;
  std::array<std::uint32_t, ahead> hashes;
  for (; !texts.empty(); texts = texts.subspan(std::min(ahead, texts.size()))) {
    auto some = texts.first(std::min(ahead, texts.size()));
    std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < some.size(); ++i) {
      hashes[i] = hash_of(some[i]);
      __builtin_prefetch(&slots_[hashes[i] & mask]);
    }
    for (std::size_t i = 0; i < some.size(); ++i) {
      const Slot& slot = slots_[hashes[i] & mask];
      if (slot.hash != hashes[i]) continue;
      __builtin_prefetch(arena_.data() + slot.begin);
      __builtin_prefetch(&ends_[slot.number]);
    }
    for (std::size_t i = 0; i < some.size(); ++i) *numbers++ = intern(some[i], hashes[i]);
  }
}

std::uint32_t StringTable::find(std::string_view text) const {
  return text.empty() ? 0 : slots_[slot_of(text, hash_of(text))].number;
}

void StringTable::grow() {
  std::vector<Slot> wider(slots_.size() * 2);
  std::size_t mask = wider.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.number == 0) continue;
    std::size_t at = slot.hash & mask;
    while (wider[at].number != 0) at = (at + 1) & mask;
    wider[at] = slot;
  }
  slots_ = std::move(wider);
}

std::uint32_t NameDictionary::intern(std::string_view name, std::uint32_t times) {
  auto number = table_.intern(name);
  count(number, name, times);
  return number;
}

void NameDictionary::intern_all(std::span<const std::string_view> names,
                                std::span<const std::uint32_t> times, std::uint32_t* numbers) {
  table_.intern_all(names, numbers);
  for (std::size_t i = 0; i < names.size(); ++i) count(numbers[i], names[i], times[i]);
}

void NameDictionary::count(std::uint32_t number, std::string_view name, std::uint32_t times) {
  if (number == counts_.size()) {
    skeletons_.push_back(skeleton_hash(name));
    counts_.push_back(0);
    letters_.push_back(letters_of(name));
    rarities_.push_back(rarities - 1);
  }
  counts_[number] += times;
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
