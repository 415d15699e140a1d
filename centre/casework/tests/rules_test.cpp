// The course of a case, held against the reference for every state, step and role.
#include "centre/casework/hotline/rules.hpp"
#include "centre/casework/rules.hpp"

#include <gtest/gtest.h>

#include <set>

#include <map>
#include <set>

#include "centre/casework/referral/rules.hpp"

namespace casework {
namespace {

template <class E>
std::vector<E> all_of() {
  std::vector<E> out;
  for (std::size_t i = 0; i < kit::choice_names<E>().size(); ++i) out.push_back(static_cast<E>(i));
  return out;
}

// Read off the reference, written out again by hand: step -> (from -> to).
const std::map<std::string, std::map<std::string, std::string>>& expected_moves() {
  static const std::map<std::string, std::map<std::string, std::string>> all = {
      {"acceptance",
       {{"received", "assessing"}, {"assessing", "assessing"}, {"planning", "planning"}}},
      {"information_request",
       {{"received", "info_needed"}, {"assessing", "info_needed"}, {"planning", "info_needed"}}},
      {"information", {{"info_needed", "assessing"}}},
      {"opinion", {{"assessing", "planning"}, {"planning", "planning"}}},
      {"approval_request", {{"planning", "awaiting_approval"}}},
      {"approval", {{"awaiting_approval", "paying"}}},
      {"approval_without_budget", {{"awaiting_approval", "awaiting_budget"}}},
      {"rejection", {{"awaiting_approval", "planning"}}},
      {"budget", {{"awaiting_budget", "paying"}}},
      {"payment", {{"paying", "helped"}}},
      {"referral",
       {{"received", "referred"},
        {"assessing", "referred"},
        {"planning", "referred"},
        {"referred", "referred"},
        {"helped", "referred"},
        {"following_up", "referred"}}},
      {"referral_refused", {{"referred", "planning"}}},
      {"referral_returned", {{"referred", "planning"}}},
      {"referral_completed", {{"referred", "helped"}}},
      {"aid",
       {{"received", "received"},
        {"info_needed", "info_needed"},
        {"assessing", "assessing"},
        {"planning", "helped"},
        {"awaiting_approval", "awaiting_approval"},
        {"awaiting_budget", "awaiting_budget"},
        {"paying", "paying"},
        {"referred", "referred"},
        {"helped", "helped"},
        {"following_up", "following_up"}}},
      {"help_recorded", {{"planning", "helped"}}},
      {"follow_up", {{"helped", "following_up"}}},
      {"more_help", {{"helped", "planning"}, {"following_up", "planning"}}},
      {"ineligibility",
       {{"received", "ineligible"}, {"assessing", "ineligible"}, {"planning", "ineligible"}}},
      {"other_help", {{"ineligible", "planning"}}},
      {"closure",
       {{"received", "closed"},
        {"info_needed", "closed"},
        {"assessing", "closed"},
        {"planning", "closed"},
        {"referred", "closed"},
        {"helped", "closed"},
        {"following_up", "closed"},
        {"ineligible", "closed"}}},
  };
  return all;
}

const std::map<std::string, std::set<std::string>>& expected_roles() {
  static const std::set<std::string> office = {"desk_officer", "social_worker", "centre_head",
                                               "system"};
  static const std::set<std::string> approvers = {"centre_head", "provincial_officer", "system"};
  static const std::set<std::string> agencies = {"agency_officer", "provincial_officer", "system"};
  static const std::map<std::string, std::set<std::string>> all = {
      {"acceptance",
       {"desk_officer", "social_worker", "centre_head", "provincial_officer", "system"}},
      {"information_request", office},
      {"information", office},
      {"opinion", {"social_worker", "system"}},
      {"approval_request", office},
      {"approval", approvers},
      {"approval_without_budget", approvers},
      {"rejection", approvers},
      {"budget", approvers},
      {"payment", {"desk_officer", "centre_head", "system"}},
      {"referral", office},
      {"referral_refused", agencies},
      {"referral_returned", agencies},
      {"referral_completed", agencies},
      {"aid", {"desk_officer", "social_worker", "centre_head", "volunteer", "system"}},
      {"help_recorded", office},
      {"follow_up", office},
      {"more_help", office},
      {"ineligibility", office},
      {"other_help", office},
      {"closure", {"social_worker", "centre_head", "system"}},
  };
  return all;
}

TEST(CaseRules, every_state_step_and_role_is_decided_as_the_reference_says) {
  int decided = 0;
  for (Step step : all_of<Step>())
    for (State from : all_of<State>())
      for (Role role : all_of<Role>()) {
        auto got = next_state(step, from, role);
        std::string name(kit::name_of(step));
        std::string where = name + " from " + std::string(kit::name_of(from)) + " by " +
                            std::string(kit::name_of(role));
        ++decided;
        if (!expected_roles().at(name).contains(std::string(kit::name_of(role)))) {
          ASSERT_FALSE(got) << where;
          EXPECT_EQ(got.error().code, "casework.step_not_allowed") << where;
          continue;
        }
        const auto& row = expected_moves().at(name);
        auto at = row.find(std::string(kit::name_of(from)));
        if (at == row.end()) {
          ASSERT_FALSE(got) << where;
          EXPECT_EQ(got.error().code,
                    from == State::closed ? "casework.already_closed" : "casework.step_impossible")
              << where;
        } else {
          ASSERT_TRUE(got) << where;
          EXPECT_EQ(kit::name_of(*got), at->second) << where;
        }
      }
  EXPECT_EQ(decided, 21 * 12 * 12);
}

TEST(CaseRules, every_state_can_be_reached_from_received_and_leads_to_closed) {
  auto reach = [](State start) {
    std::set<State> seen = {start};
    for (bool grew = true; grew;) {
      grew = false;
      for (const auto& m : move_rules())
        if (seen.contains(m.from) && seen.insert(m.to).second) grew = true;
    }
    return seen;
  };
  EXPECT_EQ(reach(State::received).size(), 12u);
  for (State s : all_of<State>()) EXPECT_TRUE(reach(s).contains(State::closed)) << kit::name_of(s);
}

TEST(CaseRules, a_closed_case_takes_no_step) {
  for (const auto& m : move_rules()) EXPECT_NE(m.from, State::closed);
}

TEST(CaseRules, the_page_offers_only_steps_that_would_be_taken) {
  for (State from : all_of<State>())
    for (Role role : all_of<Role>())
      for (Step step : plain_steps(from, role)) {
        EXPECT_TRUE(next_state(step, from, role));
        EXPECT_EQ(rule_of(step).route, Route::moves);
      }
}

TEST(CaseRules, maker_approver_and_payer_are_three_people) {
  std::vector<Taken> round = {{Step::approval_request, "somsri"}};
  EXPECT_EQ(hands_differ(Step::approval, "somsri", round).error().code,
            "casework.maker_is_approver");
  EXPECT_EQ(hands_differ(Step::approval_without_budget, "somsri", round).error().code,
            "casework.maker_is_approver");
  EXPECT_TRUE(hands_differ(Step::approval, "head", round));
  EXPECT_TRUE(
      hands_differ(Step::rejection, "somsri", round));  // one may take one's own request back
  round.push_back({Step::approval, "head"});
  EXPECT_EQ(hands_differ(Step::payment, "head", round).error().code, "casework.approver_is_payer");
  EXPECT_EQ(hands_differ(Step::payment, "somsri", round).error().code,
            "casework.approver_is_payer");
  EXPECT_TRUE(hands_differ(Step::payment, "wichai", round));
}

TEST(CaseRules, grave_risks_make_a_case_most_urgent_and_sealed) {
  const std::set<Risk> grave = {Risk::suicide, Risk::present_violence, Risk::abandoned_child,
                                Risk::trafficking};
  for (Risk risk : all_of<Risk>()) {
    std::vector<Risk> risks = {risk};
    EXPECT_EQ(least_urgency(Urgency::normal, risks) == Urgency::most_urgent, grave.contains(risk));
    EXPECT_EQ(least_secrecy(Secrecy::ordinary, {}, risks) == Secrecy::sealed, grave.contains(risk));
  }
  EXPECT_EQ(least_urgency(Urgency::urgent, {}), Urgency::urgent);
}

TEST(CaseRules, a_case_is_at_least_as_secret_as_its_most_sensitive_problem) {
  std::vector<ProblemType> problems = {{.secrecy = Secrecy::ordinary},
                                       {.secrecy = Secrecy::restricted}};
  EXPECT_EQ(least_secrecy(Secrecy::ordinary, problems, {}), Secrecy::restricted);
  EXPECT_EQ(least_secrecy(Secrecy::sealed, problems, {}), Secrecy::sealed);
  EXPECT_EQ(least_secrecy(Secrecy::ordinary, {}, {}), Secrecy::ordinary);
}

TEST(CaseRules, the_fiscal_year_begins_in_october) {
  EXPECT_EQ(fiscal_year_be(*kit::Date::parse("2022-09-30")), 2565);
  EXPECT_EQ(fiscal_year_be(*kit::Date::parse("2022-10-01")), 2566);
  EXPECT_EQ(case_number("521304-1", 2565, 123456), "521304-1-2565-123456");
}

TEST(CaseRules, every_place_is_drawn_once_and_the_next_is_not_near) {
  auto draw = [](std::string_view turn) { return std::uint64_t{std::hash<std::string_view>{}(turn)}; };
  std::set<std::int64_t> met;
  int near = 0;
  std::int64_t last = 0;
  for (std::int64_t nth = 1; nth <= 20'000; ++nth) {
    auto place = shuffled(nth, draw);
    EXPECT_GE(place, 100'000);
    EXPECT_LE(place, 999'999);
    EXPECT_TRUE(met.insert(place).second) << nth;
    near += std::abs(place - last) < 100;
    last = place;
  }
  EXPECT_LT(near, 60);
}

TEST(CaseRules, a_call_is_as_urgent_as_its_risks) {
  EXPECT_EQ(urgency_of({}), Urgency::normal);
  std::vector<Risk> drugs{Risk::drugs}, grave{Risk::drugs, Risk::suicide};
  EXPECT_EQ(urgency_of(drugs), Urgency::urgent);
  EXPECT_EQ(urgency_of(grave), Urgency::most_urgent);
}

TEST(CaseRules, a_closed_file_nobody_opened_goes_to_the_social_workers_else_the_heads) {
  auto member = [](std::string id, Role role, bool active = true) {
    return staff::Member{.id = std::move(id), .role = role, .active = active};
  };
  std::vector<staff::Member> all = {member("d", Role::desk_officer), member("h", Role::centre_head),
                                    member("s", Role::social_worker),
                                    member("left", Role::social_worker, false)};
  EXPECT_EQ(first_team(all), std::vector<std::string>{"s"});
  all.erase(all.begin() + 2);
  EXPECT_EQ(first_team(all), std::vector<std::string>{"h"});
  EXPECT_TRUE(first_team({}).empty());
}

TEST(ReferralRules, each_answer_fits_one_state_only) {
  for (ReferralState from : all_of<ReferralState>())
    for (ReferralState to : {ReferralState::accepted, ReferralState::refused,
                             ReferralState::returned, ReferralState::completed}) {
      const auto& rule = answer_rule(to);
      Referral referral{.state = from};
      EXPECT_EQ(bool(may_answer(referral, rule, "because")), from == rule.from);
      if (from == rule.from) EXPECT_EQ(bool(may_answer(referral, rule, "  ")), !rule.words_needed);
    }
}

}  // namespace
}  // namespace casework
