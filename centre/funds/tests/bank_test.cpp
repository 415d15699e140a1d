// R7, the ledger as a bank: sixteen hands move money between accounts, send twice, break off in the middle, and look at
// whole snapshots meanwhile; and the last baht of a fund is asked for by sixteen at once. CHAESON_R7_TRANSFERS=200000 and
// CHAESON_R7_ROUNDS=1000 run the full size (default 1,500 and 40).
#include <atomic>
#include <barrier>
#include <random>
#include <thread>

#include "app/workplace.hpp"
#include "centre/funds/funds.hpp"
#include "tests/story/story.hpp"

namespace funds {
namespace {

int sized(const char* name, int usual) {
  const char* asked = std::getenv(name);
  return asked ? std::atoi(asked) : usual;
}
kit::Date day(const char* text) { return *kit::Date::parse(text); }

struct BankTest : ::testing::TestWithParam<std::string> {
  static constexpr int hands = 16, looked_every = 50;  // moves between two looks at everything
  static constexpr const char* pockets[] = {"cash", "bank", "with_collectors"};

  void SetUp() override {
    stage = std::make_unique<story::Stage>(GetParam());
    stage->clock.set(*kit::Instant::parse("2023-03-01T02:00:00.000Z"));
    stage->add_organisation("office", "centre", "520101", "ศูนย์");
    fund = act([&](frame::Act& a) -> kit::Result<std::string> {
      auto made = TRY(funds().open_book(a, {FundKind::welfare_fund, "กองทุน", "", day("2022-10-01")}));
      return made.id;
    });
    give(1'000'000);
  }
  Funds& funds() { return stage->workplace().house().funds(); }
  frame::Actor actor() {
    return {.staff_id = "hand", .role = Role::fund_committee, .org_id = "office", .area_code = "520101",
            .scope = frame::SystemScope::organisation("the bank test", "office", {})};
  }
  template <class F>
  std::string act(F work, std::string op_id = kit::make_uuid_v4()) {
    std::string out = "refused";
    auto done = stage->workplace().act_as(actor(), std::move(op_id), "bank", [&](frame::Act& a) -> kit::Result<frame::Reply> {
      out = TRY(work(a));
      return frame::Reply{};
    });
    if (!done) return "refused";
    return done->replayed ? "replayed" : out;
  }
  Posting posting(const char* debit, const char* credit, std::int64_t satang) {
    return {.fund_id = fund, .debit_code = debit, .credit_code = credit, .amount = Money{satang},
            .effective_on = day("2023-03-01"), .series = Series::journal, .memo = "ย้ายเงิน"};
  }
  std::string move(const Posting& p, std::string op_id = kit::make_uuid_v4(), bool break_off = false) {
    return act([&](frame::Act& a) -> kit::Result<std::string> {
      auto made = TRY(funds().transfer(a, p));
      if (break_off) throw kit::Breakage("the plug is pulled");
      return made.number;
    }, std::move(op_id));
  }
  void give(std::int64_t satang) { ASSERT_NE(move(posting("cash", "donations", satang)), "refused"); }
  void look(const std::function<void(frame::Look&)>& see) {
    std::vector<frame::SeenRecord> seen;
    auto asked = stage->workplace().performer().look(app::system_actor("test"), {}, [&](frame::Look& l) -> kit::Result<frame::Reply> {
      see(l);
      return frame::Reply{};
    }, seen);
    EXPECT_TRUE(asked);
  }
  void snapshot(std::int64_t whole) {
    look([&](frame::Look& l) {
      std::int64_t sum = 0;
      for (const auto& account : funds().accounts(l, fund)) {
        if (account.kind != AccountKind::asset) continue;
        EXPECT_GE(account.available.satang, 0) << account.code;
        sum += account.balance.satang;
      }
      EXPECT_EQ(sum, whole) << "money appeared or went in the middle of a transfer";
    });
  }
  void expect_sound() {
    look([&](frame::Look& l) {
      EXPECT_TRUE(funds().faults(l).empty());
      for (const auto& report : funds().audit_books(l)) EXPECT_TRUE(report.findings.empty()) << report.findings.front().check;
    });
  }

  std::unique_ptr<story::Stage> stage;
  std::string fund;
};

TEST_P(BankTest, no_satang_appears_or_goes_while_sixteen_hands_move_it) {
  const int all = sized("CHAESON_R7_TRANSFERS", 1'500);
  std::atomic<int> next = 0, moved = 0, doubled = 0, broken = 0;
  auto one = [&](std::mt19937& random) {
    auto from = random() % 3, to = (from + 1 + random() % 2) % 3;
    auto p = posting(pockets[to], pockets[from], 1 + static_cast<std::int64_t>(random() % 200'000));
    auto op_id = kit::make_uuid_v4();
    bool break_off = random() % 50 == 0;
    for (;;) try {
        auto answer = move(p, op_id, break_off);
        moved += answer != "refused";
        if (answer != "refused" && random() % 10 == 0) doubled += move(p, op_id) == "replayed";
        return;
      } catch (const kit::Breakage&) {  // the client tries again with the same op_id, as after a lost answer or a lock
        ++broken;
        break_off = false;
      }
  };
  std::vector<std::thread> threads;
  for (unsigned hand = 0; hand < hands; ++hand)
    threads.emplace_back([&, hand] {
      std::mt19937 random(77 + hand);
      for (int n = next++; n < all; n = next++) {
        if (n % looked_every == 0) snapshot(1'000'000);
        one(random);
      }
    });
  for (auto& thread : threads) thread.join();
  snapshot(1'000'000);
  EXPECT_GT(moved, all / 4);
  EXPECT_GT(doubled, 0);
  EXPECT_GT(broken, 0);
  expect_sound();
}

TEST_P(BankTest, the_last_baht_is_paid_once) {
  ASSERT_NE(move(posting("administration", "cash", 1'000'000)), "refused");
  const int rounds = sized("CHAESON_R7_ROUNDS", 40);
  std::atomic<int> paid = 0;
  std::barrier together(hands);
  for (int round = 0; round < rounds; ++round) {
    give(100);
    paid = 0;
    std::vector<std::thread> threads;
    for (int hand = 0; hand < hands; ++hand)
      threads.emplace_back([&] {
        together.arrive_and_wait();
        for (auto op_id = kit::make_uuid_v4();;) try {
            paid += move(posting("administration", "cash", 100), op_id) != "refused";
            return;
          } catch (const kit::Breakage&) {
            continue;  // a lock was not to be had: the same op_id again
          }
      });
    for (auto& thread : threads) thread.join();
    ASSERT_EQ(paid, 1) << "round " << round;
  }
  expect_sound();
}

INSTANTIATE_TEST_SUITE_P(both, BankTest, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
}  // namespace funds
