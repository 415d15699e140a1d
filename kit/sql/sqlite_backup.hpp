// A checked copy of a live SQLite database.
#pragma once

#include <sqlite3.h>

#include <string>

namespace kit::sql {

// The copy appears at `path` only when it is whole, checked and on the disk.
void copy_sqlite(sqlite3* source, const std::string& path);

}  // namespace kit::sql
