// The only ways to put SQL to the database from a desk. A query that forgets the scope does not compile.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

#include "centre/frame/actor.hpp"
#include "kit/sql/sql.hpp"

namespace frame {

// Reads or changes rows of organisations: holds `{scope:alias}` where alias names a table with the columns
// org_id and area_code. Child tables are reached by joining their parent.
struct ScopedQuery {
  std::string_view text;
  consteval ScopedQuery(const char* sql) : text(sql) {
    if (text.find("{scope:") == std::string_view::npos) throw "a query needs {scope:alias}";
  }
};

// Adds rows: names org_id among its columns.
struct InsertQuery {
  std::string_view text;
  consteval InsertQuery(const char* sql) : text(sql) {
    if (!text.starts_with("INSERT INTO ")) throw "an InsertQuery starts with INSERT INTO";
    if (text.find("org_id") == std::string_view::npos) throw "an inserted row names its org_id";
  }
};

// Why a query needs no scope; the house test lists every one.
enum class Unscoped {
  reference_table,  // code lists, areas, agencies: the same for everybody
  public_view,      // what the public page may show
  own_session,      // the caller's own session or staff row, found by a secret
  parent_checked,   // a child row whose parent was read through a ScopedQuery in the same act
  system_job,       // migrations, chains, outbox, verification
};
struct OpenQuery {
  Unscoped why;
  std::string_view text;
  consteval OpenQuery(Unscoped reason, const char* sql) : why(reason), text(sql) {}
};

using kit::sql::Row;
using kit::sql::Rows;
using kit::sql::Value;
using Values = std::initializer_list<Value>;

// A connection bound to one actor's scope. Parameters are $1.. as written; the scope's own come after.
class Db {
 public:
  Db(kit::sql::Connection& connection, const Scope& scope) : connection_(&connection), scope_(&scope) {}

  Rows rows(const ScopedQuery& query, Values params = {});
  Rows rows(const OpenQuery& query, Values params = {});
  std::optional<Row> find(const ScopedQuery& query, Values params = {});
  std::optional<Row> find(const OpenQuery& query, Values params = {});
  void each(const ScopedQuery& query, Values params, const std::function<void(const Row&)>& see);
  std::int64_t change(const ScopedQuery& query, Values params = {});  // rows changed
  std::int64_t change(const OpenQuery& query, Values params = {});
  std::int64_t change(const OpenQuery& query, const std::vector<Value>& params);
  // PostgreSQL is not waited for: what it refuses is thrown by a later query, by the commit at the latest.
  void insert(const InsertQuery& query, Values params = {});
  // The same with parameters from a described record, in the order of its fields.
  void insert(const InsertQuery& query, const std::vector<Value>& params);
  // Like change(), when nobody wants to know how many rows there were; waits no more than insert().
  void put(const ScopedQuery& query, Values params);
  void put(const OpenQuery& query, Values params);
  // Several questions, one wait: PostgreSQL answers when the first of them is read.
  kit::sql::Asked ask(const ScopedQuery& query, Values params);
  kit::sql::Asked ask(const ScopedQuery& query, std::vector<Value> params);
  kit::sql::Asked ask(const OpenQuery& query, Values params);
  kit::sql::Asked ask(const InsertQuery& query, Values params);  // changed() says whether there was room
  kit::sql::Asked ask(const InsertQuery& query, const std::vector<Value>& params);

  kit::sql::Dialect dialect() const { return connection_->dialect(); }
  const Scope& scope() const { return *scope_; }
  // For savepoints around one imported row.
  kit::sql::Connection& connection() { return *connection_; }

 private:
  kit::sql::Connection* connection_;
  const Scope* scope_;
};

inline Value or_null(const std::optional<std::string>& text) { return text ? Value(*text) : Value(); }
inline Value or_null(const std::optional<std::int64_t>& n) { return n ? Value(*n) : Value(); }
inline Value or_null(const std::optional<kit::Date>& d) { return d ? Value(d->text()) : Value(); }

}  // namespace frame
