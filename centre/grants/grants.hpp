// The front door of grants: money from outside the community, from the call to the last report.
#pragma once

#include <memory>

#include "centre/funds/funds.hpp"
#include "centre/staff/staff.hpp"

namespace grants {

using frame::Role;
using words::Money;

inline constexpr frame::Permission read_grants{
    "grants.read_grants",
    {Role::fund_committee, Role::centre_head, Role::desk_officer, Role::provincial_officer, Role::executive, Role::auditor}};
// Announcing a call is the province's; an organisation may also note one that it heard of.
inline constexpr frame::Permission announce_call{"grants.announce_call", {Role::provincial_officer, Role::fund_committee}};
inline constexpr frame::Permission apply{"grants.apply", {Role::fund_committee, Role::centre_head}};

class Grants : public frame::Module {};

std::unique_ptr<Grants> open_grants(funds::Funds& funds);

}  // namespace grants
