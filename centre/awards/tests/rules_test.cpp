// Scores, ranks and equals as pure decisions.
#include "centre/awards/rules.hpp"

#include <gtest/gtest.h>

namespace {

using namespace awards;

const std::vector<Criterion> criteria{{"ก", "", 50, 10}, {"ข", "", 30, 10}, {"ค", "", 20, 5}};

TEST(AwardRules, the_score_is_the_mean_of_those_who_gave_all_their_marks) {
  Given given{{"a", {{1, 10}, {2, 10}, {3, 5}}}, {"b", {{1, 5}, {2, 5}, {3, 0}}}, {"c", {{1, 1}}}};
  auto score = score_of(criteria, given);
  EXPECT_EQ(score.scorers, 2);
  EXPECT_EQ(score.milli, (100'000 + 40'000) / 2);
  EXPECT_EQ(score_of(criteria, {}).milli, 0);
}

TEST(AwardRules, equals_inside_the_places_share_a_rank_and_stop_nobody) {
  std::vector<Runner> all{{"a", 900, 0, 1}, {"b", 900, 0, 2}, {"c", 100, 0, 3}};
  rank(all, 2);
  EXPECT_EQ(all[0].rank, 1);
  EXPECT_EQ(all[1].rank, 1);
  EXPECT_TRUE(all[1].chosen);
  EXPECT_FALSE(std::ranges::any_of(all, &Runner::tied));
}

TEST(AwardRules, equals_across_the_last_place_are_tied_until_somebody_says_who_goes_first) {
  std::vector<Runner> all{{"a", 900, 0, 1}, {"b", 500, 0, 2}, {"c", 500, 0, 3}};
  rank(all, 2);
  EXPECT_FALSE(all[0].tied);
  EXPECT_TRUE(all[1].tied && all[2].tied);
  all = {{"a", 900, 0, 1}, {"b", 500, 0, 2}, {"c", 500, 1, 3}};
  rank(all, 2);
  EXPECT_EQ(all[1].id, "c");
  EXPECT_FALSE(std::ranges::any_of(all, &Runner::tied));
}

TEST(AwardRules, as_many_as_there_are_places_are_all_chosen) {
  std::vector<Runner> all{{"a", 1, 0, 1}, {"b", 1, 0, 2}};
  rank(all, 2);
  EXPECT_TRUE(all[0].chosen && all[1].chosen && !all[0].tied);
}

TEST(AwardRules, what_has_left_the_running_does_not_leave_again) {
  Nomination one{.state = Standing::withdrawn};
  EXPECT_FALSE(may_end(one, Standing::deceased));
  one.state = Standing::awarded;
  EXPECT_FALSE(may_end(one, Standing::withdrawn));
  EXPECT_TRUE(may_end(one, Standing::award_withdrawn));
}

}  // namespace
