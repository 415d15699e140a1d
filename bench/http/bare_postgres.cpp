// libpq: a connection for each session, statements prepared once.
#include <libpq-fe.h>

#include <unordered_map>

#include "bench/http/bare.hpp"
#include "kit/base/breakage.hpp"
#include "kit/sql/postgres_values.hpp"

namespace bench {
namespace {

class Session final : public BareSession {
 public:
  explicit Session(const std::string& url) : connection_(PQconnectdb(url.c_str())) {
    if (PQstatus(connection_) != CONNECTION_OK) throw kit::Breakage(PQerrorMessage(connection_));
    exec("SET lock_timeout = 5000; SET TIME ZONE 'UTC'; SET client_min_messages = warning");
  }
  ~Session() override { PQfinish(connection_); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  void run(const Turn& turn) override {
    for (const auto& step : turn.steps) {
      switch (step.kind) {
        case Step::Kind::begin:
          exec(turn.write ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
          break;
        case Step::Kind::commit:
          exec("COMMIT");
          break;
        case Step::Kind::rollback:
          exec("ROLLBACK");
          break;
        case Step::Kind::statement:
          run(step);
          break;
      }
    }
  }

 private:
  void run(const Step& step) {
    kit::sql::PostgresParams params(step.params);
    auto& name = names_[params.key_of(step.sql)];
    if (name.empty()) {
      name = "b" + std::to_string(names_.size());
      done(PQprepare(connection_, name.c_str(), step.sql.c_str(), params.count(), params.types()));
    }
    done(PQexecPrepared(connection_, name.c_str(), params.count(), params.values(),
                        params.lengths(), params.formats(), 0));
  }
  void exec(const char* sql) { done(PQexec(connection_, sql)); }
  // libpq has fetched every value by now.
  void done(PGresult* result) {
    auto status = PQresultStatus(result);
    std::string why = PQresultErrorMessage(result);
    PQclear(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
      throw kit::Breakage("bare PostgreSQL: " + why);
  }

  PGconn* connection_;
  std::unordered_map<std::string, std::string> names_;
};

class BarePostgres final : public BareDatabase {
 public:
  explicit BarePostgres(std::string url) : url_(std::move(url)) {}
  std::unique_ptr<BareSession> session() override { return std::make_unique<Session>(url_); }

 private:
  const std::string url_;
};

}  // namespace

std::unique_ptr<BareDatabase> open_bare_postgres(const std::string& url) {
  return std::make_unique<BarePostgres>(url);
}

}  // namespace bench
