// The common subset as SQLite reads it: $1 becomes ?1 (SQLite numbers $1 by appearance), the column
// types get SQLite names, tables become STRICT, and FOR UPDATE goes (the one writer is alone
// anyway).
#pragma once

#include <string>
#include <string_view>

namespace kit::sql {

std::string to_sqlite(std::string_view sql);

}  // namespace kit::sql
