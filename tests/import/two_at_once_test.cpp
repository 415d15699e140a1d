// The program as processes: two that take the same file at once, and one that is killed in the middle.
#include <spdlog/spdlog.h>

#include <filesystem>
#include <fstream>

#include "kit/testing/database.hpp"
#include "tests/crash/program.hpp"
#include "tests/import/make_sheet.hpp"
#include "tests/story/story.hpp"

namespace {

class TwoAtOnceTest : public ::testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    database_ = std::make_unique<kit::testing::FreshDatabase>(GetParam());
    place_ = std::filesystem::temp_directory_path() / ("chaeson-two-" + kit::make_uuid_v4());
    std::filesystem::create_directories(place_);
    spdlog::set_level(spdlog::level::err);
    run({"organisation", "add", "--id", "chaeson", "--kind", "centre", "--area", "521304", "--serves", "521304", "--name-th",
         "ศูนย์แจ้ซ้อน", "--name-en", "Chae Son"});
    std::ofstream villages(place_ / "villages.csv", std::ios::binary);
    villages << "code,name_th\n";
    for (int i = 1; i <= 10; ++i) villages << "521304" << (i < 10 ? "0" : "") << i << ",บ้าน" << i << "\n";
    villages.close();
    EXPECT_EQ(run({"import", "areas", place_ / "villages.csv"}).code, 0);
    sheet_ = sheet_maker::make_sheet({.people = 2'400, .households = 800, .faulty_rows = 24});
    std::ofstream(place_ / "list.csv", std::ios::binary) << sheet_.csv();
  }
  void TearDown() override {
    database_.reset();
    std::filesystem::remove_all(place_);
  }

  std::vector<std::string> with_database(std::vector<std::string> arguments) const {
    std::vector<std::string> all{"--database", database_->url(), "--key-file", place_ / "key", "--log", "error"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return all;
  }
  crash::Ended run(const std::vector<std::string>& arguments) const { return crash::run(with_database(arguments)); }
  std::vector<std::string> import() const {
    return {"import", "people", place_ / "list.csv", "--organisation", "chaeson", "--surveyed", "2564"};
  }
  std::int64_t count(const std::string& of) const {
    auto database = kit::sql::Database::open(database_->url());
    return database->read()->query("SELECT count(*) AS n FROM " + of).front().integer("n");
  }
  // A file of SQLite is open in one process at a time, so that there the second does not come as far as the lease.
  static bool refused(const crash::Ended& ended) {
    auto words = GetParam() == "sqlite" ? "another process has this database open" : "is being taken in from another window or machine";
    return ended.code != 0 && ended.printed.find(words) != std::string::npos;
  }
  void expect_everybody_once() const {
    EXPECT_EQ(count("registry_people"), 2'376);  // all but the faulty
    EXPECT_EQ(count("registry_households"), 800);
    EXPECT_EQ(count("targeting_import_leases"), 0);
    EXPECT_NE(run({"verify"}).printed.find(" 0 problems"), std::string::npos);
    EXPECT_NE(run(import()).printed.find("0 people new"), std::string::npos);
  }

  std::unique_ptr<kit::testing::FreshDatabase> database_;
  std::filesystem::path place_;
  sheet_maker::Sheet sheet_;
};

TEST_P(TwoAtOnceTest, a_file_that_is_being_taken_in_is_not_taken_in_by_a_second_command_line) {
  crash::Command first(with_database(import()));
  ASSERT_TRUE(first.wait_until_printed("%:"));
  auto second = run(import());
  EXPECT_NE(second.code, 0);
  EXPECT_TRUE(refused(second)) << second.printed;
  auto ended = first.wait();
  EXPECT_NE(ended.printed.find("24 refused"), std::string::npos) << ended.printed;
  expect_everybody_once();
}

TEST_P(TwoAtOnceTest, of_two_command_lines_started_together_one_takes_the_file_in) {
  crash::Command first(with_database(import())), second(with_database(import()));
  auto one = first.wait(), other = second.wait();
  auto done = [](const crash::Ended& e) { return e.printed.find("24 refused") != std::string::npos; };
  EXPECT_TRUE((done(one) && refused(other)) || (done(other) && refused(one))) << one.printed << other.printed;
  expect_everybody_once();
}

TEST_P(TwoAtOnceTest, a_killed_import_goes_on_at_once_when_the_file_is_given_again) {
  {
    crash::Command killed(with_database(import()));
    ASSERT_TRUE(killed.wait_until_printed("%:"));
    killed.kill_hard();
  }
  EXPECT_EQ(count("targeting_import_leases"), 1);  // its holder is dead: nobody waits for it
  auto rest = run(import());
  EXPECT_NE(rest.printed.find("by an earlier run that was cut off"), std::string::npos) << rest.printed;
  expect_everybody_once();
}

INSTANTIATE_TEST_SUITE_P(both, TwoAtOnceTest, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
