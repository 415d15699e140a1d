// One PostgreSQL session with its prepared statements.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <vector>

#include "kit/sql/postgres_values.hpp"
#include "kit/sql/sql.hpp"
#include "kit/sql/statements.hpp"

namespace kit::sql {

struct ClearResult {
  void operator()(PGresult* r) const { PQclear(r); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

class PostgresConnection final : public Connection {
 public:
  PostgresConnection(std::string url, const Options& options);
  PostgresConnection(const PostgresConnection&) = delete;
  PostgresConnection& operator=(const PostgresConnection&) = delete;

  // Called when borrowed: connects again when the server has gone. A reader's transactions read
  // only.
  void wake(bool reading);

  Dialect dialect() const override { return Dialect::postgres; }
  Rows query(std::string_view sql, Params params) override;
  void each(std::string_view sql, Params params,
            const std::function<void(const Row&)>& see) override;
  std::int64_t execute(std::string_view sql, Params params) override;
  void script(std::string_view sql) override;
  std::unique_ptr<BulkInsert> bulk_insert(std::string_view table,
                                          std::span<const std::string_view> columns) override;
  void begin() override;
  void commit() override;
  void rollback() noexcept override;

 private:
  struct Finish {
    void operator()(PGconn* c) const { PQfinish(c); }
  };
  void connect();
  void prepare_session();
  bool alive();
  PostgresResult run(std::string_view sql, Params params);
  PostgresResult run_once(std::string_view sql, const PostgresParams& params);
  std::string prepared(const std::string& key, std::string_view sql, const PostgresParams& params);
  void keep(std::string key, std::string name);
  void close_unused();
  void stop_stream() noexcept;
  PostgresResult checked(PGresult* result, std::string_view sql);

  std::string url_;
  Options options_;
  std::unique_ptr<PGconn, Finish> handle_;
  Statements<std::string> statements_{200};
  std::vector<std::string> unused_;  // on the server still, to be closed when it listens
  std::int64_t named_ = 0;
  bool reading_ = false;
  bool streaming_ = false;
};

}  // namespace kit::sql
