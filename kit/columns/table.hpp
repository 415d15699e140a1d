// Typed columns of a large CSV file in memory, in the file's order: integers within a range, dates,
// strings by their number in a dictionary. Rows with a field that does not fit are refused.
#pragma once

#include <concepts>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kit/columns/scan.hpp"
#include "kit/columns/words.hpp"

namespace kit::columns {

enum class Kind { integer, date, text };

struct TypedColumn {
  std::string name;
  Kind kind = Kind::integer;
  unsigned bytes = 4;  // of one value: 1, 2, 4 or 8
  std::int64_t min = 0;
  std::int64_t max = 0;
  std::optional<std::int64_t> empty = {};  // what an empty field counts as; without, it is refused
};

// Values of type T between min and max.
template <std::integral T>
TypedColumn integers(std::string name, T min = std::numeric_limits<T>::min(),
                     T max = std::numeric_limits<T>::max(), std::optional<T> empty = {}) {
  static_assert(std::signed_integral<T> || sizeof(T) < 8);
  TypedColumn column{.name = std::move(name), .bytes = sizeof(T), .min = min, .max = max};
  if (empty) column.empty = *empty;
  return column;
}
// std::int32_t, days since 1970-01-01; in the file YYYY-MM-DD.
TypedColumn dates(std::string name, std::optional<std::int32_t> empty = {});
// std::uint32_t, the number of the string in Table::words: in the order of first appearance.
TypedColumn texts(std::string name);

// Address space for a column whose length is known only as "at most"; memory comes with use.
class ColumnMemory {
 public:
  explicit ColumnMemory(std::size_t bytes);
  ColumnMemory(ColumnMemory&& other) noexcept;
  ColumnMemory& operator=(ColumnMemory&&) = delete;
  ~ColumnMemory();

  void* at(std::size_t byte) const { return start_ + byte; }
  void give_back_from(std::size_t byte);

 private:
  char* start_;
  std::size_t bytes_;
};

class Table {
 public:
  std::uint64_t rows() const { return outcome_.rows; }
  const ScanOutcome& outcome() const { return outcome_; }

  template <class T>
  std::span<const T> column(std::size_t wanted) const {
    return {static_cast<const T*>(columns_[wanted].at(0)), outcome_.rows};
  }
  const Words& words(std::size_t wanted) const { return words_[wanted]; }

 private:
  friend class TableReader;
  Table() = default;

  ScanOutcome outcome_ = {};
  std::vector<ColumnMemory> columns_ = {};
  std::vector<Words> words_ = {};
};

// `options` without its columns. Refusals as of scan_csv; rows also kit.integer_expected,
// kit.out_of_range (min, max), kit.date_expected, kit.required.
Result<Table> read_table(const std::string& path, const std::vector<TypedColumn>& columns,
                         ScanOptions options = {});

}  // namespace kit::columns
