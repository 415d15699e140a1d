// Visits and follow-ups in the database.
#pragma once

#include "centre/casework/records.hpp"
#include "centre/casework/visit/follow_up_shapes.hpp"
#include "centre/casework/visit/shapes.hpp"
#include "centre/frame/context.hpp"

namespace casework::store {

std::vector<Visit> visits_of(frame::Look& look, const Case& record);
void insert_visit(frame::Act& act, const Visit& visit);

std::vector<FollowUp> follow_ups_of(frame::Look& look, const Case& record);
void insert_follow_up(frame::Act& act, const FollowUp& follow_up);
void finish_follow_up(frame::Act& act, FollowUp& follow_up);
// Days after the help, by the urgency of the case, as they are in force.
std::vector<int> follow_up_days(frame::Look& look, Urgency urgency, kit::Date day);

}  // namespace casework::store
