// The front door of matching: what there is shared out to those who need it most, and why each family gets what it gets.
#pragma once

#include <memory>

#include "centre/benefits/benefits.hpp"
#include "centre/casework/casework.hpp"
#include "centre/giving/giving.hpp"
#include "centre/handout/handout.hpp"
#include "centre/network/network.hpp"
#include "centre/registry/registry.hpp"
#include "centre/staff/staff.hpp"
#include "centre/stock/stock.hpp"
#include "centre/targeting/targeting.hpp"

namespace matching {

using frame::Role;

inline constexpr frame::Permission read_runs{
    "matching.read_runs", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer, Role::auditor}};
// A run, its items, what is laid down for a family.
inline constexpr frame::Permission plan_run{
    "matching.plan_run", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
// By somebody who had no hand in it.
inline constexpr frame::Permission approve_run{"matching.approve_run", {Role::centre_head, Role::provincial_officer}};
inline constexpr frame::Permission make_lists{
    "matching.make_lists", {Role::desk_officer, Role::centre_head, Role::provincial_officer}};
inline constexpr frame::Permission set_weights{"matching.set_weights", {Role::centre_head, Role::provincial_officer}};

// Announces: matching.run_made, run_solved, share_laid_down, run_approved, lists_made, run_dropped, weights_set.
class Matching : public frame::Module {};

struct Doors {
  registry::Census& registry;
  network::Network& network;
  targeting::Targeting& targeting;
  benefits::Benefits& benefits;
  casework::Casework& casework;
  stock::Stock& stock;
  giving::Giving& giving;
  handout::Handout& handout;
  staff::Staff& staff;

  // "" for nobody.
  std::string staff_name(frame::Look& look, std::string_view staff_id) const {
    auto member = staff_id.empty() ? std::nullopt : staff.find_member(look, staff_id);
    return member ? member->name : "";
  }
};

std::unique_ptr<Matching> open_matching(const Doors& doors);

}  // namespace matching
