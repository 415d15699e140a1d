// Papers of housing: survey, bill of quantities, inspection; and the bill as a sheet for a spreadsheet.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/frame/reply.hpp"
#include "centre/housing/print/shapes.hpp"

namespace housing::print {

kit::Result<PaperView> issue(frame::Act& act, const Doors& doors, const IssuePaper& command);
kit::Result<frame::Page<PaperView>> issued(frame::Look& look, const Doors& doors);
kit::Result<frame::Reply> file(frame::Look& look, const Doors& doors);
kit::Result<frame::Reply> boq_workbook(frame::Look& look, const Doors& doors);  // ?language=en

}  // namespace housing::print
