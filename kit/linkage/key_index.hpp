// Finds the records of a key: settled ones in sorted arrays with a directory over the keys' top
// bits, newcomers in a small table beside them. Private to kit/linkage.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "kit/linkage/blocks.hpp"
#include "kit/linkage/record.hpp"

namespace kit::linkage {

class KeyIndex {
 public:
  void settle(const std::vector<Record>& records, unsigned threads);
  void add(const Record& record, std::uint32_t number);

  std::size_t newcomers() const { return newcomers_; }
  // Calls visit(number) for every record with this key under this rule.
  template <class Visit>
  void for_each(std::size_t rule, std::uint32_t key, const Visit& visit) const {
    if (key == 0) return;
    for (const auto& entry : settled(rule, key)) visit(entry.record);
    if (newcomers_ == 0) return;
    auto recent = recent_.find(std::uint64_t(rule) << 32 | key);
    if (recent == recent_.end()) return;
    for (auto number : recent->second) visit(number);
  }

 private:
  struct Rule {
    std::vector<KeyedRecord> sorted;
    std::vector<std::uint32_t> directory;  // where the keys with given top bits begin
    unsigned shift = 32;
  };
  std::span<const KeyedRecord> settled(std::size_t rule, std::uint32_t key) const;

  std::array<Rule, rule_count> rules_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> recent_;
  std::size_t newcomers_ = 0;
};

}  // namespace kit::linkage
