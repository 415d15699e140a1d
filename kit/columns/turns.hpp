// Cuts a file into blocks and tells every thread what its block starts in: whether within quotes,
// in which row. That depends on all bytes before, so each block is summarised by the thread that
// read it, and the summaries are chained in the file's order while the blocks are worked on in
// parallel. Private to kit/columns.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>

#include "kit/columns/split.hpp"

namespace kit::columns {

struct BlockStart {
  bool quoted = false;          // the byte before is within quotes
  bool at_row = true;           // a row starts here
  std::uint64_t line = 2;       // of the row that is open or starts here
  std::uint64_t row_bytes = 0;  // of the open row, so far
};

// A row of more bytes makes the whole file suspect: a disk's image, a hole, no table.
inline constexpr std::uint64_t endless_bytes = 64 << 20;

class Turns {
 public:
  using Progress = std::function<void(std::uint64_t bytes_done, std::uint64_t bytes_all)>;

  // Blocks of `block_bytes` from `from` to `to`; there is always at least one.
  Turns(std::uint64_t from, std::uint64_t to, std::size_t block_bytes, Progress progress)
      : from_(from), to_(to), block_bytes_(block_bytes), progress_(std::move(progress)) {}

  struct Block {
    std::uint64_t number = 0;
    std::uint64_t offset = 0;
    std::size_t bytes = 0;
  };
  // The next block in the file's order; none at the end or once somebody stopped.
  std::optional<Block> claim();
  // Waits for the blocks before; then says where this one starts, and lets the next one go on.
  // None when a thread before failed.
  std::optional<BlockStart> take_turn(const Block& block, const Summary& summary);
  // No further blocks; those claimed go on.
  void stop();
  // This thread will not take its turn; nobody shall wait for it.
  void fail();

  // The line of a row that went on for endless_bytes; nothing was claimed behind it.
  std::optional<std::uint64_t> endless_at() const { return endless_at_; }
  // When all blocks had their turn: where the byte behind the last one stands.
  BlockStart end() const { return start_; }

 private:
  std::mutex mutex_ = {};
  std::condition_variable moved_ = {};
  const std::uint64_t from_;
  const std::uint64_t to_;
  const std::size_t block_bytes_;
  const Progress progress_;
  std::uint64_t claimed_ = 0;
  std::uint64_t turn_ = 0;
  BlockStart start_ = {};
  std::optional<std::uint64_t> endless_at_ = {};
  bool stopped_ = false;
  bool failed_ = false;
};

}  // namespace kit::columns
