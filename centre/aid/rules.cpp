// The course of a request as two tables, and the decisions around them.
#include "centre/aid/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kit/base/breakage.hpp"
#include "kit/text/text.hpp"

namespace aid {
namespace {

using kit::Refused;
using enum State;

// clang-format off
constexpr StepRule steps[] = {
    // step                          permission    whose hand       reason
    {Step::opening,                 make_request, Part::maker,     false},
    {Step::submission,              make_request, Part::maker,     false},
    {Step::sending_back,            send_back,    Part::none,      false},
    {Step::correction,              make_request, Part::maker,     false},
    {Step::opinion,                 sign_opinion, Part::maker,     false},
    {Step::proposal,                make_request, Part::maker,     false},
    {Step::approval,                decide,       Part::approver,  true},
    {Step::approval_without_budget, decide,       Part::approver,  true},
    {Step::refusal,                 decide,       Part::approver,  true},
    {Step::budget,                  decide,       Part::approver,  false},
    {Step::preparation,             pay,          Part::payer,     false},
    {Step::failure,                 pay,          Part::payer,     true},
    {Step::payment,                 pay,          Part::payer,     false},
    {Step::follow_up,               make_request, Part::none,      false},
    {Step::withdrawal,              make_request, Part::none,      true},
    {Step::stop,                    make_request, Part::none,      true},
    {Step::refund_request,          make_request, Part::maker,     true},
    {Step::refund_agreement,        decide,       Part::approver,  true},
    {Step::refund_refusal,          decide,       Part::approver,  true},
    {Step::refund_receipt,          pay,          Part::payer,     false},
};

// What is not here cannot be done.
constexpr MoveRule moves[] = {
    {Step::submission,              draft,             submitted},
    {Step::sending_back,            submitted,         sent_back},
    {Step::sending_back,            assessed,          sent_back},
    {Step::sending_back,            awaiting_decision, sent_back},
    {Step::correction,              sent_back,         submitted},
    {Step::opinion,                 submitted,         assessed},
    {Step::opinion,                 assessed,          assessed},   // amended; the earlier text stays
    {Step::proposal,                assessed,          awaiting_decision},
    {Step::approval,                awaiting_decision, approved},
    {Step::approval_without_budget, awaiting_decision, awaiting_budget},
    {Step::refusal,                 awaiting_decision, ineligible},
    {Step::budget,                  awaiting_budget,   approved},
    {Step::preparation,             approved,          paying},
    {Step::failure,                 paying,            approved},
    {Step::payment,                 paying,            paid},
    {Step::follow_up,               paid,              followed_up},
    {Step::follow_up,               followed_up,       followed_up},
    {Step::withdrawal,              draft,             withdrawn},
    {Step::withdrawal,              submitted,         withdrawn},
    {Step::withdrawal,              sent_back,         withdrawn},
    {Step::withdrawal,              assessed,          withdrawn},
    {Step::withdrawal,              awaiting_decision, withdrawn},
    {Step::withdrawal,              awaiting_budget,   withdrawn},
    {Step::withdrawal,              approved,          withdrawn},
    {Step::withdrawal,              paying,            withdrawn},
    {Step::stop,                    draft,             stopped},
    {Step::stop,                    submitted,         stopped},
    {Step::stop,                    sent_back,         stopped},
    {Step::stop,                    assessed,          stopped},
    {Step::stop,                    awaiting_decision, stopped},
    {Step::stop,                    awaiting_budget,   stopped},
    {Step::stop,                    approved,          stopped},
    {Step::stop,                    paying,            stopped},
    {Step::refund_request,          paid,              paid},       // where it stands says the refund
    {Step::refund_request,          followed_up,       followed_up},
    {Step::refund_agreement,        paid,              paid},
    {Step::refund_agreement,        followed_up,       followed_up},
    {Step::refund_refusal,          paid,              paid},
    {Step::refund_refusal,          followed_up,       followed_up},
    {Step::refund_receipt,          paid,              paid},
    {Step::refund_receipt,          followed_up,       followed_up},
};
// clang-format on

const MoveRule* find_move(Step step, State from) {
  auto at = std::ranges::find_if(moves, [&](const MoveRule& m) { return m.step == step && m.from == from; });
  return at == std::end(moves) ? nullptr : &*at;
}

std::string named(auto choice) { return std::string(kit::name_of(choice)); }

}  // namespace

std::span<const StepRule> step_rules() { return steps; }
std::span<const MoveRule> move_rules() { return moves; }

const StepRule& rule_of(Step step) {
  auto at = std::ranges::find(steps, step, &StepRule::step);
  ENSURE(at != std::end(steps));
  return *at;
}

kit::Result<State> next_state(Step step, State from, Role role) {
  if (!rule_of(step).permission.held_by(role))
    return kit::refuse(Refused::forbidden, "aid.step_not_allowed", {{"step", named(step)}});
  if (const MoveRule* move = find_move(step, from)) return move->to;
  return kit::refuse(Refused::conflict, "aid.step_impossible", {{"step", named(step)}, {"state", named(from)}});
}

std::vector<Step> possible_steps(State from, Role role) {
  std::vector<Step> out;
  for (const StepRule& rule : steps)
    if (rule.permission.held_by(role) && find_move(rule.step, from)) out.push_back(rule.step);
  return out;
}

bool is_over(State state) {
  return state == paid || state == followed_up || state == ineligible || state == withdrawn || state == stopped;
}
bool holds_money(State state) { return state == approved || state == paying; }

kit::Result<void> hands_differ(Step step, const Hand& next, std::span<const Hand> earlier) {
  if (next.part == Part::none) return {};
  if (next.staff_id.empty()) return kit::refuse(Refused::forbidden, "aid.nobody");
  auto same = [&](const Hand& hand) {
    return hand.staff_id == next.staff_id || hand.key == next.key ||
           (!next.human_key.empty() && hand.key == next.human_key);
  };
  for (const Hand& hand : earlier)
    if (same(hand) && hand.part != next.part)
      return kit::refuse(Refused::conflict, "aid.same_hand", {{"part", named(hand.part)}, {"step", named(step)}});
  return {};
}

bool is_refund_step(Step step) {
  return step == Step::refund_request || step == Step::refund_agreement || step == Step::refund_refusal ||
         step == Step::refund_receipt;
}

bool refund_goes_on(Step step, std::optional<RefundState> newest) {
  switch (step) {
    case Step::refund_request: return !newest || newest == RefundState::refused;
    case Step::refund_agreement:
    case Step::refund_refusal: return newest == RefundState::asked;
    case Step::refund_receipt: return newest == RefundState::agreed;
    default: return true;
  }
}

kit::Result<std::vector<Share>> shares_of(std::vector<Share> asked, Money whole, const std::string& path) {
  std::ranges::sort(asked, {}, &Share::fund_id);
  if (std::ranges::adjacent_find(asked, {}, &Share::fund_id) != asked.end())
    return kit::refuse_field(path, "aid.purse_twice");
  std::int64_t sum = 0;
  for (const Share& share : asked) sum += share.amount_satang;
  if (sum != whole.satang) return kit::refuse_field(path, "aid.shares_wrong", {{"whole", whole.pretty()}});
  return asked;
}

CeilingNow ceiling_now(const benefits::BenefitBrief& benefit, const benefits::CeilingCheck& had,
                       std::int64_t pending_times, std::int64_t pending_satang) {
  CeilingNow now{.fiscal_year = had.fiscal_year,
                 .had_times = had.had.times,
                 .pending_times = pending_times,
                 .pending_satang = pending_satang,
                 .again_on = had.again_on};
  if (had.times_left) now.times_left = std::max<std::int64_t>(*had.times_left - pending_times, 0);
  if (had.left) now.left_satang = had.left->satang;
  const auto& ceiling = benefit.ceiling;
  if (ceiling.a_year) {
    auto given = had.had.cash.satang + had.had.in_kind.satang + pending_satang;
    auto of_year = std::max<std::int64_t>(ceiling.a_year->satang - given, 0);
    now.left_satang = std::min(now.left_satang.value_or(of_year), of_year);
  }
  return now;
}

bool times_reached(const CeilingNow& ceiling) { return ceiling.times_left && *ceiling.times_left == 0; }
bool amount_above(const CeilingNow& ceiling, Money amount) {
  return ceiling.left_satang && amount.satang > *ceiling.left_satang;
}

kit::Result<benefits::Approval> level_needed(const benefits::BenefitBrief& benefit, const CeilingNow& ceiling,
                                             Money amount) {
  if (!times_reached(ceiling) && !amount_above(ceiling, amount)) return benefit.approval;
  if (benefit.approval_above == benefits::Approval::none)
    return kit::refuse(Refused::conflict, "aid.above_ceiling",
                       {{"left", Money{ceiling.left_satang.value_or(0)}.pretty()}});
  return benefit.approval_above;
}

kit::Result<void> may_decide(benefits::Approval level, Role role, Money amount, std::span<const Level> levels) {
  const Level* mine = nullptr;
  for (const Level& one : levels)
    if (one.approval == level && one.role == role) mine = &one;
  if (!mine) return kit::refuse(Refused::forbidden, "aid.not_your_level", {{"level", named(level)}});
  if (mine->limit_satang && amount.satang > *mine->limit_satang)
    return kit::refuse(Refused::forbidden, "aid.above_your_limit", {{"limit", Money{*mine->limit_satang}.pretty()}});
  return {};
}

kit::Result<void> warnings_read(std::span<const Warning> warnings, std::span<const Warning> acknowledged,
                                std::string_view reason, const std::string& path) {
  for (Warning warning : warnings)
    if (std::ranges::find(acknowledged, warning) == acknowledged.end())
      return kit::refuse_field(path + "/acknowledged", "aid.warning_unread", {{"warning", named(warning)}});
  if (!warnings.empty() && kit::text::trim(reason).empty())
    return kit::refuse_field(path + "/in_spite", "aid.reason_needed");
  return {};
}

std::string request_number(std::string_view centre_code, std::int64_t fiscal_year, std::int64_t running) {
  return fmt::format("{}-R{}-{:05}", centre_code, fiscal_year, running);
}

}  // namespace aid
