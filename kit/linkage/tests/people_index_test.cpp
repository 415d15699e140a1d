// The online search finds who may be the newcomer, and can say why.
#include <gtest/gtest.h>

#include <numeric>

#include "kit/linkage/linkage.hpp"

namespace kit::linkage {
namespace {

const RawPerson somchai{.national_id = "3520000000019",
                        .sex = "1",
                        .first = "สมชาย",
                        .last = "แจ้ซ้อนดี",
                        .birth = "12/05/2510",
                        .village = "52130402",
                        .house = "12/3"};

PeopleIndex village() {
  PeopleIndex index;
  index.add(somchai);
  index.add({.sex = "2",
             .first = "สมหญิง",
             .last = "แจ้ซ้อนดี",
             .birth = "1/1/2512",
             .village = "52130402",
             .house = "12/3"});
  index.add({.national_id = "1100000000008",
             .sex = "1",
             .first = "ประเสริฐ",
             .last = "ใจคำ",
             .birth = "2500-11-30",
             .village = "52130405",
             .house = "7"});
  return index;
}

TEST(PeopleIndexTest, a_person_is_found_again_under_a_misspelt_name_without_a_number) {
  auto index = village();
  RawPerson again = somchai;
  again.national_id = "";
  again.first = "นายสมชัย";
  again.birth = "1967-05-12";
  auto outcome = index.search(again);
  ASSERT_EQ(outcome.found.size(), 1u);
  EXPECT_EQ(outcome.found[0].number, 0u);
  EXPECT_EQ(outcome.found[0].verdict, Verdict::match);
}

TEST(PeopleIndexTest, settled_or_not_the_same_people_are_found) {
  auto fresh = village(), settled = village();
  settled.settle();
  auto a = fresh.search(somchai), b = settled.search(somchai);
  ASSERT_EQ(a.found.size(), b.found.size());
  EXPECT_EQ(a.found[0].number, b.found[0].number);
}

TEST(PeopleIndexTest, a_wife_in_the_same_house_is_no_duplicate) {
  auto index = village();
  for (const auto& found : index.search(somchai).found) EXPECT_NE(found.number, 1u);
}

TEST(PeopleIndexTest, two_valid_numbers_are_never_called_a_match) {
  auto index = village();
  RawPerson other = somchai;
  other.national_id = "5123456789017";
  auto outcome = index.search(other, {.probability_min = 1e-9});
  ASSERT_FALSE(outcome.found.empty());
  EXPECT_EQ(outcome.found[0].impossible, Impossible::two_valid_ids);
  EXPECT_EQ(outcome.found[0].verdict, Verdict::review);
}

TEST(PeopleIndexTest, the_steps_of_an_explanation_sum_to_the_weight) {
  auto index = village();
  auto why = index.explain(somchai, 0);
  double sum = 0;
  for (const auto& step : why.steps) sum += step.weight;
  EXPECT_NEAR(sum, why.weight, 1e-9);
  EXPECT_EQ(why.steps[1].comparison, "national_id");
  EXPECT_EQ(why.steps[1].level, "same");
}

TEST(PeopleIndexTest, the_removed_are_not_found) {
  auto index = village();
  index.remove(0);
  EXPECT_TRUE(index.search(somchai).found.empty());
}

TEST(PeopleIndexTest, a_model_of_another_layout_is_refused) {
  auto model = thai_model();
  EXPECT_TRUE(load_model(save_model(model), thai_layout()));
  model.comparisons[2].levels.pop_back();
  auto refused = load_model(save_model(model), thai_layout());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "kit.linkage_model_other");
}

}  // namespace
}  // namespace kit::linkage
