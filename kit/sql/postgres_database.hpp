// A pool of PostgreSQL sessions.
#pragma once

#include <string>

#include "kit/sql/pool.hpp"
#include "kit/sql/postgres_connection.hpp"
#include "kit/sql/sql.hpp"

namespace kit::sql {

class PostgresDatabase final : public Database {
 public:
  PostgresDatabase(std::string url, Options options);
  Dialect dialect() const override { return Dialect::postgres; }
  Lease read() override { return lease(true); }
  Lease write() override { return lease(false); }
  void backup(const std::string& path) override;

 private:
  Lease lease(bool reading);

  Options options_;
  Pool<PostgresConnection> pool_;
};

}  // namespace kit::sql
