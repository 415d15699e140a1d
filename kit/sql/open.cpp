// Picks the engine by the look of the address.
#include "kit/sql/postgres_database.hpp"
#include "kit/sql/sql.hpp"
#include "kit/sql/sqlite_database.hpp"

namespace kit::sql {

std::unique_ptr<Database> Database::open(const std::string& url, Options options) {
  if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
    return std::make_unique<PostgresDatabase>(url, std::move(options));
  return std::make_unique<SqliteDatabase>(url, std::move(options));
}

}  // namespace kit::sql
