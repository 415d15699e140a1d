#include "kit/sql/postgres_connection.hpp"

#include <poll.h>

#include <algorithm>

#include "kit/sql/postgres_bulk.hpp"
#include "kit/sql/postgres_errors.hpp"
#include "kit/sql/streaming.hpp"

namespace kit::sql {

PostgresConnection::PostgresConnection(std::string url, const Options& options)
    : url_(std::move(url)), options_(options) {
  connect();
}

void PostgresConnection::connect() {
  statements_ = Statements<PostgresStatement>(statements_max);
  unused_.clear();
  sent_.clear();
  in_transaction_ = false;
  const std::string timeout = std::to_string(std::max(2, options_.wait_ms_max / 1000));
  // What stands before dbname the address may overrule, what stands after it may not.
  const char* keys[] = {"connect_timeout", "fallback_application_name", "dbname", "client_encoding",
                        nullptr};
  const char* values[] = {timeout.c_str(), "chaeson", url_.c_str(), "UTF8", nullptr};
  handle_.reset(PQconnectdbParams(keys, values, 1));
  if (PQstatus(handle_.get()) != CONNECTION_OK)
    throw Unavailable(std::string("cannot connect to PostgreSQL: ") +
                      PQerrorMessage(handle_.get()));
  prepare_session();
}

void PostgresConnection::prepare_session() {
  const char* encoding = PQparameterStatus(handle_.get(), "server_encoding");
  if (!encoding || std::string_view(encoding) != "UTF8") {
    std::string found = encoding ? encoding : "unknown";
    handle_.reset();
    throw Breakage(
        "the PostgreSQL database must have encoding UTF8, but it has " + found +
        "; create it with: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 NAME");
  }
  std::string setup =
      "SET lock_timeout = " + std::to_string(options_.wait_ms_max) +
      "; SET TIME ZONE 'UTC'; SET client_min_messages = warning; SET bytea_output = hex";
  if (!options_.postgres_role.empty()) {
    char* quoted = PQescapeIdentifier(handle_.get(), options_.postgres_role.data(),
                                      options_.postgres_role.size());
    setup += std::string("; SET ROLE ") + (quoted ? quoted : "");
    PQfreemem(quoted);
  }
  try {
    script(setup);
  } catch (...) {  // a session without its role must never be used
    handle_.reset();
    throw;
  }
}

// A server that went away leaves the end of the stream readable on an idle session.
bool PostgresConnection::alive() {
  if (!handle_ || PQstatus(handle_.get()) != CONNECTION_OK) return false;
  pollfd wait{.fd = PQsocket(handle_.get()), .events = POLLIN, .revents = 0};
  while (::poll(&wait, 1, 0) > 0)  // its last words may come before the end
    if (!PQconsumeInput(handle_.get())) return false;
  return PQstatus(handle_.get()) == CONNECTION_OK;
}

void PostgresConnection::wake(bool reading) {
  if (!alive()) connect();
  reading_ = reading;
}

PostgresResult PostgresConnection::checked(PGresult* result, std::string_view sql) {
  PostgresResult owned(result);
  switch (PQresultStatus(result)) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_SINGLE_TUPLE:
    case PGRES_EMPTY_QUERY:
      return owned;
    default:
      throw_postgres(handle_.get(), result, sql);
  }
}

void PostgresConnection::must_listen() const {
  ENSURE(!streaming_);
  if (!handle_) throw Unavailable("the PostgreSQL session is closed");
}

void PostgresConnection::close_unused() {
  if (PQtransactionStatus(handle_.get()) == PQTRANS_INERROR) return;  // it would not listen now
  for (const std::string& name : std::exchange(unused_, {})) {
    std::string sql = "DEALLOCATE " + name;
    checked(PQexec(handle_.get(), sql.c_str()), sql);
  }
}

PostgresStatement PostgresConnection::prepared(const std::string& key, std::string_view sql,
                                               const PostgresParams& params) {
  if (auto known = statements_.take(key)) return *std::move(known);
  close_unused();
  std::string name = "s" + std::to_string(++named_);
  checked(PQprepare(handle_.get(), name.c_str(), std::string(sql).c_str(), params.count(),
                    params.types()),
          sql);
  return {std::move(name)};
}

void PostgresConnection::keep(std::string key, PostgresStatement statement) {
  if (auto extra = statements_.put(std::move(key), std::move(statement)))
    unused_.push_back(std::move(extra->name));
}

PostgresResult PostgresConnection::run_once(std::string_view sql, const PostgresParams& params,
                                            ColumnNames* columns) {
  std::string key = params.key_of(sql);
  auto statement = prepared(key, sql, params);
  PostgresResult result(PQexecPrepared(handle_.get(), statement.name.c_str(), params.count(),
                                       params.values(), params.lengths(), params.formats(), 0));
  if (is_stale_plan(result.get())) {
    unused_.push_back(std::move(statement.name));
    return result;
  }
  if (columns && !statement.columns) statement.columns = names_of(result.get());
  if (columns) *columns = statement.columns;
  keep(std::move(key), std::move(statement));
  return result;
}

PostgresResult PostgresConnection::run(std::string_view sql, Params params, ColumnNames* columns) {
  must_listen();
  PostgresParams own(params);
  if (!sent_.empty() || lost_) {
    put(sql, own);
    auto result = settle();
    if (columns) *columns = names_of(result.get());
    return result;
  }
  PostgresResult result = run_once(sql, own, columns);
  if (is_stale_plan(result.get()) && PQtransactionStatus(handle_.get()) == PQTRANS_IDLE)
    result = run_once(sql, own, columns);
  return checked(result.release(), sql);
}

Rows PostgresConnection::query(std::string_view sql, Params params) {
  ColumnNames names;
  PostgresResult result = run(sql, params, &names);
  return rows_of(result.get(), std::move(names));
}

Rows PostgresConnection::rows_of(const PGresult* result, ColumnNames names) {
  Rows rows;
  rows.reserve(static_cast<std::size_t>(PQntuples(result)));
  for (int i = 0; i < PQntuples(result); ++i) rows.push_back(row_of(result, i, names));
  return rows;
}

std::int64_t PostgresConnection::execute(std::string_view sql, Params params) {
  return changed_by(run(sql, params).get());
}

std::int64_t PostgresConnection::changed_by(PGresult* result) {
  if (std::string_view(PQcmdStatus(result)).starts_with("SELECT")) return 0;
  return std::strtoll(PQcmdTuples(result), nullptr, 10);
}

void PostgresConnection::each(std::string_view sql, Params params,
                              const std::function<void(const Row&)>& see) {
  must_listen();
  settle();
  PostgresParams own(params);
  std::string key = own.key_of(sql);
  auto statement = prepared(key, sql, own);
  bool sent = PQsendQueryPrepared(handle_.get(), statement.name.c_str(), own.count(), own.values(),
                                  own.lengths(), own.formats(), 0);
  if (!sent) throw_postgres(handle_.get(), nullptr, sql);
  PQsetSingleRowMode(handle_.get());
  streamed_ = true;
  Streaming mark(streaming_);
  try {
    std::shared_ptr<const std::vector<std::string>> names;
    while (PGresult* next = PQgetResult(handle_.get())) {
      PostgresResult result = checked(next, sql);
      if (!names) names = names_of(result.get());
      for (int i = 0; i < PQntuples(result.get()); ++i) see(row_of(result.get(), i, names));
    }
  } catch (...) {
    stop_stream();
    unused_.push_back(std::move(statement.name));
    throw;
  }
  keep(std::move(key), std::move(statement));
}

// Without the cancel the rest of a long answer would have to be read.
void PostgresConnection::stop_stream() noexcept {
  if (PGcancel* cancel = PQgetCancel(handle_.get())) {
    char why[256];
    PQcancel(cancel, why, sizeof why);
    PQfreeCancel(cancel);
  }
  while (PGresult* rest = PQgetResult(handle_.get())) PQclear(rest);
}

void PostgresConnection::script(std::string_view sql) {
  must_listen();
  settle();
  checked(PQexec(handle_.get(), std::string(sql).c_str()), sql);
}

std::unique_ptr<BulkInsert> PostgresConnection::bulk_insert(
    std::string_view table, std::span<const std::string_view> columns) {
  must_listen();
  settle();
  return std::make_unique<PostgresBulk>(handle_.get(), streaming_, table, columns);
}

// A reader sees one moment throughout its transaction, as on SQLite.
void PostgresConnection::begin() {
  must_listen();
  in_transaction_ = true;
  send(reading_ ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN");
}

void PostgresConnection::commit() {
  PostgresResult result = run("COMMIT", {});
  in_transaction_ = false;
  // After a failed statement COMMIT succeeds by rolling back.
  if (std::string_view(PQcmdStatus(result.get())) == "ROLLBACK")
    throw Breakage("the transaction had failed before its commit and was rolled back");
}

void PostgresConnection::rollback() noexcept {
  in_transaction_ = false;
  if (!handle_) return;
  try {
    settle();
  } catch (const Breakage&) {
    // What is undone need not succeed.
  }
  lost_ = nullptr;
  if (PQstatus(handle_.get()) != CONNECTION_OK) return;
  if (PQtransactionStatus(handle_.get()) == PQTRANS_IDLE) return;
  PQclear(PQexec(handle_.get(), "ROLLBACK"));
}

}  // namespace kit::sql
