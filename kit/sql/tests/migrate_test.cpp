// Migrations run once, in order, and are never changed afterwards.
#include <atomic>
#include <thread>

#include "kit/testing/database.hpp"

namespace kit::sql {
namespace {

using Migrations = std::vector<Migration>;

const Migration first{.module = "casework",
                      .number = 1,
                      .name = "cases",
                      .sql = "CREATE TABLE cases (id BIGINT PRIMARY KEY, note TEXT)"};
const Migration second{.module = "casework",
                       .number = 2,
                       .name = "engines",
                       .sql = "ALTER TABLE cases ADD COLUMN engine TEXT",
                       .sqlite = "INSERT INTO cases (id, engine) VALUES (1, 'sqlite')",
                       .postgres = "INSERT INTO cases (id, engine) VALUES (1, 'postgres')"};
const Migration other{
    .module = "people", .number = 1, .name = "people", .sql = "CREATE TABLE people (id TEXT)"};

struct MigrateTest : testing::DatabaseTest {
  MigrationReport run(const Migrations& list) {
    auto c = db->write();
    return migrate(*c, list);
  }
};
INSTANTIATE_TEST_SUITE_P(both, MigrateTest, testing::engines(), testing::engine_name);

TEST_P(MigrateTest, what_is_missing_is_applied_once) {
  EXPECT_EQ(run({first}).applied, 1);
  auto report = run({first, other, second});
  EXPECT_EQ(report.applied, 2);
  EXPECT_EQ(report.total, 3);
  EXPECT_EQ(run({first, other, second}).applied, 0);
  EXPECT_EQ(db->read()->query("SELECT engine FROM cases").at(0).text("engine"), GetParam());
  auto row = db->read()
                 ->query("SELECT * FROM kit_migrations WHERE module = 'casework' AND number = 2")
                 .at(0);
  EXPECT_EQ(row.text("name"), "engines");
  EXPECT_EQ(row.text("hash").size(), 64u);
  EXPECT_GT(row.integer("applied_ms"), 0);
}

TEST_P(MigrateTest, a_changed_migration_is_refused) {
  run({first, second});
  Migration changed = second;
  changed.postgres = "SELECT 1";
  EXPECT_THROW(run({first, changed}), Breakage);
}

TEST_P(MigrateTest, a_gap_before_an_applied_migration_is_refused) {
  run({first});
  Migration third{
      .module = "casework", .number = 3, .name = "third", .sql = "CREATE TABLE third (id TEXT)"};
  run({first, third});
  EXPECT_THROW(run({first, second, third}), Breakage);
}

TEST_P(MigrateTest, a_database_newer_than_the_program_is_refused) {
  run({first, second});
  EXPECT_THROW(run({first}), Breakage);
  EXPECT_EQ(run({other}).applied, 1);
}

TEST_P(MigrateTest, a_failing_migration_leaves_nothing_behind) {
  Migration bad{.module = "people",
                .number = 1,
                .name = "bad",
                .sql = "CREATE TABLE people (id TEXT); SELECT nonsense"};
  EXPECT_THROW(run({first, bad}), Breakage);
  EXPECT_EQ(run({first, other}).applied, 1);
}

TEST_P(MigrateTest, two_servers_starting_at_once_migrate_once) {
  std::vector<std::thread> threads;
  std::atomic<int> applied = 0;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] { applied += run({first, second, other}).applied; });
  for (auto& t : threads) t.join();
  EXPECT_EQ(applied, 3);
}

TEST_P(MigrateTest, numbers_out_of_order_are_our_bug) {
  EXPECT_THROW(run({second, first}), Bug);
}

}  // namespace
}  // namespace kit::sql
