// A request's form against the catalogue, the registry and the case.
#pragma once

#include "centre/aid/commands.hpp"
#include "centre/aid/request/seen.hpp"

namespace aid::request {

// Fills the request from the form. Refuses what request/desk.hpp says.
kit::Result<benefits::BenefitBrief> fill(frame::Look& look, const Doors& doors, const RequestForm& form, Request& r);
// Each paper that the benefit wants, as the form gives it.
kit::Result<std::vector<Paper>> papers_for(frame::Act& act, const benefits::BenefitBrief& benefit,
                                           const RequestForm& form, const Request& r);

}  // namespace aid::request
