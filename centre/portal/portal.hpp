// The front door of portal: what the public may see and do without signing in, and nothing else.
#pragma once

#include <memory>

#include "centre/benefits/benefits.hpp"
#include "centre/casework/casework.hpp"
#include "centre/frame/module.hpp"
#include "centre/indicators/indicators.hpp"
#include "centre/network/network.hpp"
#include "centre/papers/papers.hpp"

namespace portal {

inline constexpr frame::Permission write_news{
    "portal.write_news",
    {frame::Role::desk_officer, frame::Role::social_worker, frame::Role::centre_head,
     frame::Role::provincial_officer}};

class Portal : public frame::Module {
 public:
  // Where the public reaches the program ("https://centre.example.org"); search engines want whole addresses.
  virtual void know_address(std::string public_address) = 0;
};

// The desks it knocks at.
struct Doors {
  casework::Casework& casework;
  network::Directory& network;
  staff::Staff& staff;
  benefits::Benefits& benefits;
  papers::Papers& papers;
  indicators::Indicators& indicators;
};
std::unique_ptr<Portal> open_portal(const Doors& doors);

}  // namespace portal
