// A household's logbook: opened on a baseline, assessed again, moved from stage to stage, closed.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/logbook/book/commands.hpp"
#include "centre/logbook/book/views.hpp"

namespace logbook::book {

// The book in the path, whoever looks within scope.
kit::Result<Book> get_book(frame::Look& look);
// The same, still open.
kit::Result<Book> get_open_book(frame::Look& look);
void tell(frame::Act& act, std::string_view what, const Book& book);
BookView view_of(frame::Look& look, const Doors& doors, const Book& book);
kit::Result<frame::AreaRange> area_asked(frame::Look& look);
// Who it is: an officer or volunteer by the id of staff, an agency by its own; of the family or the village by name.
struct Who {
  std::string id, name;
};
kit::Result<Who> who_is(frame::Look& look, const Doors& doors, WhoKind kind, const std::string& id, const std::string& name);

kit::Result<frame::Page<BookRow>> list(frame::Look& look, const Doors& doors);
kit::Result<BookSummary> summary(frame::Look& look, const Doors& doors);
kit::Result<HouseholdBook> of_household(frame::Look& look, const Doors& doors);
kit::Result<BookView> read(frame::Look& look, const Doors& doors);
kit::Result<frame::Page<MenuItem>> menu(frame::Look& look, const Doors& doors);
kit::Result<LogbookRules> dated_rules(frame::Look& look, const Doors& doors);

kit::Result<BookView> open(frame::Act& act, const Doors& doors, const OpenBook& command);
kit::Result<BookView> reassess(frame::Act& act, const Doors& doors, const Reassess& command);
kit::Result<BookView> move_stage(frame::Act& act, const Doors& doors, const MoveStage& command);
kit::Result<BookView> join_team(frame::Act& act, const Doors& doors, const JoinTeam& command);
kit::Result<BookView> leave_team(frame::Act& act, const Doors& doors, const frame::Nothing& command);
kit::Result<BookView> close(frame::Act& act, const Doors& doors, const CloseBook& command);
kit::Result<BookView> reopen(frame::Act& act, const Doors& doors, const ReopenBook& command);

}  // namespace logbook::book
