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

bool ends_row(const char* text, std::uint32_t i) {
  return text[i] == '\n' || (text[i] == '\r' && text[i + 1] == '\n');
}

}  // namespace

void split_plain(Split& split, const char* text, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t i = from; i < to; ++i) {
    const char c = text[i];
    const bool separates = !split.quoted && (c == split.delimiter || c == '\n');
    const bool after_quote_fits = separates || c == '"' || (!split.quoted && ends_row(text, i));
    if (c == '\0' || (split.closed && !after_quote_fits)) split.suspicious = true;
    bool closes = false;
    if (c == '"') {
      if (!split.quoted && !split.field_starts && !split.closed) split.suspicious = true;
      closes = split.quoted != 0;
      split.quoted = ~split.quoted;
    }
    split.closed = closes;
    split.field_starts = separates;
    if (!separates) continue;
    split.separators[split.count] = i + 1;
    if (c == '\n') end_row(split, split.count);
    ++split.count;
  }
}

Summary summarise_plain(const char* text, std::size_t bytes) {
  Summary summary;
  bool quoted = false;
  for (std::size_t i = 0; i < bytes; ++i) {
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
