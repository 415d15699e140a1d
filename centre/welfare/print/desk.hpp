// Papers of a fund, issued with a number by the papers desk.
#pragma once

#include "centre/welfare/parts.hpp"
#include "centre/welfare/print/shapes.hpp"

namespace welfare::print {

kit::Result<PrintView> issue(frame::Act& act, const Doors& doors, const IssuePaper& command);
kit::Result<frame::Page<PrintView>> issued(frame::Look& look, const Doors& doors);
kit::Result<frame::Reply> file(frame::Look& look, const Doors& doors);

}  // namespace welfare::print
