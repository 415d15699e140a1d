// A table of life is read with its headings, every year of age, and chances between nothing and one.
#include <gtest/gtest.h>

#include <array>

#include "centre/welfare/life/rules.hpp"

namespace welfare {
namespace {

std::string table(int ages, const std::string& men = "0.01", const std::string& heading = "Age,Male,Female") {
  std::string out = heading + "\n";
  for (int age = 0; age < ages; ++age) out += std::to_string(age) + "," + men + ",0.005\n";
  return out;
}
std::string refused(const std::string& bytes, std::int64_t per = 1) {
  auto read = read_life_table(bytes, per);
  return read ? "" : read.error().code;
}

TEST(LifeTable, is_read_by_its_headings_in_either_language) {
  for (const char* heading : {"Age,Male,Female", "อายุ,ชาย,หญิง", "x,men,women"}) {
    auto read = read_life_table(table(90, "0.01", heading), 1);
    ASSERT_TRUE(read) << heading;
    EXPECT_EQ(read->size(), 90U);
    EXPECT_EQ(read->front().men_ppb, 10'000'000);
    EXPECT_EQ(read->back().women_ppb, 5'000'000);
  }
}

TEST(LifeTable, counts_deaths_of_a_thousand_or_of_one) {
  auto read = read_life_table("title of the office\n" + table(81, "10"), 1000);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->front().men_ppb, 10'000'000);
}

TEST(LifeTable, that_cannot_be_meant_is_refused) {
  EXPECT_EQ(refused("a,b,c\n1,2,3\n"), "welfare.life_columns_missing");
  EXPECT_EQ(refused(table(60)), "welfare.life_ages_few");
  EXPECT_EQ(refused(table(90, "1.5")), "welfare.life_rate_wrong");
  EXPECT_EQ(refused(table(90, "-0.1")), "welfare.life_rate_wrong");
  EXPECT_EQ(refused(table(90, "?")), "welfare.life_rate_wrong");
  EXPECT_EQ(refused(table(3) + "4,0.01,0.01\n"), "welfare.life_age_gap");
}

TEST(LifeTable, says_how_many_years_are_left) {
  std::array<double, 3> certain{0, 0, 1};
  EXPECT_EQ(years_left_tenths(certain, 0), 25) << "two whole years and half of the last";
  EXPECT_EQ(years_left_tenths(certain, 2), 5);
}

}  // namespace
}  // namespace welfare
