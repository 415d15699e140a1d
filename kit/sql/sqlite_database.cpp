#include "kit/sql/sqlite_database.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "kit/sql/sqlite_backup.hpp"

namespace kit::sql {
namespace {

constexpr std::string_view memory = ":memory:";

int open_private(const std::string& path) {
  int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0)
    throw Unavailable("cannot open " + path + ": " + std::generic_category().message(errno));
  return fd;
}

std::unique_ptr<FileLock> lock_file(const std::string& path) {
  if (path == memory) return nullptr;
  auto lock = std::make_unique<FileLock>(path + ".lock");
  ::close(open_private(
      path));  // so that nobody else may read it; SQLite gives -wal and -shm the same mode
  return lock;
}

}  // namespace

FileLock::FileLock(const std::string& path) : fd_(open_private(path)) {
  if (::flock(fd_, LOCK_EX | LOCK_NB) == 0) return;
  ::close(fd_);
  throw Unavailable("another process has this database open (" + path + ")");
}

FileLock::~FileLock() {
  ::close(fd_);
}

SqliteDatabase::SqliteDatabase(const std::string& path, Options options)
    : path_(path),
      options_(std::move(options)),
      in_memory_(path == memory),
      lock_(lock_file(path)),
      writer_(1, options_.wait_ms_max,
              [this] {
                return std::make_unique<SqliteConnection>(path_, SqliteConnection::Access::write,
                                                          options_.wait_ms_max);
              }),
      readers_(options_.connections_max, options_.wait_ms_max, [this] {
        return std::make_unique<SqliteConnection>(path_, SqliteConnection::Access::read,
                                                  options_.wait_ms_max);
      }) {
  write();  // turns on WAL, and says now rather than later when the file is no database
}

Lease SqliteDatabase::lease(Pool<SqliteConnection>& pool) {
  return Lease(pool.borrow(), [&pool](Connection* c) {
    c->rollback();
    pool.give_back(static_cast<SqliteConnection*>(c));
  });
}

void SqliteDatabase::backup(const std::string& path) {
  std::error_code none;
  if (path.empty() || (!in_memory_ && std::filesystem::equivalent(path, path_, none)))
    throw Breakage("the backup needs a place of its own, not " + path);
  Lease source = read();
  copy_sqlite(static_cast<SqliteConnection&>(*source).handle(), path);
}

}  // namespace kit::sql
