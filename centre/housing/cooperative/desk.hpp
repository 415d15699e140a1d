// The homes of a housing cooperative: the land they stand on, the houses its loans pay for.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/housing/cooperative/shapes.hpp"
#include "centre/housing/housing.hpp"

namespace housing::cooperative {

// Refuses housing.cooperative_unknown.
kit::Result<CooperativeHomes> homes(frame::Look& look, const Doors& doors);
kit::Result<CooperativeHomes> add_land(frame::Act& act, const Doors& doors, const LandFacts& command);
kit::Result<frame::Page<LoanChoice>> loans(frame::Look& look, const Doors& doors);

}  // namespace housing::cooperative
