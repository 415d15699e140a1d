// Fills one column after the other from a batch of rows that is still in the cache.
#include "kit/columns/table_sink.hpp"

#include <algorithm>
#include <tuple>

#include "kit/base/breakage.hpp"
#include "kit/columns/parse.hpp"

namespace kit::columns {
namespace {

constexpr std::uint64_t first_line = 2;  // the header is line 1

}  // namespace

TableSink::TableSink(unsigned thread, const std::vector<TypedColumn>& columns,
                     const std::vector<ColumnMemory>& memory)
    : thread_(thread), columns_(columns), memory_(memory), words_(columns.size()) {}

void TableSink::take(const Rows& rows, RefusedRows& refused) {
  faults_.clear();
  for (std::size_t wanted = 0; wanted < columns_.size(); ++wanted)
    if (columns_[wanted].kind != Kind::text) fill(rows, wanted);
  std::ranges::sort(faults_, [](const Fault& a, const Fault& b) {
    return std::tie(a.row, a.wanted) < std::tie(b.row, b.wanted);
  });
  // Texts last: what only refused rows say shall not be in a dictionary.
  for (std::size_t wanted = 0; wanted < columns_.size(); ++wanted)
    if (columns_[wanted].kind == Kind::text) fill_texts(rows, wanted);
  note_runs(rows, refused);
}

void TableSink::fill(const Rows& rows, std::size_t wanted) {
  const TypedColumn& column = columns_[wanted];
  if (column.kind == Kind::date) return fill_dates(rows, wanted);
  switch (column.bytes) {  // the sign does not matter: the range was checked before
    case 1:
      return fill_integers<std::uint8_t>(rows, wanted);
    case 2:
      return fill_integers<std::uint16_t>(rows, wanted);
    case 4:
      return fill_integers<std::uint32_t>(rows, wanted);
    case 8:
      return fill_integers<std::uint64_t>(rows, wanted);
    default:
      ENSURE(false);
  }
}

template <class T>
void TableSink::fill_integers(const Rows& rows, std::size_t wanted) {
  if (rows.regular()) return fill_regular<T>(rows, wanted);
  const Rows::Column column = rows.column(wanted);
  const Rows::Lines lines = rows.lines();
  T* const into = static_cast<T*>(memory_[wanted].at(0)) - first_line;
  const std::size_t size = rows.size();
  for (std::size_t r = 0; r < size; ++r)
    into[lines[r]] = static_cast<T>(value_of(column[r], r, wanted));
}

// One digit is what most fields of a survey are: told by one look at the two separators, which
// stand side by side, and one at the digit.
template <class T>
void TableSink::fill_regular(const Rows& rows, std::size_t wanted) {
  const std::int64_t low = std::clamp<std::int64_t>(columns_[wanted].min, 0, 10);
  const std::int64_t high = std::clamp<std::int64_t>(columns_[wanted].max, -1, 9);
  const auto least = static_cast<unsigned char>('0' + low);
  const auto digits = static_cast<unsigned>(std::max<std::int64_t>(high - low + 1, 0));
  const Rows::Column column = rows.column(wanted);
  const Rows::Regular regular = rows.regular_column(wanted);
  const std::uint32_t* separator = regular.separators;
  T* const into = static_cast<T*>(memory_[wanted].at(0)) + (rows.line(0) - first_line);
  const std::size_t size = rows.size();
  for (std::size_t r = 0; r < size; ++r, separator += regular.step) {
    const auto digit = static_cast<unsigned char>(regular.text[separator[0] + 1]);
    if (separator[1] - separator[0] == 2 && unsigned{digit} - least < digits) [[likely]]
      into[r] = static_cast<T>(digit - '0');
    else
      into[r] = static_cast<T>(value_of(column[r], r, wanted));
  }
}

std::int64_t TableSink::value_of(std::string_view field, std::size_t row, std::size_t wanted) {
  std::int64_t value = 0;
  const TypedColumn& column = columns_[wanted];
  if (parse_short_digits(field, value) && value >= column.min && value <= column.max) return value;
  return slow_value(field, row, wanted);
}

// Of a field that is empty, signed, long, or at fault.
std::int64_t TableSink::slow_value(std::string_view field, std::size_t row, std::size_t wanted) {
  const TypedColumn& column = columns_[wanted];
  if (field.empty() && column.empty) return *column.empty;
  const auto value = parse_integer(field);
  if (value && *value >= column.min && *value <= column.max) return *value;
  faults_.push_back({row, wanted,
                     field.empty() ? "kit.required"
                     : value       ? "kit.out_of_range"
                                   : "kit.integer_expected"});
  return 0;
}

void TableSink::fill_dates(const Rows& rows, std::size_t wanted) {
  const TypedColumn& column = columns_[wanted];
  auto* into = static_cast<std::int32_t*>(memory_[wanted].at(0));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const std::string_view field = rows.field(r, wanted);
    auto days = field.empty() ? column.empty : parse_date(field);
    if (!days) {
      faults_.push_back({r, wanted, field.empty() ? "kit.required" : "kit.date_expected"});
      days = 0;
    }
    into[rows.line(r) - first_line] = static_cast<std::int32_t>(*days);
  }
}

void TableSink::fill_texts(const Rows& rows, std::size_t wanted) {
  auto& [words, first_lines] = words_[wanted];
  auto* into = static_cast<std::uint32_t*>(memory_[wanted].at(0));
  auto fault = faults_.begin();
  for (std::size_t r = 0; r < rows.size(); ++r) {
    while (fault != faults_.end() && fault->row < r) ++fault;
    if (fault != faults_.end() && fault->row == r) continue;
    const std::uint64_t line = rows.line(r);
    const std::uint32_t number = words.number_of(rows.field(r, wanted));
    if (number == first_lines.size()) first_lines.push_back(line);
    into[line - first_line] = number;
  }
}

// Rows are counted in runs; nearly always a whole batch continues the run before.
void TableSink::note_runs(const Rows& rows, RefusedRows& refused) {
  auto go_on = [&](std::uint64_t line, std::uint64_t count) {
    if (!runs_.empty() && runs_.back().line + runs_.back().rows == line)
      runs_.back().rows += count;
    else
      runs_.push_back({line, count, thread_});
  };
  const std::size_t size = rows.size();
  if (faults_.empty() && rows.line(size - 1) - rows.line(0) == size - 1)
    return go_on(rows.line(0), size);
  auto fault = faults_.begin();
  for (std::size_t r = 0; r < size; ++r) {
    if (fault == faults_.end() || fault->row != r) {
      go_on(rows.line(r), 1);
      continue;
    }
    refuse(rows.line(r), fault->wanted, fault->code, refused);
    while (fault != faults_.end() && fault->row == r) ++fault;
  }
}

void TableSink::refuse(std::uint64_t line, std::size_t wanted, const char* code,
                       RefusedRows& refused) {
  const TypedColumn& column = columns_[wanted];
  refused.add(line, code, column.name,
              {{"min", std::to_string(column.min)}, {"max", std::to_string(column.max)}});
}

}  // namespace kit::columns
