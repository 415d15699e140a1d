// Real databases for tests: a throwaway PostgreSQL cluster, temporary SQLite files, and a fixture
// that runs each test on both engines. CHAESON_TEST_DATABASES=sqlite|postgres|both chooses (default
// both).
//
//   struct LedgerTest : kit::testing::DatabaseTest {};
//   INSTANTIATE_TEST_SUITE_P(both, LedgerTest, kit::testing::engines(), kit::testing::engine_name);
//   TEST_P(LedgerTest, balances_after_a_transfer) { auto c = db->write(); ... }
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "kit/sql/sql.hpp"

namespace kit::testing {

struct PostgresOptions {
  bool fsync = true;
};

// PostgreSQL 15 on a unix socket in a folder of its own, run by user `postgres` when we are root.
// It ends and its folder goes when this object does, and also when the test process is killed.
class PostgresServer {
 public:
  static PostgresServer& shared();  // one per test process, started when first asked for
  explicit PostgresServer(PostgresOptions options = {});
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

  std::string url(const std::string& database) const;
  std::string fresh_database();  // empty but for pg_trgm; gives its address
  void drop(const std::string& url);
  void start();
  void kill();  // as a crash: no checkpoint, no farewell

 private:
  void make_cluster();
  void watch();
  void command(const std::string& line) const;

  PostgresOptions options_;
  std::string folder_;
  int watcher_ = -1;  // process that cleans up after us
  int leash_ = -1;    // it notices when this end closes
  int made_ = 0;
};

// An empty database of either engine; gone with this object.
class FreshDatabase {
 public:
  explicit FreshDatabase(const std::string& engine);
  ~FreshDatabase();
  FreshDatabase(const FreshDatabase&) = delete;
  FreshDatabase& operator=(const FreshDatabase&) = delete;
  const std::string& url() const { return url_; }

 private:
  std::string folder_;  // SQLite only
  std::string url_;
};

std::vector<std::string> engine_list();
inline auto engines() {
  return ::testing::ValuesIn(engine_list());
}
inline std::string engine_name(const ::testing::TestParamInfo<std::string>& info) {
  return info.param;
}

class DatabaseTest : public ::testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    fresh = std::make_unique<FreshDatabase>(GetParam());
    db = sql::Database::open(fresh->url());
  }
  void TearDown() override {
    db.reset();
    fresh.reset();
  }
  bool on_postgres() const { return GetParam() == "postgres"; }

  std::unique_ptr<FreshDatabase> fresh;
  std::unique_ptr<sql::Database> db;
};

}  // namespace kit::testing
