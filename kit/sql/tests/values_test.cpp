// What goes in comes out the same on both engines.
#include <cmath>
#include <limits>

#include "kit/testing/database.hpp"

namespace kit::sql {
namespace {

using V = std::vector<Value>;
constexpr std::int64_t biggest = std::numeric_limits<std::int64_t>::max();

struct SqlValuesTest : testing::DatabaseTest {
  void SetUp() override {
    DatabaseTest::SetUp();
    db->write()->script(
        "CREATE TABLE thing (id BIGINT PRIMARY KEY, words TEXT, amount BIGINT, share DOUBLE "
        "PRECISION,"
        " open BOOLEAN, photo BYTEA)");
  }
  Row stored(const V& row) {
    auto c = db->write();
    EXPECT_EQ(c->execute("INSERT INTO thing VALUES ($1, $2, $3, $4, $5, $6)", row), 1);
    return c->query("SELECT * FROM thing WHERE id = $1", V{row[0]}).at(0);
  }
};
INSTANTIATE_TEST_SUITE_P(both, SqlValuesTest, testing::engines(), testing::engine_name);

TEST_P(SqlValuesTest, every_type_comes_back) {
  std::string bytes("\x00\xff\\'\n", 5);
  Row row =
      stored({std::int64_t{1}, std::string("แจ้ซ้อน 'ผู้ยื่น' \"$1\""), biggest, 0.1, true, Blob{bytes}});
  EXPECT_EQ(row.text("words"), "แจ้ซ้อน 'ผู้ยื่น' \"$1\"");
  EXPECT_EQ(row.integer("amount"), biggest);
  EXPECT_EQ(row.real("share"), 0.1);
  EXPECT_TRUE(row.flag("open"));
  EXPECT_EQ(row.blob("photo"), bytes);
}

TEST_P(SqlValuesTest, nulls_come_back_as_nulls) {
  Row row = stored({std::int64_t{1}, {}, {}, {}, {}, {}});
  for (auto column : {"words", "amount", "share", "open", "photo"})
    EXPECT_TRUE(row.is_null(column));
  EXPECT_EQ(row.text("words"), "");
  EXPECT_EQ(row.find_text("words"), std::nullopt);
  EXPECT_EQ(row.find_integer("amount"), std::nullopt);
  EXPECT_THROW(row.integer("amount"), Bug);
  EXPECT_THROW(row.flag("open"), Bug);
}

TEST_P(SqlValuesTest, empty_is_not_null) {
  Row row = stored({std::int64_t{1}, std::string(), -biggest - 1, -0.0, false, Blob{}});
  EXPECT_EQ(row.find_text("words"), "");
  EXPECT_EQ(row.integer("amount"), -biggest - 1);
  EXPECT_FALSE(row.flag("open"));
  EXPECT_FALSE(row.is_null("photo"));
  EXPECT_EQ(row.blob("photo"), "");
}

TEST_P(SqlValuesTest, the_same_statement_takes_null_and_then_a_big_number) {
  auto c = db->write();
  const auto sql = "SELECT coalesce($1, 0) AS n";
  EXPECT_EQ(c->query(sql, V{std::monostate{}}).at(0).integer("n"), 0);
  EXPECT_EQ(c->query(sql, V{biggest}).at(0).integer("n"), biggest);
}

TEST_P(SqlValuesTest, parameters_may_repeat_in_any_order) {
  auto c = db->write();
  V params{std::int64_t{7}, std::int64_t{1}};
  Row row = c->query("SELECT $2 AS a, $1 AS b, $1 + $1 AS c, '$1' AS d -- $9\n", params).at(0);
  EXPECT_EQ(row.integer("a"), 1);
  EXPECT_EQ(row.integer("b"), 7);
  EXPECT_EQ(row.integer("c"), 14);
  EXPECT_EQ(row.text("d"), "$1");
}

TEST_P(SqlValuesTest, sums_of_whole_numbers_are_whole_and_averages_are_not) {
  auto c = db->write();
  c->script("INSERT INTO thing (id, amount) VALUES (1, 10), (2, 20), (3, 30)");
  Row row = c->query("SELECT sum(amount) AS s, avg(amount) AS a, count(*) AS n FROM thing").at(0);
  EXPECT_EQ(row.integer("s"), 60);
  EXPECT_EQ(row.real("a"), 20.0);
  EXPECT_EQ(row.integer("n"), 3);
}

TEST_P(SqlValuesTest, text_with_a_nul_character_is_refused) {
  std::string text("a\0b", 3);
  EXPECT_THROW(db->write()->query("SELECT $1 AS t", V{text}), Breakage);
}

TEST_P(SqlValuesTest, a_text_does_not_fit_a_number_column) {
  auto c = db->write();
  V row{std::int64_t{1}, std::string("many")};
  EXPECT_THROW(c->execute("INSERT INTO thing (id, amount) VALUES ($1, $2)", row), Breakage);
}

TEST_P(SqlValuesTest, an_unknown_column_is_our_bug) {
  auto rows = db->read()->query("SELECT 1 AS one");
  EXPECT_THROW(rows.at(0).at("two"), Bug);
}

TEST_P(SqlValuesTest, execute_counts_the_changed_rows) {
  auto c = db->write();
  EXPECT_EQ(c->execute("INSERT INTO thing (id) VALUES (1), (2), (3)"), 3);
  EXPECT_EQ(c->execute("UPDATE thing SET amount = 1 WHERE id > 1"), 2);
  EXPECT_EQ(c->execute("UPDATE thing SET amount = 1 WHERE id > 9"), 0);
  EXPECT_EQ(c->execute("SELECT * FROM thing"), 0);
  EXPECT_EQ(c->execute("DELETE FROM thing"), 3);
}

TEST_P(SqlValuesTest, rows_stream_one_by_one_and_may_be_left_early) {
  auto c = db->write();
  const auto numbers =
      "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < $1) SELECT n FROM "
      "t";
  std::int64_t sum = 0;
  c->each(numbers, V{std::int64_t{1000}}, [&](const Row& row) { sum += row.integer("n"); });
  EXPECT_EQ(sum, 500'500);
  struct Enough {};
  auto leave = [](const Row&) { throw Enough{}; };
  EXPECT_THROW(c->each(numbers, V{std::int64_t{100'000}}, leave), Enough);
  auto nested = [&](const Row&) { c->query("SELECT 1"); };
  EXPECT_THROW(c->each(numbers, V{std::int64_t{10}}, nested), Bug);
  EXPECT_EQ(c->query("SELECT 2 AS two").at(0).integer("two"), 2);
}

TEST_P(SqlValuesTest, many_different_statements_do_not_pile_up) {
  auto c = db->write();
  for (int i = 0; i < 450; ++i) {
    auto n = std::to_string(i);
    EXPECT_EQ(c->query("SELECT " + n + " AS n").at(0).integer("n"), i);
  }
  if (!on_postgres()) return;
  auto kept = c->query("SELECT count(*) AS n FROM pg_prepared_statements").at(0).integer("n");
  EXPECT_LE(kept, 202);
}

}  // namespace
}  // namespace kit::sql
