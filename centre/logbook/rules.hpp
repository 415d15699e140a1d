// Decisions of logbook: stages, changes, quorum, what settles a list. Pure: no input, no output, no clock.
#pragma once

#include <array>
#include <span>

#include "centre/logbook/book/commands.hpp"
#include "centre/logbook/book/views.hpp"
#include "centre/logbook/meeting/records.hpp"
#include "centre/logbook/verification/shapes.hpp"

namespace logbook::rules {

using Findings = std::array<Finding, 5>;  // by Dimension

Findings findings_of(const Assessment& assessment);
std::int64_t deprived(const Findings& findings);
kit::Date plus_months(kit::Date day, std::int64_t months);  // the 31st becomes the last day of a shorter month

// The three stages with what keeps the household from each: by the findings, and by how long it has stood in the stage
// below. Nobody is kept from the first.
std::vector<StageStanding> standings(std::span<const StageRule> rules, const Findings& findings, Stage now, kit::Date since,
                                     kit::Date today);
// Going up needs the stage reached; going down needs a reason only.
bool may_move(std::span<const StageStanding> standings, Stage now, Stage wanted);

Change change_between(Finding first, Finding last);
// A dimension deprived at the baseline is solved when the newest assessment says so, or, before there is one, when all
// its goals are; cannot_solve when all that are not solved cannot be.
DimensionChange change_of(Dimension dimension, Finding first, Finding last, bool assessed_again,
                          std::span<const GoalView> goals);
bool open(ActionState state);
bool overdue(ActionState state, kit::Date due_on, kit::Date today);

// What a list and a visit say of a household, side by side.
Standing standing_of(bool listed, Found found);
// A visit that agrees with the list settles the matter; one that does not leaves it to the village.
Settled settled_by_visit(bool listed, Found found);
// What a meeting may decide of a household.
bool may_decide(bool listed, Decided decided);
Settled settled_by_meeting(Decided decided);

std::int64_t quorum_of(const MeetingRule& rule, std::int64_t households_total);
// Households that are represented; each counts once.
std::int64_t households_present(std::span<const Attendee> attendees);
// More for than against, and no more votes than households that are there.
enum class Carried { yes, too_few_for, too_many_votes };
Carried carried(const Votes& votes, std::int64_t present);
// The last day on which an objection is taken.
kit::Date objections_until(const MeetingRule& rule, kit::Date closed_on);

}  // namespace logbook::rules
