#include "kit/sql/sqlite_backup.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "kit/sql/sql.hpp"
#include "kit/sql/sqlite_errors.hpp"

namespace kit::sql {
namespace {

struct Close {
  void operator()(sqlite3* h) const { sqlite3_close_v2(h); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

[[noreturn]] void failed(const std::string& doing) {
  throw Unavailable("backup: cannot " + doing + ": " + std::generic_category().message(errno));
}

void sync(const std::string& path, int flags) {
  int fd = ::open(path.c_str(), flags | O_CLOEXEC);
  if (fd < 0) failed("open " + path);
  int code = ::fsync(fd);
  ::close(fd);
  if (code != 0) failed("write " + path);
}

Handle open_copy(const std::string& path) {
  int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fd < 0) failed("create " + path);
  ::close(fd);
  sqlite3* handle = nullptr;
  int code =
      sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  Handle owned(handle);
  if (code != SQLITE_OK) throw_sqlite(handle, "opening the backup");
  return owned;
}

// All pages in one step: one moment of the source, while its writer goes on beside.
void copy_pages(sqlite3* source, sqlite3* copy) {
  sqlite3_backup* backup = sqlite3_backup_init(copy, "main", source, "main");
  if (!backup) throw_sqlite(copy, "starting the backup");
  sqlite3_backup_step(backup, -1);
  if (sqlite3_backup_finish(backup) != SQLITE_OK) throw_sqlite(copy, "copying pages");
}

int remember(void* found, int, char** values, char**) {
  *static_cast<std::string*>(found) = values[0] ? values[0] : "";
  return 0;
}

void check(sqlite3* copy, const std::string& path) {
  std::string answer;
  // Out of WAL mode the copy is one file.
  if (sqlite3_exec(copy, "PRAGMA journal_mode=DELETE", remember, &answer, nullptr) != SQLITE_OK ||
      sqlite3_exec(copy, "PRAGMA integrity_check(1)", remember, &answer, nullptr) != SQLITE_OK)
    throw_sqlite(copy, "checking the backup");
  if (answer != "ok") throw Breakage("the backup " + path + " is damaged: " + answer);
}

}  // namespace

void copy_sqlite(sqlite3* source, const std::string& path) {
  const std::string part = path + ".part";
  Handle copy = open_copy(part);
  copy_pages(source, copy.get());
  check(copy.get(), part);
  copy.reset();
  sync(part, O_RDONLY);
  if (std::rename(part.c_str(), path.c_str()) != 0) failed("rename " + part);
  auto folder = std::filesystem::absolute(path).parent_path().string();
  sync(folder, O_RDONLY | O_DIRECTORY);
}

}  // namespace kit::sql
