// The checks of the year must catch what they are for: a broken history for each.
#include "tests/year/checks.hpp"

#include <gtest/gtest.h>

namespace year {
namespace {

TEST(YearChecks, a_double_a_wrong_year_and_a_number_of_the_old_kind_are_caught) {
  std::vector<Numbered> good{{"521304-1", 2565, "521304-1-2565-804217"},
                             {"521304-1", 2565, "521304-1-2565-100002"},
                             {"521304-1", 2566, "521304-1-2566-804217"},
                             {"521302-1", 2565, "521302-1-2565-804217"}};
  EXPECT_TRUE(number_faults(good).empty());
  auto doubled = good;
  doubled[1].number = doubled[0].number;
  EXPECT_FALSE(number_faults(doubled).empty());
  auto old_year = good;
  old_year[2].number = "521304-1-2565-300003";
  EXPECT_FALSE(number_faults(old_year).empty());
  auto running = good;
  running[2].number = "521304-1-2566-00002";
  EXPECT_FALSE(number_faults(running).empty());
}

TEST(YearChecks, a_history_that_jumps_or_does_not_lead_to_the_state_is_caught) {
  std::vector<Told> good{{"opening", "", "received"},
                         {"acceptance", "received", "assessing"},
                         {"opinion", "assessing", "planning"}};
  EXPECT_TRUE(fold_faults("1", good, "planning").empty());
  EXPECT_FALSE(fold_faults("1", good, "helped").empty())
      << "the state is not where the history ends";
  auto lost = good;
  lost.erase(lost.begin() + 1);
  EXPECT_FALSE(fold_faults("1", lost, "planning").empty()) << "a line is lost";
  auto impossible = good;
  impossible.push_back({"payment", "planning", "helped"});
  EXPECT_FALSE(fold_faults("1", impossible, "helped").empty()) << "no rule leads there";
  auto twice = good;
  twice.insert(twice.begin(), good.front());
  EXPECT_FALSE(fold_faults("1", twice, "planning").empty()) << "opened twice";
  EXPECT_FALSE(fold_faults("1", {}, "received").empty()) << "no history at all";
}

TEST(YearChecks, a_lost_a_doubled_and_a_ghostly_operation_are_caught) {
  std::map<std::string, std::string> acknowledged{{"a", "casework.case_opened"},
                                                  {"b", "casework.aid_given"}};
  std::vector<std::string> kept{"a", "b", "sign-in"};
  std::vector<Line> journal{
      {"a", "casework.case_opened"}, {"b", "casework.aid_given"}, {"", "casework.case"}};
  EXPECT_TRUE(op_faults(acknowledged, kept, journal).empty());
  auto lost = journal;
  lost.erase(lost.begin());
  EXPECT_FALSE(op_faults(acknowledged, kept, lost).empty());
  auto doubled = journal;
  doubled.push_back(journal[1]);
  EXPECT_FALSE(op_faults(acknowledged, kept, doubled).empty());
  auto ghost = journal;
  ghost.push_back({"c", "casework.aid_given"});
  EXPECT_FALSE(op_faults(acknowledged, kept, ghost).empty()) << "a refused act left a line";
  EXPECT_FALSE(op_faults(acknowledged, {"a"}, journal).empty()) << "an op was not kept for replay";
  EXPECT_FALSE(op_faults(acknowledged, {"a", "b", "b"}, journal).empty());
}

TEST(YearChecks, a_leaked_word_is_caught) {
  EXPECT_TRUE(leak_faults("dao", "today", R"({"title":"ยายคำ"})", {"canary7"}).empty());
  EXPECT_FALSE(leak_faults("dao", "today", R"({"title":"canary7"})", {"canary7"}).empty());
}

TEST(YearChecks, aid_that_is_lost_or_given_twice_is_caught) {
  EXPECT_TRUE(
      once_faults("aid", R"([{"item":"mark1"},{"item":"mark2"}])", {"mark1", "mark2"}).empty());
  EXPECT_FALSE(once_faults("aid", R"([{"item":"mark1"}])", {"mark1", "mark2"}).empty());
  EXPECT_FALSE(once_faults("aid", R"([{"item":"mark1"},{"item":"mark1"}])", {"mark1"}).empty());
}

TEST(YearChecks, somebody_in_two_houses_in_none_or_in_a_strange_one_is_caught) {
  Homes good{{"h1", {"a", "b"}}, {"h2", {"c"}}};
  EXPECT_TRUE(home_faults(good, good).empty());
  EXPECT_FALSE(home_faults(good, {{"h1", {"a", "b"}}, {"h2", {"b", "c"}}}).empty());
  EXPECT_FALSE(home_faults(good, {{"h1", {"a"}}, {"h2", {"c"}}}).empty());
  EXPECT_FALSE(home_faults(good, {{"h1", {"a", "b", "x"}}, {"h2", {"c"}}}).empty());
  EXPECT_FALSE(home_faults({{"h1", {"a"}}}, {}).empty());
}

TEST(YearChecks, a_missing_case_a_case_too_much_and_a_count_that_tells_are_caught) {
  EXPECT_TRUE(same_faults("list", {"a"}, {"a"}).empty());
  EXPECT_FALSE(same_faults("list", {"a"}, {}).empty());
  EXPECT_FALSE(same_faults("list", {}, {"a"}).empty());
  EXPECT_TRUE(count_faults("dao", {{"received", 2}}, {{"received", 2}}).empty());
  EXPECT_FALSE(count_faults("dao", {{"received", 2}}, {{"received", 3}}).empty());
  EXPECT_FALSE(count_faults("dao", {{"received", 2}}, {{"received", 2}, {"referred", 1}}).empty());
}

TEST(YearChecks, a_satang_too_much_or_too_little_and_an_overdrawn_purse_are_caught) {
  EXPECT_TRUE(money_faults({300'000, 100'000}, {300'000, 100'000}).empty());
  EXPECT_EQ(money_faults({300'000, 100'000}, {300'001, 100'000}).size(), 1u) << "money from nowhere";
  EXPECT_EQ(money_faults({300'000, 100'000}, {300'000, 99'999}).size(), 1u) << "set aside and forgotten";
  EXPECT_EQ(money_faults({300'000, -1}, {300'000, -1}).size(), 1u) << "as expected, and below the floor";
}

TEST(YearChecks, somebody_with_two_parts_and_a_part_that_nobody_had_are_caught) {
  std::vector<Part> good{{"som", "maker"}, {"nok", "maker"}, {"prasit", "approver"}, {"lek", "payer"}, {"wan", "payer"}};
  EXPECT_TRUE(part_faults("1", good).empty());
  auto twice = good;
  twice.push_back({"som", "payer"});
  EXPECT_EQ(part_faults("1", twice).size(), 1u);
  auto unapproved = good;
  unapproved.erase(unapproved.begin() + 2);
  EXPECT_EQ(part_faults("1", unapproved).size(), 1u);
  EXPECT_EQ(part_faults("1", {}).size(), 3u);
}

TEST(YearChecks, an_answer_by_nobody_or_by_whom_it_is_about_is_caught) {
  EXPECT_TRUE(independence_faults("R-1", "prasit", {"som", "kamnan"}).empty());
  EXPECT_FALSE(independence_faults("R-1", "kamnan", {"som", "kamnan"}).empty());
  EXPECT_FALSE(independence_faults("R-1", "", {"som"}).empty());
}

TEST(YearChecks, an_alarm_that_rings_twice_leaves_one_out_or_climbs_backwards_is_caught) {
  EXPECT_TRUE(climb_faults("1", {}).empty());
  EXPECT_TRUE(climb_faults("1", {"duty", "head", "province"}).empty());
  EXPECT_FALSE(climb_faults("1", {"duty", "duty"}).empty());
  EXPECT_FALSE(climb_faults("1", {"duty", "province"}).empty());
  EXPECT_FALSE(climb_faults("1", {"head", "duty"}).empty());
}

}  // namespace
}  // namespace year
