// Which step may be taken from which state, and where it leads: one table, read it in rules.cpp.
// Pure: no database, no clock of its own.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "centre/casework/casework.hpp"
#include "kit/base/result.hpp"
#include "kit/base/time.hpp"

namespace casework {

// What somebody does with a case. Some have their own route (a referral, a closure); the plain ones
// are sent to POST .../moves.
enum class Step : std::uint8_t {
  acceptance,  // triaged, somebody is in charge
  information_request,
  information,
  opinion,
  approval_request,
  approval,  // and the money is there
  approval_without_budget,
  rejection,
  budget,
  payment,
  referral,
  referral_refused,
  referral_returned,
  referral_completed,
  aid,
  help_recorded,  // help that needed neither money nor goods
  follow_up,
  more_help,
  ineligibility,
  other_help,  // ineligible here, but something else was found
  closure,
};
constexpr auto choices(const Step*) {
  return kit::Choices{"acceptance",
                      "information_request",
                      "information",
                      "opinion",
                      "approval_request",
                      "approval",
                      "approval_without_budget",
                      "rejection",
                      "budget",
                      "payment",
                      "referral",
                      "referral_refused",
                      "referral_returned",
                      "referral_completed",
                      "aid",
                      "help_recorded",
                      "follow_up",
                      "more_help",
                      "ineligibility",
                      "other_help",
                      "closure"};
}

enum class Route : std::uint8_t {
  moves,
  own
};  // taken by POST .../moves, or by a route of its own

struct StepRule {
  Step step;
  Permission permission;
  Route route;
  bool reason_needed;
};
std::span<const StepRule> step_rules();
const StepRule& rule_of(Step step);

struct MoveRule {
  Step step;
  State from;
  State to;
};
std::span<const MoveRule> move_rules();

// Refuses casework.step_not_allowed (403) and casework.step_impossible (409: not in this state).
kit::Result<State> next_state(Step step, State from, Role role);
// The steps a role may take now by POST .../moves; what the page offers as buttons.
std::vector<Step> plain_steps(State from, Role role);
bool is_open(State state);

// Maker, approver and payer are three people. `earlier` holds the steps of this round with who took
// them.
struct Taken {
  Step step;
  std::string staff_id;
};
kit::Result<void> hands_differ(Step step, std::string_view staff_id,
                               std::span<const Taken> earlier);

// What the risk list of the hotline says.
enum class Risk : std::uint8_t {
  infectious_disease,
  abandoned_child,
  mental_illness,
  harm_to_others,
  present_violence,
  unfit_care,
  repeat_sexual_abuse,
  runs_away,
  trafficking,
  drugs,
  may_commit_crime,
  suicide,
};
constexpr auto choices(const Risk*) {
  return kit::Choices{
      "infectious_disease", "abandoned_child", "mental_illness",      "harm_to_others",
      "present_violence",   "unfit_care",      "repeat_sexual_abuse", "runs_away",
      "trafficking",        "drugs",           "may_commit_crime",    "suicide"};
}
// Any of suicide, present violence, abandoned child, trafficking: top urgency, closed file, hand
// over by phone.
bool is_grave(Risk risk);
Urgency least_urgency(Urgency asked, std::span<const Risk> risks);
Secrecy least_secrecy(Secrecy asked, std::span<const ProblemType> problems,
                      std::span<const Risk> risks);

// Target times are data with dates; this only picks and adds.
enum class Target : std::uint8_t { first_contact, decision, call_back, referral_answer };
constexpr auto choices(const Target*) {
  return kit::Choices{"first_contact", "decision", "call_back", "referral_answer"};
}
// Which clock runs in a state; none when the case waits for others or is over.
std::optional<Target> running_clock(State state);

// A place for the n-th of a year among 100000 to 999999, each once: four rounds of a keyed network over 20 bits, again
// until the place fits. `draw` gives a number for a turn, and only the holder of the key can.
std::int64_t shuffled(std::int64_t nth, const std::function<std::uint64_t(std::string_view turn)>& draw);

// "521304-1-2565-804217": centre code, Buddhist fiscal year (October to September), a number drawn.
std::int64_t fiscal_year_be(kit::Date day);
std::string case_number(std::string_view centre_code, std::int64_t fiscal_year,
                        std::int64_t running);

// Who works on a closed file when nobody of the centre opened it: its social workers, else its
// heads, else its desk officers.
std::vector<std::string> first_team(std::span<const staff::Member> members);

}  // namespace casework
