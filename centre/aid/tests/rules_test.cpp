// Pure decisions of aid: the course, the three hands for every assignment of persons and roles, ceilings and levels.
#include <gtest/gtest.h>

#include "centre/aid/rules.hpp"

namespace aid {
namespace {

template <class E>
std::vector<E> all() {
  std::vector<E> out;
  for (auto name : kit::choice_names<E>()) out.push_back(*kit::choice_of<E>(name));
  return out;
}

std::string code_of(const kit::Result<void>& result) {
  if (result) return "";
  return result.error().faults.empty() ? result.error().code : result.error().faults.at(0).code;
}

TEST(AidRules, every_step_and_every_open_state_leads_somewhere) {
  for (Step step : all<Step>())
    if (step != Step::opening)
      EXPECT_TRUE(std::ranges::any_of(move_rules(), [&](const MoveRule& m) { return m.step == step; }))
          << kit::name_of(step);
  for (State state : all<State>())
    if (!is_over(state))
      EXPECT_TRUE(std::ranges::any_of(move_rules(), [&](const MoveRule& m) { return m.from == state; }))
          << kit::name_of(state);
}

TEST(AidRules, before_it_is_paid_a_request_can_always_end_and_afterwards_never) {
  for (State state : all<State>())
    for (Step step : {Step::withdrawal, Step::stop})
      EXPECT_EQ(next_state(step, state, Role::desk_officer).has_value(), !is_over(state)) << kit::name_of(state);
}

TEST(AidRules, money_moves_nearer_only_by_steps_with_a_hand) {
  for (const MoveRule& m : move_rules()) {
    bool forward = m.to == State::submitted || m.to == State::assessed || m.to == State::awaiting_decision ||
                   m.to == State::awaiting_budget || m.to == State::approved || m.to == State::paying || m.to == State::paid;
    if (forward) EXPECT_NE(rule_of(m.step).part, Part::none) << kit::name_of(m.step);
  }
}

// Somebody acts: a human being, under one of two accounts (two organisations), in a role.
struct Actor {
  int human = 0;
  int account = 0;
  Role role = Role::desk_officer;
};
std::vector<Actor> everybody() {
  std::vector<Actor> out;
  for (int human = 0; human < 3; ++human)
    for (int account = 0; account < 2; ++account)
      for (Role role : all<Role>())
        if (role != Role::system && role != Role::anyone) out.push_back({human, account, role});
  return out;
}
Hand hand_of(const Actor& a, Part part) {
  return {part, "s" + std::to_string(a.human) + std::to_string(a.account), "k" + std::to_string(a.human)};
}
bool takes(Step step, State from, const Actor& a, std::vector<Hand>& hands) {
  auto hand = hand_of(a, rule_of(step).part);
  if (!next_state(step, from, a.role) || !hands_differ(step, hand, hands)) return false;
  hands.push_back(hand);
  return true;
}

TEST(AidRules, of_all_triples_of_persons_accounts_and_roles_only_three_different_humans_complete_a_payment) {
  auto actors = everybody();
  std::size_t tried = 0, completed = 0;
  for (const Actor& maker : actors)
    for (const Actor& approver : actors)
      for (const Actor& payer : actors) {
        ++tried;
        std::vector<Hand> hands;
        bool done = takes(Step::submission, State::draft, maker, hands) &&
                    takes(Step::approval, State::awaiting_decision, approver, hands) &&
                    takes(Step::preparation, State::approved, payer, hands) &&
                    takes(Step::payment, State::paying, payer, hands);
        bool apart = maker.human != approver.human && maker.human != payer.human && approver.human != payer.human;
        bool roles = make_request.held_by(maker.role) && decide.held_by(approver.role) && pay.held_by(payer.role);
        EXPECT_EQ(done, apart && roles);
        completed += done;
      }
  EXPECT_EQ(tried, 60u * 60u * 60u);
  EXPECT_EQ(completed, 6u * 8u * 4u * 4u * 3u);  // orders of three humans, their accounts, and the roles of each part
}

TEST(AidRules, nobody_without_an_account_has_a_part) {
  EXPECT_EQ(code_of(hands_differ(Step::approval, {Part::approver, "", "k"}, {})), "aid.nobody");
}

benefits::BenefitBrief benefit() {
  return {.code = "X",
          .rate = "X",
          .ceiling = {.each_time = Money::baht(3000), .times_a_year = 3},
          .approval = benefits::Approval::provincial_office,
          .approval_above = benefits::Approval::governor};
}
benefits::CeilingCheck had(std::int64_t times) {
  return {.fiscal_year = 2566, .had = {.times = times}, .times_left = 3 - times, .left = Money::baht(3000)};
}

TEST(AidRules, what_is_approved_and_unpaid_counts_against_the_ceiling) {
  auto now = ceiling_now(benefit(), had(2), 1, 300'000);
  EXPECT_EQ(now.times_left, 0);
  EXPECT_TRUE(times_reached(now));
  EXPECT_FALSE(times_reached(ceiling_now(benefit(), had(2), 0, 0)));
  auto yearly = benefit();
  yearly.ceiling.a_year = Money::baht(5000);
  EXPECT_EQ(ceiling_now(yearly, had(0), 1, 300'000).left_satang, 200'000);
}

TEST(AidRules, within_the_ceiling_the_power_is_delegated_and_above_it_the_next_level_decides) {
  auto level = [](std::int64_t times, std::int64_t baht, benefits::BenefitBrief b) {
    auto found = level_needed(b, ceiling_now(b, had(times), 0, 0), Money::baht(baht));
    return found ? std::string(kit::name_of(*found)) : found.error().code;
  };
  EXPECT_EQ(level(0, 3000, benefit()), "provincial_office");
  EXPECT_EQ(level(0, 3001, benefit()), "governor");
  EXPECT_EQ(level(3, 100, benefit()), "governor");
  auto never = benefit();
  never.approval_above = benefits::Approval::none;
  EXPECT_EQ(level(0, 3001, never), "aid.above_ceiling");
}

TEST(AidRules, who_decides_and_up_to_how_much_is_data) {
  using benefits::Approval;
  std::vector<Level> levels{{Approval::provincial_office, Role::provincial_officer, 300'000}, {Approval::governor, Role::executive, {}}};
  EXPECT_EQ(code_of(may_decide(Approval::provincial_office, Role::provincial_officer, Money::baht(3000), levels)), "");
  EXPECT_EQ(code_of(may_decide(Approval::provincial_office, Role::provincial_officer, Money::baht(3001), levels)), "aid.above_your_limit");
  EXPECT_EQ(code_of(may_decide(Approval::governor, Role::provincial_officer, Money::baht(1), levels)), "aid.not_your_level");
  EXPECT_EQ(code_of(may_decide(Approval::provincial_office, Role::executive, Money::baht(1), levels)), "aid.not_your_level");
}

TEST(AidRules, a_warning_is_read_and_answered) {
  std::vector<Warning> both{Warning::help_received, Warning::same_roof}, one{Warning::help_received};
  EXPECT_EQ(code_of(warnings_read({}, {}, "", "")), "");
  EXPECT_EQ(code_of(warnings_read(both, one, "เหตุผล", "")), "aid.warning_unread");
  EXPECT_EQ(code_of(warnings_read(both, both, " ", "")), "aid.reason_needed");
  EXPECT_EQ(code_of(warnings_read(both, both, "เหตุผล", "")), "");
}

}  // namespace
}  // namespace aid
