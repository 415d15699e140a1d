// Money set aside in a purse for a request, and given back. Who decides sees the purse; the program moves the money.
#pragma once

#include "centre/aid/decision/store.hpp"
#include "centre/aid/views.hpp"

namespace aid {

inline constexpr std::string_view purse_account = "1100";  // money at hand
inline constexpr std::string_view paid_account = "5100";   // relief paid
inline constexpr std::string_view purpose_mark = "aid.request/";

// The purses in reach that may pay this, with what is free in each.
std::vector<PurseView> purses_for(frame::Look& look, const Doors& doors, const Request& request,
                                  const benefits::BenefitBrief& benefit, Money amount);

// True: every share is set aside. False: a purse had not enough (or no longer), and nothing happened. Refuses
// aid.purse_unknown, aid.purse_twice, aid.shares_wrong, aid.above_purse (values most) at `path`.
kit::Result<bool> set_aside(frame::Act& act, const Doors& doors, const Request& request,
                            const benefits::BenefitBrief& benefit, std::vector<Share> shares, const std::string& path);
kit::Result<void> release_holds(frame::Act& act, const Doors& doors, const Request& request);
kit::Result<funds::TransferBrief> settle_hold(frame::Act& act, const Doors& doors, const Hold& hold, kit::Date paid_on);
// What the purse paid goes back into it.
kit::Result<funds::TransferBrief> give_back(frame::Act& act, const Doors& doors, const Hold& paid, std::string_view why,
                                            kit::Date returned_on);

}  // namespace aid
