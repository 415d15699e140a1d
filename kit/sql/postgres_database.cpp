#include "kit/sql/postgres_database.hpp"

namespace kit::sql {

PostgresDatabase::PostgresDatabase(std::string url, Options options)
    : options_(std::move(options)),
      pool_(options_.connections_max, options_.wait_ms_max, [this, url = std::move(url)] {
        return std::make_unique<PostgresConnection>(url, options_);
      }) {
  write();  // says now rather than later that the server is away or its encoding wrong
}

Lease PostgresDatabase::lease(bool reading) {
  PostgresConnection* c = pool_.borrow();
  Lease lease(c, [this](Connection* used) {
    used->rollback();
    pool_.give_back(static_cast<PostgresConnection*>(used));
  });
  c->wake(reading);
  return lease;
}

void PostgresDatabase::backup(const std::string&) {
  throw Breakage(
      "PostgreSQL is not copied from here: use pg_dump --format=custom for one database, or "
      "pgBackRest for "
      "continuous backup of the server");
}

}  // namespace kit::sql
