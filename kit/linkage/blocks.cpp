#include "kit/linkage/blocks.hpp"

#include <algorithm>

namespace kit::linkage {
namespace {

constexpr std::size_t small_partition = 512;

// Where the entries of each of 4096 values begin.
std::array<std::uint32_t, 4096> starts_by(std::span<const KeyedRecord> entries, unsigned shift) {
  std::array<std::uint32_t, 4096> starts{};
  for (auto e : entries) ++starts[e.key >> shift & 4095];
  std::uint32_t sum = 0;
  for (auto& s : starts) s = std::exchange(sum, sum + s);
  return starts;
}

void pass(std::span<const KeyedRecord> from, KeyedRecord* to, unsigned shift) {
  auto next = starts_by(from, shift);
  for (auto e : from) to[next[e.key >> shift & 4095]++] = e;
}

}  // namespace

std::vector<KeyPartitions::Counts> KeyPartitions::places(const std::vector<Counts>& counts) {
  std::vector<Counts> next(counts.size());
  std::size_t sum = 0;
  for (std::size_t p = 0; p < partitions; ++p) {
    starts_[p] = sum;
    for (std::size_t t = 0; t < counts.size(); ++t) {
      next[t][p] = sum;
      sum += counts[t][p];
    }
  }
  starts_[partitions] = sum;
  if (sum > capacity_) {
    entries_ = std::make_unique_for_overwrite<KeyedRecord[]>(sum);
    capacity_ = sum;
  }
  return next;
}

void sort_partition(std::span<KeyedRecord> entries, std::vector<KeyedRecord>& scratch) {
  if (entries.size() < small_partition) {
    std::sort(entries.begin(), entries.end(), [](KeyedRecord a, KeyedRecord b) {
      return std::pair(a.key, a.record) < std::pair(b.key, b.record);
    });
    return;
  }
  scratch.resize(std::max(scratch.size(), entries.size()));
  pass(entries, scratch.data(), 0);
  pass({scratch.data(), entries.size()}, entries.data(), 12);
}

}  // namespace kit::linkage
