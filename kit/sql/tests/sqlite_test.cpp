// What only SQLite does: its rewriting of the subset, its settings, one process, copies.
#include <sqlite3.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "kit/sql/sqlite_text.hpp"
#include "kit/sql/statements.hpp"
#include "kit/testing/database.hpp"

namespace kit::sql {
namespace {

struct SqliteTest : ::testing::Test {
  testing::FreshDatabase fresh{"sqlite"};
  std::string beside(std::string_view name) {
    return std::filesystem::path(fresh.url()).parent_path() / name;
  }
};

TEST_F(SqliteTest, the_subset_becomes_its_dialect) {
  EXPECT_EQ(to_sqlite("SELECT $2, '$1', \"$1\", $12 -- $3 it's\n, /* $4 ' */ $1"),
            "SELECT ?2, '$1', \"$1\", ?12 -- $3 it's\n, /* $4 ' */ ?1");
  EXPECT_EQ(
      to_sqlite("CREATE TABLE t (a bigint, b Double  Precision, c BYTEA, d TEXT CHECK (d <> ''), e "
                "BOOLEAN);"),
      "CREATE TABLE t (a INTEGER, b REAL, c BLOB, d TEXT CHECK (d <> ''), e INTEGER) STRICT;");
  EXPECT_EQ(to_sqlite("create temp table if not exists t (a TEXT) without rowid; SELECT (1)"),
            "create temp table if not exists t (a TEXT) STRICT, without rowid; SELECT (1)");
  EXPECT_EQ(to_sqlite("CREATE TABLE t AS SELECT (1)"), "CREATE TABLE t AS SELECT (1)");
  EXPECT_EQ(to_sqlite("CREATE VIRTUAL TABLE t USING fts5(a)"),
            "CREATE VIRTUAL TABLE t USING fts5(a)");
  EXPECT_EQ(to_sqlite("SELECT 'it''s BIGINT', my_bigint FROM t FOR UPDATE"),
            "SELECT 'it''s BIGINT', my_bigint FROM t ");
  EXPECT_EQ(to_sqlite("-- a note\nCREATE TABLE t (a TEXT)"),
            "-- a note\nCREATE TABLE t (a TEXT) STRICT");
  EXPECT_EQ(to_sqlite("SELECT 'unclosed"), "SELECT 'unclosed");
}

TEST_F(SqliteTest, a_kept_statement_has_the_columns_of_the_schema_as_it_is_now) {
  auto database = Database::open(fresh.url());
  auto c = database->write();
  c->script("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('x')");
  const auto names = [&] { return c->query("SELECT * FROM t").at(0).names(); };
  EXPECT_EQ(names(), std::vector<std::string>{"a"});
  c->script("ALTER TABLE t ADD COLUMN b BIGINT");
  EXPECT_EQ(names(), (std::vector<std::string>{"a", "b"}));
  c->script("ALTER TABLE t RENAME COLUMN a TO c");
  EXPECT_EQ(names(), (std::vector<std::string>{"c", "b"}));
}

TEST(Statements, the_least_recently_used_goes_and_one_in_use_stays_whole) {
  Statements<int> all(2);
  EXPECT_EQ(all.take("a"), std::nullopt);
  EXPECT_EQ(all.put("a", 1), std::nullopt);
  EXPECT_EQ(all.put("b", 2), std::nullopt);
  EXPECT_EQ(all.take("a"), 1);
  EXPECT_EQ(all.take("a"), std::nullopt);  // in use: the same SQL inside itself needs another
  EXPECT_EQ(all.put("a", 11), std::nullopt);
  EXPECT_EQ(all.put("a", 1), 1);  // one of the two must be closed
  EXPECT_EQ(all.put("c", 3), 2);  // b is the oldest
  EXPECT_EQ(all.take("a"), 11);
  EXPECT_EQ(all.put("d", 4), std::nullopt);  // the oldest place was that of a, which is in use
  EXPECT_EQ(all.put("a", 11), 3);
  EXPECT_EQ(all.drop_oldest(), 4);
  EXPECT_EQ(all.drop_oldest(), 11);
  EXPECT_EQ(all.drop_oldest(), std::nullopt);
}

TEST_F(SqliteTest, the_writer_is_set_for_durability) {
  auto db = Database::open(fresh.url());
  auto c = db->write();
  auto setting = [&](const std::string& name) { return c->query("PRAGMA " + name).at(0).at(0); };
  EXPECT_EQ(setting("journal_mode"), Value("wal"));
  EXPECT_EQ(setting("synchronous"), Value(std::int64_t{2}));
  EXPECT_EQ(setting("foreign_keys"), Value(std::int64_t{1}));
  EXPECT_EQ(setting("trusted_schema"), Value(std::int64_t{0}));
  EXPECT_EQ(setting("secure_delete"), Value(std::int64_t{1}));
  EXPECT_EQ(setting("mmap_size"), Value(std::int64_t{0}));
}

TEST_F(SqliteTest, only_its_owner_may_read_the_file) {
  auto db = Database::open(fresh.url());
  db->write()->script("CREATE TABLE t (a TEXT)");
  for (auto end : {"", "-wal", "-shm"}) {
    struct stat info{};
    ASSERT_EQ(::stat((fresh.url() + end).c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600u) << end;
  }
}

TEST_F(SqliteTest, a_second_owner_of_the_file_is_turned_away) {
  auto db = Database::open(fresh.url());
  EXPECT_THROW(Database::open(fresh.url()), Unavailable);
  db.reset();
  EXPECT_EQ(Database::open(fresh.url())->dialect(), Dialect::sqlite);
}

TEST_F(SqliteTest, memory_serves_reads_and_writes_alike) {
  auto db = Database::open(":memory:", {.wait_ms_max = 10});
  db->write()->script("CREATE TABLE t (a BIGINT); INSERT INTO t VALUES (5)");
  EXPECT_EQ(db->read()->query("SELECT a FROM t").at(0).integer("a"), 5);
  auto held = db->write();
  EXPECT_THROW(db->write(), Unavailable);
}

TEST_F(SqliteTest, a_full_disk_is_unavailable_and_undoes_the_transaction) {
  auto db = Database::open(fresh.url());
  auto c = db->write();
  c->script("CREATE TABLE t (a TEXT); PRAGMA max_page_count=20");
  const std::vector<Value> much{std::string(200'000, 'x')};
  {
    Transaction t(*c);
    c->execute("INSERT INTO t VALUES ('small')");
    EXPECT_THROW(c->execute("INSERT INTO t VALUES ($1)", much), Unavailable);
  }
  EXPECT_EQ(c->query("SELECT count(*) AS n FROM t").at(0).integer("n"), 0);
}

TEST_F(SqliteTest, a_writer_from_elsewhere_means_try_again) {
  auto db = Database::open(fresh.url(), {.wait_ms_max = 1});
  db->write()->script("CREATE TABLE t (a TEXT)");
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(fresh.url().c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  EXPECT_THROW(db->write()->script("INSERT INTO t VALUES ('a')"), TryAgain);
  sqlite3_close(other);
  db->write()->script("INSERT INTO t VALUES ('a')");
}

TEST_F(SqliteTest, what_is_no_database_is_a_breakage) {
  std::ofstream(fresh.url()) << std::string(5000, 'x');
  EXPECT_THROW(Database::open(fresh.url()), Breakage);
  EXPECT_THROW(Database::open(beside("no/such/folder.db")), Unavailable);
}

TEST_F(SqliteTest, a_backup_is_one_whole_file_of_its_moment) {
  auto db = Database::open(fresh.url());
  db->write()->script("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('แจ้ซ้อน')");
  const std::string copy = beside("copy.db");
  {
    auto writer = db->write();
    Transaction unfinished(*writer);
    writer->script("INSERT INTO t VALUES ('later')");
    db->backup(copy);
    unfinished.commit();
  }
  EXPECT_FALSE(std::filesystem::exists(copy + "-wal"));
  EXPECT_FALSE(std::filesystem::exists(copy + ".part"));
  auto rows = Database::open(copy)->read()->query("SELECT a FROM t");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].text("a"), "แจ้ซ้อน");
}

TEST_F(SqliteTest, a_backup_never_goes_over_the_live_file) {
  auto db = Database::open(fresh.url());
  EXPECT_THROW(db->backup(fresh.url()), Breakage);
  EXPECT_THROW(db->backup(beside("no/such/copy.db")), Unavailable);
}

}  // namespace
}  // namespace kit::sql
