// One SQLite connection: the writer, or a reader of the pool.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>

#include "kit/sql/sql.hpp"
#include "kit/sql/statements.hpp"

namespace kit::sql {

class SqliteConnection final : public Connection {
 public:
  enum class Access { write, read };
  SqliteConnection(const std::string& path, Access access, int busy_ms);
  ~SqliteConnection() override;
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  Dialect dialect() const override { return Dialect::sqlite; }
  Rows query(std::string_view sql, Params params) override;
  void each(std::string_view sql, Params params,
            const std::function<void(const Row&)>& see) override;
  std::int64_t execute(std::string_view sql, Params params) override;
  Asked ask(std::string_view sql, Params params) override;
  void script(std::string_view sql) override;
  void begin() override;
  void commit() override;
  void rollback() noexcept override;
  void begin_step() override { execute("SAVEPOINT kit_step", {}); }
  void keep_step() override { execute("RELEASE SAVEPOINT kit_step", {}); }
  void undo_step() noexcept override;

  sqlite3* handle() { return handle_.get(); }

 private:
  template <class Run>
  std::int64_t changes(const Run& run) {
    auto before = sqlite3_total_changes64(handle());
    run();
    return sqlite3_total_changes64(handle()) == before ? 0 : sqlite3_changes64(handle());
  }
  struct Close {
    void operator()(sqlite3* h) const { sqlite3_close_v2(h); }
  };
  struct Prepared {
    sqlite3_stmt* statement = nullptr;
    std::shared_ptr<const std::vector<std::string>> columns = {};  // once rows have come
    int anew = 0;  // how often SQLite had prepared it again when the columns were read
  };
  class Running;  // a statement out of the cache, bound and ready to step

  void configure(Access access, int busy_ms);
  sqlite3_stmt* prepare(std::string_view sql);
  void walk(std::string_view sql, Params params, const std::function<void(Row)>& see);

  std::unique_ptr<sqlite3, Close> handle_;
  Statements<Prepared> statements_{200};
  Access access_;
  bool streaming_ = false;
};

}  // namespace kit::sql
