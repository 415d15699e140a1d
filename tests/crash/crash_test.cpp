// R1 and R4: the server is killed a hundred times under write load; nothing acknowledged is lost, and every
// act, sent again under its op_id, has happened exactly once.
#include <spdlog/spdlog.h>

#include <atomic>
#include <mutex>
#include <random>
#include <set>
#include <thread>

#include "kit/testing/database.hpp"
#include "tests/crash/program.hpp"
#include "tests/story/story.hpp"

namespace {

constexpr int kills = 100;
constexpr int writers = 4;

struct Sent {
  std::string op_id;
  std::string body;
  bool acknowledged = false;
};

class CrashTest : public ::testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    database_ = std::make_unique<kit::testing::FreshDatabase>(GetParam());
    key_ = "/tmp/chaeson-crash-" + kit::make_uuid_v4() + ".key";
    set_up_members();
  }
  void TearDown() override {
    database_.reset();
    std::filesystem::remove(key_);
  }

  app::Settings settings() const {
    app::Settings s;
    s.database = database_->url();
    s.key_file = key_;
    return s;
  }

  // One organisation, one member per writer; and a session each, made in this process.
  void set_up_members() {
    spdlog::set_level(spdlog::level::err);
    staff::set_password_cost({.operations = 1, .memory_bytes = 8u << 10});
    app::Workplace workplace(settings(), true);
    auto done = workplace.act("crash test", [&](frame::Act& act) -> kit::Result<frame::Reply> {
      auto& staff = workplace.house().staff();
      TRY(staff.add_organisation(act, {"chaeson", staff::OrgKind::centre, "แจ้ซ้อน", "Chae Son", "521304"}));
      TRY(staff.set_service_area(act, "chaeson", {"521304"}));
      for (int i = 0; i < writers; ++i) {
        auto id = TRY(staff.add_member(act, {.org_id = "chaeson", .user_name = "writer" + std::to_string(i), .name = "ผู้เขียน",
                                  .password = story::Stage::password, .must_change_password = false}));
      }
      return frame::Reply{.body = "{}"};
    });
    ASSERT_TRUE(done);
    for (int i = 0; i < writers; ++i) {
      auto token = workplace.house().staff().sign_in(workplace.performer(), {}, "writer" + std::to_string(i), story::Stage::password);
      ASSERT_TRUE(token);
      cookies_.push_back("__Host-chaeson=" + *token);
    }
  }

  std::unique_ptr<crash::Program> start() {
    return std::make_unique<crash::Program>(
        std::vector<std::string>{"--database", database_->url(), "--key-file", key_});
  }

  // Sends until the server is gone; what it was sending then is left without an answer.
  void write_until_killed(int writer, std::uint16_t port, std::vector<Sent>& sent) {
    try {
      kit::http::Client client("127.0.0.1", port);
      for (int i = 0; !killed_; ++i) {
        sent.push_back({kit::make_uuid_v7(kit::system_clock().now()), i % 2 ? R"({"language":"th"})" : R"({"language":"en"})"});
        sent.back().acknowledged = send(client, writer, sent.back()) == 201;
      }
    } catch (const kit::Breakage&) {
      return;  // the connection went with the server: the outcome of the last one is unknown
    }
  }

  int send(kit::http::Client& client, int writer, const Sent& one) {
    return client
        .send(kit::http::Method::post, "/api/v1/staff/me/language",
              {{"Cookie", cookies_[static_cast<std::size_t>(writer)]}, {"Content-Type", "application/json"}, {"Idempotency-Key", one.op_id}}, one.body)
        .status;
  }

  void one_round(std::mt19937& random) {
    auto program = start();
    killed_ = false;
    std::vector<std::vector<Sent>> sent(writers);
    std::vector<std::thread> threads;
    for (int w = 0; w < writers; ++w)
      threads.emplace_back([&, w] { write_until_killed(w, program->port(), sent[static_cast<std::size_t>(w)]); });
    std::this_thread::yield();
    // The moment of death is drawn, so that it falls anywhere in the writing.
    auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(5 + random() % 60);
    while (std::chrono::steady_clock::now() < until) std::this_thread::yield();
    program->kill_hard();
    killed_ = true;
    for (auto& thread : threads) thread.join();
    for (int w = 0; w < writers; ++w)
      for (auto& one : sent[static_cast<std::size_t>(w)]) all_.push_back({w, one});
  }

  void resolve_unknown() {
    auto program = start();
    kit::http::Client client("127.0.0.1", program->port());
    for (auto& [writer, one] : all_)
      if (!one.acknowledged) EXPECT_EQ(send(client, writer, one), 201) << "an act whose outcome was unknown is refused";
    EXPECT_EQ(program->stop_gently(), 0);
  }

  std::unique_ptr<kit::testing::FreshDatabase> database_;
  std::string key_;
  std::vector<std::string> cookies_;
  std::vector<std::pair<int, Sent>> all_;
  std::atomic<bool> killed_ = false;
};

TEST_P(CrashTest, a_hundred_kills_lose_nothing_acknowledged) {
  std::mt19937 random(25650609);
  for (int i = 0; i < kills; ++i) one_round(random);
  std::size_t acknowledged = 0;
  for (auto& [writer, one] : all_) acknowledged += one.acknowledged;
  EXPECT_GT(acknowledged, static_cast<std::size_t>(kills));
  resolve_unknown();

  auto database = kit::sql::Database::open(database_->url());
  auto connection = database->read();
  std::map<std::string, std::int64_t> times;
  connection->each("SELECT op_id, count(*) AS n FROM frame_journal WHERE name = 'staff.language_set' GROUP BY op_id", {},
                   [&](const kit::sql::Row& row) { times[row.text("op_id")] = row.integer("n"); });
  EXPECT_EQ(times.size(), all_.size());
  for (auto& [writer, one] : all_) ASSERT_EQ(times[one.op_id], 1) << one.op_id << (one.acknowledged ? " was acknowledged" : "");
  EXPECT_TRUE(frame::verify_journal(*connection).faults.empty());
  RecordProperty("acknowledged", static_cast<int>(acknowledged));
  RecordProperty("unknown", static_cast<int>(all_.size() - acknowledged));
  printf("%s: %d kills, %zu acknowledged, %zu unknown and resolved\n", GetParam().c_str(), kills, acknowledged, all_.size() - acknowledged);
}

INSTANTIATE_TEST_SUITE_P(both, CrashTest, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
