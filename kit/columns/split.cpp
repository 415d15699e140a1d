// Chooses the form for a kernel.
#include "kit/columns/split.hpp"

#include <algorithm>

namespace kit::columns {

void Split::begin_piece(std::size_t bytes) {
  std::copy(separators.begin() + row, separators.begin() + count, separators.begin());
  count -= row;
  row = 0;
  row_count = 0;
  odd.clear();
  suspicious = false;
  // Kernels write whole registers of positions.
  const std::size_t needed = count + bytes + padding;
  if (separators.size() < needed) separators.resize(needed);
  const std::size_t rows_needed = bytes / std::max(1u, columns) + 2;
  if (rows.size() < rows_needed) {
    rows.resize(rows_needed);
    lines.resize(rows_needed);
  }
}

void split_piece(Kernel kernel, Split& split, const char* text, std::uint32_t from,
                 std::uint32_t to) {
#if defined(__x86_64__)
  if (kernel == Kernel::avx512) return split_avx512(split, text, from, to);
  if (kernel == Kernel::avx2) return split_avx2(split, text, from, to);
#endif
  static_cast<void>(kernel);
  split_plain(split, text, from, to);
}

Summary summarise(Kernel kernel, const char* text, std::size_t bytes) {
#if defined(__x86_64__)
  if (kernel == Kernel::avx512) return summarise_avx512(text, bytes);
  if (kernel == Kernel::avx2) return summarise_avx2(text, bytes);
#endif
  static_cast<void>(kernel);
  return summarise_plain(text, bytes);
}

bool is_utf8(Kernel kernel, std::string_view bytes) {
#if defined(__x86_64__)
  if (kernel != Kernel::plain) return is_utf8_avx2(bytes);
#endif
  static_cast<void>(kernel);
  return is_utf8_plain(bytes);
}

}  // namespace kit::columns
