// The desks that benefits knocks at.
#pragma once

#include "centre/benefits/benefits.hpp"

namespace benefits {

struct Doors {
  targeting::Assessments& targeting;
  registry::Census& registry;
  network::Network& network;
  staff::Staff& staff;

  // "" for nobody.
  std::string staff_name(frame::Look& look, std::string_view staff_id) const {
    auto member = staff_id.empty() ? std::nullopt : staff.find_member(look, staff_id);
    return member ? member->name : "";
  }
};

}  // namespace benefits
