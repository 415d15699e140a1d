// A few sizes only, so that few statements are prepared.
#include "centre/frame/rows.hpp"

#include <array>
#include <string>

namespace frame {
namespace {

constexpr std::array<std::size_t, 2> sizes{32, 4};

std::string for_many(std::string_view insert, std::size_t columns, std::size_t rows) {
  std::string sql(insert.substr(0, insert.rfind('(')));
  for (std::size_t i = 0; i < rows; ++i)
    sql += (i ? ", (" : "(") + kit::sql::placeholders(columns, 1 + i * columns) + ")";
  return sql;
}

}  // namespace

void insert_rows(kit::sql::Connection& connection, std::string_view insert, std::size_t columns,
                 std::span<const kit::sql::Value> values) {
  ENSURE(columns > 0 && values.size() % columns == 0);
  for (std::size_t rows : sizes) {
    const std::size_t taken = rows * columns;
    if (values.size() < taken) continue;
    const std::string many = for_many(insert, columns, rows);
    for (; values.size() >= taken; values = values.subspan(taken)) connection.send(many, values.first(taken));
  }
  for (; !values.empty(); values = values.subspan(columns)) connection.send(insert, values.first(columns));
}

}  // namespace frame
