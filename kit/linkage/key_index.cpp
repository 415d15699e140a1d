#include "kit/linkage/key_index.hpp"

#include <algorithm>
#include <bit>

namespace kit::linkage {

void KeyIndex::settle(const std::vector<Record>& records, unsigned threads) {
  auto n = static_cast<std::uint32_t>(records.size());
  KeyPartitions keys;
  for (std::size_t r = 0; r < rule_count; ++r) {
    keys.scatter(n, threads, [&](std::uint32_t i) { return records[i].keys[r]; });
    columns::for_each_range(threads, partitions, [&](unsigned, std::size_t from, std::size_t to) {
      std::vector<KeyedRecord> scratch;
      for (; from < to; ++from) sort_partition(keys[from], scratch);
    });
    Rule& rule = rules_[r];
    rule.sorted.assign(keys.all().begin(), keys.all().end());
    // About four keys an entry of the directory.
    unsigned bits = rule.sorted.size() < 8 ? 1 : unsigned(std::bit_width(rule.sorted.size())) - 2;
    rule.shift = 32 - bits;
    rule.directory.assign((std::size_t(1) << bits) + 1, 0);
    for (const auto& entry : rule.sorted) ++rule.directory[(entry.key >> rule.shift) + 1];
    for (std::size_t i = 1; i < rule.directory.size(); ++i)
      rule.directory[i] += rule.directory[i - 1];
  }
  recent_.clear();
  newcomers_ = 0;
}

void KeyIndex::add(const Record& record, std::uint32_t number) {
  for (std::size_t r = 0; r < rule_count; ++r)
    if (record.keys[r] != 0) recent_[std::uint64_t(r) << 32 | record.keys[r]].push_back(number);
  ++newcomers_;
}

std::span<const KeyedRecord> KeyIndex::settled(std::size_t rule, std::uint32_t key) const {
  const Rule& in = rules_[rule];
  if (in.sorted.empty()) return {};
  auto bucket = key >> in.shift;
  auto from = in.sorted.begin() + in.directory[bucket];
  auto to = in.sorted.begin() + in.directory[bucket + 1];
  auto by_key = [](const KeyedRecord& e, std::uint32_t k) { return e.key < k; };
  from = std::lower_bound(from, to, key, by_key);
  auto end = from;
  if (key != UINT32_MAX)
    end = std::lower_bound(from, to, key + 1, by_key);
  else
    end = to;
  return {from, end};
}

}  // namespace kit::linkage
