// Goals, actions and notes in the database.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/logbook/action/shapes.hpp"

namespace logbook::store {

std::vector<Goal> goals_of(frame::Look& look, const Book& book);
void insert_goal(frame::Act& act, const Goal& goal);
void save_goal(frame::Act& act, Goal& goal);

std::vector<Action> actions_of(frame::Look& look, const Book& book);  // by day
void insert_action(frame::Act& act, const Action& action);
void save_action(frame::Act& act, Action& action);

std::vector<ProgressNote> notes_of(frame::Look& look, const Book& book);  // newest first
void insert_note(frame::Act& act, const ProgressNote& note);

// Open actions of open books, due by a day: what one officer owns, or all within scope.
struct Due {
  Book book;
  Action action;
  Dimension dimension = Dimension::income;
};
std::vector<Due> due_by(frame::Look& look, kit::Date until, std::string_view owner_id, std::size_t limit);

}  // namespace logbook::store
