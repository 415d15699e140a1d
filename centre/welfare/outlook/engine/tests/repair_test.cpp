// The search finds the smallest change, and says when there is none.
#include "centre/welfare/outlook/engine/repair.hpp"

#include <gtest/gtest.h>

#include "centre/welfare/outlook/engine/tests/village.hpp"

namespace welfare::outlook {
namespace {

Question poor_village() {
  auto question = village(400, 800);
  question.world.state_comes_ppm = 0;
  question.rules.match_local_satang = 10'000;
  question.rules.elder_satang = 80'000;
  return question;
}

double dry_with(Question question, Lever lever, std::int64_t value) {
  set(question, lever, value);
  return look_ahead(question).dry;
}

TEST(OutlookRepairs, what_is_told_is_enough_and_one_step_less_is_not) {
  auto question = poor_village();
  ASSERT_GT(look_ahead(question).dry, 0.5);
  auto repairs = find_repairs(question, 0.05);
  EXPECT_TRUE(repairs.needed);
  ASSERT_EQ(repairs.levers.size(), levers_max);
  const auto& more = repairs.levers[0];
  EXPECT_TRUE(more.reached);
  EXPECT_EQ(dry_with(question, more.lever, more.to), more.dry);
  EXPECT_LE(more.dry, 0.05);
  EXPECT_GT(dry_with(question, more.lever, more.to - ppm / 100), 0.05);
  const auto& match = repairs.levers[static_cast<unsigned>(Lever::match)];
  EXPECT_TRUE(match.reached);
  EXPECT_GT(dry_with(question, match.lever, match.to - 500), 0.05);
}

TEST(OutlookRepairs, a_lever_that_cannot_do_it_alone_says_so) {
  auto repairs = find_repairs(poor_village(), 0.05);
  const auto& wait = repairs.levers[static_cast<unsigned>(Lever::nights)];
  EXPECT_FALSE(wait.reached);
  EXPECT_EQ(wait.to, 0);
  EXPECT_GT(wait.dry, 0.05);
}

TEST(OutlookRepairs, a_sound_fund_needs_none) {
  auto question = poor_village();
  question.fund.opening_satang *= 1'000;
  auto repairs = find_repairs(question, 0.05);
  EXPECT_FALSE(repairs.needed);
  EXPECT_TRUE(repairs.levers.empty());
}

TEST(OutlookRepairs, every_lever_can_be_set_and_read_back) {
  auto question = village(10);
  for (unsigned lever = 0; lever < levers_max; ++lever) {
    set(question, static_cast<Lever>(lever), 3);
    EXPECT_EQ(value_of(question, static_cast<Lever>(lever)), 3);
  }
}

}  // namespace
}  // namespace welfare::outlook
