// Which step leads where, who may take it, and whose hand it is: one table, read it in rules.cpp. Pure: no database,
// no clock of its own.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "centre/aid/aid.hpp"
#include "kit/base/result.hpp"

namespace aid {

enum class Step : std::uint8_t {
  opening,
  submission,
  sending_back,
  correction,
  opinion,
  proposal,  // the memo goes to who decides
  approval,  // and the money is set aside
  approval_without_budget,
  refusal,
  budget,  // money came for what was approved
  preparation,
  failure,  // the transfer came back, nobody came for the cash
  payment,
  follow_up,
  withdrawal,
  stop,
  refund_request,  // what was paid is to come back
  refund_agreement,
  refund_refusal,
  refund_receipt,  // and has come
};
constexpr auto choices(const Step*) {
  return kit::Choices{"opening",  "submission", "sending_back", "correction", "opinion",   "proposal",
                      "approval", "approval_without_budget",   "refusal",    "budget",    "preparation",
                      "failure",  "payment",    "follow_up",    "withdrawal", "stop",
                      "refund_request", "refund_agreement", "refund_refusal", "refund_receipt"};
}

// The three who must be three people. `none`: a step that moves no money nearer.
enum class Part : std::uint8_t { none, maker, approver, payer };
constexpr auto choices(const Part*) { return kit::Choices{"none", "maker", "approver", "payer"}; }

struct StepRule {
  Step step;
  Permission permission;
  Part part;
  bool reason_needed;
};
const StepRule& rule_of(Step step);
std::span<const StepRule> step_rules();

struct MoveRule {
  Step step;
  State from;
  State to;
};
std::span<const MoveRule> move_rules();

// Refuses aid.step_not_allowed (403) and aid.step_impossible (409).
kit::Result<State> next_state(Step step, State from, Role role);
std::vector<Step> possible_steps(State from, Role role);
bool is_over(State state);
bool holds_money(State state);  // approved and not yet paid

// Who has had a hand in a request. `key` is the name of whoever it is, `human_key` the national id where it is known;
// each is the same for every account of one human being, and neither can be read.
struct Hand {
  Part part = Part::none;
  std::string staff_id;
  std::string key;
  std::string human_key = {};
};
// One person, one part: refuses aid.same_hand (values part, step).
kit::Result<void> hands_differ(Step step, const Hand& next, std::span<const Hand> earlier);

// Money that was paid and is to come back.
enum class RefundState : std::uint8_t { asked, agreed, refused, received };
constexpr auto choices(const RefundState*) { return kit::Choices{"asked", "agreed", "refused", "received"}; }
bool is_refund_step(Step step);
// Whether the step fits what the newest refund of the request has come to.
bool refund_goes_on(Step step, std::optional<RefundState> newest);

// What one purse pays of a request.
struct Share {
  std::string fund_id;
  std::int64_t amount_satang = 0;
};
// Each purse once, and together the whole amount, in the order in which funds are locked. Refuses aid.purse_twice,
// aid.shares_wrong (values whole).
kit::Result<std::vector<Share>> shares_of(std::vector<Share> asked, Money whole, const std::string& path);

// The rows of aid_levels in force: who decides at which level, up to how much.
struct Level {
  benefits::Approval approval = benefits::Approval::provincial_office;
  Role role = Role::provincial_officer;
  std::optional<std::int64_t> limit_satang;
};

// What has been had and what is approved and unpaid, together.
struct CeilingNow {
  std::int64_t fiscal_year = 0;
  std::int64_t had_times = 0;
  std::int64_t pending_times = 0;
  std::int64_t pending_satang = 0;
  std::optional<std::int64_t> times_left;
  std::optional<std::int64_t> left_satang;
  std::optional<kit::Date> again_on;
};
CeilingNow ceiling_now(const benefits::BenefitBrief& benefit, const benefits::CeilingCheck& had,
                       std::int64_t pending_times, std::int64_t pending_satang);
bool times_reached(const CeilingNow& ceiling);
bool amount_above(const CeilingNow& ceiling, Money amount);

// The level that decides; refuses aid.above_ceiling when nobody may go above it.
kit::Result<benefits::Approval> level_needed(const benefits::BenefitBrief& benefit, const CeilingNow& ceiling,
                                             Money amount);
// Refuses aid.not_your_level (403; values level) and aid.above_your_limit.
kit::Result<void> may_decide(benefits::Approval level, Role role, Money amount, std::span<const Level> levels);

// What who decides must have read, and say why the help is given all the same.
enum class Warning : std::uint8_t {
  help_received,
  other_request,
  same_roof,
  times_reached,
  amount_above,
  papers_missing,
  rule_says_no,
  rule_not_known,
  opinion_against,
  paid_to_another,
};
constexpr auto choices(const Warning*) {
  return kit::Choices{"help_received", "other_request",  "same_roof",       "times_reached",  "amount_above",
                      "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"};
}
// Refuses aid.warning_unread (values warning) at `path`, and aid.reason_needed when something was acknowledged without.
kit::Result<void> warnings_read(std::span<const Warning> warnings, std::span<const Warning> acknowledged,
                                std::string_view reason, const std::string& path);

// "521304-1-R2566-00042"
std::string request_number(std::string_view centre_code, std::int64_t fiscal_year, std::int64_t running);

}  // namespace aid
