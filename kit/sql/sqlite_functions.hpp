// What PostgreSQL has and SQLite lacks: collation `th`, greatest, least, string_agg.
#pragma once

#include <sqlite3.h>

namespace kit::sql {

void add_functions(sqlite3* handle);

}  // namespace kit::sql
