// Open addressing with linear probing, at most half full; a slot carries half of the hash, so that
// strings are compared only when they are very likely the same.
#include "kit/columns/words.hpp"

#include <cstring>
#include <limits>

#include "kit/base/breakage.hpp"

namespace kit::columns {
namespace {

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  const auto product = static_cast<unsigned __int128>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0x9E3779B97F4A7C15 ^ word.size();
  while (word.size() >= 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, word.data(), 8);
    hash = mix(hash ^ eight, 0xD6E8FEB86659FD93);
    word.remove_prefix(8);
  }
  std::uint64_t rest = 0;
  if (!word.empty()) std::memcpy(&rest, word.data(), word.size());
  return mix(hash ^ rest, 0xA0761D6478BD642F);
}

}  // namespace

std::uint32_t Words::number_of(std::string_view text) {
  const std::uint64_t hash = hash_of(text);
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].number_plus_1 != 0; at = (at + 1) & mask) {
    const std::uint32_t number = slots_[at].number_plus_1 - 1;
    if (slots_[at].hash == tag && word(number) == text) return number;
  }
  if (size() == std::numeric_limits<std::uint32_t>::max() - 1)
    throw Breakage("more different words than numbers");
  const auto number = static_cast<std::uint32_t>(size());
  bytes_.insert(bytes_.end(), text.begin(), text.end());
  starts_.push_back(bytes_.size());
  slots_[at] = {tag, number + 1};
  if (size() * 2 > slots_.size()) grow();
  return number;
}

void Words::grow() {
  slots_.assign(slots_.size() * 2, {});
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t number = 0; number < size(); ++number) {
    const std::uint64_t hash = hash_of(word(number));
    std::size_t at = hash & mask;
    while (slots_[at].number_plus_1 != 0) at = (at + 1) & mask;
    slots_[at] = {static_cast<std::uint32_t>(hash >> 32), number + 1};
  }
}

}  // namespace kit::columns
