#include "kit/testing/database.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace kit::testing {
namespace {

std::string programs() {
  const char* chosen = std::getenv("CHAESON_POSTGRES_PROGRAMS");
  return chosen ? chosen : "/usr/lib/postgresql/15/bin";
}

// PostgreSQL refuses to run as root.
std::string as_owner(const std::string& line) {
  return geteuid() == 0 ? "runuser -u postgres -- " + line : line;
}

std::string make_folder(const char* name) {
  auto pattern = (std::filesystem::temp_directory_path() / name).string() + "-XXXXXX";
  if (!::mkdtemp(pattern.data())) throw Breakage("cannot make a temporary folder");
  return pattern;
}

}  // namespace

PostgresServer& PostgresServer::shared() {
  static PostgresServer server;
  return server;
}

PostgresServer::PostgresServer(PostgresOptions options)
    : options_(options), folder_(make_folder("chaeson-pg")) {
  watch();
  make_cluster();
  start();
  auto admin = sql::Database::open(url("template1"));
  admin->write()->script("CREATE EXTENSION pg_trgm");
}

PostgresServer::~PostgresServer() {
  ::close(leash_);
  ::waitpid(watcher_, nullptr, 0);
}

// The watcher outlives us whatever happens: the pipe closes with our process, by any signal too.
void PostgresServer::watch() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw Breakage("cannot make a pipe");
  const std::string line =
      "trap '' INT TERM HUP; read nothing; " +
      as_owner(programs() + "/pg_ctl -D " + folder_ + "/data -m immediate stop") + "; rm -rf " +
      folder_;
  watcher_ = ::fork();
  if (watcher_ < 0) throw Breakage("cannot start the watcher of the test server");
  if (watcher_ == 0) {
    ::dup2(ends[0], 0);
    int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, 1);
    ::dup2(nowhere, 2);
    ::execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
    ::_exit(127);
  }
  ::close(ends[0]);
  leash_ = ends[1];
}

void PostgresServer::command(const std::string& line) const {
  const std::string log = folder_ + "/commands.txt";
  if (std::system(("cd / && " + as_owner(line) + " >" + log + " 2>&1 </dev/null").c_str()) == 0)
    return;
  std::system(("cat " + log + " " + folder_ + "/log.txt >&2").c_str());
  throw Breakage("failed: " + line);
}

void PostgresServer::make_cluster() {
  if (geteuid() == 0 && std::system(("chown postgres " + folder_).c_str()) != 0)
    throw Breakage("there is no user postgres to run the test server");
  command(programs() + "/initdb -D " + folder_ +
          "/data -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 -k --no-sync");
}

void PostgresServer::start() {
  std::string settings =
      "-k " + folder_ + " -c listen_addresses= -c shared_buffers=32MB -c max_connections=100";
  if (!options_.fsync) settings += " -c fsync=off";
  command(programs() + "/pg_ctl -D " + folder_ + "/data -l " + folder_ + "/log.txt -w -o '" +
          settings + "' start");
}

void PostgresServer::kill() {
  command(programs() + "/pg_ctl -D " + folder_ + "/data -m immediate -w stop");
}

std::string PostgresServer::url(const std::string& database) const {
  return "postgresql:///" + database + "?host=" + folder_ + "&user=postgres";
}

std::string PostgresServer::fresh_database() {
  std::string name = "test_" + std::to_string(++made_);
  sql::Database::open(url("postgres"))
      ->write()
      ->script("CREATE DATABASE " + name + " TEMPLATE template1");
  return url(name);
}

void PostgresServer::drop(const std::string& address) {
  auto start = address.find("///") + 3;
  auto name = address.substr(start, address.find('?') - start);
  sql::Database::open(url("postgres"))->write()->script("DROP DATABASE " + name + " WITH (FORCE)");
}

FreshDatabase::FreshDatabase(const std::string& engine) {
  if (engine == "postgres") {
    url_ = PostgresServer::shared().fresh_database();
    return;
  }
  folder_ = make_folder("chaeson-sqlite");
  url_ = folder_ + "/test.db";
}

FreshDatabase::~FreshDatabase() {
  if (!folder_.empty()) {
    std::filesystem::remove_all(folder_);
    return;
  }
  try {
    PostgresServer::shared().drop(url_);
  } catch (const Breakage& e) {
    ADD_FAILURE() << "a test database stays behind: " << e.what();
  }
}

std::vector<std::string> engine_list() {
  const char* wish = std::getenv("CHAESON_TEST_DATABASES");
  std::string_view chosen = wish ? wish : "both";
  if (chosen == "both") return {"sqlite", "postgres"};
  if (chosen == "sqlite" || chosen == "postgres") return {std::string(chosen)};
  throw Breakage("CHAESON_TEST_DATABASES must be sqlite, postgres or both");
}

}  // namespace kit::testing
