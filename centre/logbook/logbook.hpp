// The front door of logbook: what a household and its helpers set out to do together, how far they are, and whether a list
// of the poor says what is so.
#pragma once

#include <memory>

#include "centre/benefits/benefits.hpp"
#include "centre/casework/casework.hpp"
#include "centre/network/network.hpp"
#include "centre/papers/papers.hpp"
#include "centre/registry/registry.hpp"
#include "centre/staff/staff.hpp"
#include "centre/targeting/targeting.hpp"

namespace logbook {

using frame::Permission;
using frame::Role;

inline constexpr Permission read_logbook{
    "logbook.read_logbook", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer,
                             Role::provincial_officer, Role::auditor}};
// Opening it, assessments, goals, actions, stage, team, closing: what is agreed with the family.
inline constexpr Permission keep_logbook{"logbook.keep_logbook",
                                         {Role::desk_officer, Role::social_worker, Role::centre_head}};
// What was done of a planned action, seen in the field.
inline constexpr Permission note_progress{
    "logbook.note_progress", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer}};
// Lists against what is so: opening a verification, its visits, its end.
inline constexpr Permission verify_list{
    "logbook.verify_list", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
inline constexpr Permission propose_household{
    "logbook.propose_household",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer, Role::provincial_officer}};
// The village decides; the centre convenes it and writes down what it decided.
inline constexpr Permission hold_meeting{"logbook.hold_meeting",
                                         {Role::desk_officer, Role::social_worker, Role::centre_head}};

// Announces: logbook.book_opened, household_assessed, stage_moved, team_joined, team_left, book_closed, book_reopened,
// goal_set, goal_ended, action_planned, action_changed, progress_noted, action_ended, verification_opened,
// lists_compared, household_proposed, household_visited, verification_closed, meeting_convened, attendance_kept,
// household_decided, meeting_closed, meeting_cancelled, objection_raised, objection_answered.
class Logbook : public frame::Module {};

// The desks it knocks at.
struct Doors {
  registry::Registry& registry;
  network::Network& network;
  staff::Staff& staff;
  targeting::Targeting& targeting;
  benefits::Benefits& benefits;
  casework::Casework& casework;
  papers::Papers& papers;

  // "" for nobody.
  std::string staff_name(frame::Look& look, std::string_view staff_id) const {
    auto member = staff_id.empty() ? std::nullopt : staff.find_member(look, staff_id);
    return member ? member->name : "";
  }
  // By whom a household goes: its head, or, when a list named none, the first who lives there.
  std::string head_of(frame::Look& look, const std::optional<registry::HouseholdBrief>& house) const {
    if (!house || !house->head_name.empty()) return house ? house->head_name : "";
    auto people = registry.members_of(look, house->id);
    return people.empty() ? "" : people.front().full_name;
  }
};

std::unique_ptr<Logbook> open_logbook(const Doors& doors);

}  // namespace logbook
