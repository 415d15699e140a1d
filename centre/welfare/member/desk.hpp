// Members: enrolled, changed, suspended and back; what they pay, and their passbook.
#pragma once

#include "centre/welfare/member/commands.hpp"
#include "centre/welfare/parts.hpp"

namespace welfare::member {

kit::Result<frame::Page<MemberRow>> list(frame::Look& look, const Doors& doors);
// The members among the people of a household.
kit::Result<frame::Page<HouseholdMember>> of_household(frame::Look& look, const Doors& doors);
kit::Result<MemberView> enrol(frame::Act& act, const Doors& doors, const EnrolMember& command);
kit::Result<MemberView> read(frame::Look& look, const Doors& doors);
kit::Result<MemberView> change(frame::Act& act, const Doors& doors, const ChangeMember& command);
kit::Result<MemberView> change_standing(frame::Act& act, const Doors& doors,
                                        const ChangeStanding& command);
kit::Result<MemberView> take(frame::Act& act, const Doors& doors, const TakeContribution& command);
kit::Result<MemberView> cancel(frame::Act& act, const Doors& doors, const CancelReceipt& command);
kit::Result<Reviewed> review(frame::Act& act, const Doors& doors, const ReviewStanding& command);

MemberView view_of(frame::Look& look, const Doors& doors, const Fund& fund, const Member& member);
void set_standing(frame::Act& act, Member& member, MemberState state, kit::Date on_day,
                  kit::Date counts_from, std::string reason);
// What a receipt does to a member: the days it covers, and the return of who was suspended.
void cover(frame::Act& act, const RuleBook& book, Member& member, const Receipt& receipt);

}  // namespace welfare::member
