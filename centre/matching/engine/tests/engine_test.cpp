// The best allocation against every allocation tried out, the proof against planted faults, and the other ways to share.
#include <gtest/gtest.h>

#include <functional>

#include "centre/matching/engine/compare.hpp"
#include "centre/matching/engine/tests/invent.hpp"

namespace {

using namespace matching::engine;

bool allowed(const Problem& problem, const std::vector<std::int64_t>& shares) {
  Plan plan{.shares = shares, .worth = worth_of(problem, shares), .bound = 0, .source_price = std::vector<Milli>(problem.sources.size()),
            .basket_price = std::vector<Milli>(problem.baskets.size())};
  for (const auto& fault : faults_of(problem, plan))
    if (!fault.starts_with("the prices") && !fault.starts_with("not proven")) return false;
  return true;
}

// Every allocation there is.
Milli best_by_trying(const Problem& problem) {
  std::vector<std::int64_t> shares(problem.needs.size(), 0);
  std::optional<Milli> best;
  std::function<void(std::size_t)> at = [&](std::size_t n) {
    if (n == shares.size()) {
      if (allowed(problem, shares)) best = std::max(best.value_or(worth_of(problem, shares)), worth_of(problem, shares));
      return;
    }
    for (shares[n] = problem.needs[n].least; shares[n] <= problem.needs[n].most; ++shares[n]) at(n + 1);
    shares[n] = 0;
  };
  at(0);
  return best.value();
}

TEST(Matching, two_hundred_small_questions_are_answered_as_by_trying_everything_out) {
  std::int64_t shares = 0, laid = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    auto problem = small_question(seed);
    auto plan = solve(problem);
    EXPECT_EQ(faults_of(problem, plan), std::vector<std::string>{}) << "seed " << seed;
    EXPECT_EQ(plan.worth, best_by_trying(problem)) << "seed " << seed;
    for (auto n : plan.shares) shares += n;
    for (const auto& need : problem.needs) laid += need.least;
  }
  EXPECT_GT(shares, 200);
  EXPECT_GT(laid, 20);
}

TEST(Matching, with_ceilings_of_value_two_hundred_small_questions_stay_within_them_and_the_bound_is_true) {
  int best = 0, above = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    auto problem = small_question_with_values(seed);
    auto plan = solve(problem);
    auto tried = best_by_trying(problem);
    EXPECT_EQ(faults_of(problem, plan), std::vector<std::string>{}) << "seed " << seed;
    EXPECT_LE(plan.worth, tried) << "seed " << seed;
    EXPECT_GE(plan.bound, tried) << "seed " << seed;
    best += plan.worth == tried;
    for (auto& family : problem.families) family.most_value = {};
    above += solve(problem).worth > plan.worth;
  }
  EXPECT_GE(above, 50) << "the ceilings are felt";
  EXPECT_GE(best, 190) << "nearly always the best there is";
}

// The first need that fits, by what it gets.
std::optional<std::size_t> any(const Problem& problem, const Plan& plan, const std::function<bool(const Need&, std::int64_t)>& fits) {
  for (std::size_t n = 0; n < plan.shares.size(); ++n)
    if (fits(problem.needs[n], plan.shares[n])) return n;
  return std::nullopt;
}

TEST(Matching, the_proof_finds_every_planted_fault) {
  struct Fault {
    const char* what;
    std::function<bool(Problem&, Plan&)> plant;  // false: this question has no place for it
  };
  const Fault faults[] = {
      {"a share more than there is", [&](Problem& p, Plan& plan) {
         auto n = any(p, plan, [&](const Need& need, std::int64_t given) { return given > 0 && p.sources[need.source].lots.size() == 1; });
         return n && (p.sources[p.needs[*n].source].lots[0].shares = 0, true);
       }},
      {"a need gets more than it may", [&](Problem& p, Plan& plan) {
         auto n = any(p, plan, [](const Need&, std::int64_t given) { return given > 0; });
         return n && (p.needs[*n].most = plan.shares[*n] - 1, p.needs[*n].least = 0, true);
       }},
      {"what was laid down is not given", [&](Problem& p, Plan& plan) {
         auto n = any(p, plan, [](const Need& need, std::int64_t given) { return given < need.most; });
         return n && (p.needs[*n].least = plan.shares[*n] + 1, true);
       }},
      {"a family above its ceiling", [&](Problem& p, Plan& plan) {
         auto n = any(p, plan, [](const Need& need, std::int64_t given) { return given > 0 && need.least == 0; });
         return n && (p.families[p.baskets[p.needs[*n].basket].family].most = 0, true);
       }},
      {"a family above its ceiling of value", [&](Problem& p, Plan& plan) {
         auto n = any(p, plan, [](const Need& need, std::int64_t given) { return given > 0 && need.least == 0; });
         return n && (p.needs[*n].value = 7, p.families[p.baskets[p.needs[*n].basket].family].most_value = 6, true);
       }},
      {"a dimension above its ceiling", [&](Problem& p, Plan& plan) {
         auto n = any(p, plan, [](const Need& need, std::int64_t given) { return given > 0 && need.least == 0; });
         return n && (p.baskets[p.needs[*n].basket].most = 0, true);
       }},
      {"a share forgotten", [&](Problem& p, Plan& plan) {
         auto n = any(p, plan, [](const Need& need, std::int64_t given) { return given > need.least && need.gain > 0; });
         return n && (--plan.shares[*n], plan.worth = worth_of(p, plan.shares), true);
       }},
      {"another worth told", [](Problem&, Plan& plan) { return ++plan.worth, true; }},
      {"a bound told that the prices do not give", [](Problem&, Plan& plan) { return ++plan.bound, true; }},
      {"worth and bound told alike, and both too high", [](Problem&, Plan& plan) { return ++plan.worth, ++plan.bound, true; }},
      {"a price moved", [](Problem& p, Plan& plan) {
         std::int64_t there = 0;
         for (const auto& lot : p.sources[0].lots) there += lot.shares;
         for (const auto& need : p.needs) there -= need.source == 0 ? need.least : 0;
         return there > 0 && (plan.source_price[0] += 1'000, true);
       }},
      {"an answer missing", [](Problem&, Plan& plan) { return !plan.shares.empty() && (plan.shares.pop_back(), true); }},
      {"a price missing", [](Problem&, Plan& plan) { return plan.source_price.pop_back(), true; }},
  };
  for (const auto& fault : faults) {
    int planted = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
      auto problem = small_question(seed);
      auto plan = solve(problem);
      if (!fault.plant(problem, plan)) continue;
      ++planted;
      EXPECT_FALSE(faults_of(problem, plan).empty()) << fault.what << ", seed " << seed;
    }
    EXPECT_GE(planted, 20) << fault.what;
  }
}

// Two families, one bag: who is in greater need has it, and what would change that stands in the prices.
Problem one_bag() {
  return {.sources = {{{{1, 0}}}}, .families = {{.most = 2}, {.most = 2}}, .baskets = {{0, 2, 0}, {1, 2, 0}},
          .needs = {{0, 0, 1, 0, 30'000}, {0, 1, 1, 0, 50'000}}};
}

TEST(Matching, the_price_of_a_source_says_what_its_next_share_would_be_worth) {
  auto plan = solve(one_bag());
  EXPECT_EQ(plan.shares, (std::vector<std::int64_t>{0, 1}));
  EXPECT_GE(plan.source_price[0], 30'000);
  EXPECT_LE(plan.source_price[0], 50'000);
}

TEST(Matching, what_a_person_laid_down_stands_even_above_a_ceiling) {
  auto problem = one_bag();
  problem.needs[0].least = 1;
  problem.families[0].most = 0;
  EXPECT_EQ(solve(problem).shares, (std::vector<std::int64_t>{1, 0}));
  EXPECT_EQ(faults_of(problem, solve(problem)), std::vector<std::string>{});
}

TEST(Matching, more_laid_down_than_there_is_is_told_before) {
  auto problem = one_bag();
  problem.needs[0].least = problem.needs[1].least = 1;
  auto over = laid_down_beyond_stock(problem);
  ASSERT_EQ(over.size(), 1u);
  EXPECT_EQ(over[0].wanted, 2);
  EXPECT_EQ(over[0].there, 1);
}

TEST(Matching, no_other_way_to_share_is_worth_more_and_the_most_urgent_are_served_more_often) {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    auto problem = small_question(seed);
    auto best = solve(problem).worth;
    EXPECT_LE(worth_of(problem, greedy_shares(problem)), best);
    EXPECT_LE(worth_of(problem, equal_shares(problem, seed)), best);
    EXPECT_TRUE(allowed(problem, greedy_shares(problem))) << seed;
    EXPECT_TRUE(allowed(problem, equal_shares(problem, seed))) << seed;
  }
  auto village = large_question({.families = 400, .items = 12, .needs_each = 8});
  auto best = measure(village, solve(village).shares), equal = measure(village, equal_shares(village, 1));
  EXPECT_LT(equal.worth, best.worth);
  EXPECT_GT(best.served[3] * equal.wanting[3], equal.served[3] * best.wanting[3]) << "the most urgent are served more often";
}

TEST(Matching, jain_is_one_when_all_get_the_same_and_falls_when_one_has_all) {
  auto problem = one_bag();
  problem.sources[0].lots[0].shares = 2;
  EXPECT_DOUBLE_EQ(measure(problem, {1, 1}).jain, 1);
  EXPECT_DOUBLE_EQ(measure(problem, {1, 0}).jain, 0.5);
  EXPECT_EQ(measure(problem, {1, 0}).families_served, 1);
}

}  // namespace
