// Pure decisions about goods: which lots first, kits with substitutes.
#include <gtest/gtest.h>

#include "centre/stock/rules.hpp"

namespace stock {
namespace {

TEST(StockRules, lots_are_taken_in_their_order_and_only_as_much_as_is_asked) {
  auto plan = plan_take({{"old", 3, 100, {}}, {"new", 5, 120, {}}}, 4);
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->size(), 2u);
  EXPECT_EQ((*plan)[0].quantity, 3);
  EXPECT_EQ((*plan)[1].quantity, 1);
  EXPECT_FALSE(plan_take({{"old", 3, 100, {}}}, 4)) << "all of it or nothing";
}

TEST(StockRules, a_kit_is_filled_with_substitutes_only_when_asked_and_never_half_and_half) {
  std::map<std::string, std::int64_t> left{{"fish", 25}, {"noodles", 30}};
  RecipeLine line{.item_id = "fish", .quantity = 10, .substitutes = {{"noodles", 15}}};
  std::optional<Missing> missing;
  auto portions = plan_line(line, 4, true, left, missing);
  ASSERT_EQ(portions.size(), 2u);
  EXPECT_EQ(portions[0].quantity, 20) << "two whole kits of the item itself";
  EXPECT_EQ(portions[1].quantity, 30);
  EXPECT_TRUE(portions[1].instead);
  EXPECT_FALSE(missing);
  std::map<std::string, std::int64_t> again{{"fish", 25}, {"noodles", 30}};
  plan_line(line, 4, false, again, missing);
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->kits, 2);
}

TEST(StockRules, the_most_kits_that_a_stock_makes_share_what_two_lines_want) {
  std::vector<RecipeLine> recipe{{"rice", 1, {}}, {"fish", 10, {{"rice", 2}}}};
  EXPECT_EQ(most_kits(recipe, false, {{"rice", 9}, {"fish", 40}}), 4);
  EXPECT_EQ(most_kits(recipe, true, {{"rice", 9}, {"fish", 40}}), 5) << "the fifth takes one rice and two more";
  EXPECT_EQ(most_kits({}, true, {{"rice", 9}}), 0);
}

TEST(StockRules, a_recipe_names_each_item_once_and_not_the_kit_itself) {
  EXPECT_FALSE(may_be_recipe("kit", {{"kit", 1, {}}}));
  EXPECT_FALSE(may_be_recipe("kit", {{"rice", 1, {}}, {"rice", 2, {}}}));
  EXPECT_FALSE(may_be_recipe("kit", {{"rice", 1, {{"rice", 2}}}}));
  EXPECT_TRUE(may_be_recipe("kit", {{"rice", 1, {{"noodles", 2}}}}));
}

}  // namespace
}  // namespace stock
