// The front door of livelihoods: programmes of work and income, who takes part, what they earn and sell, and work to be had.
#pragma once

#include <memory>

#include "centre/casework/casework.hpp"
#include "centre/events/events.hpp"
#include "centre/frame/module.hpp"
#include "centre/network/network.hpp"
#include "centre/papers/papers.hpp"
#include "centre/registry/registry.hpp"
#include "centre/staff/staff.hpp"

namespace livelihoods {

using frame::Permission;
using frame::Role;

// Programmes with their results in figures, openings.
inline constexpr Permission read_programmes{
    "livelihoods.read_programmes",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer, Role::executive, Role::auditor}};
inline constexpr Permission lead_programme{"livelihoods.lead_programme", {Role::centre_head, Role::provincial_officer}};
// People: who takes part, what they can and wish, what they earn.
inline constexpr Permission read_participants{
    "livelihoods.read_participants",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer, Role::auditor}};
inline constexpr Permission keep_participants{
    "livelihoods.keep_participants",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};

struct IncomeKnown {
  std::string org_id;
  std::string enrolment_id;
  std::string area_code;
  kit::Date asked_on;
  std::int64_t satang_month = 0;
};

// Announces: livelihoods.programme_written, programme_moved, course_added, course_removed, course_list_filled, profile_written, enrolled, mentored, note_written,
// capital_given, capital_repaid, product_added, shop_opened, shop_closed, sales_imported, income_noted, enrolment_ended,
// opening_written, placed, placement_ended.
class Livelihoods : public frame::Module {
 public:
  // What people told of their income so many months after enrolment, within scope: asked on days of these months, and not
  // after `before` when it is given.
  struct IncomeAsked {
    std::string area;  // "00": everywhere
    std::int64_t months = 0;
    std::string from, until;  // "2023-04"
    std::optional<kit::Date> before;
  };
  virtual std::vector<IncomeKnown> incomes_known(frame::Look& look, const IncomeAsked& asked) = 0;
};

// The desks it knocks at.
struct Doors {
  registry::Registry& registry;
  network::Network& network;
  staff::Staff& staff;
  casework::Casework& casework;
  papers::Papers& papers;
  events::Events& events;

  // "" for nobody.
  std::string staff_name(frame::Look& look, std::string_view staff_id) const {
    auto member = staff_id.empty() ? std::nullopt : staff.find_member(look, staff_id);
    return member ? member->name : "";
  }
};

std::unique_ptr<Livelihoods> open_livelihoods(const Doors& doors);

}  // namespace livelihoods
