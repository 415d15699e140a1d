// One PostgreSQL session with its prepared statements.
#pragma once

#include <libpq-fe.h>

#include <exception>
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

// A statement the server knows, and the names of the columns it gives.
struct PostgresStatement {
  std::string name;
  ColumnNames columns = {};
};

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
  void send(std::string_view sql, Params params = {}) override;
  Asked ask(std::string_view sql, Params params) override;
  void wait() override { settle(); }
  void script(std::string_view sql) override;
  std::unique_ptr<BulkInsert> bulk_insert(std::string_view table,
                                          std::span<const std::string_view> columns) override;
  void begin() override;
  void commit() override;
  void rollback() noexcept override;
  void begin_step() override { send("SAVEPOINT kit_step"); }
  void keep_step() override { send("RELEASE SAVEPOINT kit_step"); }
  void undo_step() noexcept override;

 private:
  static constexpr std::size_t statements_max = 200;
  struct Finish {
    void operator()(PGconn* c) const { PQfinish(c); }
  };
  // What is on its way to the server, and the answer it will have.
  struct Sent {
    enum class What { statement, preparation, closing } what = What::statement;
    std::string key;  // of the prepared statement
    std::string sql;
    PostgresStatement statement;
    std::shared_ptr<Answer> wanted = {};
  };

  void connect();
  void prepare_session();
  bool alive();
  PostgresResult run(std::string_view sql, Params params, ColumnNames* columns = nullptr);
  PostgresResult run_once(std::string_view sql, const PostgresParams& params, ColumnNames* columns);
  PostgresStatement prepared(const std::string& key, std::string_view sql,
                             const PostgresParams& params);
  void keep(std::string key, PostgresStatement statement);
  void close_unused();
  void stop_stream() noexcept;
  static Rows rows_of(const PGresult* result, ColumnNames names);
  static std::int64_t changed_by(PGresult* result);
  PostgresResult checked(PGresult* result, std::string_view sql);
  void must_listen() const;

  // The pipeline (postgres_pipeline.cpp).
  void put(std::string_view sql, const PostgresParams& params,
           std::shared_ptr<Answer> wanted = nullptr);
  void flush_sometimes();
  PostgresStatement ensure_prepared(const std::string& key, std::string_view sql,
                                    const PostgresParams& params);
  void add(Sent sent, int accepted);
  PostgresResult settle();  // waits for all that was sent; throws the first refusal; the last answer
  void forget(const Sent& sent, const PGresult* answer);

  std::string url_;
  Options options_;
  std::unique_ptr<PGconn, Finish> handle_;
  Statements<PostgresStatement> statements_{statements_max};
  std::vector<std::string> unused_;  // on the server still, to be closed when it listens
  std::vector<Sent> sent_;
  std::exception_ptr lost_;  // why the transaction is lost, when nobody could be told yet
  std::int64_t named_ = 0;
  bool reading_ = false;
  bool in_transaction_ = false;
  bool streaming_ = false;
  bool streamed_ = false;  // libpq still thinks of rows one by one
};

}  // namespace kit::sql
