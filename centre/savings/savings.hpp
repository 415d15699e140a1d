// The front door of savings: truth-savings groups and housing cooperatives, whose books stand in funds.
#pragma once

#include <memory>

#include "centre/funds/funds.hpp"
#include "centre/papers/papers.hpp"
#include "centre/registry/registry.hpp"
#include "centre/staff/staff.hpp"

namespace savings {

using frame::Role;
using words::Money;

// What each member has and owes is read out in the open meeting; outside of it the committee and its auditors see it.
inline constexpr frame::Permission read_books{
    "savings.read_books", {Role::fund_committee, Role::centre_head, Role::provincial_officer, Role::auditor}};
inline constexpr frame::Permission keep_books{"savings.keep_books", {Role::fund_committee}};
inline constexpr frame::Permission open_group{"savings.open_group", {Role::fund_committee, Role::provincial_officer}};
// What only the meeting may do: rules, loans, writing off, sharing profit. Its votes are kept.
inline constexpr frame::Permission decide{"savings.decide", {Role::fund_committee}};

class Savings : public frame::Module {};

std::unique_ptr<Savings> open_savings(funds::Funds& funds, registry::Registry& registry, papers::Papers& papers,
                                      staff::Staff& staff);

}  // namespace savings
