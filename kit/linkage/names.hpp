// Dictionaries of names: every spelling is kept once, records hold its number.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kit::linkage {

// Strings numbered from 1 in the order in which they came; 0 is the empty string.
class StringTable {
 public:
  StringTable();

  std::uint32_t intern(std::string_view text) { return intern(text, hash_of(text)); }
  // The same for many: memory is asked for some texts ahead, for a table of a nation's names fits
  // no cache.
  void intern_all(std::span<const std::string_view> texts, std::uint32_t* numbers);
  std::uint32_t find(std::string_view text) const;  // 0 when it was never interned
  std::string_view text(std::uint32_t number) const {
    return {arena_.data() + ends_[number], ends_[number + 1] - ends_[number]};
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size() - 1); }  // with 0

 private:
  // Tells most other texts apart without looking at theirs. Number 0: nothing stands here.
  struct Slot {
    std::uint64_t begin = 0;  // in the arena
    std::uint32_t hash = 0;
    std::uint32_t number = 0;
  };

  static std::uint32_t hash_of(std::string_view text);
  std::uint32_t intern(std::string_view text, std::uint32_t hash);
  std::size_t slot_of(std::string_view text, std::uint32_t hash) const;  // its own, or a free one
  void grow();

  std::string arena_;
  std::vector<std::uint64_t> ends_ = {0, 0};  // string n stands from ends_[n] to ends_[n + 1]
  std::vector<Slot> slots_;
};

inline constexpr unsigned rarities = 4;

// Standardised names with what comparing them needs.
class NameDictionary {
 public:
  // `name` is standardised (standard_name).
  std::uint32_t intern(std::string_view name, std::uint32_t times = 1);
  void intern_all(std::span<const std::string_view> names, std::span<const std::uint32_t> times,
                  std::uint32_t* numbers);
  std::uint32_t find(std::string_view name) const { return table_.find(name); }
  std::string_view text(std::uint32_t number) const { return table_.text(number); }
  std::uint32_t skeleton(std::uint32_t number) const { return skeletons_[number]; }  // 0: missing
  std::uint32_t count(std::uint32_t number) const { return counts_[number]; }
  std::uint32_t size() const { return table_.size(); }

  // A bit for every letter that occurs, by the letter's low six bits.
  std::uint64_t letters(std::uint32_t number) const { return letters_[number]; }

  // 0 for names that one in a thousand bears, then one in ten thousand, in a hundred thousand,
  // rarer.
  unsigned rarity(std::uint32_t number) const { return rarities_[number]; }
  // Counts decide the rarities anew; until then a new name is as rare as can be.
  void settle_rarities();

 private:
  void count(std::uint32_t number, std::string_view name, std::uint32_t times);

  StringTable table_;
  std::vector<std::uint32_t> skeletons_ = {0}, counts_ = {0};
  std::vector<std::uint64_t> letters_ = {0};
  std::vector<std::uint8_t> rarities_ = {rarities - 1};
};

std::uint64_t letters_of(std::string_view name);
std::uint32_t skeleton_hash(std::string_view name);  // 0 for an empty name

}  // namespace kit::linkage
