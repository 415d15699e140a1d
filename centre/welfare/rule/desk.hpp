// The rule book of a fund: drafted from a template, tried on what was claimed, adopted at a
// meeting.
#pragma once

#include "centre/welfare/parts.hpp"

namespace welfare::rule {

kit::Result<frame::Page<Template>> templates(frame::Look& look, const Doors& doors);
kit::Result<frame::Page<RuleRow>> list(frame::Look& look, const Doors& doors);
kit::Result<RuleView> read(frame::Look& look, const Doors& doors);
kit::Result<RuleView> draft(frame::Act& act, const Doors& doors, const DraftRule& command);
kit::Result<RuleView> change(frame::Act& act, const Doors& doors, const DraftRule& command);
kit::Result<RuleView> adopt(frame::Act& act, const Doors& doors, const AdoptRule& command);
kit::Result<RulePreview> preview(frame::Look& look, const Doors& doors);

}  // namespace welfare::rule
