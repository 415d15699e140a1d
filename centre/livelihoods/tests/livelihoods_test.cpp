// Pure decisions of livelihoods: medians, incomes together, matches, and statements of marketplaces as they come.
#include <gtest/gtest.h>

#include "centre/livelihoods/rules.hpp"
#include "centre/livelihoods/sheet.hpp"

namespace livelihoods {
namespace {

kit::Date on(const char* text) { return *kit::Date::parse(text); }

Income income(const char* who, std::int64_t months, std::optional<std::int64_t> satang, bool asked = true) {
  return {.org_id = "o", .enrolment_id = who, .months = months, .due_on = rules::plus_months(on("2023-01-31"), months),
          .asked_on = asked ? std::optional(on("2023-06-01")) : std::nullopt, .income_satang_month = satang};
}

TEST(LivelihoodRules, a_median_is_the_middle_or_the_mean_of_the_two_in_the_middle) {
  EXPECT_EQ(rules::median({}), std::nullopt);
  EXPECT_EQ(rules::median({5}), 5);
  EXPECT_EQ(rules::median({9, 1, 5}), 5);
  EXPECT_EQ(rules::median({4, 1, 9, 6}), 5);
  EXPECT_EQ(rules::median({-3, -1}), -2);
}

TEST(LivelihoodRules, months_end_at_the_last_day_of_a_short_month) {
  EXPECT_EQ(rules::plus_months(on("2023-01-31"), 1), on("2023-02-28"));
  EXPECT_EQ(rules::plus_months(on("2023-04-10"), 12), on("2024-04-10"));
}

TEST(LivelihoodRules, only_those_known_before_and_after_are_compared) {
  std::vector<Income> all{income("a", 0, 100), income("a", 3, 300), income("b", 0, 200), income("b", 3, 150), income("c", 0, std::nullopt),
                          income("c", 3, 900), income("d", 0, 50), income("d", 3, std::nullopt), income("e", 0, 10), income("e", 3, std::nullopt, false)};
  auto points = rules::results_of(all, on("2023-12-01"));
  ASSERT_EQ(points.size(), 2u);
  EXPECT_EQ(points[0].known, 4);
  EXPECT_EQ(points[0].unknown, 1);
  EXPECT_EQ(points[1].due, 5);
  EXPECT_EQ(points[1].known, 3);
  EXPECT_EQ(points[1].unknown, 1);
  EXPECT_EQ(points[1].waiting, 1);
  EXPECT_EQ(points[1].compared, 2);
  EXPECT_EQ(points[1].higher, 1);
  EXPECT_EQ(points[1].median_change_satang, 75);
  EXPECT_EQ(points[1].median_satang, 300);
}

TEST(LivelihoodRules, what_is_not_due_yet_is_not_missing) {
  std::vector<Income> all{income("a", 12, std::nullopt, false)};
  auto points = rules::results_of(all, on("2023-12-01"));
  EXPECT_EQ(points[0].due, 0);
  EXPECT_EQ(points[0].waiting, 0);
  EXPECT_FALSE(rules::late(all[0], on("2024-01-31")));
  EXPECT_TRUE(rules::late(all[0], on("2024-02-01")));
}

TEST(LivelihoodRules, a_match_says_how_much_is_of_skill_wish_and_place) {
  MatchWeights weights{.skill = 50, .wish = 30, .place = 20};
  Opening opening{.area_code = "521304", .kind = OpeningKind::job, .skills = {"sewing", "packing"}};
  auto all = rules::match_of(opening, {.area_code = "52130401", .skills = {"sewing", "packing"}, .wishes = {"job"}}, weights);
  EXPECT_EQ(all.score, 100);
  auto half = rules::match_of(opening, {.area_code = "521301", .skills = {"packing"}, .wishes = {"sewing"}}, weights);
  EXPECT_EQ(half.skill_points, 25);
  EXPECT_EQ(half.wish_points, 30);
  EXPECT_EQ(half.place_points, 12);
  EXPECT_EQ(half.lacks, std::vector<std::string>{"sewing"});
  auto none = rules::match_of(opening, {.area_code = "570501"}, weights);
  EXPECT_EQ(none.score, 0);
  EXPECT_EQ(none.nearness, Nearness::far);
  EXPECT_EQ(rules::match_of({.area_code = "52"}, {.area_code = "521304"}, weights).skill_points, 50);
}

TEST(LivelihoodRules, a_place_is_kept_up_to_today_or_to_its_end) {
  Placement running{.placed_on = on("2023-01-10")}, left{.placed_on = on("2023-01-10"), .ended_on = on("2023-07-09")};
  EXPECT_TRUE(rules::kept(running, 6, on("2023-07-10")));
  EXPECT_FALSE(rules::kept(running, 6, on("2023-07-09")));
  EXPECT_FALSE(rules::kept(left, 6, on("2024-01-01")));
}

TEST(LivelihoodRules, what_need_not_be_paid_back_leaves_nothing) {
  std::vector<Repayment> paid{{.amount_satang = 30}, {.amount_satang = 20}};
  EXPECT_EQ(rules::left_of({.amount_satang = 100, .repayable = true}, paid), 50);
  EXPECT_EQ(rules::left_of({.amount_satang = 100}, {}), 0);
}

TEST(LivelihoodSheet, english_headings_are_known_however_they_are_written) {
  auto found = sheet::guess({"Order_Number", "Order Creation Date", "Item Name", "Paid Price", "Seller SKU", "Status"});
  using enum Meaning;
  EXPECT_EQ(found, (std::vector{order_no, sold_on, item, amount, ignored, status}));
  EXPECT_TRUE(sheet::missing(found).empty());
  EXPECT_EQ(sheet::missing(sheet::guess({"a", "b", "c"})), (std::vector<std::string>{"order_no", "sold_on", "amount"}));
}

TEST(LivelihoodSheet, what_a_column_was_said_to_mean_is_remembered_by_its_heading) {
  std::vector<Heading> said{{"x", Meaning::order_no}, {"y", Meaning::sold_on}, {"z", Meaning::amount}};
  using enum Meaning;
  EXPECT_EQ(sheet::remembered({"new", "z", "y", "x"}, said), (std::vector{ignored, amount, sold_on, order_no}));
  EXPECT_EQ(sheet::remembered({"x", "y"}, said), std::nullopt);
}

TEST(LivelihoodSheet, two_equal_lines_of_one_order_are_two_sales_each_time_they_are_read) {
  auto statement = sheet::read("no,day,what,baht\r\n1,2023-05-01,tea,10\r\n1,2023-05-01,tea,10\r\n");
  ASSERT_TRUE(statement);
  using enum Meaning;
  auto once = sheet::take(*statement, {order_no, sold_on, item, amount}, on("2023-01-01"), on("2023-12-31"));
  auto again = sheet::take(*statement, {order_no, sold_on, item, amount}, on("2023-01-01"), on("2023-12-31"));
  ASSERT_EQ(once.sales.size(), 2u);
  EXPECT_NE(once.sales[0].line_key, once.sales[1].line_key);
  EXPECT_EQ(once.sales[1].line_key, again.sales[1].line_key);
}

TEST(LivelihoodSheet, a_sheet_without_headings_is_refused) {
  EXPECT_FALSE(sheet::read("only,two\r\n1,2\r\n"));
  EXPECT_FALSE(sheet::read(""));
}

}  // namespace
}  // namespace livelihoods
