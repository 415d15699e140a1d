// Decisions of savings: parts that are the whole, schedules that end at zero, interest by its formula, circles of guarantees.
#include "centre/savings/rules.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

namespace savings {
namespace {

kit::Date day(const char* text) { return *kit::Date::parse(text); }
std::int64_t sum_of(const std::vector<std::int64_t>& parts) { return std::accumulate(parts.begin(), parts.end(), std::int64_t{0}); }

TEST(SavingsShares, parts_are_the_whole_for_random_splits) {
  std::mt19937_64 random(20231123);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::int64_t> weights(1 + random() % 200);
    for (auto& weight : weights) weight = static_cast<std::int64_t>(random() % 10'000'000'000ULL);
    auto whole = static_cast<std::int64_t>(random() % 100'000'000'000ULL);
    auto parts = share_out(whole, weights);
    auto total = static_cast<__int128>(sum_of(weights));
    ASSERT_EQ(sum_of(parts), total == 0 ? 0 : whole);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      auto floor = total == 0 ? 0 : static_cast<std::int64_t>(static_cast<__int128>(whole) * weights[i] / total);
      ASSERT_TRUE(parts[i] == floor || parts[i] == floor + 1) << "no part is a satang away from its share";
    }
  }
}

TEST(SavingsShares, the_largest_remainder_gets_the_satang_that_is_left) {
  EXPECT_EQ(share_out(100, {1, 1, 1}), (std::vector<std::int64_t>{34, 33, 33}));
  EXPECT_EQ(share_out(10, {15, 25, 60}), (std::vector<std::int64_t>{2, 2, 6})) << "1.5, 2.5, 6: of equals the first";
  EXPECT_EQ(share_out(7, {0, 0}), (std::vector<std::int64_t>{0, 0}));
}

TEST(SavingsLoans, every_schedule_ends_at_zero) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 500; ++round) {
    Loan loan{{.amount_satang = 100 + static_cast<std::int64_t>(random() % 100'000'000), .months = 1 + static_cast<std::int64_t>(random() % 120),
              .repay = random() % 2 ? Repay::monthly : Repay::season_end, .method = random() % 2 ? Method::flat : Method::reducing,
              .interest_bp_month = static_cast<std::int64_t>(random() % 300)}};
    std::int64_t left = loan.amount_satang;
    auto schedule = schedule_of(loan, day("2023-01-31"));
    for (const auto& one : schedule) {
      ASSERT_EQ(one.interest_satang, interest_of_month(loan.method, loan.amount_satang, left, loan.interest_bp_month));
      left -= one.principal_satang;
      ASSERT_GE(left, 0);
    }
    ASSERT_EQ(left, 0);
    ASSERT_EQ(static_cast<std::int64_t>(schedule.size()), loan.months);
  }
  EXPECT_EQ(months_later(day("2023-01-31"), 1).text(), "2023-02-28");
}

TEST(SavingsLoans, whoever_pays_by_the_schedule_owes_nothing_in_the_end) {
  for (auto method : {Method::flat, Method::reducing}) {
    Loan loan{{.amount_satang = 1'000'001, .months = 12, .repay = Repay::monthly, .method = method, .interest_bp_month = 100,
              .state = LoanState::running, .paid_out_on = day("2023-01-10")}};
    auto schedule = schedule_of(loan, *loan.paid_out_on);
    std::vector<Entry> entries{{.on_day = day("2023-01-10"), .kind = EntryKind::loan, .amount_satang = loan.amount_satang}};
    for (const auto& one : schedule) {
      auto standing = standing_of(loan, schedule, entries, one.due_on);
      ASSERT_EQ(standing.interest_due, one.interest_satang);
      ASSERT_EQ(standing.principal_due, one.principal_satang);
      ASSERT_EQ(standing.overdue, 0);
      entries.push_back({.on_day = one.due_on, .kind = EntryKind::interest, .amount_satang = one.interest_satang});
      entries.push_back({.on_day = one.due_on, .kind = EntryKind::principal, .amount_satang = one.principal_satang});
    }
    auto end = standing_of(loan, schedule, entries, day("2025-01-01"));
    EXPECT_EQ(end.owed, 0);
    EXPECT_EQ(end.interest_due, 0);
    EXPECT_EQ(end.months_late, 0);
  }
}

TEST(SavingsLoans, one_percent_a_month_by_hand) {
  // 10,000 baht, 1 % a month, nothing paid for three months: 300 baht flat; 300 on a balance that did not shrink.
  Loan loan{{.amount_satang = 1'000'000, .months = 10, .method = Method::flat, .interest_bp_month = 100, .paid_out_on = day("2023-03-20")}};
  std::vector<Entry> out{{.on_day = day("2023-03-20"), .kind = EntryKind::loan, .amount_satang = 1'000'000}};
  auto schedule = schedule_of(loan, *loan.paid_out_on);
  auto late = standing_of(loan, schedule, out, day("2023-06-25"));
  EXPECT_EQ(late.interest_due, 30'000);
  EXPECT_EQ(late.overdue, 300'000);
  EXPECT_EQ(late.months_late, 2);
  EXPECT_EQ(age_of(late.months_late), "months_1_3");
  auto parts = split_repayment(late, 130'000);
  EXPECT_EQ(parts.interest, 30'000);
  EXPECT_EQ(parts.principal, 100'000);
  EXPECT_EQ(split_repayment(late, 1'030'001).rest, 1);
}

TEST(SavingsLoans, circles_of_guarantees_are_found_up_to_their_length) {
  Sureties sureties{{"b", "a"}, {"c", "b"}};  // a stands for b, b for c
  EXPECT_TRUE(closes_circle(sureties, "a", "b", 2)) << "a and b for each other";
  EXPECT_FALSE(closes_circle(sureties, "a", "c", 2));
  EXPECT_TRUE(closes_circle(sureties, "a", "c", 3)) << "c for a closes a circle of three";
  EXPECT_FALSE(closes_circle(sureties, "a", "c", 0));
  EXPECT_FALSE(closes_circle(sureties, "d", "a", 10));
}

TEST(SavingsProfit, share_months_are_the_savings_at_the_end_of_each_month) {
  std::vector<Entry> entries{{.on_day = day("2023-01-10"), .kind = EntryKind::saving, .amount_satang = 10'000},
                             {.on_day = day("2023-02-10"), .kind = EntryKind::saving, .amount_satang = 5'000},
                             {.on_day = day("2023-03-10"), .kind = EntryKind::saving, .amount_satang = -5'000}};
  EXPECT_EQ(share_months(entries, day("2023-01-01"), day("2023-03-31")), 10'000 + 15'000 + 10'000);
}

// The same dividend as a committee works it out in a spreadsheet: a column for each month, balances carried along the row,
// and the satang that are left given out one after another. Nothing of rules.cpp is used.
std::vector<std::int64_t> by_spreadsheet(const std::vector<std::vector<std::int64_t>>& moved, std::int64_t whole) {
  std::vector<std::int64_t> months, parts;
  std::int64_t all = 0;
  for (const auto& row : moved) {
    std::int64_t balance = 0, sum = 0;
    for (auto change : row) sum += balance += change;
    months.push_back(sum);
    all += sum;
  }
  std::int64_t given = 0;
  for (auto sum : months) {
    parts.push_back(static_cast<std::int64_t>(static_cast<unsigned __int128>(whole) * static_cast<unsigned __int128>(sum) / static_cast<unsigned __int128>(all)));
    given += parts.back();
  }
  std::vector<bool> had(parts.size());
  for (; given < whole; ++given) {
    std::size_t best = parts.size();
    unsigned __int128 best_rest = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      auto rest = static_cast<unsigned __int128>(whole) * static_cast<unsigned __int128>(months[i]) % static_cast<unsigned __int128>(all);
      if (!had[i] && (best == parts.size() || rest > best_rest)) best = i, best_rest = rest;
    }
    had[best] = true;
    ++parts[best];
  }
  return parts;
}

TEST(SavingsProfit, dividends_are_those_of_a_spreadsheet_to_the_satang) {
  std::mt19937_64 random(2566);
  for (int group = 0; group < 60; ++group) {
    auto members = 20 + random() % 150;
    std::vector<std::vector<std::int64_t>> moved(members, std::vector<std::int64_t>(12));
    std::vector<std::int64_t> months;
    for (auto& row : moved) {
      std::vector<Entry> entries;
      for (int month = 0; month < 12; ++month) {
        row[static_cast<std::size_t>(month)] = static_cast<std::int64_t>(random() % 100'000);
        if (row[static_cast<std::size_t>(month)] > 0)
          entries.push_back({.on_day = months_later(day("2022-10-15"), month), .kind = EntryKind::saving, .amount_satang = row[static_cast<std::size_t>(month)]});
      }
      months.push_back(share_months(entries, day("2022-10-01"), day("2023-09-30")));
    }
    auto whole = static_cast<std::int64_t>(random() % 500'000'000);
    ASSERT_EQ(share_out(whole, months), by_spreadsheet(moved, whole));
  }
}

TEST(SavingsProfit, what_has_nobody_to_go_to_stays_in_the_reserve) {
  Rules rules{{.dividend_pm = 500, .patronage_pm = 100, .welfare_pm = 200, .reserve_pm = 100, .allowance_pm = 100}};
  auto split = split_profit(100'001, rules, true, false);
  EXPECT_EQ(split.dividend + split.patronage + split.welfare + split.reserve + split.allowance + split.league, 100'001);
  EXPECT_EQ(split.patronage, 0);
  EXPECT_EQ(split.reserve, 20'000);
}

TEST(SavingsRules, a_cooperative_keeps_to_its_law) {
  std::vector<Law> law{{"reserve_least_pm", 100, "สำรอง", "", ""}, {"league_most_pm", 50, "สันนิบาต", "", ""}, {"bonus_most_pm", 100, "โบนัส", "", ""}};
  RuleBook rules{.saving_min_satang = 100, .saving_max_satang = 200, .dividend_pm = 910, .reserve_pm = 90};
  EXPECT_TRUE(may_rule(GroupKind::savings_group, rules, law)) << "a truth-savings group rests on its promise alone";
  EXPECT_FALSE(may_rule(GroupKind::cooperative, rules, law));
  rules.dividend_pm = 900;
  rules.reserve_pm = 100;
  EXPECT_TRUE(may_rule(GroupKind::cooperative, rules, law));
  rules.dividend_pm = 901;
  EXPECT_FALSE(may_rule(GroupKind::savings_group, rules, law)) << "1,001 thousandths";
}

TEST(SavingsVotes, one_member_has_one_vote) {
  EXPECT_TRUE(carried(30, 10, 40));
  EXPECT_FALSE(carried(31, 10, 40));
  EXPECT_FALSE(carried(10, 10, 40));
}

}  // namespace
}  // namespace savings
