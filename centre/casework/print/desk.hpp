// Issues papers of a case and gives them out again to whom the case is open.
#pragma once

#include "centre/casework/doors.hpp"
#include "centre/casework/print/shapes.hpp"
#include "centre/frame/page.hpp"
#include "centre/frame/reply.hpp"

namespace casework::print {

kit::Result<frame::Page<PaperView>> papers(frame::Look& look, const Doors& doors);
kit::Result<PaperView> issue(frame::Act& act, const Doors& doors, const IssuePaper& command);
kit::Result<frame::Reply> file(frame::Look& look, const Doors& doors);
// The form to fill in by hand, of the actor's own organisation.
kit::Result<frame::Reply> blank(frame::Look& look, const Doors& doors);

}  // namespace casework::print
