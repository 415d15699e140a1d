// S5: with every check of the application away, row level security alone holds the scope. The demo fills a real
// PostgreSQL; then bare statements without any {scope:} are put to every table from behind the wall.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "centre/frame/wall.hpp"
#include "kit/base/id.hpp"
#include "kit/testing/database.hpp"
#include "tests/crash/program.hpp"

namespace {

using frame::Scope;

// Rows of organisations that stand outside the wall, and why. A new table with org_id and neither an area nor a walled
// parent fails here until it says so. (Tables without org_id are the same for all; the house rules ask them for a reason.)
const std::map<std::string, std::string> outside = {
    {"aid_counters", "numbers given out, no person in it"},
    {"benefits_followed", "how far each journal has been read, no person in it"},
    {"casework_counters", "numbers given out, no person in it"},
    {"fieldwork_counters", "how far phones have read, no person in it"},
    {"housing_counters", "numbers given out, no person in it"},
    {"livelihoods_counters", "numbers given out, no person in it"},
    {"livelihoods_mappings", "headings of a marketplace's sheet, no person in it"},
    {"fieldwork_epochs", "when the database was put back, no person in it"},
    {"fieldwork_files", "sealed bytes, found by the SHA-256 on a walled card"},
    {"indicators_followed", "how far each journal has been read, no person in it"},
    {"network_service_areas", "public: which centre serves which tambon"},
    {"registry_changes", "sealed values, found by the id of a walled row only"},
    {"registry_files", "sealed bytes, found by the id in a walled row only"},
    {"registry_identity_claims", "the lock between centres: blind index and ids"},
    {"casework_reminders", "ids and days of officers, written by the program alone"},
    {"messages_line_events", "names that LINE gives its events, no person in it"},
    {"papers_numbers", "numbers given out, no person in it"},
    {"registry_numbers", "numbers given out, no person in it"},
    {"registry_photographs", "found by the id of a walled row; the bytes are sealed"},
    {"targeting_import_files", "sealed bytes, found by the id of a walled import"},
    {"targeting_import_leases", "hashes of files and who has them in hand, asked for by the own organisation's id"},
    {"targeting_import_makings", "ids only, found by the id of a walled import"},
    {"targeting_import_refusals", "sealed cells, found by the id of a walled import"},
    {"stock_items", "kinds of goods, no person in it"},
    {"stock_lots", "what goods came when and until when they are good, no person in it"},
    {"stock_recipe_lines", "what a kit is made of, no person in it"},
    {"stock_recipe_substitutes", "what a kit is made of, no person in it"},
    {"welfare_numbers", "numbers given out, no person in it"},
};

Scope scope_of(const std::string& org_id, const std::vector<std::string>& areas) {
  return frame::SystemScope::organisation("the wall is tested with scopes of its own", org_id, areas);
}

struct WallTest : ::testing::Test {
  static void SetUpTestSuite() {
    auto engines = kit::testing::engine_list();
    if (std::ranges::find(engines, "postgres") == engines.end()) return;
    fresh_ = std::make_unique<kit::testing::FreshDatabase>("postgres");
    folder_ = std::filesystem::temp_directory_path() / ("chaeson-wall-" + kit::make_uuid_v4());
    std::filesystem::create_directories(folder_);
    auto ended = crash::run({"--database", fresh_->url(), "--key-file", folder_ / "demo.key", "demo"});
    ASSERT_EQ(ended.code, 0) << ended.printed;
  }
  static void TearDownTestSuite() {
    fresh_.reset();
    std::filesystem::remove_all(folder_);
  }
  void SetUp() override {
    if (!fresh_) GTEST_SKIP() << "PostgreSQL is not among the databases of this run";
    db_ = kit::sql::Database::open(fresh_->url());
  }

  std::vector<std::string> texts(const std::string& sql) {
    std::vector<std::string> out;
    for (const auto& row : db_->write()->query(sql)) out.emplace_back(row.text("name"));
    return out;
  }
  std::vector<std::string> walled() {
    return texts("SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relforcerowsecurity AND relkind = 'r' ORDER BY 1");
  }
  // Rows of the table that a bare statement sees from behind the wall.
  std::int64_t seen(const std::string& table, const Scope& scope) {
    auto connection = db_->write();
    kit::sql::Transaction transaction(*connection);
    frame::stand_behind_wall(*connection, scope);
    return connection->query("SELECT count(*) AS n FROM " + table).front().integer("n");
  }
  std::int64_t all(const std::string& table, const std::string& where = "TRUE") {
    return db_->write()->query("SELECT count(*) AS n FROM " + table + " WHERE " + where).front().integer("n");
  }

  static inline std::unique_ptr<kit::testing::FreshDatabase> fresh_;
  static inline std::filesystem::path folder_;
  std::unique_ptr<kit::sql::Database> db_;
};

TEST_F(WallTest, every_table_is_walled_or_named_here_with_its_reason) {
  std::set<std::string> inside;
  for (const auto& table : walled()) inside.insert(table);
  for (const auto& table : texts("SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                                 "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id' "
                                 "WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY 1")) {
    bool of_the_frame = table.starts_with("frame_") || table.starts_with("staff_");
    EXPECT_TRUE(inside.contains(table) || of_the_frame || outside.contains(table)) << table << " has no wall and no reason";
  }
}

TEST_F(WallTest, the_serving_role_owns_nothing_and_bypasses_nothing) {
  auto row = db_->write()->query(
      "SELECT count(*) AS n FROM pg_roles WHERE rolname = 'chaeson_service' AND NOT rolsuper AND NOT rolbypassrls "
      "AND NOT rolcanlogin");
  EXPECT_EQ(row.front().integer("n"), 1);
  EXPECT_EQ(all("pg_class", "relowner = (SELECT oid FROM pg_roles WHERE rolname = 'chaeson_service')"), 0);
}

TEST_F(WallTest, a_stranger_sees_no_row_of_any_walled_table) {
  int filled = 0;
  for (const auto& table : walled()) {
    if (all(table) > 0) ++filled;
    EXPECT_EQ(seen(table, scope_of("no-such-organisation", {})), 0) << table;
    EXPECT_EQ(seen(table, scope_of("no-such-organisation", {"10"})), 0) << table;
  }
  EXPECT_GT(filled, 20) << "the demo fills too little for this test to say anything";
}

TEST_F(WallTest, an_organisation_sees_its_own_rows_and_no_others) {
  for (const auto& org : texts("SELECT DISTINCT org_id AS name FROM registry_people UNION SELECT DISTINCT org_id FROM casework_cases"))
    for (const auto& table : walled())
      EXPECT_EQ(seen(table, scope_of(org, {})), all(table, "org_id = '" + org + "'")) << table << " for " << org;
}

TEST_F(WallTest, an_area_opens_the_rows_of_that_area_and_their_children_only) {
  for (std::string from : {"52130401", "521304", "52", "57"}) {
    auto scope = scope_of("", {from});
    std::string within = "area_code LIKE '" + from + "%'";
    EXPECT_EQ(seen("casework_cases", scope), all("casework_cases", within)) << from;
    EXPECT_EQ(seen("registry_people", scope), all("registry_people", within)) << from;
    EXPECT_EQ(seen("registry_identities", scope),
              all("registry_identities i", "EXISTS (SELECT 1 FROM registry_people p WHERE p.id = i.person_id AND " + within + ")"))
        << from;
    EXPECT_EQ(seen("casework_visits", scope),
              all("casework_visits v", "EXISTS (SELECT 1 FROM casework_cases c WHERE c.id = v.case_id AND " + within + ")"))
        << from;
  }
}

TEST_F(WallTest, a_connection_keeps_nothing_of_the_actor_before) {
  auto connection = db_->write();
  for (int round = 0; round < 2; ++round) {
    kit::sql::Transaction transaction(*connection);
    frame::stand_behind_wall(*connection, round == 0 ? scope_of("", {"52"}) : scope_of("no-such-organisation", {}));
    auto n = connection->query("SELECT count(*) AS n FROM registry_people").front().integer("n");
    EXPECT_EQ(n > 0, round == 0);
    transaction.commit();
  }
}

TEST_F(WallTest, the_journal_cannot_be_changed_from_behind_the_wall) {
  auto connection = db_->write();
  kit::sql::Transaction transaction(*connection);
  frame::stand_behind_wall(*connection, scope_of("", {"52"}));
  EXPECT_THROW(connection->execute("DELETE FROM frame_journal", {}), kit::Breakage);
}

}  // namespace
