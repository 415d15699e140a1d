// The front door of portal: what the public may see and do without signing in, and nothing else.
#pragma once

#include <memory>

#include "centre/casework/casework.hpp"
#include "centre/frame/module.hpp"
#include "centre/network/network.hpp"

namespace portal {

inline constexpr frame::Permission write_news{
    "portal.write_news",
    {frame::Role::desk_officer, frame::Role::social_worker, frame::Role::centre_head,
     frame::Role::provincial_officer}};

class Portal : public frame::Module {};

std::unique_ptr<Portal> open_portal(casework::Casework& casework, network::Directory& network,
                                    staff::Staff& staff);

}  // namespace portal
