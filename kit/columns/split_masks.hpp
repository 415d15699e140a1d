// What the forms of splitting that look at 64 bytes at once have in common: bit i of a mask speaks
// of byte i. Everything here is inlined into a function that may use more of the processor. Private
// to kit/columns.
#pragma once

#include <bit>
#include <cstdint>

#include "kit/columns/split.hpp"

namespace kit::columns {

// The first `bytes` of 64; all of them from 64 on.
[[gnu::always_inline]] inline std::uint64_t first_bits(std::uint64_t bytes) {
  return bytes >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bytes) - 1;
}

// Closing quotes stand before a separator, another quote, or the end of the row; opening ones
// behind a separator or a closing quote. `within` has the opening quotes, not the closing ones.
[[gnu::always_inline]] inline void check_quotes(Split& split, const char* text,
                                                std::uint64_t quotes, std::uint64_t within,
                                                std::uint64_t separators, std::uint64_t live) {
  const std::uint64_t opening = quotes & within;
  const std::uint64_t closing = quotes & ~within;
  const std::uint64_t after_closing = closing << 1 | std::uint64_t{split.closed};
  const std::uint64_t after_separator = separators << 1 | std::uint64_t{split.field_starts};
  std::uint64_t wrong = after_closing & ~(separators | quotes) & live;
  // A carriage return before the newline is part of the row's end.
  while (wrong != 0) {
    const int i = std::countr_zero(wrong);
    if (text[i] != '\r' || text[i + 1] != '\n') break;
    wrong &= wrong - 1;
  }
  if (wrong != 0 || (opening & ~(after_separator | after_closing)) != 0) split.suspicious = true;
}

// `before` is the index that the first separator of these 64 bytes will have, `at` its first byte's
// position.
[[gnu::always_inline]] inline void end_rows(Split& split, std::uint64_t ends,
                                            std::uint64_t separators, std::uint32_t at,
                                            std::uint32_t before) {
  while (ends != 0) {
    const int bit = std::countr_zero(ends);
    const std::uint64_t earlier = separators & ((std::uint64_t{1} << bit) - 1);
    const std::uint32_t index = before + static_cast<std::uint32_t>(std::popcount(earlier));
    const std::uint32_t length =
        at + static_cast<std::uint32_t>(bit) - split.separators[split.row] - 1;
    if (index - split.row == split.columns && length <= split.line_bytes_max) [[likely]] {
      split.rows[split.row_count] = split.row;
      split.lines[split.row_count++] = split.line;
    } else {
      split.odd.push_back({split.row, index, split.line});
    }
    split.row = index;
    ++split.line;
    ends &= ends - 1;
  }
}

// What 64 bytes hold, of those that are still of the piece; `within` are the bytes inside quotes, the opening quotes too.
struct Masks {
  std::uint64_t delimiters = 0;
  std::uint64_t newlines = 0;
  std::uint64_t quotes = 0;
  std::uint64_t zeroes = 0;
  std::uint64_t within = 0;
  std::uint64_t live = 0;
};

// Gives the separators among them, and keeps what the next 64 bytes must know.
[[gnu::always_inline]] inline std::uint64_t separators_of(Split& split, const char* text, const Masks& m) {
  const std::uint64_t separators = (m.delimiters | m.newlines) & ~m.within;
  if (m.zeroes != 0) split.suspicious = true;
  if (m.quotes != 0 || split.closed) check_quotes(split, text, m.quotes, m.within, separators, m.live);
  const std::uint64_t last = m.live ^ m.live >> 1;
  split.closed = (m.quotes & ~m.within & last) != 0;
  split.field_starts = (separators & last) != 0;
  split.quoted = (m.within & last) != 0 ? ~std::uint64_t{0} : 0;
  return separators;
}

// Behind write_positions(): ends rows and counts the separators in.
[[gnu::always_inline]] inline void take_in(Split& split, const Masks& m, std::uint64_t separators, std::uint32_t at) {
  end_rows(split, m.newlines & separators, separators, at, split.count);
  split.count += static_cast<std::uint32_t>(std::popcount(separators));
}

// Counts the row ends of 64 bytes for both states to start in.
[[gnu::always_inline]] inline void count_ends(Summary& summary, std::uint64_t newlines,
                                              std::uint64_t within, std::size_t at) {
  for (const int state : {0, 1}) {
    const std::uint64_t ends = newlines & (state == 0 ? ~within : within);
    if (ends == 0) continue;
    summary.row_ends[state] += static_cast<std::uint64_t>(std::popcount(ends));
    summary.after_last_end[state] = at + 64 - static_cast<std::size_t>(std::countl_zero(ends));
  }
}

}  // namespace kit::columns
