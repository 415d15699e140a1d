// The desks that casework knocks at.
#pragma once

#include "centre/casework/casework.hpp"
#include "centre/messages/messages.hpp"
#include "centre/papers/papers.hpp"

namespace casework {

struct Doors {
  registry::Registry& registry;
  network::Network& network;
  staff::Staff& staff;
  papers::Papers& papers;
  messages::Messages& messages;

  // "" for nobody.
  std::string staff_name(frame::Look& look, std::string_view staff_id) const {
    auto member = staff_id.empty() ? std::nullopt : staff.find_member(look, staff_id);
    return member ? member->name : "";
  }
};

}  // namespace casework
