// Every threshold comes with the rules given; none stands here.
#include "centre/logbook/rules.hpp"

#include <algorithm>
#include <set>

#include "kit/text/text.hpp"

namespace logbook::rules {
namespace {

std::int64_t unknown(const Findings& findings) { return std::ranges::count(findings, Finding::unknown); }

std::vector<std::string> lacks_of(const StageRule& rule, const Findings& f, Stage now, kit::Date since, kit::Date today) {
  std::vector<std::string> lacks;
  if (deprived(f) > rule.deprived_max) lacks.emplace_back("deprived");
  if (unknown(f) > rule.unknown_max) lacks.emplace_back("unknown");
  if (rule.income_needed && f[static_cast<std::size_t>(Dimension::income)] != Finding::not_deprived)
    lacks.emplace_back("income");
  if (now >= rule.stage || rule.months_before == 0) return lacks;
  bool below = static_cast<int>(now) + 1 == static_cast<int>(rule.stage);
  if (!below || plus_months(since, rule.months_before) > today) lacks.emplace_back("months");
  return lacks;
}

}  // namespace

Findings findings_of(const Assessment& a) { return {a.income, a.health, a.education, a.living, a.access}; }

std::int64_t deprived(const Findings& findings) { return std::ranges::count(findings, Finding::deprived); }

kit::Date plus_months(kit::Date day, std::int64_t months) {
  auto moved = day.day + std::chrono::months(months);
  if (!moved.ok()) moved = moved.year() / moved.month() / std::chrono::last;
  return {moved};
}

std::vector<StageStanding> standings(std::span<const StageRule> rules, const Findings& findings, Stage now, kit::Date since,
                                     kit::Date today) {
  std::vector<StageStanding> out;
  for (const auto& rule : rules) {
    auto lacks = lacks_of(rule, findings, now, since, today);
    out.push_back({rule.stage, lacks.empty(), std::move(lacks)});
  }
  return out;
}

bool may_move(std::span<const StageStanding> standings, Stage now, Stage wanted) {
  if (wanted < now) return true;
  auto at = std::ranges::find(standings, wanted, &StageStanding::stage);
  return at != standings.end() && at->reached;
}

Change change_between(Finding first, Finding last) {
  if (first == last) return Change::same;
  if (first == Finding::unknown || last == Finding::unknown) return Change::unclear;
  return last == Finding::not_deprived ? Change::better : Change::worse;
}

DimensionChange change_of(Dimension dimension, Finding first, Finding last, bool assessed_again,
                          std::span<const GoalView> goals) {
  DimensionChange out{dimension, first, last, change_between(first, last), ProblemState::none};
  std::int64_t all = 0, solved = 0, given_up = 0, begun = 0;
  for (const auto& goal : goals) {
    if (goal.dimension != dimension) continue;
    ++all;
    solved += goal.state == GoalState::solved;
    given_up += goal.state == GoalState::cannot_solve;
    begun += goal.begun;
  }
  if (first != Finding::deprived && last != Finding::deprived && all == 0) return out;
  bool found_solved = assessed_again && last == Finding::not_deprived;
  bool said_solved = all > 0 && solved == all && (!assessed_again || last != Finding::deprived);
  if (found_solved || said_solved)
    out.state = ProblemState::solved;
  else if (all > 0 && solved + given_up == all && given_up > 0)
    out.state = ProblemState::cannot_solve;
  else
    out.state = begun > 0 || solved > 0 ? ProblemState::in_progress : ProblemState::not_started;
  return out;
}

bool open(ActionState state) { return state == ActionState::planned || state == ActionState::under_way; }
bool overdue(ActionState state, kit::Date due_on, kit::Date today) { return open(state) && due_on < today; }

Standing standing_of(bool listed, Found found) {
  if (found == Found::poor) return listed ? Standing::rightly_listed : Standing::poor_not_listed;
  if (found == Found::not_poor) return listed ? Standing::listed_not_poor : Standing::rightly_left_out;
  return Standing::to_visit;
}

Settled settled_by_visit(bool listed, Found found) {
  auto standing = standing_of(listed, found);
  if (standing == Standing::rightly_listed) return Settled::confirmed;
  return standing == Standing::rightly_left_out ? Settled::left_out : Settled::open;
}

bool may_decide(bool listed, Decided decided) {
  if (decided == Decided::defer) return true;
  bool about_listed = decided == Decided::confirm || decided == Decided::remove;
  return about_listed == listed;
}

Settled settled_by_meeting(Decided decided) {
  switch (decided) {
    case Decided::confirm: return Settled::confirmed;
    case Decided::remove: return Settled::removed;
    case Decided::add: return Settled::added;
    case Decided::leave_out: return Settled::left_out;
    case Decided::defer: return Settled::open;
  }
  ENSURE(false);
  return Settled::open;
}

std::int64_t quorum_of(const MeetingRule& rule, std::int64_t households_total) {
  auto share = (households_total * rule.quorum_percent + 99) / 100;
  return std::min(std::max(share, rule.quorum_least), households_total);
}

std::int64_t households_present(std::span<const Attendee> attendees) {
  std::set<std::string> houses;
  for (const auto& one : attendees) {
    if (one.part != AttendeePart::household) continue;
    // Without a house number a household is known by who came for it.
    auto house = kit::text::digits_to_ascii(kit::text::trim(one.house_no));
    houses.insert(!one.household_id.empty() ? "id " + one.household_id : !house.empty() ? "no " + house : "of " + one.name);
  }
  return static_cast<std::int64_t>(houses.size());
}

Carried carried(const Votes& votes, std::int64_t present) {
  if (votes.votes_for + votes.votes_against + votes.abstained > present) return Carried::too_many_votes;
  return votes.votes_for > votes.votes_against ? Carried::yes : Carried::too_few_for;
}

kit::Date objections_until(const MeetingRule& rule, kit::Date closed_on) {
  return closed_on.plus_days(static_cast<int>(rule.objection_days));
}

}  // namespace logbook::rules
