// What contributions cover, who is behind, how somebody stood on a day, quorum, splits, criteria and signs.
#include "centre/welfare/member/rules.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "centre/welfare/matching/rules.hpp"
#include "centre/welfare/meeting/rules.hpp"
#include "centre/welfare/sign/rules.hpp"

namespace welfare {
namespace {

kit::Date date_of(const char* text) { return *kit::Date::parse(text); }

TEST(MemberRulesTest, contributions_cover_whole_days_months_and_years) {
  struct Row { const char* from; Plan plan; std::int64_t units; const char* until; };
  const Row rows[] = {{"2023-01-01", Plan::daily, 1, "2023-01-01"},      {"2023-01-01", Plan::daily, 365, "2023-12-31"},
                      {"2024-01-01", Plan::daily, 365, "2024-12-30"},    {"2024-01-01", Plan::yearly, 1, "2024-12-31"},
                      {"2023-01-31", Plan::monthly, 1, "2023-02-28"},    {"2024-01-31", Plan::monthly, 1, "2024-02-29"},
                      {"2023-03-15", Plan::half_yearly, 1, "2023-09-14"}, {"2020-02-29", Plan::yearly, 1, "2021-02-28"},
                      {"2020-02-29", Plan::yearly, 3, "2023-02-28"}};
  for (const auto& row : rows) EXPECT_EQ(covers_until(date_of(row.from), row.plan, row.units).text(), row.until) << row.from;
}

TEST(MemberRulesTest, three_years_of_arrears_are_three_units_of_a_year) {
  auto paid = date_of("2020-05-31");
  EXPECT_EQ(units_due(paid, Plan::yearly, date_of("2023-05-31")), 3);
  EXPECT_EQ(units_due(paid, Plan::yearly, date_of("2023-06-01")), 4);
  EXPECT_EQ(units_due(paid, Plan::daily, date_of("2023-05-31")), 1095);
  EXPECT_EQ(units_due(paid, Plan::monthly, date_of("2023-05-31")), 36);
  EXPECT_EQ(units_due(paid, Plan::monthly, paid), 0);
  EXPECT_EQ(days_behind(paid, date_of("2020-06-01")), 1);
  for (int days = 1; days < 800; ++days) {
    auto units = units_due(paid, Plan::monthly, paid.plus_days(days));
    EXPECT_GE(covers_until(paid.plus_days(1), Plan::monthly, units), paid.plus_days(days));
    if (units > 1) EXPECT_LT(covers_until(paid.plus_days(1), Plan::monthly, units - 1), paid.plus_days(days));
  }
}

TEST(MemberRulesTest, suspension_comes_after_its_days_and_never_for_whom_the_fund_pays) {
  RuleBook book{.waived_kinds = {MemberKind::disadvantaged}, .suspended_after_days = 90};
  Member m{.joined_on = date_of("2020-01-01"), .covered_until = date_of("2023-01-01")};
  EXPECT_FALSE(to_be_suspended(book, m, m.covered_until.plus_days(90)));
  EXPECT_TRUE(to_be_suspended(book, m, m.covered_until.plus_days(91)));
  m.kind = MemberKind::disadvantaged;
  EXPECT_FALSE(to_be_suspended(book, m, m.covered_until.plus_days(900)));
}

TEST(MemberRulesTest, the_history_says_how_somebody_stood_on_a_day) {
  auto step = [](MemberState state, const char* on, const char* counts) { return Standing{.state = state, .on_day = date_of(on), .counts_from = date_of(counts)}; };
  std::vector<Standing> history{step(MemberState::active, "2020-01-01", "2020-01-01"), step(MemberState::suspended, "2021-05-01", "2020-01-01"),
                                step(MemberState::active, "2021-08-01", "2021-10-30"), step(MemberState::died, "2023-02-03", "2021-10-30")};
  EXPECT_FALSE(stood_on(history, date_of("2019-12-31")).member);
  EXPECT_TRUE(stood_on(history, date_of("2021-04-30")).member);
  EXPECT_TRUE(stood_on(history, date_of("2021-05-01")).suspended);
  EXPECT_EQ(stood_on(history, date_of("2021-08-01")).counts_from, date_of("2021-10-30"));
  EXPECT_TRUE(stood_on(history, date_of("2023-02-03")).member) << "on the day of the death";
  EXPECT_FALSE(stood_on(history, date_of("2023-02-04")).member);
}

TEST(MeetingRulesTest, half_and_a_quarter_are_rounded_up) {
  EXPECT_EQ(needed_for_quorum(9, 50), 5);
  EXPECT_EQ(needed_for_quorum(10, 50), 5);
  EXPECT_EQ(needed_for_quorum(1201, 25), 301);
  PutMotion motion{.votes_for = 3, .votes_against = 3};
  EXPECT_FALSE(is_carried(motion, true)) << "a tie does not carry";
  motion.votes_for = 4;
  EXPECT_TRUE(is_carried(motion, true));
  EXPECT_FALSE(is_carried(motion, false));
}

TEST(MeetingRulesTest, a_split_loses_no_satang) {
  const std::int64_t percents[] = {55, 17, 13, 15};
  for (std::int64_t whole = 0; whole < 1000; ++whole) {
    auto parts = split_whole(whole, percents);
    EXPECT_EQ(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}), whole);
    for (std::size_t i = 0; i < parts.size(); ++i) EXPECT_LE(std::abs(parts[i] * 100 - whole * percents[i]), 100);
  }
  EXPECT_EQ(split_whole(10, std::vector<std::int64_t>{33, 33, 34}), (std::vector<std::int64_t>{3, 3, 4}));
}

TEST(MatchingRulesTest, each_criterion_is_answered_from_what_was_counted) {
  const std::map<std::string, std::int64_t> terms{{"fund_runs_days", 365}, {"villages_percent", 50}, {"communities_percent", 20},
                                                  {"paid_percent", 100},   {"cash_kinds", 3},        {"other_kinds", 1}};
  MatchFacts facts{.started_on = date_of("2022-10-01"), .counted_on = date_of("2023-09-30"), .members = 100, .for_a_year = 80, .paid_up = 80,
                   .villages = 9, .villages_with_members = 4, .committee = true, .register_kept = true, .rule_book = true,
                   .accounts_current = true, .met_lately = true, .reported = true, .cash_kinds = 3, .other_kinds = 1};
  auto answer = [&](Criterion c) { return check_criteria(facts, terms)[static_cast<std::size_t>(c)].answer; };
  EXPECT_EQ(answer(Criterion::running_a_year), Answer::no) << "364 days";
  facts.started_on = date_of("2022-09-30");
  EXPECT_EQ(answer(Criterion::running_a_year), Answer::yes);
  EXPECT_EQ(answer(Criterion::villages_covered), Answer::no) << "4 of 9";
  facts.villages_with_members = 5;
  EXPECT_EQ(answer(Criterion::villages_covered), Answer::yes);
  EXPECT_TRUE(all_met(check_criteria(facts, terms)));
  facts.paid_up = 79;
  EXPECT_EQ(answer(Criterion::contributions_paid), Answer::no);
  facts.reported = facts.met_lately = false;
  EXPECT_EQ(check_criteria(facts, terms)[4].found, "lacks:meeting,report");
  facts.other_kinds = 0;
  EXPECT_EQ(answer(Criterion::three_kinds), Answer::no);
  EXPECT_EQ(asked_of_each(2'900'000, 80, 36500), 2'900'000);
  EXPECT_EQ(asked_of_each(3'000'000, 80, 36500), 2'920'000) << "365 baht for a member and year";
}

TEST(SignRulesTest, signs_find_what_was_planted_and_nothing_else) {
  const SignTerms terms{{"signs_same_payee", 3}, {"signs_same_phone", 3}, {"signs_near_days", 14}, {"signs_cash_satang", 2000}, {"signs_round_satang", 50000}};
  Member m{.id = "m", .number = 7, .name = "ก", .joined_on = date_of("2020-01-01"), .covered_until = date_of("2023-01-01")};
  EXPECT_TRUE(signs_of_members(std::vector<SeenMember>{{m, true, false}}).empty());
  EXPECT_EQ(signs_of_members(std::vector<SeenMember>{{m, false, false}}).at(0).kind, SignKind::nobody_behind);
  EXPECT_EQ(signs_of_members(std::vector<SeenMember>{{m, true, true}}).at(0).kind, SignKind::dead_member);
  m.ended_on = date_of("2023-01-01");
  EXPECT_TRUE(signs_of_members(std::vector<SeenMember>{{m, true, true}}).empty()) << "the fund knows of the death";

  std::vector<SeenClaim> claims;
  for (const char* who : {"a", "b", "c"})
    claims.push_back({{.id = who, .member_id = who, .event_on = date_of("2023-05-01"), .payee_index = "p", .phone_index = std::string("t") + who,
                       .amount_satang = 100}, "1", date_of("2020-01-01")});
  auto found = signs_of_claims(claims, terms);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, SignKind::same_payee);
  EXPECT_EQ(found[0].found, "of:3:3");
  claims.pop_back();
  EXPECT_TRUE(signs_of_claims(claims, terms).empty());
  claims[0].waited_until = date_of("2023-04-17");
  EXPECT_EQ(signs_of_claims(claims, terms).at(0).kind, SignKind::near_waiting_end);
  claims[0].waited_until = date_of("2023-04-16");
  EXPECT_TRUE(signs_of_claims(claims, terms).empty());

  auto list = [](std::int64_t entered, std::int64_t counted) {
    return Collection{.id = "c", .collector = "ข", .collector_index = "x", .collect_on = date_of("2023-05-01"), .expected_satang = 61000,
                      .entered_satang = entered, .counted_satang = counted};
  };
  EXPECT_TRUE(signs_of_collections(std::vector{list(61000, 61000), list(61000, 59001)}, terms).empty());
  EXPECT_EQ(signs_of_collections(std::vector{list(61000, 60000), list(61000, 60000)}, terms).at(0).kind, SignKind::cash_difference);
  EXPECT_EQ(signs_of_collections(std::vector{list(61000, 50000), list(61000, 72000)}, terms).at(0).kind, SignKind::round_amount);
}

}  // namespace
}  // namespace welfare
