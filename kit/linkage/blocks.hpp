// Records that share a key, brought together: keys are scattered into 256 partitions by their top
// byte, and each partition is sorted where the cache holds it. Record order is kept among equal
// keys, and nothing depends on the number of threads.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "kit/columns/threads.hpp"

namespace kit::linkage {

struct KeyedRecord {
  std::uint32_t key, record;
};

inline constexpr std::size_t partitions = 256;

class KeyPartitions {
 public:
  // key_of(record) gives 0 for a record that has no key.
  template <class KeyOf>
  void scatter(std::uint32_t records, unsigned threads, const KeyOf& key_of);

  std::span<KeyedRecord> operator[](std::size_t partition) {
    return {entries_.get() + starts_[partition], starts_[partition + 1] - starts_[partition]};
  }
  std::size_t size() const { return starts_[partitions]; }
  std::span<KeyedRecord> all() { return {entries_.get(), size()}; }

 private:
  using Counts = std::array<std::size_t, partitions>;
  std::vector<Counts> places(const std::vector<Counts>& counts);

  std::unique_ptr<KeyedRecord[]> entries_;
  std::size_t capacity_ = 0;
  std::array<std::size_t, partitions + 1> starts_{};
};

// Sorts entries that share their top byte by two passes of twelve bits.
void sort_partition(std::span<KeyedRecord> entries, std::vector<KeyedRecord>& scratch);

// Calls visit(run) for every run of two or more entries of one key.
template <class Visit>
void for_each_block(std::span<KeyedRecord> sorted, const Visit& visit) {
  for (std::size_t from = 0, to; from < sorted.size(); from = to) {
    to = from + 1;
    while (to < sorted.size() && sorted[to].key == sorted[from].key) ++to;
    if (to - from > 1) visit(sorted.subspan(from, to - from));
  }
}

template <class KeyOf>
void KeyPartitions::scatter(std::uint32_t records, unsigned threads, const KeyOf& key_of) {
  std::vector<Counts> counts(threads);
  columns::for_each_range(threads, records, [&](unsigned t, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i)
      if (auto key = key_of(static_cast<std::uint32_t>(i))) ++counts[t][key >> 24];
  });
  auto next = places(counts);
  columns::for_each_range(threads, records, [&](unsigned t, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i)
      if (auto key = key_of(static_cast<std::uint32_t>(i)))
        entries_[next[t][key >> 24]++] = {key, static_cast<std::uint32_t>(i)};
  });
}

}  // namespace kit::linkage
