// Draws and lives: uniform, the same for every kernel and any number of threads.
#include "centre/welfare/outlook/engine/lives.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "centre/welfare/outlook/engine/tests/village.hpp"

namespace welfare::outlook {
namespace {

TEST(OutlookDraws, numbers_are_uniform_and_neighbours_know_nothing_of_each_other) {
  std::array<double, 64> buckets{};
  double lag = 0, runs_alike = 0;
  const int runs = 200, sites = 500, all = runs * sites;
  for (int run = 0; run < runs; ++run)
    for (int site = 0; site < sites; ++site) {
      auto key = key_of_run(7, static_cast<std::size_t>(run));
      auto drawn = draw(key, key_of(2, static_cast<std::uint64_t>(site), 3));
      auto u = chance_of(drawn) - 0.5;
      ++buckets[drawn >> 26];
      lag += u * (chance_of(draw(key, key_of(2, static_cast<std::uint64_t>(site), 4))) - 0.5);
      auto other = key_of_run(7, static_cast<std::size_t>(run) + 1);
      runs_alike +=
          u * (chance_of(draw(other, key_of(2, static_cast<std::uint64_t>(site), 3))) - 0.5);
    }
  double chi = 0;
  for (auto n : buckets) chi += (n - all / 64.0) * (n - all / 64.0) / (all / 64.0);
  EXPECT_LT(chi, 110);  // 63 degrees of freedom, one in ten thousand
  EXPECT_LT(std::abs(lag / all * 12), 4 / std::sqrt(all));
  EXPECT_LT(std::abs(runs_alike / all * 12), 4 / std::sqrt(all));
}

TEST(OutlookLives, every_kernel_counts_the_same_lives) {
  for (auto members : {1U, 37U, 400U}) {
    auto question = village(members);
    question.world.new_members = members / 10;
    auto plan = make_plan(question);
    auto plain = live(plan, 11, 50, 1, live_plain);
    for (const auto& kernel : kernels())
      EXPECT_EQ(live(plan, 11, 50, 2, kernel.run).numbers, plain.numbers) << kernel.name;
  }
}

TEST(OutlookLives, the_number_of_threads_changes_nothing_and_the_seed_everything) {
  auto plan = make_plan(village(300));
  auto one = live(plan, 5, 333, 1);
  EXPECT_EQ(live(plan, 5, 333, 3).numbers, one.numbers);
  EXPECT_NE(live(plan, 6, 333, 3).numbers, one.numbers);
}

TEST(OutlookLives, more_newcomers_do_not_change_the_lives_of_others) {
  auto question = village(100);
  question.world.new_members = 0;
  auto few = make_plan(question);
  question.world.new_members = 20;
  auto many = make_plan(question);
  for (std::size_t i = 0; i < few.lives.size(); ++i) {
    EXPECT_EQ(few.lives[i].key.first, many.lives[i].key.first);
    EXPECT_EQ(few.steps[few.lives[i].step].illness.second,
              many.steps[many.lives[i].step].illness.second);
  }
}

Question lonely(Member member) {
  Question question{.years = 3, .runs = 16};
  question.fund.members = {member};
  question.rules = village_rules();
  return question;
}

TEST(OutlookLives, who_surely_dies_is_paid_by_the_rung_of_the_middle_of_the_year) {
  for (auto [days, rung] :
       {std::pair{std::int64_t{-3}, 0U}, {-2, 1U}, {182, 1U}, {183, 2U}, {5657, 6U}, {5658, 7U}}) {
    auto question = lonely({.age = 70, .days = days});
    question.tables.dies[0].fill(1);
    auto lives = live(make_plan(question), 1, 16, 1);
    EXPECT_EQ(lives.row(0, deaths + rung)[0], 1U) << days;
    EXPECT_EQ(lives.row(0, heads)[0], 1U);
    EXPECT_EQ(lives.row(0, heads_last)[0], 0U);
    EXPECT_EQ(lives.row(1, heads)[0], 0U);
  }
}

TEST(OutlookLives, nights_end_at_the_ceiling_and_begin_after_the_waiting) {
  auto question = lonely({.age = 30, .days = 5000});
  question.tables.ill.fill(1);
  question.tables.nights_mean = 1000;
  question.rules.nights_most = 7;
  EXPECT_EQ(live(make_plan(question), 1, 16, 1).row(0, nights)[0], 7U);
  question.fund.members[0].days = 0;
  question.rules.waiting_days = 365;
  auto waiting = live(make_plan(question), 1, 16, 1);
  EXPECT_EQ(waiting.row(0, nights)[0], 0U);
  EXPECT_EQ(waiting.row(1, nights)[0], 7U);
}

}  // namespace
}  // namespace welfare::outlook
