// One lock for everything: it is taken twice for a block of a quarter megabyte.
#include "kit/columns/turns.hpp"

#include <algorithm>

namespace kit::columns {

std::optional<Turns::Block> Turns::claim() {
  const std::scoped_lock lock(mutex_);
  const std::uint64_t offset = from_ + claimed_ * block_bytes_;
  if (stopped_ || offset >= to_) return std::nullopt;
  const auto bytes = static_cast<std::size_t>(std::min<std::uint64_t>(block_bytes_, to_ - offset));
  return Block{claimed_++, offset, bytes};
}

std::optional<BlockStart> Turns::take_turn(const Block& block, const Summary& summary) {
  std::unique_lock lock(mutex_);
  moved_.wait(lock, [&] { return turn_ == block.number || failed_; });
  if (failed_) return std::nullopt;
  const BlockStart start = start_;
  const int state = start.quoted ? 1 : 0;
  start_.quoted = start.quoted != summary.odd_quotes;
  start_.line += summary.row_ends[state];
  start_.at_row = summary.row_ends[state] > 0 ? summary.after_last_end[state] == block.bytes
                                              : start.at_row && block.bytes == 0;
  start_.row_bytes = summary.row_ends[state] > 0 ? block.bytes - summary.after_last_end[state]
                                                 : start.row_bytes + block.bytes;
  if (start_.row_bytes > endless_bytes && !endless_at_) {
    endless_at_ = start_.line;
    stopped_ = true;
  }
  ++turn_;
  if (progress_) progress_(block.offset + block.bytes, to_);
  moved_.notify_all();
  return start;
}

void Turns::stop() {
  const std::scoped_lock lock(mutex_);
  stopped_ = true;
}

void Turns::fail() {
  const std::scoped_lock lock(mutex_);
  stopped_ = failed_ = true;
  moved_.notify_all();
}

}  // namespace kit::columns
