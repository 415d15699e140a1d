// Pure decisions of housing: what a house costs, when a roof may have money again, whose hands differ, what a committee carries.
#include <gtest/gtest.h>

#include "centre/housing/rules.hpp"

namespace housing {
namespace {

kit::Date on(const char* text) { return *kit::Date::parse(text); }

TEST(HousingRules, a_part_of_a_unit_is_rounded_to_the_satang) {
  EXPECT_EQ(rules::times(7000, 2500), 17500);
  EXPECT_EQ(rules::times(1, 499), 0);
  EXPECT_EQ(rules::times(1, 500), 1);
}

TEST(HousingRules, volunteers_labour_is_a_gift_and_a_contractors_is_paid) {
  std::vector<Line> lines{{.quantity_milli = 2000, .material_satang = 100, .labour_satang = 50}};
  auto free = rules::sums_of(lines, {}, BuiltBy::volunteers), paid = rules::sums_of(lines, {}, BuiltBy::contractor);
  EXPECT_EQ(free.needed_satang, 200);
  EXPECT_EQ(free.in_kind_satang, 100);
  EXPECT_EQ(paid.needed_satang, 300);
  EXPECT_EQ(paid.in_kind_satang, 0);
}

TEST(HousingRules, what_was_given_back_does_not_count) {
  std::vector<Share> shares{{.amount_satang = 70, .state = ShareState::given_back}, {.amount_satang = 30, .state = ShareState::paid}};
  auto sums = rules::sums_of({}, shares, BuiltBy::contractor);
  EXPECT_EQ(sums.funded_satang, 30);
  EXPECT_EQ(sums.paid_satang, 30);
}

TEST(HousingRules, a_roof_has_a_programme_again_after_its_period_or_never) {
  Source never{.programme = "P"}, later{.programme = "P", .again_after_months = 36}, always{};
  EXPECT_TRUE(rules::again(never, {}, on("2022-11-01")).free);
  EXPECT_FALSE(rules::again(never, on("2001-01-01"), on("2022-11-01")).free);
  EXPECT_EQ(rules::again(later, on("2022-11-01"), on("2025-10-31")).on, on("2025-11-01"));
  EXPECT_TRUE(rules::again(later, on("2022-11-01"), on("2025-11-01")).free);
  EXPECT_TRUE(rules::again(always, on("2022-11-01"), on("2022-11-01")).free);
}

TEST(HousingRules, one_human_being_has_one_part_under_whatever_account) {
  std::vector<Hand> earlier{{.part = Part::maker, .staff_id = "a", .name_key = "som", .human_key = "h"}};
  EXPECT_TRUE(rules::hands_differ({.part = Part::approver, .staff_id = "b", .name_key = "nok"}, earlier));
  EXPECT_TRUE(rules::hands_differ({.part = Part::maker, .staff_id = "a", .name_key = "som"}, earlier));
  EXPECT_FALSE(rules::hands_differ({.part = Part::approver, .staff_id = "a", .name_key = "x"}, earlier));
  EXPECT_FALSE(rules::hands_differ({.part = Part::payer, .staff_id = "c", .name_key = "som"}, earlier));
  EXPECT_FALSE(rules::hands_differ({.part = Part::payer, .staff_id = "c", .name_key = "x", .human_key = "h"}, earlier));
  EXPECT_FALSE(rules::hands_differ({.part = Part::payer}, {}));
}

TEST(HousingRules, a_committee_carries_with_enough_members_who_are_different_people) {
  HousingRule rule{.committee_least = 3};
  EXPECT_TRUE(rules::carried(rule, {.committee = {"ก", "ข", "ค"}, .votes_for = 2, .votes_against = 1}));
  EXPECT_FALSE(rules::carried(rule, {.committee = {"ก", "ข", "ข"}, .votes_for = 2}));
  EXPECT_FALSE(rules::carried(rule, {.committee = {"ก", "ข", "ค"}, .votes_for = 3, .votes_against = 1}));
  EXPECT_FALSE(rules::carried(rule, {.committee = {"ก", "ข", "ค"}, .votes_for = 1, .votes_against = 1}));
  EXPECT_FALSE(rules::carried(rule, {.verdict = Verdict::refused, .committee = {"ก", "ข", "ค"}, .votes_against = 3}));
}

TEST(HousingRules, land_that_is_not_the_familys_needs_consent_and_unclear_land_is_never_clear) {
  EXPECT_TRUE(rules::tenure_clear({.tenure = Tenure::own_land}));
  EXPECT_FALSE(rules::tenure_clear({.tenure = Tenure::others_land}));
  EXPECT_TRUE(rules::tenure_clear({.tenure = Tenure::others_land, .owner_consents = true}));
  EXPECT_FALSE(rules::tenure_clear({.tenure = Tenure::unclear, .owner_consents = true}));
}

TEST(HousingRules, an_inspection_answers_every_item_once) {
  std::vector<CheckItem> items{{.code = "A"}, {.code = "B"}};
  std::vector<CheckAsked> both{{.code = "A"}, {.code = "B", .mark = CheckMark::failed}}, twice{{.code = "A"}, {.code = "A"}}, one{{.code = "A"}};
  EXPECT_TRUE(rules::all_answered(items, both));
  EXPECT_FALSE(rules::all_passed(both));
  EXPECT_FALSE(rules::all_answered(items, twice));
  EXPECT_FALSE(rules::all_answered(items, one));
}

}  // namespace
}  // namespace housing
