// Many rows of one table in few statements.
#pragma once

#include <span>
#include <string_view>

#include "kit/sql/sql.hpp"

namespace frame {

// `insert` adds one row and ends with VALUES ($1, ..., $columns); `values` are those of all rows, one after another.
void insert_rows(kit::sql::Connection& connection, std::string_view insert, std::size_t columns,
                 std::span<const kit::sql::Value> values);

}  // namespace frame
