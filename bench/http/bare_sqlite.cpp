// The SQLite C API: one writer with synchronous=FULL behind a mutex, a reader for each session, and
// the settings that the program uses.
#include <sqlite3.h>

#include <mutex>
#include <unordered_map>

#include "bench/http/bare.hpp"
#include "kit/base/breakage.hpp"
#include "kit/sql/sqlite_functions.hpp"
#include "kit/sql/sqlite_text.hpp"

namespace bench {
namespace {

class Handle {
 public:
  Handle(const std::string& path, bool write) {
    int flags = SQLITE_OPEN_NOMUTEX | (write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
    check(sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr));
    sqlite3_busy_timeout(handle_, 5'000);
    kit::sql::add_functions(handle_);
    exec(
        "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON; PRAGMA "
        "mmap_size=0;"
        "PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON; PRAGMA case_sensitive_like=ON");
    exec(
        write
            ? "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864"
            : "PRAGMA query_only=ON");
    begin_ = prepare(write ? "BEGIN IMMEDIATE" : "BEGIN");
    commit_ = prepare("COMMIT");
    rollback_ = prepare("ROLLBACK");
  }
  ~Handle() {
    for (auto* s : {begin_, commit_, rollback_}) sqlite3_finalize(s);
    for (auto& [sql, s] : statements_) sqlite3_finalize(s);
    sqlite3_close_v2(handle_);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  void run(const Turn& turn) {
    for (const auto& step : turn.steps) {
      switch (step.kind) {
        case Step::Kind::begin:
          walk(begin_);
          break;
        case Step::Kind::commit:
          walk(commit_);
          break;
        case Step::Kind::rollback:
          walk(rollback_);
          break;
        case Step::Kind::statement:
          run(step);
          break;
      }
    }
  }

 private:
  void run(const Step& step) {
    auto& s = statements_[step.sql];
    if (!s) s = prepare(kit::sql::to_sqlite(step.sql));
    int at = 0;
    for (const auto& value : step.params) bind(s, ++at, value);
    walk(s);
  }
  static void bind(sqlite3_stmt* s, int at, const kit::sql::Value& value) {
    if (auto* flag = std::get_if<bool>(&value))
      sqlite3_bind_int64(s, at, *flag);
    else if (auto* whole = std::get_if<std::int64_t>(&value))
      sqlite3_bind_int64(s, at, *whole);
    else if (auto* real = std::get_if<double>(&value))
      sqlite3_bind_double(s, at, *real);
    else if (auto* text = std::get_if<std::string>(&value))
      sqlite3_bind_text64(s, at, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    else if (auto* blob = std::get_if<kit::sql::Blob>(&value))
      sqlite3_bind_blob64(s, at, blob->bytes.data(), blob->bytes.size(), SQLITE_STATIC);
    else
      sqlite3_bind_null(s, at);
  }
  void walk(sqlite3_stmt* s) {
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(s)) == SQLITE_ROW)
      for (int i = 0, n = sqlite3_column_count(s); i < n; ++i) {
        (void)sqlite3_column_text(s, i);
        (void)sqlite3_column_bytes(s, i);
      }
    if (code != SQLITE_DONE) check(code);
    sqlite3_reset(s);
    sqlite3_clear_bindings(s);
  }
  sqlite3_stmt* prepare(const std::string& sql) {
    sqlite3_stmt* s = nullptr;
    check(sqlite3_prepare_v3(handle_, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &s, nullptr));
    return s;
  }
  void exec(const char* sql) { check(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr)); }
  void check(int code) {
    if (code != SQLITE_OK)
      throw kit::Breakage(std::string("bare SQLite: ") + sqlite3_errmsg(handle_));
  }

  sqlite3* handle_ = nullptr;
  sqlite3_stmt *begin_ = nullptr, *commit_ = nullptr, *rollback_ = nullptr;
  std::unordered_map<std::string, sqlite3_stmt*> statements_;
};

class BareSqlite final : public BareDatabase {
 public:
  explicit BareSqlite(std::string path) : path_(std::move(path)), writer_(path_, true) {}
  std::unique_ptr<BareSession> session() override { return std::make_unique<Session>(*this); }

 private:
  struct Session final : BareSession {
    explicit Session(BareSqlite& all) : all(all), reader(all.path_, false) {}
    void run(const Turn& turn) override {
      if (!turn.write) return reader.run(turn);
      std::lock_guard lock(all.writing_);
      all.writer_.run(turn);
    }
    BareSqlite& all;
    Handle reader;
  };

  const std::string path_;
  std::mutex writing_;
  Handle writer_;
};

}  // namespace

std::unique_ptr<BareDatabase> open_bare_sqlite(const std::string& path) {
  return std::make_unique<BareSqlite>(path);
}

std::unique_ptr<BareDatabase> BareDatabase::open(const std::string& url) {
  return url.starts_with("postgresql:") ? open_bare_postgres(url) : open_bare_sqlite(url);
}

}  // namespace bench
