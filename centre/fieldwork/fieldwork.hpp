// The front door of fieldwork: what is seen and done at people's homes, where there is no network, and how it comes home.
#pragma once

#include <map>
#include <memory>

#include "centre/casework/casework.hpp"
#include "centre/network/network.hpp"
#include "centre/papers/papers.hpp"
#include "centre/registry/registry.hpp"
#include "centre/staff/staff.hpp"

namespace fieldwork {

using frame::Permission;
using frame::Role;

// A phone with a part of the caseload on it, and what comes back from it.
inline constexpr Permission go_out{"fieldwork.go_out",
                                   {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer}};
// What the field knows of a household.
inline constexpr Permission read_card{
    "fieldwork.read_card", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer,
                            Role::provincial_officer, Role::auditor}};
// Conflicts, quarantine, lost phones, queues brought as a file.
inline constexpr Permission settle_field{"fieldwork.settle_field",
                                         {Role::desk_officer, Role::social_worker, Role::centre_head}};

// Announces: fieldwork.device_enrolled, device_revoked, bundle_taken, phone_spoke, risk_raised, file_arrived,
// conflict_settled, op_released, op_reviewed, consent_changed, epoch_begun, copy_noted.
class Fieldwork : public frame::Module {
 public:
  // How far each centre had come, asked before a copy is made; and said when that copy lies off the machine: phones may
  // then let go of what it holds.
  virtual std::map<std::string, std::int64_t> reached(frame::Look& look) = 0;
  virtual void note_copy(frame::Act& act, const std::map<std::string, std::int64_t>& reached) = 0;
  // The database was put back from a copy: phones read anew, and send again what the copy did not have.
  virtual void begin_epoch(frame::Act& act) = 0;
};

struct Doors {
  registry::Registry& registry;
  network::Network& network;
  staff::Staff& staff;
  casework::Casework& casework;
  papers::Papers& papers;

  // "" for nobody.
  std::string staff_name(frame::Look& look, std::string_view staff_id) const {
    auto member = staff_id.empty() ? std::nullopt : staff.find_member(look, staff_id);
    return member ? member->name : "";
  }
};

std::unique_ptr<Fieldwork> open_fieldwork(const Doors& doors);

}  // namespace fieldwork
