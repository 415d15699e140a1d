// What only PostgreSQL does: going away, roles, encodings.
#include <algorithm>

#include "kit/testing/database.hpp"

namespace kit::sql {
namespace {

struct PostgresTest : ::testing::Test {
  void SetUp() override {
    auto engines = testing::engine_list();
    if (std::ranges::find(engines, "postgres") == engines.end())
      GTEST_SKIP() << "not among CHAESON_TEST_DATABASES";
    fresh.emplace("postgres");
  }
  std::optional<testing::FreshDatabase> fresh;
};

TEST_F(PostgresTest, a_server_that_went_away_is_unavailable_until_it_is_back) {
  auto& server = testing::PostgresServer::shared();
  auto db = Database::open(fresh->url());
  db->write()->script("CREATE TABLE t (n BIGINT); INSERT INTO t VALUES (1)");
  auto held = std::make_unique<Lease>(db->write());
  db->read();  // a second session, idle when the server dies
  server.kill();
  EXPECT_THROW((*held)->query("SELECT n FROM t"), Unavailable);
  EXPECT_THROW((*held)->query("SELECT n FROM t"), Unavailable);
  EXPECT_THROW(db->read(), Unavailable);
  held.reset();
  EXPECT_THROW(db->read(), Unavailable);
  server.start();
  for (int i = 0; i < 3; ++i) EXPECT_EQ(db->read()->query("SELECT n FROM t").at(0).integer("n"), 1);
}

TEST_F(PostgresTest, a_transaction_cut_off_by_the_server_is_unavailable) {
  auto db = Database::open(fresh->url());
  auto c = db->write();
  Transaction t(*c);
  auto pid = c->query("SELECT pg_backend_pid() AS p").at(0).at("p");
  db->write()->query("SELECT pg_terminate_backend($1::int)", std::vector<Value>{pid});
  EXPECT_THROW(t.commit(), Unavailable);
}

TEST_F(PostgresTest, a_database_of_another_encoding_is_refused) {
  auto& server = testing::PostgresServer::shared();
  Database::open(fresh->url())
      ->write()
      ->script(
          "CREATE DATABASE old_bytes ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE "
          "template0");
  try {
    Database::open(server.url("old_bytes"));
    ADD_FAILURE() << "opened";
  } catch (const Unavailable&) {
    ADD_FAILURE() << "waiting would not help";
  } catch (const Breakage& e) {
    EXPECT_NE(std::string(e.what()).find("SQL_ASCII"), std::string::npos);
  }
  server.drop(server.url("old_bytes"));
}

TEST_F(PostgresTest, sessions_take_the_role_they_are_told) {
  auto& server = testing::PostgresServer::shared();
  Database::open(fresh->url())->write()->script("CREATE ROLE \"desk \"\"one\"\"\"");
  auto db = Database::open(fresh->url(), {.postgres_role = "desk \"one\""});
  EXPECT_EQ(db->read()->query("SELECT current_user::text AS u").at(0).text("u"), "desk \"one\"");
  EXPECT_THROW(Database::open(fresh->url(), {.postgres_role = "nobody"}), Breakage);
  Database::open(server.url("postgres"))->write()->script("DROP ROLE \"desk \"\"one\"\"\"");
}

TEST_F(PostgresTest, thai_trigrams_are_found) {
  auto db = Database::open(fresh->url());
  auto row = db->read()->query("SELECT cardinality(show_trgm('แจ้ซ้อน')) AS n").at(0);
  EXPECT_GT(row.integer("n"), 3);
}

TEST_F(PostgresTest, a_commit_after_a_failed_statement_is_no_success) {
  auto db = Database::open(fresh->url());
  auto c = db->write();
  c->begin();
  EXPECT_THROW(c->query("SELECT 1/0"), Breakage);
  EXPECT_THROW(c->commit(), Breakage);
}

TEST_F(PostgresTest, backup_names_the_tools_for_it) {
  auto db = Database::open(fresh->url());
  EXPECT_THROW(db->backup("/tmp/nowhere"), Breakage);
}

TEST_F(PostgresTest, an_unreachable_server_is_unavailable) {
  EXPECT_THROW(Database::open("postgresql:///x?host=/nonexistent"), Unavailable);
}

}  // namespace
}  // namespace kit::sql
