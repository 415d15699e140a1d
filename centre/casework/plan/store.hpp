// Opinions, actions and aid in the database; all below a case that was found through
// store::find_case.
#pragma once

#include "centre/casework/plan/aid_shapes.hpp"
#include "centre/casework/plan/shapes.hpp"
#include "centre/casework/records.hpp"
#include "centre/frame/context.hpp"

namespace casework::store {

std::vector<Opinion> opinions_of(frame::Look& look, const Case& record);
void insert_opinion(frame::Act& act, const Opinion& opinion);

// What is to be done, of a row that was found by a question of its own.
std::string open_what(const frame::Look& look, const Case& record, std::string action_id, std::string sealed);
std::vector<Action> actions_of(frame::Look& look, const Case& record);
void insert_action(frame::Act& act, const Action& action);
void save_action(frame::Act& act, Action& action);

std::vector<Aid> aid_of(frame::Look& look, const Case& record);
void insert_aid(frame::Act& act, const Aid& aid);

}  // namespace casework::store
