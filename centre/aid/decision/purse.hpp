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

// True: the amount is set aside. False: there was not enough (or no longer), and nothing happened. Refuses
// aid.purse_unknown.
kit::Result<bool> set_aside(frame::Act& act, const Doors& doors, const Request& request,
                            const benefits::BenefitBrief& benefit, const std::string& fund_id, Money amount);
kit::Result<void> release_hold(frame::Act& act, const Doors& doors, const Request& request);
kit::Result<funds::TransferBrief> settle_hold(frame::Act& act, const Doors& doors, const Hold& hold, kit::Date paid_on);

}  // namespace aid
