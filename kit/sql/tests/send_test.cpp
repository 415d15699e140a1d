// Statements that are sent without waiting: their order, and where what they are refused comes up.
#include "kit/testing/database.hpp"

namespace kit::sql {
namespace {

using V = std::vector<Value>;

struct SentTest : testing::DatabaseTest {
  void SetUp() override {
    DatabaseTest::SetUp();
    db->write()->script(
        "CREATE TABLE visit (id BIGINT PRIMARY KEY, note TEXT NOT NULL, CONSTRAINT note_there "
        "CHECK (note <> ''))");
  }
  static void add(Connection& c, std::int64_t id, const std::string& note = "ก") {
    c.send("INSERT INTO visit (id, note) VALUES ($1, $2)", V{id, note});
  }
  static std::int64_t visits(Connection& c) {
    return c.query("SELECT count(*) AS n FROM visit").at(0).integer("n");
  }
  std::int64_t visits() { return visits(*db->read()); }
};
INSTANTIATE_TEST_SUITE_P(both, SentTest, testing::engines(), testing::engine_name);

TEST_P(SentTest, a_query_sees_what_was_sent_before_it) {
  auto c = db->write();
  Transaction t(*c);
  for (std::int64_t i = 1; i <= 3; ++i) {
    add(*c, i);
    EXPECT_EQ(visits(*c), i);
  }
  c->send("DELETE FROM visit WHERE id = $1", V{std::int64_t{2}});
  EXPECT_EQ(c->execute("UPDATE visit SET note = 'ข'"), 2);
  t.commit();
  EXPECT_EQ(visits(), 2);
}

TEST_P(SentTest, what_is_asked_after_a_stream_is_answered_whole) {
  auto c = db->write();
  Transaction t(*c);
  for (std::int64_t i = 1; i <= 3; ++i) add(*c, i);
  std::int64_t seen = 0;
  c->each("SELECT id FROM visit ORDER BY id", {}, [&](const Row&) { ++seen; });
  EXPECT_EQ(seen, 3);
  auto asked = c->ask("SELECT id FROM visit ORDER BY id");
  auto again = c->ask("SELECT count(*) AS n FROM visit");
  EXPECT_EQ(asked.rows().size(), 3u);
  EXPECT_EQ(again.rows().at(0).integer("n"), 3);
  t.commit();
}

TEST_P(SentTest, thousands_arrive_in_order) {
  auto c = db->write();
  Transaction t(*c);
  const std::string long_note(4'000, 'x');
  for (std::int64_t i = 1; i <= 3'000; ++i) add(*c, i, long_note);
  for (std::int64_t i = 1; i <= 3'000; i += 2)
    c->send("DELETE FROM visit WHERE id = $1", V{std::int64_t{i}});
  t.commit();
  EXPECT_EQ(visits(), 1'500);
}

TEST_P(SentTest, what_is_refused_comes_up_by_the_commit_and_undoes_all) {
  auto c = db->write();
  for (int round = 0; round < 2; ++round) {
    auto act = [&] {
      Transaction t(*c);
      add(*c, 1);
      add(*c, 2, "");
      add(*c, 3);
      t.commit();
    };
    try {
      act();
      ADD_FAILURE() << "committed";
    } catch (const ConstraintBroken& e) {
      EXPECT_EQ(e.constraint, "note_there");
    }
    EXPECT_EQ(visits(*c), 0);
  }
  Transaction again(*c);
  add(*c, 1);
  again.commit();
  EXPECT_EQ(visits(*c), 1);
}

TEST_P(SentTest, what_is_refused_comes_up_in_the_next_query_too) {
  auto c = db->write();
  Transaction t(*c);
  EXPECT_THROW(
      {
        add(*c, 2, "");
        visits(*c);
      },
      ConstraintBroken);
}

TEST_P(SentTest, a_step_that_is_undone_takes_what_was_refused_in_it_along) {
  auto c = db->write();
  Transaction t(*c);
  add(*c, 1);
  try {
    Savepoint step(*c);
    add(*c, 2);
    add(*c, 3, "");
  } catch (const ConstraintBroken&) {
    EXPECT_FALSE(on_postgres());
  }
  {
    Savepoint step(*c);
    add(*c, 4);
    step.release();
  }
  t.commit();
  EXPECT_EQ(visits(), 2);
}

TEST_P(SentTest, what_was_refused_before_a_step_is_not_lost_with_it) {
  auto c = db->write();
  Transaction t(*c);
  EXPECT_THROW(
      {
        add(*c, 1, "");
        { Savepoint step(*c); }
        add(*c, 2);
        t.commit();
      },
      ConstraintBroken);
}

TEST_P(SentTest, outside_a_transaction_it_is_waited_for) {
  auto c = db->write();
  add(*c, 1);
  EXPECT_EQ(visits(), 1);
  EXPECT_THROW(add(*c, 1), ConstraintBroken);
}

TEST_P(SentTest, a_transaction_let_go_leaves_nothing) {
  {
    auto c = db->write();
    Transaction t(*c);
    add(*c, 1);
  }
  EXPECT_EQ(visits(), 0);
}

TEST_P(SentTest, a_table_that_changed_asks_for_another_try_once) {
  auto c = db->write();
  auto read = [&] {
    Transaction t(*c);
    return c->query("SELECT * FROM visit").size();
  };
  EXPECT_EQ(read(), 0u);
  db->read();  // on PostgreSQL another session
  c->script("ALTER TABLE visit ADD COLUMN more TEXT");
  if (on_postgres()) EXPECT_THROW(read(), TryAgain);
  EXPECT_EQ(read(), 0u);
}

TEST_P(SentTest, answers_come_in_their_own_order_whenever_they_are_read) {
  auto c = db->write();
  Transaction t(*c);
  auto one = c->ask("SELECT CAST(1 AS BIGINT) AS n");
  auto room = c->ask("INSERT INTO visit (id, note) VALUES (1, 'ก') ON CONFLICT DO NOTHING");
  auto none = c->ask("INSERT INTO visit (id, note) VALUES (1, 'ก') ON CONFLICT DO NOTHING");
  add(*c, 2);
  auto two = c->ask("SELECT count(*) AS n FROM visit");
  EXPECT_EQ(two.rows().at(0).integer("n"), 2);
  EXPECT_EQ(one.rows().at(0).integer("n"), 1);
  EXPECT_EQ(room.changed(), 1);
  EXPECT_EQ(none.changed(), 0);
  t.commit();
  EXPECT_EQ(c->ask("SELECT count(*) AS n FROM visit").rows().at(0).integer("n"), 2);
}

struct SentToPostgres : ::testing::Test {
  void SetUp() override {
    if (testing::engine_list().back() != "postgres") GTEST_SKIP() << "not among the databases";
  }
};

TEST_F(SentToPostgres, a_server_that_goes_away_on_the_way_is_unavailable) {
  testing::FreshDatabase fresh("postgres");
  auto db = Database::open(fresh.url());
  auto c = db->write();
  auto pid = c->query("SELECT pg_backend_pid() AS p").at(0).at("p");
  Transaction t(*c);
  c->send("SELECT 1");
  db->write()->query("SELECT pg_terminate_backend($1::int)", V{pid});
  EXPECT_THROW(
      {
        for (int i = 0; i < 1'000; ++i) c->send("SELECT 2");
        t.commit();
      },
      Unavailable);
}

}  // namespace
}  // namespace kit::sql
