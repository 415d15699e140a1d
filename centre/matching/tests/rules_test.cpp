// Matching: points of a family, what it could be given, lots that go bad, and why it gets what it gets.
#include "centre/matching/rules.hpp"

#include <gtest/gtest.h>

namespace {

using namespace matching;

Points points() {
  static const std::vector<Weight> weights = {{"urgency.urgent", 35}, {"gap.deprived", 30}, {"gap.asked", 20}, {"gap.unknown", 8},  {"gap.other", 4},      {"group.ELDER", 6},
                                              {"help.points", 3},     {"help.most", 30},    {"distance.points", 1}, {"distance.most", 15}, {"first.family", 12}, {"first.dimension", 8},
                                              {"ceiling.family", 6},  {"ceiling.dimension", 4}, {"expiry.days", 60}, {"expiry.points", 5}};
  return Points(weights);
}
Family family() { return {.n = 1, .household_id = "h", .urgency = Urgency::urgent, .findings = "dnudn", .people_in_groups = "ELDER:2", .members = 4, .help_satang = 250'000, .metres = 3'500}; }
Item blanket() { return {.n = 1, .units = 1, .dimension = Dimension::living, .there = 5}; }

TEST(MatchingRules, points_are_made_of_urgency_gaps_groups_help_and_distance) {
  EXPECT_EQ(gain_of(points(), family(), blanket()), (35 + 30 + 4 + 6) * 1'000 - 7'500 - 3'500);
}

TEST(MatchingRules, help_and_distance_take_off_no_more_than_their_most_and_money_has_no_way_to_go) {
  auto far = family();
  far.metres = 900'000;
  far.help_satang = 90'000'000;
  EXPECT_EQ(gain_of(points(), far, blanket()), (35 + 30 + 4 + 6 - 30 - 15) * 1'000);
  auto money = blanket();
  money.kind = giving::GiftKind::money;
  EXPECT_EQ(gain_of(points(), far, money), (35 + 30 + 4 + 6 - 30) * 1'000);
}

TEST(MatchingRules, an_item_is_wanted_by_a_gap_or_a_request_and_for_each_person_of_its_groups) {
  auto item = blanket();
  EXPECT_EQ(wanted_of(family(), item), 1);
  item.dimension = Dimension::education;
  EXPECT_EQ(wanted_of(family(), item), 0) << "not known is no gap";
  auto asking = family();
  asking.asked[2] = 'y';
  EXPECT_EQ(wanted_of(asking, item), 1);
  item.whom = Whom::everyone;
  item.each = Each::person;
  EXPECT_EQ(wanted_of(family(), item), 4);
  item.target_groups = "ELDER";
  EXPECT_EQ(wanted_of(family(), item), 2);
  item.target_groups = "CHILD";
  EXPECT_EQ(wanted_of(family(), item), 0);
}

TEST(MatchingRules, what_goes_bad_soon_is_worth_more_what_is_bad_is_not_given_and_what_is_left_of_a_lot_counts_with_the_next) {
  auto day = *kit::Date::parse("2022-12-10");
  auto item = blanket();
  item.units = 2;
  std::vector<stock::LotBrief> held = {{9, kit::Date::parse("2022-12-01")}, {3, kit::Date::parse("2022-12-31")}, {3, std::nullopt}};
  auto lots = lots_of(points(), item, held, day);
  ASSERT_EQ(lots.size(), 2u);
  EXPECT_EQ(lots[0].shares, 1);
  EXPECT_EQ(lots[0].bonus, 5'000);
  EXPECT_EQ(lots[1].shares, 2);
  EXPECT_EQ(lots[1].bonus, 0);
}

TEST(MatchingRules, a_family_is_told_what_it_lacks_and_what_would_change_it) {
  auto item = blanket();
  item.price_milli = 90'000;
  Line line{.family_n = 1, .item_n = 1, .wanted = 1, .gain_milli = 60'000};
  auto told = explain(points(), family(), item, line, std::vector{line}, std::vector{item}, 3, std::nullopt);
  EXPECT_EQ(told.why, Why::points);
  EXPECT_EQ(told.lacks_milli, 10'000) << "the first share of the family and of the dimension count too";
  EXPECT_EQ(told.more_there, 4);
  line.laid = true;
  EXPECT_EQ(explain(points(), family(), item, line, std::vector{line}, std::vector{item}, 0, std::nullopt).why, Why::withheld);
}

TEST(MatchingRules, the_lower_ceiling_in_baht_holds_and_0_is_none) {
  matching::Run run;
  EXPECT_EQ(ceiling_of(points(), run), std::nullopt);
  run.ceiling_satang = 300'000;
  EXPECT_EQ(ceiling_of(points(), run), 300'000);
  EXPECT_EQ(ceiling_of(Points(std::vector<matching::Weight>{{"ceiling.baht", 2'000}}), run), 200'000);
  EXPECT_EQ(ceiling_of(Points(std::vector<matching::Weight>{{"ceiling.baht", 2'000}}), {}), 200'000);
}

TEST(MatchingRules, a_family_is_told_when_more_would_go_above_its_ceiling_in_baht) {
  auto item = blanket();
  item.value_satang = 20'000;
  Line line{.family_n = 1, .item_n = 1, .wanted = 3, .gain_milli = 60'000, .shares = 1};
  EXPECT_EQ(explain(points(), family(), item, line, std::vector{line}, std::vector{item}, 0, 39'999).why, Why::baht);
  EXPECT_EQ(explain(points(), family(), item, line, std::vector{line}, std::vector{item}, 0, 40'000).why, Why::points);
}

TEST(MatchingRules, what_is_promised_comes_off_the_lots_that_go_first) {
  std::vector<stock::LotBrief> held = {{3, kit::Date::parse("2022-12-31")}, {4, std::nullopt}};
  auto left = without_promised(held, 5);
  EXPECT_EQ(left[0].quantity, 0);
  EXPECT_EQ(left[1].quantity, 2);
  EXPECT_EQ(without_promised(held, 9)[1].quantity, 0);
}

TEST(MatchingRules, whoever_made_or_changed_a_run_does_not_approve_it) {
  matching::Run run{.state = State::proposed, .made_by = "a", .edited_by = "b"};
  EXPECT_FALSE(may_approve(run, "a"));
  EXPECT_FALSE(may_approve(run, "b"));
  EXPECT_TRUE(may_approve(run, "c"));
  run.stale = true;
  EXPECT_FALSE(may_approve(run, "c"));
}

}  // namespace
