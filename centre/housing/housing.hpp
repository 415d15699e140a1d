// The front door of housing: houses that are mended or built, from the survey to the warranty
// visit.
#pragma once

#include <memory>

#include "centre/benefits/benefits.hpp"
#include "centre/funds/funds.hpp"
#include "centre/network/network.hpp"
#include "centre/papers/papers.hpp"
#include "centre/registry/registry.hpp"
#include "centre/savings/savings.hpp"
#include "centre/staff/staff.hpp"

namespace housing {

using frame::Permission;
using frame::Role;
using words::Money;

inline constexpr Permission read_houses{
    "housing.read_houses",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer,
     Role::provincial_officer, Role::executive, Role::fund_committee, Role::auditor}};
// Survey, bill of quantities, funding, proposal: all of these hands are the maker's.
inline constexpr Permission plan_house{
    "housing.plan_house",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
// What the committee said. Which role up to which amount, say the dated rows of housing_levels.
inline constexpr Permission approve_house{
    "housing.approve_house",
    {Role::centre_head, Role::provincial_officer, Role::executive, Role::fund_committee}};
inline constexpr Permission pay_house{
    "housing.pay_house", {Role::desk_officer, Role::centre_head, Role::provincial_officer}};
// What is seen on the site: photographs, milestones, visits.
inline constexpr Permission follow_work{"housing.follow_work",
                                        {Role::desk_officer, Role::social_worker, Role::centre_head,
                                         Role::volunteer, Role::provincial_officer}};

// On which land a housing cooperative's houses stand.
inline constexpr Permission keep_land{"housing.keep_land", {Role::fund_committee, Role::provincial_officer}};

// Announces: housing.house_surveyed, survey_changed, boq_written, funding_planned, house_proposed,
// house_decided, house_ended, share_paid, work_begun, photograph_added, milestone_done,
// house_inspected, house_handed_over, warranty_visited, house_closed, land_added.
class Housing : public frame::Module {};

// The desks it knocks at.
struct Doors {
  registry::Census& registry;
  network::Network& network;
  staff::Staff& staff;
  funds::Funds& funds;
  benefits::Benefits& benefits;
  papers::Papers& papers;
  savings::Savings& savings;

  // "" for nobody.
  std::string staff_name(frame::Look& look, std::string_view staff_id) const {
    auto member = staff_id.empty() ? std::nullopt : staff.find_member(look, staff_id);
    return member ? member->name : "";
  }
};

std::unique_ptr<Housing> open_housing(const Doors& doors);

}  // namespace housing
