// The front door of complaints: what citizens are not content with, and how they found the help.
#pragma once

#include <memory>

#include "centre/casework/casework.hpp"
#include "centre/messages/messages.hpp"
#include "centre/network/network.hpp"
#include "centre/staff/staff.hpp"

namespace complaints {

using frame::Role;

// Writing one down for somebody who stands at the desk.
inline constexpr frame::Permission file_complaint{
    "complaints.file_complaint",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer, Role::provincial_officer}};
inline constexpr frame::Permission answer_complaint{"complaints.answer_complaint",
                                                    {Role::centre_head, Role::provincial_officer}};
inline constexpr frame::Permission ask_score{
    "complaints.ask_score", {Role::desk_officer, Role::social_worker, Role::centre_head}};
inline constexpr frame::Permission read_scores{
    "complaints.read_scores",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer, Role::executive}};

class Complaints : public frame::Module {};

// Announces among others complaints.complaint_escalated: not answered in its time, and told to the province.
std::unique_ptr<Complaints> open_complaints(casework::Casework& casework, network::Network& network,
                                            staff::Staff& staff, messages::Messages& messages);

}  // namespace complaints
