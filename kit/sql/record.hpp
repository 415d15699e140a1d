// Described records in one word: all rows, perhaps one row, a date that may be missing, and the values of a record in the order of its fields.
#pragma once

#include <optional>
#include <vector>

#include "kit/base/time.hpp"
#include "kit/sql/sql.hpp"

namespace kit::sql {

template <Described T>
std::vector<T> read_all(const Rows& rows) {
  std::vector<T> out;
  out.reserve(rows.size());
  for (const Row& row : rows) out.push_back(read<T>(row));
  return out;
}

template <Described T>
std::optional<T> read_one(const std::optional<Row>& row) {
  return row ? std::optional(read<T>(*row)) : std::nullopt;
}

inline std::optional<Date> find_date(const Row& row, std::string_view column) {
  auto text = row.find_text(column);
  return text ? Date::parse(*text) : std::nullopt;
}

template <Described T>
std::vector<Value> values(const T& record) {
  return values(shape_of<T>(), &record);
}

}  // namespace kit::sql
