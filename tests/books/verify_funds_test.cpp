// `chaeson verify --funds` as an auditor runs it: on the database without the key, and on an exported book without any
// database; what was planted is found and explained.
#include <boost/json.hpp>

#include <filesystem>
#include <fstream>

#include "tests/crash/program.hpp"
#include "tests/story/story.hpp"

namespace {

namespace fs = std::filesystem;

struct VerifyFundsTest : ::testing::TestWithParam<std::string> {
  void SetUp() override {
    stage = std::make_unique<story::Stage>(GetParam());
    stage->clock.set(*kit::Instant::parse("2023-03-01T02:00:00.000Z"));
    stage->add_organisation("office", "centre", "520101", "ศูนย์");
    stage->add_member("wan", "fund_committee", "office", {});
    folder = fs::temp_directory_path() / ("chaeson-books-" + kit::make_uuid_v4());
    fs::create_directories(folder);
    story::Visitor wan(*stage);
    wan.sign_in("wan");
    const std::string base = "/api/v1/funds/funds";
    auto made = wan.send(frame::Method::post, base, {}, R"({"kind":"welfare_fund","name_th":"กองทุนวันละบาท","opened_on":"2022-10-01"})");
    ASSERT_EQ(made.status, 201) << made.body;
    auto fund = std::string(boost::json::parse(made.body).at("id").as_string());
    for (int i = 0; i < 3; ++i)
      ASSERT_EQ(wan.send(frame::Method::post, base + "/" + fund + "/transfers", {},
                         R"({"debit_code":"cash","credit_code":"contributions","amount_satang":36500,"effective_on":"2023-03-01","series":"receipt","memo":"เงินสมทบ"})").status, 201);
    exported = wan.send(frame::Method::get, base + "/" + fund + "/audit_file", {}, "").body;
  }
  void TearDown() override {
    stage.reset();
    fs::remove_all(folder);
  }
  crash::Ended verify() {
    auto address = stage->database_url();
    if (GetParam() == "sqlite") {  // the auditor's copy: the centre goes on working on its own
      address = folder / (kit::make_uuid_v4() + ".db");
      stage->workplace().database().backup(address);
    }
    return crash::run({"--database", address, "--key-file", folder / "no-such.key", "verify", "--funds"});
  }
  crash::Ended verify_file(const std::string& text) {
    std::ofstream(folder / "books.txt", std::ios::binary) << text;
    return crash::run({"verify", "--funds", "--file", folder / "books.txt"});
  }
  void spoil(const std::string& sql) { stage->workplace().database().write()->execute(sql); }

  std::unique_ptr<story::Stage> stage;
  fs::path folder;
  std::string exported;
};

TEST_P(VerifyFundsTest, sound_books_are_said_to_be_sound_without_key_and_without_database) {
  auto ended = verify();
  EXPECT_EQ(ended.code, 0) << ended.printed;
  EXPECT_NE(ended.printed.find("1 books, 0 findings"), std::string::npos) << ended.printed;
  auto file = verify_file(exported);
  EXPECT_EQ(file.code, 0) << file.printed;
}

TEST_P(VerifyFundsTest, planted_faults_are_found_and_explained) {
  spoil("UPDATE funds_accounts SET debit_posted = debit_posted + 100, credit_posted = credit_posted + 100");
  auto ended = verify();
  EXPECT_EQ(ended.code, 1);
  EXPECT_NE(ended.printed.find("A sum was changed without an entry"), std::string::npos) << ended.printed;
  // Entry, sums and number altered so that they agree with each other: the journal still knows.
  auto altered = exported;
  for (auto at = altered.find("36500"); at != altered.npos && at < altered.find("\njournal "); at = altered.find("36500", at + 1))
    altered.replace(at, 5, "36400");
  for (auto at = altered.find("109500"); at != altered.npos; at = altered.find("109500")) altered.replace(at, 6, "109200");
  auto file = verify_file(altered);
  EXPECT_EQ(file.code, 1);
  EXPECT_NE(file.printed.find("past the program"), std::string::npos) << file.printed;
  EXPECT_EQ(verify_file(exported.substr(0, exported.size() / 2)).code, 1);
}

INSTANTIATE_TEST_SUITE_P(both, VerifyFundsTest, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
