// What splitting means, byte by byte; the other forms do the same for 64 bytes at once.
#include "kit/columns/split.hpp"

namespace kit::columns {
namespace {

void end_row(Split& split, std::uint32_t index) {
  const std::uint32_t length = split.separators[index] - split.separators[split.row] - 1;
  if (index - split.row == split.columns && length <= split.line_bytes_max) {
    split.rows[split.row_count] = split.row;
    split.lines[split.row_count++] = split.line;
  } else {
    split.odd.push_back({split.row, index, split.line});
  }
  split.row = index;
  ++split.line;
}

}  // namespace

void split_plain(Split& split, const char* text, std::uint32_t from, std::uint32_t to) {
  // Copies that no write of a position can change.
  bool quoted = split.quoted != 0;
  bool field_starts = split.field_starts;
  bool closed = split.closed;
  bool suspicious = split.suspicious;
  const char delimiter = split.delimiter;
  for (std::uint32_t i = from; i < to; ++i) {
    const char c = text[i];
    const bool separates = !quoted && (c == delimiter || c == '\n');
    bool closes = false;
    if (separates) {
      split.separators[split.count] = i + 1;
      if (c == '\n') end_row(split, split.count);
      ++split.count;
    } else if (c == '"') {
      suspicious |= !quoted && !field_starts && !closed;
      closes = quoted;
      quoted = !quoted;
    } else if (c == '\0' || (closed && !(c == '\r' && text[i + 1] == '\n'))) {
      suspicious = true;
    }
    closed = closes;
    field_starts = separates;
  }
  split.quoted = quoted ? ~std::uint64_t{0} : 0;
  split.field_starts = field_starts;
  split.closed = closed;
  split.suspicious = suspicious;
}

Summary summarise_plain(const char* text, std::size_t bytes) {
  Summary summary;
  bool quoted = false;
  for (std::size_t i = 0; i < bytes; ++i) {
    if (text[i] > '"') continue;
    if (text[i] == '"') quoted = !quoted;
    if (text[i] != '\n') continue;
    // Whoever starts within quotes sees the newlines that others think quoted.
    ++summary.row_ends[quoted ? 1 : 0];
    summary.after_last_end[quoted ? 1 : 0] = i + 1;
  }
  summary.odd_quotes = quoted;
  return summary;
}

}  // namespace kit::columns
