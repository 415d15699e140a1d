// Claims judged clause by clause: days 179 and 180, the death ladder, arrears, caps, and what is not known.
#include "centre/welfare/claim/rules.hpp"

#include <gtest/gtest.h>

#include "centre/welfare/member/rules.hpp"

namespace welfare {
namespace {

kit::Date day(const char* text) { return *kit::Date::parse(text); }

RuleBook example() {
  RuleBook book;
  book.prices = {{Plan::daily, 100}, {Plan::monthly, 3000}, {Plan::half_yearly, 18200}, {Plan::yearly, 36500}};
  book.waived_kinds = {MemberKind::disadvantaged};
  book.grace_days = 30;
  book.benefits = {
      {.kind = BenefitKind::illness, .waits_days = 180, .per = Per::night, .amount_satang = 10000, .most_units_year = 10,
       .file_within_days = 180, .papers = {"medical_certificate"}},
      {.kind = BenefitKind::birth, .sex = Sex::female, .waits_days = 180, .per = Per::night, .amount_satang = 10000, .most_units_claim = 5},
      {.kind = BenefitKind::elder, .age_from = 60, .waits_years = 5, .per = Per::month, .amount_satang = 10000, .most_units_year = 12},
      {.kind = BenefitKind::death, .per = Per::time,
       .bands = {{180, 0, 250000}, {0, 1, 500000}, {0, 2, 1000000}, {0, 4, 1500000}, {0, 8, 2000000}, {0, 12, 2500000}, {0, 16, 3000000}},
       .most_times_life = 1},
      {.kind = BenefitKind::disaster, .per = Per::time, .amount_satang = 200000, .most_satang_year = 300000, .most_satang_life = 450000},
      {.kind = BenefitKind::disadvantaged, .per = Per::year, .member_kinds = {MemberKind::disadvantaged}, .cash = false},
  };
  return book;
}

// A member since 1 January 2020, paid up to the day of the event, all papers there.
Known member(BenefitKind kind, Per per, kit::Date event) {
  return {.kind = kind, .per = per, .event_on = event, .filed_on = event, .papers = {"medical_certificate"}, .sex = Sex::female,
          .birth = words::PartialDate{day("1950-06-15")}, .joined_on = day("2020-01-01"), .member_then = true,
          .counts_from = day("2020-01-01"), .covered_then = event};
}
Verdict judged(const Known& known) {
  auto book = example();
  return judge(&book, known);
}
Answer answer_to(const Verdict& verdict, Clause clause) {
  for (const auto& one : verdict.clauses)
    if (one.clause == clause) return one.answer;
  ADD_FAILURE() << "nothing is said of " << kit::name_of(clause);
  return Answer::unknown;
}

TEST(ClaimRulesTest, rights_begin_on_the_180th_day_and_not_on_the_179th) {
  auto joined = day("2020-01-01");
  auto late = judged(member(BenefitKind::death, Per::time, joined.plus_days(179)));
  EXPECT_EQ(late.answer, Answer::no);
  EXPECT_EQ(late.amount_satang, 0);
  EXPECT_EQ(answer_to(late, Clause::waiting), Answer::no);
  auto just = judged(member(BenefitKind::death, Per::time, joined.plus_days(180)));
  EXPECT_EQ(just.answer, Answer::yes);
  EXPECT_EQ(just.amount_satang, 250000);
}

TEST(ClaimRulesTest, the_ladder_of_death_rises_on_anniversaries) {
  struct Row { const char* event; std::int64_t baht; };
  const Row rows[] = {{"2020-06-28", 0},     {"2020-06-29", 2500},  {"2020-12-31", 2500},  {"2021-01-01", 5000},  {"2021-12-31", 5000},
                      {"2022-01-01", 10000}, {"2023-12-31", 10000}, {"2024-01-01", 15000}, {"2027-12-31", 15000}, {"2028-01-01", 20000},
                      {"2031-12-31", 20000}, {"2032-01-01", 25000}, {"2035-12-31", 25000}, {"2036-01-01", 30000}, {"2050-01-01", 30000}};
  for (const auto& row : rows)
    EXPECT_EQ(judged(member(BenefitKind::death, Per::time, day(row.event))).amount_satang, row.baht * 100) << row.event;
}

TEST(ClaimRulesTest, who_joined_on_29_february_completes_a_year_on_1_march) {
  auto k = member(BenefitKind::death, Per::time, day("2021-02-28"));
  k.joined_on = k.counts_from = day("2020-02-29");
  EXPECT_EQ(judged(k).amount_satang, 250000);
  k.event_on = k.covered_then = k.filed_on = day("2021-03-01");
  EXPECT_EQ(judged(k).amount_satang, 500000);
}

TEST(ClaimRulesTest, who_is_behind_beyond_the_grace_is_not_paid_up_whatever_is_paid_later) {
  auto k = member(BenefitKind::death, Per::time, day("2024-01-01"));
  k.covered_then = k.event_on.plus_days(-30);
  EXPECT_EQ(judged(k).answer, Answer::yes);
  k.covered_then = k.event_on.plus_days(-31);
  EXPECT_EQ(judged(k).answer, Answer::no);
  EXPECT_EQ(answer_to(judged(k), Clause::paid_up), Answer::no);
  k.member_kind = MemberKind::disadvantaged;
  EXPECT_EQ(judged(k).answer, Answer::yes) << "the fund carries the contribution";
}

TEST(ClaimRulesTest, a_suspended_member_and_a_stranger_get_nothing_and_a_return_waits_anew) {
  auto k = member(BenefitKind::disaster, Per::time, day("2024-01-01"));
  k.suspended_then = true;
  EXPECT_EQ(answer_to(judged(k), Clause::member), Answer::no);
  k.suspended_then = false;
  k.member_then = false;
  EXPECT_EQ(answer_to(judged(k), Clause::member), Answer::no);
  k.member_then = true;
  k.counts_from = day("2024-01-02");
  EXPECT_EQ(answer_to(judged(k), Clause::after_return), Answer::no);
  k.counts_from = k.event_on;
  EXPECT_EQ(judged(k).answer, Answer::yes);
}

TEST(ClaimRulesTest, ages_are_counted_on_the_day_of_the_event) {
  auto k = member(BenefitKind::elder, Per::month, day("2030-06-14"));
  k.birth = words::PartialDate{day("1970-06-15")};
  EXPECT_EQ(answer_to(judged(k), Clause::age), Answer::no) << "59 years and 364 days";
  k.event_on = k.filed_on = k.covered_then = day("2030-06-15");
  EXPECT_EQ(answer_to(judged(k), Clause::age), Answer::yes);
  k.birth = words::PartialDate::parse("1970");
  EXPECT_EQ(answer_to(judged(k), Clause::age), Answer::unknown) << "born in 2513, the day is not known";
  EXPECT_EQ(judged(k).answer, Answer::unknown);
  k.birth.reset();
  EXPECT_EQ(answer_to(judged(k), Clause::age), Answer::unknown);
}

TEST(ClaimRulesTest, what_is_not_known_is_neither_yes_nor_no) {
  auto k = member(BenefitKind::birth, Per::night, day("2024-01-01"));
  k.sex = Sex::any;
  EXPECT_EQ(judged(k).answer, Answer::unknown);
  k.sex = Sex::male;
  EXPECT_EQ(judged(k).answer, Answer::no);
  auto ill = member(BenefitKind::illness, Per::night, day("2024-01-01"));
  ill.papers.clear();
  EXPECT_EQ(judged(ill).answer, Answer::unknown) << "papers may still come";
  ill.exclusion = "เหตุเกิดจากการกระทำผิดกฎหมาย";
  EXPECT_EQ(judged(ill).answer, Answer::no) << "a no is a no, whatever is not known";
}

TEST(ClaimRulesTest, nights_are_paid_up_to_what_the_year_still_holds) {
  auto k = member(BenefitKind::illness, Per::night, day("2024-03-01"));
  k.units = 7;
  EXPECT_EQ(judged(k).amount_satang, 70000);
  k.past = {{day("2023-10-01"), 6, 60000}, {day("2023-09-30"), 9, 90000}};
  auto verdict = judged(k);
  EXPECT_EQ(verdict.units, 4) << "30 September belongs to the year before";
  EXPECT_EQ(verdict.amount_satang, 40000);
  k.past[0].units = 10;
  EXPECT_EQ(judged(k).answer, Answer::no);
  auto birth = member(BenefitKind::birth, Per::night, day("2024-03-01"));
  birth.units = 8;
  EXPECT_EQ(judged(birth).amount_satang, 50000);
}

TEST(ClaimRulesTest, ceilings_of_a_year_and_of_a_lifetime_cut_the_amount) {
  auto k = member(BenefitKind::disaster, Per::time, day("2024-03-01"));
  k.past = {{day("2024-01-01"), 1, 200000}};
  EXPECT_EQ(judged(k).amount_satang, 100000);
  k.past = {{day("2021-01-01"), 1, 200000}, {day("2022-01-01"), 1, 200000}};
  EXPECT_EQ(judged(k).amount_satang, 50000);
  k.past.push_back({day("2023-01-01"), 1, 50000});
  EXPECT_EQ(judged(k).answer, Answer::no);
  auto death = member(BenefitKind::death, Per::time, day("2024-03-01"));
  death.past = {{day("2023-01-01"), 1, 250000}};
  EXPECT_EQ(answer_to(judged(death), Clause::times), Answer::no);
}

TEST(ClaimRulesTest, filing_after_the_last_day_is_too_late) {
  auto k = member(BenefitKind::illness, Per::night, day("2024-01-01"));
  k.filed_on = k.event_on.plus_days(180);
  EXPECT_EQ(judged(k).answer, Answer::yes);
  k.filed_on = k.event_on.plus_days(181);
  EXPECT_EQ(answer_to(judged(k), Clause::in_time), Answer::no);
}

TEST(ClaimRulesTest, what_the_book_does_not_hold_is_not_paid) {
  EXPECT_EQ(judged(member(BenefitKind::housing, Per::time, day("2024-01-01"))).answer, Answer::no);
  EXPECT_EQ(judged(member(BenefitKind::disadvantaged, Per::year, day("2024-01-01"))).answer, Answer::no) << "it is no money";
  EXPECT_EQ(judge(nullptr, member(BenefitKind::death, Per::time, day("2024-01-01"))).answer, Answer::no);
}

TEST(ClaimRulesTest, hands_are_kept_apart) {
  auto book = example();
  Verdict yes{.answer = Answer::yes, .amount_satang = 1}, no{.answer = Answer::no}, open{.answer = Answer::unknown};
  Claim claim{.state = ClaimState::marked};
  DecideClaim approve{}, refuse{.decided = Decided::refused};
  EXPECT_FALSE(may_decide(claim, book, yes, 2, approve, "a")) << "three of the village";
  EXPECT_TRUE(may_decide(claim, book, yes, 3, approve, "a"));
  EXPECT_FALSE(may_decide(claim, book, no, 3, approve, "a"));
  EXPECT_FALSE(may_decide(claim, book, open, 3, approve, "a"));
  EXPECT_FALSE(may_decide(claim, book, no, 0, refuse, "a")) << "a refusal has a reason";
  refuse.reason = "ไม่ครบ";
  EXPECT_TRUE(may_decide(claim, book, no, 0, refuse, "a"));
  claim.state = ClaimState::appealed;
  claim.first_decided_by = "a";
  EXPECT_FALSE(may_decide(claim, book, yes, 3, approve, "a"));
  EXPECT_TRUE(may_decide(claim, book, yes, 3, approve, "b"));
  claim.state = ClaimState::signed_once;
  claim.first_signer = "a";
  EXPECT_FALSE(may_sign(claim, "a", false));
  EXPECT_FALSE(may_sign(claim, "b", true));
  EXPECT_TRUE(may_sign(claim, "b", false));
}

}  // namespace
}  // namespace welfare
