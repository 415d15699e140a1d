// The course of a case as two tables, and the small decisions around them.
#include "centre/casework/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kit/base/breakage.hpp"

namespace casework {
namespace {

using enum State;

// clang-format off
// step                          permission     taken by       reason
constexpr StepRule steps[] = {
    {Step::acceptance,              triage_case,   Route::own,   false},
    {Step::information_request,     work_case,     Route::own,   false},
    {Step::information,             work_case,     Route::own,   false},
    {Step::opinion,                 sign_opinion,  Route::own,   false},
    {Step::approval_request,        work_case,     Route::moves, true},
    {Step::approval,                approve_help,  Route::moves, false},
    {Step::approval_without_budget, approve_help,  Route::moves, false},
    {Step::rejection,               approve_help,  Route::moves, true},
    {Step::budget,                  approve_help,  Route::moves, true},
    {Step::payment,                 pay_help,      Route::moves, true},
    {Step::referral,                work_case,     Route::own,   false},
    {Step::referral_refused,        answer_referral, Route::own, true},
    {Step::referral_returned,       answer_referral, Route::own, true},
    {Step::referral_completed,      answer_referral, Route::own, true},
    {Step::aid,                     visit_home,    Route::own,   false},
    {Step::help_recorded,           work_case,     Route::moves, true},
    {Step::follow_up,               work_case,     Route::moves, false},
    {Step::more_help,               work_case,     Route::moves, true},
    {Step::ineligibility,           work_case,     Route::moves, true},
    {Step::other_help,              work_case,     Route::moves, true},
    {Step::closure,                 close_case,    Route::own,   true},
};

// What is not here cannot be done.
constexpr MoveRule moves[] = {
    {Step::acceptance,              received,          assessing},
    {Step::acceptance,              assessing,         assessing},  // triaged anew
    {Step::acceptance,              planning,          planning},
    {Step::information_request,     received,          info_needed},
    {Step::information_request,     assessing,         info_needed},
    {Step::information_request,     planning,          info_needed},
    {Step::information,             info_needed,       assessing},  // complete: fact-finding goes on
    {Step::opinion,                 assessing,         planning},
    {Step::opinion,                 planning,          planning},   // amended; the earlier text stays
    {Step::approval_request,        planning,          awaiting_approval},
    {Step::approval,                awaiting_approval, paying},
    {Step::approval_without_budget, awaiting_approval, awaiting_budget},
    {Step::rejection,               awaiting_approval, planning},
    {Step::budget,                  awaiting_budget,   paying},
    {Step::payment,                 paying,            helped},
    {Step::referral,                received,          referred},   // an emergency does not wait for papers
    {Step::referral,                assessing,         referred},
    {Step::referral,                planning,          referred},
    {Step::referral,                referred,          referred},
    {Step::referral,                helped,            referred},
    {Step::referral,                following_up,      referred},
    {Step::referral_refused,        referred,          planning},
    {Step::referral_returned,       referred,          planning},
    {Step::referral_completed,      referred,          helped},
    {Step::aid,                     received,          received},   // first help before any decision
    {Step::aid,                     info_needed,       info_needed},
    {Step::aid,                     assessing,         assessing},
    {Step::aid,                     planning,          helped},
    {Step::aid,                     awaiting_approval, awaiting_approval},
    {Step::aid,                     awaiting_budget,   awaiting_budget},
    {Step::aid,                     paying,            paying},
    {Step::aid,                     referred,          referred},
    {Step::aid,                     helped,            helped},
    {Step::aid,                     following_up,      following_up},
    {Step::help_recorded,           planning,          helped},
    {Step::follow_up,               helped,            following_up},
    {Step::more_help,               helped,            planning},
    {Step::more_help,               following_up,      planning},
    {Step::ineligibility,           received,          ineligible},
    {Step::ineligibility,           assessing,         ineligible},
    {Step::ineligibility,           planning,          ineligible},
    {Step::other_help,              ineligible,        planning},
    {Step::closure,                 received,          closed},     // a prank, or not true
    {Step::closure,                 info_needed,       closed},     // cannot be contacted
    {Step::closure,                 assessing,         closed},
    {Step::closure,                 planning,          closed},
    {Step::closure,                 referred,          closed},
    {Step::closure,                 helped,            closed},
    {Step::closure,                 following_up,      closed},
    {Step::closure,                 ineligible,        closed},
};
// clang-format on

const MoveRule* find_move(Step step, State from) {
  auto at = std::ranges::find_if(
      moves, [&](const MoveRule& m) { return m.step == step && m.from == from; });
  return at == std::end(moves) ? nullptr : &*at;
}

}  // namespace

std::span<const StepRule> step_rules() {
  return steps;
}
std::span<const MoveRule> move_rules() {
  return moves;
}

const StepRule& rule_of(Step step) {
  auto at = std::ranges::find(steps, step, &StepRule::step);
  ENSURE(at != std::end(steps));
  return *at;
}

kit::Result<State> next_state(Step step, State from, Role role) {
  if (!rule_of(step).permission.held_by(role))
    return kit::refuse(kit::Refused::forbidden, "casework.step_not_allowed",
                       {{"step", std::string(kit::name_of(step))}});
  if (const MoveRule* move = find_move(step, from)) return move->to;
  if (!is_open(from)) return kit::refuse(kit::Refused::conflict, "casework.already_closed");
  return kit::refuse(
      kit::Refused::conflict, "casework.step_impossible",
      {{"step", std::string(kit::name_of(step))}, {"state", std::string(kit::name_of(from))}});
}

std::vector<Step> plain_steps(State from, Role role) {
  std::vector<Step> out;
  for (const StepRule& rule : steps)
    if (rule.route == Route::moves && rule.permission.held_by(role) && find_move(rule.step, from))
      out.push_back(rule.step);
  return out;
}

bool is_open(State state) {
  return state != closed;
}

kit::Result<void> hands_differ(Step step, std::string_view staff_id,
                               std::span<const Taken> earlier) {
  auto did = [&](std::initializer_list<Step> any_of) {
    return std::ranges::any_of(earlier, [&](const Taken& t) {
      return t.staff_id == staff_id && std::ranges::find(any_of, t.step) != any_of.end();
    });
  };
  bool decides =
      step == Step::approval || step == Step::approval_without_budget || step == Step::budget;
  if (decides && did({Step::approval_request}))
    return kit::refuse(kit::Refused::conflict, "casework.maker_is_approver");
  if (step == Step::payment &&
      did({Step::approval_request, Step::approval, Step::approval_without_budget, Step::budget}))
    return kit::refuse(kit::Refused::conflict, "casework.approver_is_payer");
  return {};
}

bool is_grave(Risk risk) {
  return risk == Risk::suicide || risk == Risk::present_violence || risk == Risk::abandoned_child ||
         risk == Risk::trafficking;
}

Urgency least_urgency(Urgency asked, std::span<const Risk> risks) {
  return std::ranges::any_of(risks, is_grave) ? Urgency::most_urgent : asked;
}

Secrecy least_secrecy(Secrecy asked, std::span<const ProblemType> problems,
                      std::span<const Risk> risks) {
  Secrecy least = std::ranges::any_of(risks, is_grave) ? Secrecy::sealed : asked;
  for (const ProblemType& problem : problems) least = std::max(least, problem.secrecy);
  return least;
}

std::optional<Target> running_clock(State state) {
  switch (state) {
    case received:
    case info_needed:
      return Target::first_contact;
    case assessing:
    case planning:
    case awaiting_approval:
    case awaiting_budget:
    case paying:
      return Target::decision;
    case referred:
    case helped:
    case following_up:
    case closed:
    case ineligible:
      return std::nullopt;
  }
  return std::nullopt;
}

std::int64_t fiscal_year_be(kit::Date day) {
  bool new_year = day.day.month() >= std::chrono::October;
  return int(day.day.year()) + 543 + (new_year ? 1 : 0);
}

std::int64_t shuffled(std::int64_t nth, const std::function<std::uint64_t(std::string_view)>& draw) {
  constexpr std::int64_t low = 100'000, places = 900'000, half = 10, mask = (1 << half) - 1;
  ENSURE(nth >= 1 && nth <= places);
  auto at = nth - 1;
  do {
    auto left = at >> half, right = at & mask;
    for (int round = 0; round < 4; ++round) {
      auto drawn = static_cast<std::int64_t>(draw(fmt::format("{}/{}", round, right)) & mask);
      left = std::exchange(right, left ^ drawn);
    }
    at = left << half | right;
  } while (at >= places);
  return low + at;
}

std::string case_number(std::string_view centre_code, std::int64_t fiscal_year,
                        std::int64_t running) {
  return fmt::format("{}-{}-{:05}", centre_code, fiscal_year, running);
}

std::vector<std::string> first_team(std::span<const staff::Member> members) {
  for (Role role : {Role::social_worker, Role::centre_head, Role::desk_officer}) {
    std::vector<std::string> team;
    for (const auto& m : members)
      if (m.active && m.role == role) team.push_back(m.id);
    if (!team.empty()) return team;
  }
  return {};
}

}  // namespace casework
