// A SQLite file: one process, one writer, many readers. ":memory:" is one connection for both.
#pragma once

#include <string>

#include "kit/sql/pool.hpp"
#include "kit/sql/sql.hpp"
#include "kit/sql/sqlite_connection.hpp"

namespace kit::sql {

// Held while the database is open. Two processes on one file could checkpoint at the same time,
// which before SQLite 3.51.3 can corrupt it.
class FileLock {
 public:
  explicit FileLock(const std::string& path);  // Unavailable when somebody else holds it
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int fd_ = -1;
};

class SqliteDatabase final : public Database {
 public:
  SqliteDatabase(const std::string& path, Options options);
  Dialect dialect() const override { return Dialect::sqlite; }
  Lease read() override { return lease(in_memory_ ? writer_ : readers_); }
  Lease write() override { return lease(writer_); }
  void backup(const std::string& path) override;

 private:
  Lease lease(Pool<SqliteConnection>& pool);

  std::string path_;
  Options options_;
  bool in_memory_;
  std::unique_ptr<FileLock> lock_;
  Pool<SqliteConnection> writer_;
  Pool<SqliteConnection> readers_;  // closed before the writer, which then checkpoints
};

}  // namespace kit::sql
