// Pure decisions: stages, changes, what settles a list, quorum and votes.
#include "centre/logbook/rules.hpp"

#include <gtest/gtest.h>

namespace logbook {
namespace {

constexpr auto yes = Finding::deprived, no = Finding::not_deprived, dunno = Finding::unknown;

kit::Date on(const char* text) { return *kit::Date::parse(text); }

std::vector<StageRule> three_stages() {
  return {{.stage = Stage::survive},
          {.stage = Stage::sufficient, .deprived_max = 1, .unknown_max = 2, .income_needed = true},
          {.stage = Stage::sustainable, .deprived_max = 0, .unknown_max = 0, .income_needed = true, .months_before = 6}};
}

std::vector<std::string> lacks(Stage stage, rules::Findings f, Stage now, const char* since, const char* today) {
  for (const auto& one : rules::standings(three_stages(), f, now, on(since), on(today)))
    if (one.stage == stage) return one.lacks;
  return {};
}

TEST(LogbookRules, nobody_is_kept_from_the_first_stage) {
  EXPECT_TRUE(lacks(Stage::survive, {yes, yes, yes, yes, yes}, Stage::survive, "2022-01-01", "2022-01-01").empty());
}

TEST(LogbookRules, a_stage_says_what_is_missing) {
  using Lacks = std::vector<std::string>;
  EXPECT_EQ(lacks(Stage::sufficient, {yes, yes, no, no, no}, Stage::survive, "2022-01-01", "2022-06-01"), (Lacks{"deprived", "income"}));
  EXPECT_EQ(lacks(Stage::sufficient, {no, dunno, dunno, dunno, no}, Stage::survive, "2022-01-01", "2022-06-01"), (Lacks{"unknown"}));
  EXPECT_EQ(lacks(Stage::sufficient, {dunno, no, no, no, no}, Stage::survive, "2022-01-01", "2022-06-01"), (Lacks{"income"}));
  EXPECT_EQ(lacks(Stage::sustainable, {no, no, no, no, no}, Stage::survive, "2020-01-01", "2022-06-01"), (Lacks{"months"}));
}

TEST(LogbookRules, half_a_year_in_the_stage_below_counts_to_the_day) {
  EXPECT_FALSE(lacks(Stage::sustainable, {no, no, no, no, no}, Stage::sufficient, "2022-08-31", "2023-02-27").empty());
  EXPECT_TRUE(lacks(Stage::sustainable, {no, no, no, no, no}, Stage::sufficient, "2022-08-31", "2023-02-28").empty());
}

TEST(LogbookRules, going_down_needs_no_rule) {
  auto standings = rules::standings(three_stages(), {yes, yes, yes, yes, yes}, Stage::sustainable, on("2022-01-01"), on("2022-02-01"));
  EXPECT_TRUE(rules::may_move(standings, Stage::sustainable, Stage::survive));
  EXPECT_FALSE(rules::may_move(standings, Stage::survive, Stage::sufficient));
}

TEST(LogbookRules, months_end_where_the_month_ends) {
  EXPECT_EQ(rules::plus_months(on("2022-08-31"), 6), on("2023-02-28"));
  EXPECT_EQ(rules::plus_months(on("2023-08-31"), 6), on("2024-02-29"));
  EXPECT_EQ(rules::plus_months(on("2022-12-09"), 6), on("2023-06-09"));
}

GoalView goal(GoalState state, bool begun = false) {
  GoalView out;
  out.dimension = Dimension::living;
  out.state = state;
  out.begun = begun;
  return out;
}
ProblemState state_of(Finding first, Finding last, bool again, std::vector<GoalView> goals) {
  return rules::change_of(Dimension::living, first, last, again, goals).state;
}

TEST(LogbookRules, a_dimension_is_solved_by_what_is_found_before_what_is_said) {
  EXPECT_EQ(state_of(no, no, true, {}), ProblemState::none);
  EXPECT_EQ(state_of(yes, yes, false, {}), ProblemState::not_started);
  EXPECT_EQ(state_of(yes, yes, false, {goal(GoalState::open, true)}), ProblemState::in_progress);
  EXPECT_EQ(state_of(yes, yes, false, {goal(GoalState::solved)}), ProblemState::solved);
  EXPECT_EQ(state_of(yes, yes, true, {goal(GoalState::solved)}), ProblemState::in_progress) << "found deprived again";
  EXPECT_EQ(state_of(yes, no, true, {goal(GoalState::open)}), ProblemState::solved);
  EXPECT_EQ(state_of(yes, yes, true, {goal(GoalState::cannot_solve)}), ProblemState::cannot_solve);
  EXPECT_EQ(state_of(no, yes, true, {}), ProblemState::not_started) << "a problem that came later";
}

TEST(LogbookRules, changes_are_told_only_where_both_are_known) {
  EXPECT_EQ(rules::change_between(yes, no), Change::better);
  EXPECT_EQ(rules::change_between(no, yes), Change::worse);
  EXPECT_EQ(rules::change_between(dunno, yes), Change::unclear);
  EXPECT_EQ(rules::change_between(dunno, dunno), Change::same);
}

TEST(LogbookRules, an_action_is_late_from_the_day_after_and_while_it_is_open) {
  EXPECT_FALSE(rules::overdue(ActionState::planned, on("2022-06-09"), on("2022-06-09")));
  EXPECT_TRUE(rules::overdue(ActionState::under_way, on("2022-06-09"), on("2022-06-10")));
  EXPECT_FALSE(rules::overdue(ActionState::done, on("2022-06-09"), on("2022-07-10")));
}

TEST(LogbookRules, a_visit_settles_only_what_it_agrees_on) {
  EXPECT_EQ(rules::settled_by_visit(true, Found::poor), Settled::confirmed);
  EXPECT_EQ(rules::settled_by_visit(false, Found::not_poor), Settled::left_out);
  for (bool listed : {true, false})
    for (Found found : {Found::not_visited, Found::unclear}) {
      EXPECT_EQ(rules::standing_of(listed, found), Standing::to_visit);
      EXPECT_EQ(rules::settled_by_visit(listed, found), Settled::open);
    }
  EXPECT_EQ(rules::standing_of(true, Found::not_poor), Standing::listed_not_poor);
  EXPECT_EQ(rules::standing_of(false, Found::poor), Standing::poor_not_listed);
  EXPECT_EQ(rules::settled_by_visit(true, Found::not_poor), Settled::open);
  EXPECT_EQ(rules::settled_by_visit(false, Found::poor), Settled::open);
}

TEST(LogbookRules, who_is_listed_is_kept_or_removed_and_who_is_not_is_added_or_left_out) {
  for (Decided one : {Decided::confirm, Decided::remove}) EXPECT_TRUE(rules::may_decide(true, one) && !rules::may_decide(false, one));
  for (Decided one : {Decided::add, Decided::leave_out}) EXPECT_TRUE(!rules::may_decide(true, one) && rules::may_decide(false, one));
  EXPECT_TRUE(rules::may_decide(true, Decided::defer) && rules::may_decide(false, Decided::defer));
  EXPECT_EQ(rules::settled_by_meeting(Decided::defer), Settled::open);
}

TEST(LogbookRules, a_quorum_is_a_share_rounded_up_with_a_least_number_but_never_more_than_there_are) {
  MeetingRule rule{.quorum_percent = 50, .quorum_least = 10};
  EXPECT_EQ(rules::quorum_of(rule, 24), 12);
  EXPECT_EQ(rules::quorum_of(rule, 25), 13);
  EXPECT_EQ(rules::quorum_of(rule, 12), 10);
  EXPECT_EQ(rules::quorum_of(rule, 7), 7);
}

TEST(LogbookRules, a_household_counts_once_however_many_come_and_officers_do_not_count) {
  std::vector<Attendee> people{{"ก", AttendeePart::household, "1", ""}, {"ข", AttendeePart::household, "๑", ""},
                               {"ค", AttendeePart::household, "2", ""}, {"ง", AttendeePart::household, "", ""},
                               {"ผู้ใหญ่", AttendeePart::headman, "3", ""}, {"จนท.", AttendeePart::officer, "", ""}};
  EXPECT_EQ(rules::households_present(people), 3);
}

TEST(LogbookRules, a_vote_is_carried_by_more_for_than_against_of_those_who_are_there) {
  EXPECT_EQ(rules::carried({6, 5, 1}, 12), rules::Carried::yes);
  EXPECT_EQ(rules::carried({5, 5, 0}, 12), rules::Carried::too_few_for);
  EXPECT_EQ(rules::carried({8, 3, 2}, 12), rules::Carried::too_many_votes);
}

}  // namespace
}  // namespace logbook
