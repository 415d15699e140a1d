// Connections are bounded: who finds none waits, then is told so.
#include <thread>

#include "kit/testing/database.hpp"

namespace kit::sql {
namespace {

struct SqlPoolTest : testing::DatabaseTest {
  void SetUp() override {
    DatabaseTest::SetUp();
    db.reset();
    db = Database::open(fresh->url(), {.connections_max = 2, .wait_ms_max = 20});
  }
};
INSTANTIATE_TEST_SUITE_P(both, SqlPoolTest, testing::engines(), testing::engine_name);

TEST_P(SqlPoolTest, an_exhausted_pool_says_unavailable_and_recovers) {
  {
    auto a = db->read();
    auto b = db->read();
    EXPECT_THROW(db->read(), Unavailable);
  }
  EXPECT_EQ(db->read()->query("SELECT 1 AS one").at(0).integer("one"), 1);
}

TEST_P(SqlPoolTest, a_waiting_reader_gets_what_is_given_back) {
  db.reset();
  db = Database::open(fresh->url(), {.connections_max = 1, .wait_ms_max = 60'000});
  std::int64_t got = 0;
  std::thread waiter;
  {
    auto held = db->read();
    waiter = std::thread([&] { got = db->read()->query("SELECT 1 AS one").at(0).integer("one"); });
  }
  waiter.join();
  EXPECT_EQ(got, 1);
}

TEST_P(SqlPoolTest, many_threads_add_up) {
  db.reset();
  db = Database::open(fresh->url(), {.connections_max = 3});
  db->write()->script("CREATE TABLE counter (n BIGINT NOT NULL); INSERT INTO counter VALUES (0)");
  std::vector<std::thread> threads;
  for (int i = 0; i < 6; ++i)
    threads.emplace_back([&] {
      for (int k = 0; k < 20; ++k) {
        auto c = db->write();
        Transaction t(*c);
        c->execute("UPDATE counter SET n = n + 1");
        t.commit();
      }
    });
  for (auto& t : threads) t.join();
  EXPECT_EQ(db->read()->query("SELECT n FROM counter").at(0).integer("n"), 120);
}

TEST_P(SqlPoolTest, a_lock_held_too_long_means_try_again) {
  if (!on_postgres()) GTEST_SKIP() << "SQLite has one writer";
  db->write()->script("CREATE TABLE counter (n BIGINT NOT NULL); INSERT INTO counter VALUES (0)");
  auto a = db->write();
  auto b = db->write();
  Transaction first(*a);
  a->execute("UPDATE counter SET n = 1");
  Transaction second(*b);
  EXPECT_THROW(b->execute("UPDATE counter SET n = 2"), TryAgain);
}

TEST_P(SqlPoolTest, a_write_over_a_newer_one_means_try_again) {
  if (!on_postgres()) GTEST_SKIP() << "SQLite has one writer";
  db->write()->script("CREATE TABLE counter (n BIGINT NOT NULL); INSERT INTO counter VALUES (0)");
  auto a = db->write();
  a->script("BEGIN ISOLATION LEVEL REPEATABLE READ");
  a->query("SELECT n FROM counter");
  db->write()->execute("UPDATE counter SET n = 1");
  EXPECT_THROW(a->execute("UPDATE counter SET n = 2"), TryAgain);
}

}  // namespace
}  // namespace kit::sql
