// The SQL that both engines understand alike. What stands here may be used anywhere.
#include "kit/testing/database.hpp"

namespace kit::sql {
namespace {

using V = std::vector<Value>;

struct SqlSubsetTest : testing::DatabaseTest {
  void SetUp() override {
    DatabaseTest::SetUp();
    c = std::make_unique<Lease>(db->write());
    run("CREATE TABLE a (id BIGINT PRIMARY KEY, k TEXT UNIQUE, n BIGINT, b BOOLEAN,"
        " d BIGINT GENERATED ALWAYS AS (n * 2) STORED)");
    run("INSERT INTO a (id, k, n, b) VALUES (1,'x',5,TRUE), (2,'y',NULL,FALSE), (3,'z',7,TRUE), "
        "(4,'w',7,NULL)");
  }
  void TearDown() override {
    c.reset();
    DatabaseTest::TearDown();
  }
  void run(std::string_view sql) { (*c)->script(sql); }
  // The first column of every row, "-" for null, commas between.
  std::string first(std::string_view sql, const V& params = {}) {
    std::string out;
    for (const Row& row : (*c)->query(sql, params)) {
      if (!out.empty()) out += ',';
      out += shown(row.at(0));
    }
    return out;
  }
  static std::string shown(const Value& v) {
    if (auto* text = std::get_if<std::string>(&v)) return *text;
    if (auto* number = std::get_if<std::int64_t>(&v)) return std::to_string(*number);
    if (auto* flag = std::get_if<bool>(&v)) return *flag ? "1" : "0";
    return std::holds_alternative<std::monostate>(v) ? "-" : "?";
  }
  std::unique_ptr<Lease> c;
};
INSTANTIATE_TEST_SUITE_P(both, SqlSubsetTest, testing::engines(), testing::engine_name);

TEST_P(SqlSubsetTest, upsert_and_returning) {
  EXPECT_EQ(
      first(
          "INSERT INTO a (id, k, n) VALUES (9,'x',50) ON CONFLICT (k) DO UPDATE SET n = excluded.n"
          " WHERE a.n < excluded.n RETURNING n"),
      "50");
  EXPECT_EQ(first("INSERT INTO a (id, k) VALUES (9,'x') ON CONFLICT DO NOTHING RETURNING id"), "");
  EXPECT_EQ(first("INSERT INTO a (id, k, n) SELECT 9, 'x', 60 FROM a WHERE id = 1"
                  " ON CONFLICT (k) DO UPDATE SET n = excluded.n RETURNING n"),
            "60");
  EXPECT_EQ(first("UPDATE a SET n = 1 WHERE id = 2 RETURNING d"), "2");
  EXPECT_EQ(first("DELETE FROM a WHERE id = 2 RETURNING k"), "y");
}

TEST_P(SqlSubsetTest, windows_and_filters) {
  EXPECT_EQ(first("SELECT sum(coalesce(n,0)) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND "
                  "CURRENT ROW) FROM a"
                  " ORDER BY id"),
            "5,5,7,14");
  EXPECT_EQ(first("SELECT row_number() OVER (PARTITION BY n ORDER BY id) FROM a ORDER BY id"),
            "1,1,1,2");
  EXPECT_EQ(first("SELECT count(*) FILTER (WHERE n = 7) FROM a"), "2");
  EXPECT_EQ(first("SELECT count(DISTINCT n) FROM a"), "2");
}

TEST_P(SqlSubsetTest, common_table_expressions) {
  EXPECT_EQ(first("WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t WHERE i < 4) "
                  "SELECT i FROM t"),
            "1,2,3,4");
  EXPECT_EQ(first("WITH t AS MATERIALIZED (SELECT max(n) AS m FROM a) SELECT m FROM t"), "7");
}

TEST_P(SqlSubsetTest, indexes_on_parts_and_expressions) {
  run("CREATE INDEX a_open ON a (n) WHERE b; CREATE UNIQUE INDEX a_lower ON a (lower(k))");
  EXPECT_EQ(first("SELECT id FROM a WHERE lower(k) = 'x'"), "1");
}

TEST_P(SqlSubsetTest, keyset_paging_and_order_of_nulls) {
  EXPECT_EQ(first("SELECT id FROM a WHERE (n, id) > (5, 1) ORDER BY n, id LIMIT $1 OFFSET 0",
                  {std::int64_t{9}}),
            "3,4");
  EXPECT_EQ(first("SELECT n FROM a ORDER BY n NULLS LAST"), "5,7,7,-");
  EXPECT_EQ(first("SELECT n FROM a ORDER BY n DESC NULLS FIRST"), "-,7,7,5");
}

TEST_P(SqlSubsetTest, joins_and_update_from) {
  run("CREATE TABLE b (id BIGINT PRIMARY KEY, m BIGINT); INSERT INTO b VALUES (3, 30), (8, 80)");
  EXPECT_EQ(first("SELECT coalesce(a.id, b.id) FROM a FULL OUTER JOIN b ON a.id = b.id ORDER BY 1"),
            "1,2,3,4,8");
  EXPECT_EQ((*c)->execute("UPDATE a SET n = b.m FROM b WHERE a.id = b.id"), 1);
  EXPECT_EQ(first("SELECT n FROM a WHERE id = 3"), "30");
}

TEST_P(SqlSubsetTest, booleans_and_distinctness) {
  EXPECT_EQ(first("SELECT id FROM a WHERE b ORDER BY id"), "1,3");
  EXPECT_EQ(first("SELECT id FROM a WHERE NOT b"), "2");
  EXPECT_EQ(first("SELECT id FROM a WHERE b = $1 ORDER BY id", {true}), "1,3");
  EXPECT_EQ(first("SELECT id FROM a WHERE n IS NOT DISTINCT FROM $1", {std::monostate{}}), "2");
  EXPECT_TRUE((*c)->query("SELECT b FROM a WHERE id = 1").at(0).flag("b"));
}

TEST_P(SqlSubsetTest, columns_come_and_go) {
  run("ALTER TABLE a ADD COLUMN extra BIGINT NOT NULL DEFAULT 3");
  EXPECT_EQ(first("SELECT extra FROM a WHERE id = 1"), "3");
  run("ALTER TABLE a DROP COLUMN extra");
  EXPECT_EQ((*c)->query("SELECT * FROM a").at(0).names().size(), 5u);
}

TEST_P(SqlSubsetTest, a_prepared_statement_survives_a_change_of_its_table) {
  EXPECT_EQ((*c)->query("SELECT * FROM a").at(0).names().size(), 5u);
  run("ALTER TABLE a ADD COLUMN extra BIGINT");
  EXPECT_EQ((*c)->query("SELECT * FROM a").at(0).names().size(), 6u);
}

TEST_P(SqlSubsetTest, arithmetic_and_casts) {
  EXPECT_EQ(first("SELECT 7 / 2"), "3");
  EXPECT_EQ(first("SELECT CAST('12' AS BIGINT)"), "12");
  EXPECT_EQ(first("SELECT length('แจ้ซ้อน')"), "7");
  EXPECT_EQ(first("SELECT CASE WHEN CURRENT_TIMESTAMP IS NULL THEN 0 ELSE 1 END"), "1");
}

TEST_P(SqlSubsetTest, greatest_least_and_string_agg) {
  EXPECT_EQ(first("SELECT greatest(n, 6, NULL) FROM a ORDER BY id"), "6,6,7,7");
  EXPECT_EQ(first("SELECT least('b', 'a', 'c')"), "a");
  EXPECT_EQ(first("SELECT greatest(CAST(NULL AS BIGINT), NULL)"), "-");
  EXPECT_EQ(first("SELECT string_agg(k, '; ') FROM (SELECT k FROM a ORDER BY id) AS t"),
            "x; y; z; w");
  EXPECT_EQ(first("SELECT string_agg(k, ',') FROM a WHERE id > 99"), "-");
}

TEST_P(SqlSubsetTest, like_respects_letter_case) {
  EXPECT_EQ(first("SELECT id FROM a WHERE k LIKE 'X%'"), "");
  EXPECT_EQ(first("SELECT id FROM a WHERE k LIKE $1", {std::string("x%")}), "1");
}

TEST_P(SqlSubsetTest, a_row_is_locked_for_update) {
  Transaction t(**c);
  EXPECT_EQ(first("SELECT n FROM a WHERE id = 1 FOR UPDATE"), "5");
  EXPECT_EQ(first("SELECT n FROM a WHERE id = 1 FOR UPDATE SKIP LOCKED"), "5");
  t.commit();
}

TEST_P(SqlSubsetTest, collation_th_sorts_as_thai_dictionaries_do) {
  migrate(**c, {});
  run("DELETE FROM a; INSERT INTO a (id, k) VALUES (1,'เขา'), (2,'กา'), (3,'แกะ'), (4,'ขา'), "
      "(5,'เก่า')");
  EXPECT_EQ(first("SELECT k FROM a ORDER BY k COLLATE th"), "กา,เก่า,แกะ,ขา,เขา");
}

}  // namespace
}  // namespace kit::sql
