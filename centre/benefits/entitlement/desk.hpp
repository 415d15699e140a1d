// Entitlements at work: of one person by one benefit, of a person, of a household.
#pragma once

#include "centre/benefits/doors.hpp"
#include "centre/benefits/entitlement/shapes.hpp"

namespace benefits::entitlement {

kit::Result<Entitlement> one(frame::Look& look, const Doors& doors, std::string_view code, std::string_view person_id,
                             kit::Date on);
// Pages; ?on= is a day within ten years.
kit::Result<Entitlements> of_person(frame::Look& look, const Doors& doors);
kit::Result<Entitlements> of_household(frame::Look& look, const Doors& doors);

}  // namespace benefits::entitlement
