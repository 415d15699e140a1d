// Logbooks, assessments, stages and teams in the database; and the dated data they follow.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/logbook/book/commands.hpp"

namespace logbook::store {

std::optional<Book> find_book(frame::Look& look, std::string_view book_id);
// The one that is open, or the newest.
std::optional<Book> book_of_household(frame::Look& look, std::string_view household_id);
void insert_book(frame::Act& act, const Book& book);
void save_book(frame::Act& act, Book& book);

// A book with what its row in a list says beside it.
struct Listed {
  Book book;
  std::int64_t actions_open = 0, overdue = 0;
  std::optional<kit::Date> next_due;
};
struct Filter {
  frame::AreaRange area{.from = "", .to = "~"};
  std::string stage, state;  // "" any
  bool overdue_only = false;  // an action or an assessment
  std::string mentor_id;      // "" any
  std::string household_id;   // "" any
  std::string after_area, after_id;
  std::size_t limit = 50;
};
std::vector<Listed> list_books(frame::Look& look, const Filter& filter);
BookSummary summary(frame::Look& look, const frame::AreaRange& area);

std::vector<Assessment> assessments_of(frame::Look& look, const Book& book);  // the baseline first
void insert_assessment(frame::Act& act, const Assessment& assessment);

std::vector<StageMove> stage_moves_of(frame::Look& look, const Book& book);  // newest first
void insert_stage_move(frame::Act& act, const StageMove& move);

std::vector<TeamMember> team_of(frame::Look& look, const Book& book);
void insert_team_member(frame::Act& act, const TeamMember& member);
void end_team_member(frame::Act& act, const TeamMember& member);
// Open books that this mentor walks with now.
std::int64_t books_of_mentor(frame::Look& look, std::string_view org_id, std::string_view member_id);

std::vector<MenuItem> menu(frame::Look& look, kit::Date day);
LogbookRules rules_on(frame::Look& look, kit::Date day);

}  // namespace logbook::store
