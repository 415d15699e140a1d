// Many rows at once: what went in comes out alike on both engines, and a batch goes in whole or
// not.
#include <algorithm>
#include <limits>

#include "kit/testing/database.hpp"

namespace kit::sql {
namespace {

constexpr std::string_view every_type =
    "CREATE TABLE t (id BIGINT PRIMARY KEY, words TEXT, flag BOOLEAN, part DOUBLE PRECISION, "
    "bytes BYTEA)";
constexpr std::string_view the_columns[] = {"id", "words", "flag", "part", "bytes"};

struct BulkTest : testing::DatabaseTest {
  std::int64_t rows_in(Connection& c) {
    return c.query("SELECT count(*) AS n FROM t")[0].integer("n");
  }
};

TEST_P(BulkTest, every_type_comes_out_as_it_went_in) {
  auto c = db->write();
  c->script(every_type);
  std::vector<std::vector<Value>> rows;
  const std::int64_t numbers[] = {0, -1, 1'234'567'890'123,
                                  std::numeric_limits<std::int64_t>::max(),
                                  std::numeric_limits<std::int64_t>::min()};
  for (const auto n : numbers)
    rows.push_back({n, "แจ้ซ้อน " + std::to_string(n), n % 2 == 0, -0.5 * double(n % 1000),
                    Blob{std::string("\0\xFF\n", 3)}});
  rows.push_back(
      {std::int64_t{7}, std::monostate{}, std::monostate{}, std::monostate{}, std::monostate{}});
  rows.push_back({std::int64_t{8}, "", false, 0.0, Blob{}});
  Transaction all(*c);
  {
    auto bulk = c->bulk_insert("t", the_columns);
    for (const auto& row : rows) bulk->add(row);
    EXPECT_EQ(bulk->finish(), std::int64_t(rows.size()));
  }
  all.commit();
  for (const auto& row : rows) {
    auto found = c->query(
        "SELECT id, words, part, bytes, CASE WHEN flag THEN 1 ELSE 0 END AS flag "
        "FROM t WHERE id = $1",
        std::vector<Value>{row[0]});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].at("words"), row[1]);
    EXPECT_EQ(found[0].at("part"), row[3]);
    EXPECT_EQ(found[0].at("bytes"), row[4]);
    EXPECT_EQ(found[0].integer("flag") == 1, row[2] == Value(true));
  }
}

TEST_P(BulkTest, more_rows_than_a_buffer_holds_go_in_in_order) {
  auto c = db->write();
  c->script("CREATE TABLE t (id BIGINT, words TEXT)");
  constexpr std::string_view two[] = {"id", "words"};
  constexpr std::int64_t count = 20'000;
  Transaction all(*c);
  {
    auto bulk = c->bulk_insert("t", two);
    for (std::int64_t i = 0; i < count; ++i)
      bulk->add(std::vector<Value>{i, std::string(std::size_t(i % 90), 'x')});
    EXPECT_EQ(bulk->finish(), count);
  }
  all.commit();
  EXPECT_EQ(rows_in(*c), count);
  EXPECT_EQ(c->query("SELECT count(*) AS n FROM t WHERE length(words) = id % 90")[0].integer("n"),
            count);
}

TEST_P(BulkTest, a_constraint_that_breaks_takes_the_whole_batch_out) {
  auto c = db->write();
  c->script(every_type);
  auto twice = [&] {
    Transaction all(*c);
    auto bulk = c->bulk_insert("t", the_columns);
    for (const std::int64_t id : {1, 2, 1})
      bulk->add(std::vector<Value>{id, "x", true, 1.5, Blob{"b"}});
    bulk->finish();
    bulk.reset();
    all.commit();
  };
  EXPECT_THROW(twice(), ConstraintBroken);
  EXPECT_EQ(rows_in(*c), 0);
}

TEST_P(BulkTest, rows_given_up_are_not_there_and_the_connection_goes_on) {
  auto c = db->write();
  c->script(every_type);
  {
    Transaction all(*c);
    auto bulk = c->bulk_insert("t", the_columns);
    bulk->add(std::vector<Value>{std::int64_t{1}, "x", true, 1.5, Blob{"b"}});
  }
  EXPECT_EQ(rows_in(*c), 0);
}

TEST_P(BulkTest, text_with_a_nul_breaks_before_it_is_sent) {
  auto c = db->write();
  c->script(every_type);
  Transaction all(*c);
  auto bulk = c->bulk_insert("t", the_columns);
  EXPECT_THROW(
      bulk->add(std::vector<Value>{std::int64_t{1}, std::string("a\0b", 3), true, 1.5, Blob{}}),
      Breakage);
}

INSTANTIATE_TEST_SUITE_P(both, BulkTest, testing::engines(), testing::engine_name);

struct PostgresBulkTest : ::testing::Test {
  void SetUp() override {
    if (std::ranges::count(testing::engine_list(), "postgres") == 0)
      GTEST_SKIP() << "not among CHAESON_TEST_DATABASES";
    fresh.emplace("postgres");
    db = Database::open(fresh->url());
  }
  std::optional<testing::FreshDatabase> fresh;
  std::unique_ptr<Database> db;
};

TEST_F(PostgresBulkTest, a_value_of_another_type_than_its_column_is_a_bug) {
  auto c = db->write();
  c->script(every_type);
  Transaction all(*c);
  auto bulk = c->bulk_insert("t", the_columns);
  EXPECT_THROW(bulk->add(std::vector<Value>{1.5, "x", true, 1.5, Blob{}}), Bug);
  EXPECT_THROW(bulk->add(std::vector<Value>{std::int64_t{1}, std::int64_t{2}, true, 1.5, Blob{}}),
               Bug);
  EXPECT_THROW(bulk->add(std::vector<Value>{std::int64_t{1}}), Bug);
  EXPECT_THROW(c->query("SELECT 1"), Bug) << "the connection is busy";
  bulk->add(std::vector<Value>{std::int64_t{1}, "x", true, 1.5, Blob{}});
  EXPECT_EQ(bulk->finish(), 1) << "what was refused left no half row";
}

TEST_F(PostgresBulkTest, behind_the_wall_rows_go_in_by_way_of_a_temporary_table) {
  db->write()->script(
      "CREATE TABLE walled (org_id TEXT, n BIGINT); ALTER TABLE walled ENABLE ROW LEVEL SECURITY; "
      "CREATE POLICY own ON walled USING (org_id = 'ours') WITH CHECK (org_id = 'ours'); "
      "CREATE ROLE bulk_officer; GRANT ALL ON walled TO bulk_officer");
  auto officers = Database::open(fresh->url(), {.postgres_role = "bulk_officer"});
  auto c = officers->write();
  constexpr std::string_view two[] = {"org_id", "n"};
  EXPECT_THROW(c->bulk_insert("walled", two), Breakage);
  auto fill = [&](const std::string& org_id) {
    Transaction all(*c);
    c->script("CREATE TEMPORARY TABLE fresh (org_id TEXT, n BIGINT) ON COMMIT DROP");
    auto bulk = c->bulk_insert("fresh", two);
    bulk->add(std::vector<Value>{org_id, std::int64_t{1}});
    bulk->finish();
    bulk.reset();
    c->execute("INSERT INTO walled SELECT org_id, n FROM fresh");
    all.commit();
  };
  fill("ours");
  EXPECT_THROW(fill("theirs"), Breakage) << "the wall holds for what came in bulk as well";
  EXPECT_EQ(c->query("SELECT count(*) AS n FROM walled")[0].integer("n"), 1);
}

}  // namespace
}  // namespace kit::sql
