#include "kit/sql/sqlite_connection.hpp"

#include "kit/sql/sqlite_errors.hpp"
#include "kit/sql/sqlite_functions.hpp"
#include "kit/sql/sqlite_text.hpp"
#include "kit/sql/streaming.hpp"

namespace kit::sql {
namespace {

struct Bind {
  sqlite3_stmt* s;
  int at;
  int operator()(std::monostate) const { return sqlite3_bind_null(s, at); }
  int operator()(bool b) const { return sqlite3_bind_int64(s, at, b ? 1 : 0); }
  int operator()(std::int64_t n) const { return sqlite3_bind_int64(s, at, n); }
  int operator()(double d) const { return sqlite3_bind_double(s, at, d); }
  int operator()(const std::string& t) const {
    refuse_nul(t);
    return sqlite3_bind_text64(s, at, t.data(), t.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  int operator()(const Blob& b) const {
    return sqlite3_bind_blob64(s, at, b.bytes.data(), b.bytes.size(), SQLITE_STATIC);
  }
};

Value column(sqlite3_stmt* s, int i) {
  auto size = [&] { return static_cast<std::size_t>(sqlite3_column_bytes(s, i)); };
  switch (sqlite3_column_type(s, i)) {
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_column_int64(s, i)};
    case SQLITE_FLOAT:
      return sqlite3_column_double(s, i);
    case SQLITE_TEXT: {
      auto* text = reinterpret_cast<const char*>(sqlite3_column_text(s, i));
      return std::string(text, size());
    }
    case SQLITE_BLOB: {
      auto* bytes = static_cast<const char*>(sqlite3_column_blob(s, i));
      return Blob{bytes ? std::string(bytes, size()) : std::string()};
    }
    default:
      return std::monostate{};
  }
}

std::shared_ptr<const std::vector<std::string>> names_of(sqlite3_stmt* s) {
  auto names = std::make_shared<std::vector<std::string>>();
  for (int i = 0; i < sqlite3_column_count(s); ++i) names->emplace_back(sqlite3_column_name(s, i));
  return names;
}

}  // namespace

class SqliteConnection::Running {
 public:
  Running(SqliteConnection& c, std::string_view sql, Params params)
      : c_(c), sql_(sql), own_(c.statements_.take(sql).value_or(Prepared{})) {
    if (!own_.statement) own_.statement = c_.prepare(sql);
    try {
      bind(params);
    } catch (...) {  // no destructor runs for a half-made object
      put_back();
      throw;
    }
  }
  ~Running() { put_back(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  bool step() {
    int code = sqlite3_step(get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) throw_sqlite(c_.handle(), sql_);
    return false;
  }
  sqlite3_stmt* get() { return own_.statement; }
  // Of the rows that come now: after a change of the schema SQLite prepares the statement anew.
  const std::shared_ptr<const std::vector<std::string>>& columns() {
    int anew = sqlite3_stmt_status(get(), SQLITE_STMTSTATUS_REPREPARE, 0);
    if (!own_.columns || own_.anew != anew) own_.columns = names_of(get());
    own_.anew = anew;
    return own_.columns;
  }

 private:
  void bind(Params params) {
    if (sqlite3_bind_parameter_count(get()) != static_cast<int>(params.size()))
      throw Bug("the statement wants another number of parameters: " + std::string(sql_));
    for (std::size_t i = 0; i < params.size(); ++i)
      if (std::visit(Bind{get(), static_cast<int>(i) + 1}, params[i]) != SQLITE_OK)
        throw_sqlite(c_.handle(), sql_);
  }
  void put_back() noexcept {
    sqlite3_reset(get());  // repeats the error that step() has thrown
    sqlite3_clear_bindings(get());
    if (auto extra = c_.statements_.put(sql_, std::move(own_))) sqlite3_finalize(extra->statement);
  }

  SqliteConnection& c_;
  const std::string_view sql_;  // of the caller, who waits
  Prepared own_;
};

namespace {
// SQLite counts the bytes it holds under one lock for the whole process, and threads wait there; nobody asks for the count.
// Speed alone: where SQLite is in use already, it goes on counting.
void count_no_memory() { [[maybe_unused]] static const int answer = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
}  // namespace

SqliteConnection::SqliteConnection(const std::string& path, Access access, int busy_ms)
    : access_(access) {
  count_no_memory();
  sqlite3* handle = nullptr;
  int flags =
      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
      (access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) throw_sqlite(handle, "opening " + path);
  configure(access, busy_ms);
}

SqliteConnection::~SqliteConnection() {
  rollback();
  while (auto s = statements_.drop_oldest()) sqlite3_finalize(s->statement);
}

void SqliteConnection::configure(Access access, int busy_ms) {
  sqlite3_busy_timeout(handle(), busy_ms);
  for (int off : {SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL})  // "x" is a name, never a text
    sqlite3_db_config(handle(), off, 0, nullptr);
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  add_functions(handle());
  script(
      "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON; PRAGMA "
      "mmap_size=0;"
      "PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON; PRAGMA case_sensitive_like=ON");
  if (access == Access::read) {
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    script("PRAGMA query_only=ON");
  } else {
    script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864");
  }
}

sqlite3_stmt* SqliteConnection::prepare(std::string_view sql) {
  std::string own = to_sqlite(sql);
  sqlite3_stmt* s = nullptr;
  const char* rest = nullptr;
  int code = sqlite3_prepare_v3(handle(), own.c_str(), static_cast<int>(own.size() + 1),
                                SQLITE_PREPARE_PERSISTENT, &s, &rest);
  if (code != SQLITE_OK) throw_sqlite(handle(), sql);
  if (!s || std::string_view(rest).find_first_not_of(" \t\r\n;") != std::string_view::npos) {
    sqlite3_finalize(s);
    throw Bug("one statement expected: " + std::string(sql));
  }
  return s;
}

void SqliteConnection::walk(std::string_view sql, Params params,
                            const std::function<void(Row)>& see) {
  ENSURE(!streaming_);
  Running statement(*this, sql, params);
  std::shared_ptr<const std::vector<std::string>> names;
  while (statement.step()) {
    if (!names) names = statement.columns();
    std::vector<Value> values;
    values.reserve(names->size());
    for (std::size_t i = 0; i < names->size(); ++i)
      values.push_back(column(statement.get(), static_cast<int>(i)));
    see(Row(names, std::move(values)));
  }
}

Rows SqliteConnection::query(std::string_view sql, Params params) {
  Rows rows;
  walk(sql, params, [&](Row row) { rows.push_back(std::move(row)); });
  return rows;
}

void SqliteConnection::each(std::string_view sql, Params params,
                            const std::function<void(const Row&)>& see) {
  walk(sql, params, [&](const Row& row) {
    Streaming mark(streaming_);
    see(row);
  });
}

std::int64_t SqliteConnection::execute(std::string_view sql, Params params) {
  return changes([&] { walk(sql, params, [](const Row&) {}); });
}

Asked SqliteConnection::ask(std::string_view sql, Params params) {
  auto answer = std::make_shared<Answer>(Answer{.arrived = true});
  answer->changed = changes([&] { answer->rows = query(sql, params); });
  return {*this, std::move(answer)};
}

void SqliteConnection::script(std::string_view sql) {
  ENSURE(!streaming_);
  if (sqlite3_exec(handle(), to_sqlite(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    throw_sqlite(handle(), sql);
}

// The writer locks at once: a lock taken later could fail with the work half done.
void SqliteConnection::begin() {
  execute(access_ == Access::write ? "BEGIN IMMEDIATE" : "BEGIN", {});
}

void SqliteConnection::commit() {
  execute("COMMIT", {});
}

void SqliteConnection::undo_step() noexcept {
  try {
    execute("ROLLBACK TO SAVEPOINT kit_step", {});
    keep_step();
  } catch (const Breakage&) {
    // The transaction is already undone: its next statement says so.
  }
}

void SqliteConnection::rollback() noexcept {
  if (!sqlite3_get_autocommit(handle()))
    sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace kit::sql
