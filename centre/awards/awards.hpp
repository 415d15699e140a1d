// The front door of awards: who is honoured for what, by which committee's marks, and the register of it.
#pragma once

#include <memory>

#include "centre/events/events.hpp"

namespace awards {

using frame::Role;

inline constexpr frame::Permission read_awards{
    "awards.read_awards",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer, Role::executive, Role::auditor}};
inline constexpr frame::Permission nominate{
    "awards.nominate", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
// Those of the committee; the call says who they are.
inline constexpr frame::Permission score_nominee{
    "awards.score_nominee",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer, Role::executive}};
// Calls, the choice, the announcement, certificates.
inline constexpr frame::Permission lead_call{"awards.lead_call", {Role::centre_head, Role::provincial_officer}};

// Announces awards.call_written, call_moved, nominated, nomination_ended, scored, precedence_given, chosen, announced,
// certificates_given, award_withdrawn; each with the call or the nomination as subject.
class Awards : public frame::Module {};

struct Doors {
  registry::Registry& registry;
  events::Events& events;
  papers::Papers& papers;
  staff::Staff& staff;
  network::Network& network;
};
std::unique_ptr<Awards> open_awards(const Doors& doors);

}  // namespace awards
