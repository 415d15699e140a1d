// What SQLite's error codes mean to callers.
#pragma once

#include <sqlite3.h>

#include <string_view>

namespace kit::sql {

[[noreturn]] void throw_sqlite(sqlite3* handle, std::string_view doing);

}  // namespace kit::sql
