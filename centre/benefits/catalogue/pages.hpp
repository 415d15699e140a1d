// The pages of the catalogue: rates, their history, a new rate, what a rule would reach.
#pragma once

#include "centre/benefits/catalogue/shapes.hpp"
#include "centre/benefits/people/following.hpp"
#include "centre/frame/page.hpp"
#include "centre/frame/perform.hpp"

namespace benefits::catalogue {

// ?on= day (today), ?all=yes with past and future rates.
kit::Result<frame::Page<RateView>> get_rates(frame::Look& look, const Doors& doors);
// Those in force today, for everybody: help that is spoken of in private is left out, and so is who wrote a rate.
kit::Result<frame::Page<RateView>> get_public_rates(frame::Look& look, const Doors& doors);
// All rates of the code in the path, newest first.
kit::Result<frame::Page<RateView>> get_benefit(frame::Look& look, const Doors& doors);
kit::Result<RateView> post_rate(frame::Act& act, const Doors& doors, const AddRate& command);
// Of a rate that has not begun.
kit::Result<RateView> put_rate(frame::Act& act, const Doors& doors, const ChangeRate& command);

struct Asker {
  const frame::Performer& performer;
  const frame::Actor& actor;
  const frame::Particulars& particulars;
};
kit::Result<frame::Reply> preview(const Asker& asker, const Doors& doors, people::Following& following,
                                  const TryRule& command);
kit::Result<frame::Reply> reach(const Asker& asker, people::Following& following, const AskReach& command);

}  // namespace benefits::catalogue
