// A verb of the command line works for one organisation, within its service area.
#pragma once

#include "app/workplace.hpp"

namespace app::commands {

// Refuses staff.organisation_unknown.
kit::Result<frame::Actor> acting_for(Workplace& workplace, const std::string& organisation);

}  // namespace app::commands
