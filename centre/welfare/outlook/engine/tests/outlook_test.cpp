// The runs agree with the closed form, and with what can be reckoned by hand.
#include "centre/welfare/outlook/engine/outlook.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "centre/welfare/outlook/engine/tests/village.hpp"

namespace welfare::outlook {
namespace {

struct Spread {
  double mean = 0, error = 0;  // of the mean
};
template <class Number>
Spread spread_of(const Number* from, std::size_t runs) {
  double sum = 0, squares = 0;
  for (std::size_t i = 0; i < runs; ++i) sum += static_cast<double>(from[i]);
  auto mean = sum / static_cast<double>(runs);
  for (std::size_t i = 0; i < runs; ++i)
    squares += (static_cast<double>(from[i]) - mean) * (static_cast<double>(from[i]) - mean);
  return {mean, std::sqrt(squares) / static_cast<double>(runs)};
}

TEST(Outlook, every_count_is_on_average_what_the_closed_form_says) {
  auto question = village(400, 4'000);
  auto plan = make_plan(question);
  auto lives = live(plan, question.seed, question.runs, 2);
  auto expected = expect(question, plan);
  for (unsigned year = 0; year < question.years; ++year)
    for (unsigned count = 0; count < plan.counts; ++count) {
      auto found = spread_of(lives.row(year, count), lives.runs);
      EXPECT_NEAR(found.mean, expected[year].counts[count], 4.5 * found.error + 1e-3)
          << year << " " << count;
    }
}

TEST(Outlook, the_mean_balance_is_that_of_the_closed_form_while_nobody_owes) {
  auto question = village(400, 4'000);
  question.fund.opening_satang = 10'000'000'000;
  auto plan = make_plan(question);
  auto accounts = account(question, live(plan, question.seed, question.runs, 2));
  auto expected = expect(question, plan);
  for (unsigned year = 0; year < question.years; ++year) {
    auto found = spread_of(accounts.row(year), accounts.runs);
    EXPECT_NEAR(found.mean, expected[year].balance, 4.5 * found.error + 100) << year;
    EXPECT_GT(found.error, 0);
  }
}

TEST(Outlook, without_chance_every_baht_is_known) {
  Question question{.years = 2, .runs = 20};
  question.fund = {.members = {{.age = 61, .days = 4000, .contribution_satang = 36'500},
                               {.age = 10, .days = 400, .contribution_satang = 0}},
                   .opening_satang = 100'000};
  question.rules = {.contribution_ppm = 1'350'000,
                    .elder_satang = 30'000,
                    .pupil_satang = 50'000,
                    .match_local_satang = 10'000,
                    .match_state_satang = 36'500,
                    .administration_ppm = 100'000,
                    .administration_satang = 1'000};
  question.world = {.inflation_ppm = 100'000,
                    .follow_ppm = 500'000,
                    .interest_ppm = 10'000,
                    .pupil_share_ppm = 500'000};
  auto look = look_ahead(question);
  auto& first = look.years[0];
  EXPECT_EQ(first.flows[contributions], 49'275);
  EXPECT_EQ(first.flows[match_local] + first.flows[match_state], 2 * 46'500);
  EXPECT_EQ(first.flows[interest], 1'000);
  EXPECT_EQ(first.flows[administration], 1'000 + 14'227);
  EXPECT_EQ(first.mean_satang, 100'000 + 49'275 + 93'000 + 1'000 - 30'000 - 25'000 - 15'227);
  for (auto band : first.bands) EXPECT_EQ(band, first.mean_satang);
  auto& second = look.years[1];
  EXPECT_EQ(second.flows[paid_elders], 31'500);
  EXPECT_EQ(second.flows[paid_pupils], 26'250);
  EXPECT_EQ(second.flows[administration], 1'100 + 14'227);
  EXPECT_EQ(look.dry, 0);
  EXPECT_FALSE(look.half_dry_year);
  EXPECT_DOUBLE_EQ(first.cohorts[4], 1);
  EXPECT_DOUBLE_EQ(first.cohorts[0], 1);
}

TEST(Outlook, a_fund_below_its_floor_is_dry_from_the_year_in_which_it_went_below) {
  Question question{.years = 4, .runs = 16};
  question.fund = {
      .members = {{.age = 70, .days = 4000}}, .opening_satang = 250'000, .floor_satang = 60'000};
  question.rules.elder_satang = 100'000;
  auto look = look_ahead(question);
  EXPECT_EQ(look.years[0].dry, 0);
  EXPECT_EQ(look.years[1].dry, 1);  // 50,000 left
  EXPECT_EQ(look.half_dry_year, 2U);
  EXPECT_EQ(look.first_dry_year, 2U);
  EXPECT_EQ(look.thin_year, 2U);  // 50,000 where the third year wants 100,000
  EXPECT_EQ(look.years[3].mean_satang, -150'000);
  question.fund.floor_satang = 50'000;
  EXPECT_EQ(look_ahead(question).half_dry_year, 3U);
}

TEST(Outlook, a_match_comes_as_often_as_is_expected_and_never_when_it_is_not) {
  auto question = village(50, 2'000);
  question.world.state_comes_ppm = 0;
  question.world.local_comes_ppm = 250'000;
  auto plan = make_plan(question);
  auto look = look_ahead(question, plan, live(plan, 1, 2'000, 1));
  EXPECT_EQ(look.years[3].flows[match_state], 0);
  EXPECT_NEAR(static_cast<double>(look.years[3].flows[match_local]) /
                  look.years[3].expected_flows[match_local],
              1, 0.16);
}

TEST(Outlook, bands_rise_and_the_same_question_has_the_same_answer) {
  auto question = village(200, 1'000);
  question.threads = 1;
  auto one = look_ahead(question);
  question.threads = 3;
  auto three = look_ahead(question);
  for (unsigned year = 0; year < question.years; ++year) {
    EXPECT_EQ(one.years[year].bands, three.years[year].bands);
    EXPECT_EQ(one.years[year].flows, three.years[year].flows);
    EXPECT_TRUE(std::ranges::is_sorted(one.years[year].bands));
  }
}

TEST(Outlook, a_fund_without_members_keeps_what_it_has) {
  auto question = village(0, 16);
  question.fund.opening_satang = 1'000;
  question.world.interest_ppm = 0;
  EXPECT_EQ(look_ahead(question).years.back().mean_satang, 1'000);
}

}  // namespace
}  // namespace welfare::outlook
