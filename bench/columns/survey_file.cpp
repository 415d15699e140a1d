// Makes the survey's file with all threads, block by block.
#include "bench/columns/survey_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <fstream>

#include "kit/base/breakage.hpp"

namespace survey_file {
namespace {

using kit::columns::integers;

constexpr std::uint64_t rows_per_block = 50'000;

std::uint64_t noise(std::uint64_t row, std::uint32_t column) {
  std::uint64_t x = row * 0x9E3779B97F4A7C15 + column * 0xD1B54A32D192ED03 + 2565;
  x = (x ^ x >> 32) * 0xD6E8FEB86659FD93;
  return x ^ x >> 32;
}

std::string block_of(std::uint64_t from, std::uint64_t to) {
  std::string text((to - from) * 160, '\0');
  char* at = text.data();
  for (std::uint64_t row = from; row < to; ++row) {
    for (std::uint32_t c = 0; c < columns; ++c) {
      at = std::to_chars(at, text.data() + text.size(), value_at(row, c)).ptr;
      *at++ = c + 1 == columns ? '\n' : ',';
    }
  }
  text.resize(static_cast<std::size_t>(at - text.data()));
  return text;
}

template <class T>
void check_column(const kit::columns::Table& table, std::uint32_t c) {
  const auto values = table.column<T>(c);
  kit::columns::for_each_range(
      kit::columns::usable_threads(), values.size(),
      [&](unsigned, std::size_t from, std::size_t to) {
        for (std::size_t row = from; row < to; ++row)
          if (values[row] != static_cast<T>(value_at(row, c)))
            throw kit::Breakage("row " + std::to_string(row) + " differs in " + name_of(c));
      });
}

}  // namespace

// Place, household, income, age, seven small choices; then 14 indicators with 0, 1 or 9 for
// unknown.
std::string name_of(std::uint32_t c) {
  constexpr const char* first[] = {"tambon", "household", "income",  "age",
                                   "sex",    "card",      "disabled"};
  return c < 7 ? first[c] : "indicator_" + std::to_string(c - 6);
}

std::int64_t value_at(std::uint64_t row, std::uint32_t c) {
  const std::uint64_t random = noise(row, c);
  switch (c) {
    case 0:
      return static_cast<std::int64_t>(100'000 + row / 5'000 % 860'000);
    case 1:
      return static_cast<std::int64_t>(row / 3);
    case 2:
      return static_cast<std::int64_t>(random % 100'000);
    case 3:
      return static_cast<std::int64_t>(random % 100);
    case 4:
      return static_cast<std::int64_t>(1 + random % 2);
    case 5:
      return static_cast<std::int64_t>(random % 3);
    case 6:
      return static_cast<std::int64_t>(random % 16 == 0);
    default:
      return random % 256 == 0 ? 9 : static_cast<std::int64_t>(random % 8 == 1);
  }
}

std::vector<kit::columns::TypedColumn> typed_columns() {
  std::vector<kit::columns::TypedColumn> typed = {
      integers<std::int32_t>(name_of(0), 100'000, 999'999), integers<std::int32_t>(name_of(1), 0),
      integers<std::int32_t>(name_of(2), 0, 999'999), integers<std::uint8_t>(name_of(3), 0, 130)};
  for (std::uint32_t c = 4; c < columns; ++c)
    typed.push_back(integers<std::uint8_t>(name_of(c), 0, 9));
  return typed;
}

std::string duckdb_columns() {
  std::string all;
  for (std::uint32_t c = 0; c < columns; ++c)
    all += (c == 0 ? "{'" : ", '") + name_of(c) + (c < 3 ? "': 'INTEGER'" : "': 'UTINYINT'");
  return all + "}";
}

void write(const std::string& path, std::uint64_t rows) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  for (std::uint32_t c = 0; c < columns; ++c) out << (c == 0 ? "" : ",") << name_of(c);
  out << '\n';
  const unsigned threads = kit::columns::usable_threads();
  for (std::uint64_t row = 0; row < rows; row += threads * rows_per_block) {
    std::vector<std::string> blocks(threads);
    kit::columns::run_threads(threads, [&](unsigned t) {
      const std::uint64_t from = std::min(rows, row + t * rows_per_block);
      blocks[t] = block_of(from, std::min(rows, from + rows_per_block));
    });
    for (const auto& block : blocks) out << block;
  }
  out.close();
  if (!out) throw kit::Breakage("the disk has no room for " + path);
  // On the disk and not only on its way: later readings shall not be disturbed.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 || ::fsync(descriptor) != 0) throw kit::Breakage("cannot sync " + path);
  ::close(descriptor);
}

void check(const kit::columns::Table& table, std::uint64_t rows) {
  if (table.rows() != rows)
    throw kit::Breakage("rows are missing: " + std::to_string(table.rows()));
  for (std::uint32_t c = 0; c < 3; ++c) check_column<std::int32_t>(table, c);
  for (std::uint32_t c = 3; c < columns; ++c) check_column<std::uint8_t>(table, c);
}

}  // namespace survey_file
