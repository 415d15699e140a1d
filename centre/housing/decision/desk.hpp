// The committee's word, the money that it sets aside, and its payment: by three different hands.
#pragma once

#include "centre/housing/project/desk.hpp"

namespace housing::decision {

inline constexpr std::string_view purse_account = "1100";  // money at hand
inline constexpr std::string_view paid_account = "5100";   // relief paid
inline constexpr std::string_view purpose_mark = "housing.project/";

// For every share that a purse of the ledger pays: the purses in reach, with what is free in each.
kit::Result<frame::Page<PurseView>> purses(frame::Look& look, const Doors& doors);
kit::Result<ProjectView> decide(frame::Act& act, const Doors& doors, const Decide& command);
// Nothing was paid yet: what is set aside goes back.
kit::Result<ProjectView> end(frame::Act& act, const Doors& doors, const EndHouse& command);
kit::Result<ProjectView> pay(frame::Act& act, const Doors& doors, const PayShare& command);

// What houses say is set aside and paid, against the ledger.
std::vector<std::string> against_the_ledger(frame::Look& look, const Doors& doors);

}  // namespace housing::decision
