// Statements on their way to the server without waiting for each: libpq's pipeline mode.
#include <utility>

#include "kit/sql/postgres_connection.hpp"
#include "kit/sql/postgres_errors.hpp"

namespace kit::sql {
namespace {

constexpr std::size_t sent_max = 400;   // then the answers are read
constexpr std::size_t flush_every = 8;  // the server works on while we prepare more

bool is_good(const PGresult* answer) {
  auto status = PQresultStatus(answer);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

PostgresResult next_answer(PGconn* handle) {
  PostgresResult answer(PQgetResult(handle));
  while (PGresult* more = answer ? PQgetResult(handle) : nullptr) PQclear(more);
  return answer;
}

}  // namespace

void PostgresConnection::send(std::string_view sql, Params params) {
  if (!in_transaction_) {
    execute(sql, params);
    return;
  }
  must_listen();
  put(sql, PostgresParams(params));
  flush_sometimes();
}

Asked PostgresConnection::ask(std::string_view sql, Params params) {
  must_listen();
  auto answer = std::make_shared<Answer>();
  put(sql, PostgresParams(params), answer);
  if (!in_transaction_) settle();
  flush_sometimes();
  return {*this, std::move(answer)};
}

void PostgresConnection::flush_sometimes() {
  if (sent_.size() >= sent_max)
    settle();
  else if (sent_.size() % flush_every == 0)
    PQflush(handle_.get());
}

void PostgresConnection::put(std::string_view sql, const PostgresParams& params,
                             std::shared_ptr<Answer> wanted) {
  if (lost_) std::rethrow_exception(lost_);
  if (sent_.empty()) {
    // Only a statement outside of a pipeline ends the mode in which rows come one by one.
    if (std::exchange(streamed_, false)) PQclear(PQexec(handle_.get(), ""));
    if (!PQenterPipelineMode(handle_.get())) throw_postgres(handle_.get(), nullptr, sql);
  }
  std::string key = params.key_of(sql);
  auto statement = ensure_prepared(key, sql, params);
  int accepted = PQsendQueryPrepared(handle_.get(), statement.name.c_str(), params.count(),
                                     params.values(), params.lengths(), params.formats(), 0);
  add({Sent::What::statement, std::move(key), std::string(sql), std::move(statement),
       std::move(wanted)},
      accepted);
}

// Unlike a statement that runs alone it goes back at once: the server takes them one after another.
PostgresStatement PostgresConnection::ensure_prepared(const std::string& key, std::string_view sql,
                                                      const PostgresParams& params) {
  auto known = statements_.take(key);
  if (!known) {
    for (std::string& name : std::exchange(unused_, {})) {
      auto close = "DEALLOCATE " + name;
      int accepted = PQsendQueryParams(handle_.get(), close.c_str(), 0, nullptr, nullptr, nullptr,
                                       nullptr, 0);
      add({Sent::What::closing, "", close, {std::move(name)}}, accepted);
    }
    known = PostgresStatement{"s" + std::to_string(++named_)};
    int accepted = PQsendPrepare(handle_.get(), known->name.c_str(), std::string(sql).c_str(),
                                 params.count(), params.types());
    add({Sent::What::preparation, key, std::string(sql), *known}, accepted);
  }
  keep(key, *known);
  return *std::move(known);
}

void PostgresConnection::add(Sent sent, int accepted) {
  if (!accepted) throw_postgres(handle_.get(), nullptr, sent.sql);
  sent_.push_back(std::move(sent));
}

PostgresResult PostgresConnection::settle() {
  if (lost_) std::rethrow_exception(lost_);
  if (sent_.empty()) return nullptr;
  PQpipelineSync(handle_.get());
  PostgresResult last, refused;
  std::string refused_sql;
  for (const Sent& sent : std::exchange(sent_, {})) {
    last = next_answer(handle_.get());
    if (is_good(last.get())) {
      if (sent.wanted)
        *sent.wanted = {true, rows_of(last.get(), names_of(last.get())), changed_by(last.get())};
      continue;
    }
    forget(sent, last.get());
    if (!refused_sql.empty()) continue;  // what follows a refusal is only passed over
    refused = std::move(last);
    refused_sql = sent.sql;
  }
  PQclear(PQgetResult(handle_.get()));  // the answer to the sync
  PQexitPipelineMode(handle_.get());
  if (!refused_sql.empty()) throw_postgres(handle_.get(), refused.get(), refused_sql);
  return last;
}

// After a refusal the server passes over the rest, so what was to be prepared or closed is not.
void PostgresConnection::forget(const Sent& sent, const PGresult* answer) {
  if (sent.what == Sent::What::closing) unused_.push_back(sent.statement.name);
  bool stale = sent.what == Sent::What::statement && answer && is_stale_plan(answer);
  if (!stale && sent.what != Sent::What::preparation) return;
  statements_.take(sent.key);
  if (stale) unused_.push_back(sent.statement.name);
}

void PostgresConnection::undo_step() noexcept {
  std::exception_ptr why = lost_;
  try {
    if (!lost_) settle();
  } catch (const Breakage&) {
    why = std::current_exception();
  }
  if (PQstatus(handle_.get()) != CONNECTION_OK) return;
  try {
    lost_ = nullptr;
    script("ROLLBACK TO SAVEPOINT kit_step; RELEASE SAVEPOINT kit_step");
  } catch (const Breakage&) {  // the step had not begun when something before it was refused
    lost_ = why ? why : std::current_exception();
  }
}

}  // namespace kit::sql
