#include "kit/sql/sqlite_errors.hpp"

#include <string>

#include "kit/sql/sql.hpp"

namespace kit::sql {
namespace {

// "UNIQUE constraint failed: t.a, t.b" gives "t.a, t.b"; expression indexes "index 'name'" give the
// name.
std::string constraint_in(std::string_view message) {
  auto colon = message.find("constraint failed: ");
  if (colon == std::string_view::npos)
    return message.starts_with("FOREIGN KEY") ? "foreign_key" : std::string(message);
  auto name = message.substr(colon + 19);
  if (name.starts_with("index '")) name = name.substr(7, name.size() - 8);
  return std::string(name);
}

}  // namespace

void throw_sqlite(sqlite3* handle, std::string_view doing) {
  const int code = sqlite3_extended_errcode(handle);
  const std::string message = sqlite3_errmsg(handle);
  const std::string what = "SQLite " + std::to_string(code) + ": " + message + " [" +
                           std::string(doing.substr(0, 300)) + "]";
  if (code == SQLITE_CONSTRAINT_DATATYPE) throw Breakage(what);
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
      throw ConstraintBroken(constraint_in(message), what);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw TryAgain(what);
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      throw Unavailable(what);
    default:
      throw Breakage(what);
  }
}

}  // namespace kit::sql
