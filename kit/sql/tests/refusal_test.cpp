// What the schema refuses, and what transactions and savepoints undo.
#include "kit/testing/database.hpp"

namespace kit::sql {
namespace {

using V = std::vector<Value>;

struct SqlRefusalTest : testing::DatabaseTest {
  void SetUp() override {
    DatabaseTest::SetUp();
    db->write()->script(
        "CREATE TABLE centre (id BIGINT PRIMARY KEY, name TEXT NOT NULL);"
        "CREATE TABLE account (id BIGINT PRIMARY KEY, centre BIGINT REFERENCES centre (id) "
        "DEFERRABLE INITIALLY DEFERRED,"
        " code TEXT, balance BIGINT NOT NULL DEFAULT 0,"
        " CONSTRAINT balance_not_negative CHECK (balance >= 0), CONSTRAINT account_code UNIQUE "
        "(centre, code))");
  }
  std::string broken(std::string_view sql) {
    try {
      db->write()->execute(sql);
    } catch (const ConstraintBroken& e) {
      return e.constraint;
    }
    return "nothing broken";
  }
  std::int64_t accounts() {
    return db->read()->query("SELECT count(*) AS n FROM account").at(0).integer("n");
  }
};
INSTANTIATE_TEST_SUITE_P(both, SqlRefusalTest, testing::engines(), testing::engine_name);

TEST_P(SqlRefusalTest, broken_constraints_have_names) {
  db->write()->script(
      "INSERT INTO centre VALUES (1, 'ก'); INSERT INTO account VALUES (1, 1, 'a', 0)");
  EXPECT_EQ(broken("INSERT INTO account VALUES (2, 1, 'b', -1)"), "balance_not_negative");
  EXPECT_EQ(broken("INSERT INTO account VALUES (2, 1, 'a', 0)"),
            on_postgres() ? "account_code" : "account.centre, account.code");
  EXPECT_EQ(broken("INSERT INTO account VALUES (1, 1, 'c', 0)"),
            on_postgres() ? "account_pkey" : "account.id");
  EXPECT_EQ(broken("INSERT INTO centre VALUES (2, NULL)"), "centre.name");
  EXPECT_EQ(broken("INSERT INTO account VALUES (3, 99, 'd', 0)"),
            on_postgres() ? "account_centre_fkey" : "foreign_key");
}

TEST_P(SqlRefusalTest, the_error_text_does_not_quote_the_row) {
  db->write()->script(
      "INSERT INTO centre VALUES (1, 'ก'); INSERT INTO account VALUES (1, 1, 'secret', 0)");
  try {
    db->write()->execute("INSERT INTO account VALUES (2, $1, $2, 0)",
                         V{std::int64_t{1}, std::string("secret")});
    FAIL();
  } catch (const ConstraintBroken& e) {
    EXPECT_EQ(std::string(e.what()).find("secret"), std::string::npos) << e.what();
  }
}

TEST_P(SqlRefusalTest, a_transaction_not_committed_is_undone) {
  {
    auto c = db->write();
    Transaction t(*c);
    c->execute("INSERT INTO account (id) VALUES (1)");
  }
  EXPECT_EQ(accounts(), 0);
  {
    auto c = db->write();
    Transaction t(*c);
    c->execute("INSERT INTO account (id) VALUES (1)");
    t.commit();
  }
  EXPECT_EQ(accounts(), 1);
}

TEST_P(SqlRefusalTest, a_deferred_key_breaks_at_commit_and_undoes_all) {
  auto c = db->write();
  {
    Transaction t(*c);
    c->execute("INSERT INTO account (id, centre) VALUES (1, 99)");
    EXPECT_THROW(t.commit(), ConstraintBroken);
  }
  EXPECT_EQ(c->query("SELECT count(*) AS n FROM account").at(0).integer("n"), 0);
}

TEST_P(SqlRefusalTest, a_savepoint_undoes_only_its_own_step) {
  auto c = db->write();
  Transaction t(*c);
  for (int i = 0; i < 4; ++i) {
    try {
      Savepoint step(*c);
      c->execute("INSERT INTO account (id, balance) VALUES ($1, $2)",
                 V{std::int64_t{i}, std::int64_t{i % 2 ? -1 : 1}});
      step.release();
    } catch (const ConstraintBroken&) {
      EXPECT_EQ(i % 2, 1);
    }
  }
  {
    Savepoint outer(*c);
    Savepoint inner(*c);
    c->execute("DELETE FROM account");
    inner.release();
  }
  t.commit();
  EXPECT_EQ(c->query("SELECT count(*) AS n FROM account").at(0).integer("n"), 2);
}

TEST_P(SqlRefusalTest, a_lease_given_back_inside_a_transaction_is_undone) {
  {
    auto c = db->write();
    c->begin();
    c->execute("INSERT INTO account (id) VALUES (1)");
  }
  EXPECT_EQ(accounts(), 0);
}

TEST_P(SqlRefusalTest, a_reading_transaction_cannot_write) {
  auto c = db->read();
  Transaction t(*c);
  EXPECT_THROW(c->execute("INSERT INTO account (id) VALUES (1)"), Unavailable);
}

TEST_P(SqlRefusalTest, a_reading_transaction_sees_one_moment) {
  auto reader = db->read();
  Transaction t(*reader);
  const auto count = "SELECT count(*) AS n FROM account";
  EXPECT_EQ(reader->query(count).at(0).integer("n"), 0);
  db->write()->execute("INSERT INTO account (id) VALUES (1)");
  EXPECT_EQ(reader->query(count).at(0).integer("n"), 0);
  t.commit();
  EXPECT_EQ(reader->query(count).at(0).integer("n"), 1);
}

TEST_P(SqlRefusalTest, a_trigger_may_refuse) {
  if (on_postgres())
    db->write()->script(
        "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RAISE EXCEPTION "
        "'append_only'; END $f$;"
        "CREATE TRIGGER kept BEFORE DELETE ON centre FOR EACH ROW EXECUTE FUNCTION no()");
  else
    db->write()->script(
        "CREATE TRIGGER kept BEFORE DELETE ON centre FOR EACH ROW BEGIN SELECT RAISE(ABORT, "
        "'append_only'); END");
  db->write()->script("INSERT INTO centre VALUES (1, 'ก')");
  EXPECT_EQ(broken("DELETE FROM centre"), "append_only");
}

TEST_P(SqlRefusalTest, wrong_sql_is_a_breakage) {
  EXPECT_THROW(db->write()->query("SELEKT 1"), Breakage);
  EXPECT_THROW(db->write()->query("SELECT \"no such column\""), Breakage);
}

}  // namespace
}  // namespace kit::sql
