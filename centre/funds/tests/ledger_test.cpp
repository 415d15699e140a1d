// The ledger on real databases: floors, corrections, closings, proofs, and many hands at once.
#include <atomic>
#include <thread>

#include <boost/json.hpp>

#include "app/workplace.hpp"
#include "centre/funds/funds.hpp"
#include "tests/story/story.hpp"

namespace funds {
namespace {

using kit::Refused;

kit::Date date_of(const char* text) { return *kit::Date::parse(text); }

struct LedgerTest : ::testing::TestWithParam<std::string> {
  void SetUp() override {
    stage = std::make_unique<story::Stage>(GetParam());
    stage->clock.set(*kit::Instant::parse("2023-03-01T02:00:00.000Z"));
    stage->add_organisation("office", "provincial_office", "52", "พมจ.ลำปาง");
    stage->add_member("nok", "provincial_officer", "office", {});
    story::Visitor nok(*stage);
    nok.sign_in("nok");
    auto answer = nok.send(frame::Method::post, "/api/v1/funds/funds", {},
                           R"({"kind":"relief_purse","purse_kind":"ELDER","name_th":"เงินผู้สูงอายุ","name_en":"","opened_on":"2022-10-01"})");
    ASSERT_EQ(answer.status, 201) << answer.body;
    auto view = boost::json::parse(answer.body);
    fund = std::string(view.at("id").as_string());
  }

  Funds& funds() {
    for (auto* desk : stage->workplace().house().modules())
      if (auto* found = dynamic_cast<Funds*>(desk)) return *found;
    throw kit::Breakage("the house has no funds");
  }

  // One act of the office; gives the refusal's code or fault, "" when done.
  template <class F>
  std::string act(F work) {
    frame::Actor actor{.staff_id = "", .role = Role::provincial_officer, .org_id = "office", .area_code = "52",
                       .scope = frame::SystemScope::organisation("test", "office", {})};
    auto done = stage->workplace().act_as(actor, kit::make_uuid_v4(), "test", [&](frame::Act& act) -> kit::Result<frame::Reply> {
      auto brief = TRY(work(act));
      last = brief;
      return frame::Reply{};
    });
    if (done) return "";
    return done.error().faults.empty() ? done.error().code : done.error().faults.at(0).code;
  }
  Posting receive(std::int64_t baht) {
    return {.fund_id = fund, .debit_code = "1100", .credit_code = "4100", .amount = Money::baht(baht),
            .effective_on = date_of("2023-03-01"), .series = Series::receipt, .memo = "งวดที่ 1"};
  }
  Posting pay(std::int64_t baht) {
    return {.fund_id = fund, .debit_code = "5100", .credit_code = "1100", .amount = Money::baht(baht),
            .effective_on = date_of("2023-03-01"), .series = Series::payment, .memo = "จ่าย"};
  }
  std::string transfer(const Posting& posting) {
    return act([&](frame::Act& a) { return funds().transfer(a, posting); });
  }
  void look(const std::function<void(frame::Look&)>& see) {
    std::vector<frame::SeenRecord> seen;
    auto asked = stage->workplace().performer().look(app::system_actor("test"), {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
      see(look);
      return frame::Reply{};
    }, seen);
    EXPECT_TRUE(asked);
  }
  Money left() {
    Money money;
    look([&](frame::Look& l) { money = funds().available(l, fund, "1100"); });
    return money;
  }
  std::vector<std::string> faults() {
    std::vector<std::string> out;
    look([&](frame::Look& l) { out = funds().faults(l); });
    return out;
  }
  void spoil(const std::string& sql) { stage->workplace().database().write()->execute(sql); }

  std::unique_ptr<story::Stage> stage;
  std::string fund;
  TransferBrief last;
};

TEST_P(LedgerTest, money_cannot_be_spent_that_is_not_there) {
  EXPECT_EQ(transfer(pay(1)), "funds.not_enough");
  EXPECT_EQ(transfer(receive(3000)), "");
  EXPECT_EQ(last.number, "RV-2566-000001");
  EXPECT_EQ(transfer(pay(3001)), "funds.not_enough");
  EXPECT_EQ(transfer(pay(2000)), "");
  EXPECT_EQ(last.number, "PV-2566-000001") << "a refused transfer takes no number";
  EXPECT_EQ(left(), Money::baht(1000));
  EXPECT_TRUE(faults().empty());
}

TEST_P(LedgerTest, money_set_aside_is_gone_until_it_is_settled_or_released) {
  ASSERT_EQ(transfer(receive(1000)), "");
  ASSERT_EQ(act([&](frame::Act& a) { return funds().hold(a, pay(600)); }), "");
  auto held = last.id;
  EXPECT_EQ(left(), Money::baht(400));
  EXPECT_EQ(transfer(pay(401)), "funds.not_enough");
  auto settle = [&](std::int64_t baht) {
    return act([&](frame::Act& a) { return funds().settle(a, held, Money::baht(baht), date_of("2023-03-01")); });
  };
  EXPECT_EQ(settle(601), "funds.more_than_pending");
  EXPECT_EQ(settle(500), "");
  EXPECT_EQ(settle(1), "funds.already_done");
  EXPECT_EQ(left(), Money::baht(500)) << "what was set aside and not needed is free again";
  ASSERT_EQ(act([&](frame::Act& a) { return funds().hold(a, pay(500)); }), "");
  EXPECT_EQ(left(), Money{});
  auto second = last.id;
  EXPECT_EQ(act([&](frame::Act& a) { return funds().release(a, second, "ผู้รับย้ายออก"); }), "");
  EXPECT_EQ(left(), Money::baht(500));
  EXPECT_TRUE(faults().empty());
}

TEST_P(LedgerTest, a_mistake_is_corrected_once_by_its_reverse) {
  ASSERT_EQ(transfer(receive(1000)), "");
  ASSERT_EQ(transfer(pay(300)), "");
  auto wrong = last.id;
  auto correct = [&](const std::string& id) {
    return act([&](frame::Act& a) { return funds().correct(a, id, "ผิดคน", date_of("2023-03-01")); });
  };
  EXPECT_EQ(correct(wrong), "");
  EXPECT_EQ(left(), Money::baht(1000));
  auto reverse = last.id;
  EXPECT_EQ(correct(wrong), "funds.already_done");
  EXPECT_EQ(correct(reverse), "funds.not_correctable");
  EXPECT_EQ(correct("00000000-0000-4000-8000-000000000000"), "funds.transfer_unknown");
  EXPECT_TRUE(faults().empty());
}

TEST_P(LedgerTest, a_correction_that_would_break_a_floor_is_refused) {
  ASSERT_EQ(transfer(receive(1000)), "");
  auto received = last.id;
  ASSERT_EQ(transfer(pay(300)), "");
  EXPECT_EQ(act([&](frame::Act& a) { return funds().correct(a, received, "ไม่ได้รับจริง", date_of("2023-03-01")); }), "funds.not_enough");
}

TEST_P(LedgerTest, the_database_itself_refuses_to_change_or_remove_a_transfer) {
  ASSERT_EQ(transfer(receive(1000)), "");
  EXPECT_THROW(spoil("UPDATE funds_transfers SET amount_satang = 1"), kit::sql::ConstraintBroken);
  EXPECT_THROW(spoil("DELETE FROM funds_transfers"), kit::sql::ConstraintBroken);
}

TEST_P(LedgerTest, the_proofs_find_what_does_not_add_up) {
  ASSERT_EQ(transfer(receive(1000)), "");
  ASSERT_TRUE(faults().empty());
  spoil("UPDATE funds_accounts SET debit_posted = debit_posted + 1 WHERE code = '1100'");
  EXPECT_EQ(faults().size(), 1u);
  spoil("UPDATE funds_accounts SET debit_posted = debit_posted - 1, credit_pending = 200000 WHERE code = '1100'");
  EXPECT_EQ(faults().size(), 2u) << "the sum is wrong, and the floor is broken";
  spoil("UPDATE funds_accounts SET credit_pending = 0 WHERE code = '1100'");
  spoil("UPDATE funds_numbers SET last_number = last_number + 1");
  EXPECT_EQ(faults().size(), 1u);
}

TEST_P(LedgerTest, of_twenty_who_pay_at_once_only_those_find_money_for_whom_there_is_some) {
  ASSERT_EQ(transfer(receive(1000)), "");
  std::atomic<int> paid = 0, refused = 0;
  std::vector<std::thread> hands;
  for (int hand = 0; hand < 4; ++hand)
    hands.emplace_back([&] {
      for (int i = 0; i < 5; ++i) {
        frame::Actor actor{.role = Role::provincial_officer, .org_id = "office", .area_code = "52",
                           .scope = frame::SystemScope::organisation("test", "office", {})};
        auto done = stage->workplace().act_as(actor, kit::make_uuid_v4(), "test", [&](frame::Act& a) -> kit::Result<frame::Reply> {
          TRY(funds().transfer(a, pay(100)));
          return frame::Reply{};
        });
        ++(done ? paid : refused);
      }
    });
  for (auto& hand : hands) hand.join();
  EXPECT_EQ(paid, 10);
  EXPECT_EQ(refused, 10);
  EXPECT_EQ(left(), Money{});
  EXPECT_TRUE(faults().empty());
}

INSTANTIATE_TEST_SUITE_P(both, LedgerTest, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
}  // namespace funds
