// One SQL subset over SQLite (a centre's laptop) and PostgreSQL (a province and above).
// Parameters are $1, $2, ... on both. Column types: TEXT, BIGINT, DOUBLE PRECISION, BOOLEAN, BYTEA,
// in tables and in CAST; dates are ISO text, instants BIGINT milliseconds, money BIGINT satang.
// Also alike: COLLATE th (once migrate() has run), greatest, least, string_agg(text, separator),
// FOR UPDATE, LIKE with regard to letter case. tests/subset_test.cpp shows everything that may be
// used.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kit/base/breakage.hpp"
#include "kit/describe/shape.hpp"

namespace kit::sql {

enum class Dialect { sqlite, postgres };

struct Blob {
  std::string bytes;
  bool operator==(const Blob&) const = default;
};
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, Blob>;
using Params = std::span<const Value>;

// A constraint of the schema said no. `constraint` is its name; stores map it to a refusal.
// Not-null gives "table.column" on both; on SQLite unique keys give "table.column, table.column"
// and foreign keys only "foreign_key". A trigger's RAISE gives its message. On PostgreSQL the
// transaction is then lost unless a Savepoint stood before the statement.
struct ConstraintBroken : Breakage {
  std::string constraint;
  ConstraintBroken(std::string name, const std::string& what)
      : Breakage(what), constraint(std::move(name)) {}
};
// Serialization failure, deadlock, busy: the same act may be tried again with the same op_id.
struct TryAgain : Breakage {
  using Breakage::Breakage;
};
// The database cannot be reached or cannot write (gone, full, read-only).
struct Unavailable : Breakage {
  using Breakage::Breakage;
};

class Row {
 public:
  Row(std::shared_ptr<const std::vector<std::string>> names, std::vector<Value> values)
      : names_(std::move(names)), values_(std::move(values)) {}
  std::size_t index(std::string_view column) const;  // throws Bug when the query has no such column
  const Value& at(std::string_view column) const { return values_[index(column)]; }
  const Value& at(std::size_t i) const { return values_.at(i); }
  bool is_null(std::string_view column) const;
  std::string text(std::string_view column) const;      // null reads as ""
  std::string blob(std::string_view column) const;      // and here
  std::int64_t integer(std::string_view column) const;  // from here on null is a Bug: ask is_null
  double real(std::string_view column) const;
  bool flag(std::string_view column) const;
  std::optional<std::string> find_text(std::string_view column) const;
  std::optional<std::int64_t> find_integer(std::string_view column) const;
  const std::vector<std::string>& names() const { return *names_; }

 private:
  std::shared_ptr<const std::vector<std::string>> names_;
  std::vector<Value> values_;
};
using Rows = std::vector<Row>;

// Many rows into one table on the fastest way that the database has: binary COPY on PostgreSQL. It
// takes every value as it is or breaks; no row is skipped. Stands in a transaction, and what broke
// or was dropped before finish() must be rolled back. PostgreSQL refuses COPY where row level
// security holds for the role: fill a temporary table, then INSERT ... SELECT under the wall.
class BulkInsert {
 public:
  virtual ~BulkInsert() = default;
  virtual void add(Params row) = 0;   // one value for each column
  virtual std::int64_t finish() = 0;  // rows taken in
};

class Connection;

// What a statement gave, once it has arrived.
struct Answer {
  bool arrived = false;
  Rows rows = {};
  std::int64_t changed = 0;
};
// An answer that may still be on its way; asking for it waits. Lives no longer than the connection.
class Asked {
 public:
  Asked(Connection& connection, std::shared_ptr<Answer> answer)
      : connection_(&connection), answer_(std::move(answer)) {}
  Rows& rows() { return arrived().rows; }
  std::int64_t changed() { return arrived().changed; }

 private:
  Answer& arrived();

  Connection* connection_;
  std::shared_ptr<Answer> answer_;
};

// One connection with its prepared statements. Not shared between threads at the same time.
class Connection {
 public:
  virtual ~Connection() = default;
  virtual Dialect dialect() const = 0;
  virtual Rows query(std::string_view sql, Params params = {}) = 0;
  // Streams rows without keeping them; for exports and snapshots. `see` may not use this
  // connection.
  virtual void each(std::string_view sql, Params params,
                    const std::function<void(const Row&)>& see) = 0;
  virtual std::int64_t execute(std::string_view sql, Params params = {}) = 0;  // rows changed
  // For statements whose rows nobody counts. Inside a transaction PostgreSQL is not waited for: what
  // it refuses is thrown by a later statement, by commit() at the latest. Order is kept.
  virtual void send(std::string_view sql, Params params = {}) { execute(sql, params); }
  // Like send(), when somebody will want the answer: several of them cost one wait.
  virtual Asked ask(std::string_view sql, Params params = {}) = 0;
  // Waits until all that was sent or asked has been answered.
  virtual void wait() {}
  virtual void script(std::string_view sql) = 0;  // several statements, no parameters
  // Until it is gone the connection is for nothing else. Names are of the schema, never of a
  // person.
  virtual std::unique_ptr<BulkInsert> bulk_insert(std::string_view table,
                                                  std::span<const std::string_view> columns);
  virtual void begin() = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;
  // For Savepoint.
  virtual void begin_step() = 0;
  virtual void keep_step() = 0;
  virtual void undo_step() noexcept = 0;
};

// Rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Connection& c) : c_(&c) { c_->begin(); }
  ~Transaction() {
    if (c_) c_->rollback();
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit() {
    c_->commit();
    c_ = nullptr;
  }

 private:
  Connection* c_;
};

// One row's own chance inside a transaction (import rows, best-effort steps).
class Savepoint {
 public:
  explicit Savepoint(Connection& c) : c_(&c) { c_->begin_step(); }
  ~Savepoint() {
    if (c_) c_->undo_step();
  }
  Savepoint(const Savepoint&) = delete;
  Savepoint& operator=(const Savepoint&) = delete;
  void release() {
    c_->keep_step();
    c_ = nullptr;
  }

 private:
  Connection* c_;
};

// A borrowed connection; goes back to the pool when dropped.
class Lease {
 public:
  Lease(Connection* c, std::function<void(Connection*)> give_back)
      : c_(c), give_back_(std::move(give_back)) {}
  Lease(Lease&& o) noexcept
      : c_(std::exchange(o.c_, nullptr)), give_back_(std::move(o.give_back_)) {}
  Lease& operator=(Lease&&) = delete;
  ~Lease() {
    if (c_) give_back_(c_);
  }
  Connection& operator*() { return *c_; }
  Connection* operator->() { return c_; }

 private:
  Connection* c_;
  std::function<void(Connection*)> give_back_;
};

struct Options {
  int connections_max = 8;         // PostgreSQL pool; SQLite readers
  int wait_ms_max = 5'000;         // for a free connection, then Unavailable
  std::string postgres_role = {};  // SET ROLE after connecting (row level security applies to it)
};

// A path opens SQLite (WAL, synchronous=FULL, one writer that also checkpoints); "postgresql://..."
// opens a PostgreSQL pool.
class Database {
 public:
  virtual ~Database() = default;
  static std::unique_ptr<Database> open(const std::string& url, Options options = {});
  virtual Dialect dialect() const = 0;
  virtual Lease read() = 0;   // SQLite: a read-only connection
  virtual Lease write() = 0;  // SQLite: the one writer
  // SQLite: online copy to `path`. PostgreSQL: throws Breakage that names pg_dump / pgBackRest.
  virtual void backup(const std::string& path) = 0;
};

struct Migration {
  std::string_view module;       // "casework"
  int number = 0;                // 1, 2, ... per module, append only
  std::string_view name;         // "cases"
  std::string_view sql;          // common subset
  std::string_view sqlite = {};  // run after `sql` on that dialect only
  std::string_view postgres = {};
};

struct MigrationReport {
  int applied = 0;
  int total = 0;
};
// Applies what is missing, each in its own transaction, in the order given; refuses (Breakage) when
// an applied migration's hash differs or a later one is already in.
MigrationReport migrate(Connection& writer, std::span<const Migration> migrations);

// Described records: column names are field names.
std::string columns(const Shape& shape, std::string_view alias = {});  // "c.id, c.name, ..."
std::string placeholders(std::size_t count, std::size_t from = 1);     // "$1, $2, ..."
std::vector<Value> values(const Shape& shape,
                          const void* object);                // lists and objects as JSON text
void read(const Row& row, const Shape& shape, void* object);  // Bug when a column is missing
template <Described T>
T read(const Row& row) {
  T object{};
  read(row, shape_of<T>(), &object);
  return object;
}

}  // namespace kit::sql
