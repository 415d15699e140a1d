// Balances, floors and what may follow what.
#include "centre/funds/rules.hpp"

#include <gtest/gtest.h>

namespace funds {
namespace {

Account account(AccountKind kind, std::int64_t debit, std::int64_t credit) {
  return {.kind = kind, .debit_posted = debit, .credit_posted = credit};
}
kit::Date on_day(const char* text) { return *kit::Date::parse(text); }

TEST(FundsRules, assets_and_expenses_grow_by_debit_the_others_by_credit) {
  EXPECT_EQ(balance(account(AccountKind::asset, 500, 200)), 300);
  EXPECT_EQ(balance(account(AccountKind::expense, 500, 200)), 300);
  for (auto kind : {AccountKind::liability, AccountKind::equity, AccountKind::income})
    EXPECT_EQ(balance(account(kind, 200, 500)), 300) << kit::name_of(kind);
}

TEST(FundsRules, money_set_aside_to_leave_counts_as_gone_and_money_to_come_does_not_count) {
  auto cash = account(AccountKind::asset, 1000, 0);
  cash.credit_pending = 400;
  cash.debit_pending = 900;
  EXPECT_EQ(available(cash), 600);
  auto owed = account(AccountKind::liability, 0, 1000);
  owed.debit_pending = 400;
  owed.credit_pending = 900;
  EXPECT_EQ(available(owed), 600);
}

TEST(FundsRules, an_account_without_a_floor_may_fall_below_zero) {
  auto cash = account(AccountKind::asset, 0, 1);
  EXPECT_TRUE(above_floor(cash));
  cash.floor_satang = 0;
  EXPECT_FALSE(above_floor(cash));
  cash.floor_satang = -1;
  EXPECT_TRUE(above_floor(cash));
}

TEST(FundsRules, settling_takes_back_the_whole_that_was_set_aside_and_posts_what_was_paid) {
  auto change = change_by(TransferKind::settled, 300, 500);
  EXPECT_EQ(change.posted, 300);
  EXPECT_EQ(change.pending, -500);
  change = change_by(TransferKind::released, 500, 500);
  EXPECT_EQ(change.posted, 0);
  EXPECT_EQ(change.pending, -500);
}

TEST(FundsRules, nothing_is_written_before_opening_into_closed_books_or_into_the_future) {
  Fund fund{.opened_on = on_day("2022-10-01"), .closed_until = on_day("2022-12-31")};
  auto today = on_day("2023-02-01");
  auto code = [&](const char* on) {
    auto result = open_on(fund, on_day(on), today);
    return result ? std::string() : result.error().faults.at(0).code;
  };
  EXPECT_EQ(code("2022-09-30"), "funds.before_opening");
  EXPECT_EQ(code("2022-12-31"), "funds.books_closed");
  EXPECT_EQ(code("2023-01-01"), "");
  EXPECT_EQ(code("2023-02-01"), "");
  EXPECT_EQ(code("2023-02-02"), "funds.in_future");
}

TEST(FundsRules, only_what_was_posted_is_corrected_and_only_what_is_pending_is_settled) {
  for (auto kind : {TransferKind::posted, TransferKind::settled}) EXPECT_TRUE(may_correct({.kind = kind}));
  for (auto kind : {TransferKind::pending, TransferKind::released, TransferKind::correction})
    EXPECT_FALSE(may_correct({.kind = kind})) << kit::name_of(kind);
  Transfer pending{.kind = TransferKind::pending, .amount_satang = 500};
  EXPECT_TRUE(may_settle(pending, Money{500}));
  EXPECT_TRUE(may_settle(pending, Money{1}));
  EXPECT_FALSE(may_settle(pending, Money{501}));
  EXPECT_FALSE(may_settle(pending, Money{0}));
  EXPECT_FALSE(may_settle({.kind = TransferKind::posted, .amount_satang = 500}, Money{500}));
}

TEST(FundsRules, numbers_name_series_and_fiscal_year) {
  EXPECT_EQ(number_of(Series::payment, 2569, 12), "PV-2569-000012");
  EXPECT_EQ(number_of(Series::correction, 2570, 1234567), "CV-2570-1234567");
}

}  // namespace
}  // namespace funds
