// Finding the separators of a run of text: the inner loop of a scan, in one form for every kernel.
// `split_plain.cpp` says in a few lines what all of them do. Private to kit/columns.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kit/columns/cpu.hpp"

namespace kit::columns {

// Kernels read up to this many bytes behind a text; what stands there does not matter.
inline constexpr std::size_t padding = 64;

// A row that does not have one separator for each column, or is too long: separators[from] stands
// before it, separators[to] is its newline.
struct OddRow {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t line = 0;
};

// Separators outside quotes, and the rows between them. Positions count from the byte before the
// text, so that the place before the first row is 0.
struct Split {
  // What to look for.
  char delimiter = ',';
  std::uint32_t columns = 0;
  std::uint32_t line_bytes_max = 0;

  // What is known at the end of one piece and needed for the next. All ones or all zeroes.
  std::uint64_t quoted = 0;
  bool field_starts = true;  // the byte before was a separator
  bool closed = false;       // the byte before was a closing quote

  // What was found. A row starts behind separators[rows[i]]; lines count from the first row's.
  std::vector<std::uint32_t> separators = {0};
  std::vector<std::uint32_t> rows = {};
  std::vector<std::uint32_t> lines = {};
  std::vector<OddRow> odd = {};
  std::uint32_t count = 1;      // of separators
  std::uint32_t row_count = 0;  // of rows
  std::uint32_t row = 0;        // index of the separator before the row that is open
  std::uint32_t line = 0;       // of the row that is open
  // A zero byte, or a quote neither at a field's edge nor doubled: some row wants a closer look.
  bool suspicious = false;

  // Makes room for a piece of so many bytes and forgets the rows found; the open row stays.
  void begin_piece(std::size_t bytes);
};

// Goes on from `from` to `to`; begin_piece was called for them.
void split_piece(Kernel kernel, Split& split, const char* text, std::uint32_t from,
                 std::uint32_t to);

// What a piece of text does to whoever reads on behind it, for both states that it can start in:
// [0] outside quotes, [1] within.
struct Summary {
  std::uint64_t row_ends[2] = {0, 0};
  std::size_t after_last_end[2] = {0, 0};  // where the row behind the last row end starts
  bool odd_quotes = false;
};
Summary summarise(Kernel kernel, const char* text, std::size_t bytes);

bool is_utf8(Kernel kernel, std::string_view bytes);

// The forms, each in a file of its own.
void split_plain(Split& split, const char* text, std::uint32_t from, std::uint32_t to);
void split_avx2(Split& split, const char* text, std::uint32_t from, std::uint32_t to);
void split_avx512(Split& split, const char* text, std::uint32_t from, std::uint32_t to);
Summary summarise_plain(const char* text, std::size_t bytes);
Summary summarise_avx2(const char* text, std::size_t bytes);
Summary summarise_avx512(const char* text, std::size_t bytes);
bool is_utf8_plain(std::string_view bytes);
bool is_utf8_avx2(std::string_view bytes);

}  // namespace kit::columns
