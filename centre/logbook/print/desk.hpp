// Papers of logbook: the family's book, the minutes of a meeting, forms to fill in by hand.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/logbook/print/shapes.hpp"

namespace logbook::print {

kit::Result<PaperView> issue_book(frame::Act& act, const Doors& doors, const IssuePaper& command);
kit::Result<frame::Page<PaperView>> issued_of_book(frame::Look& look, const Doors& doors);
kit::Result<frame::Reply> file_of_book(frame::Look& look, const Doors& doors);

kit::Result<PaperView> issue_minutes(frame::Act& act, const Doors& doors, const IssuePaper& command);
kit::Result<frame::Page<PaperView>> issued_of_meeting(frame::Look& look, const Doors& doors);
kit::Result<frame::Reply> file_of_meeting(frame::Look& look, const Doors& doors);

// By {form}: "logbook" or "attendance"; ?language=en.
kit::Result<frame::Reply> blank(frame::Look& look, const Doors& doors);

}  // namespace logbook::print
