// Addresses checked against the areas of network, and written as one line.
#pragma once

#include <map>

#include "centre/network/network.hpp"
#include "centre/registry/address.hpp"

namespace registry {

// Lives as long as one request; asks network once per area.
class Places {
 public:
  Places(frame::Look& look, network::Network& network) : look_(look), network_(network) {}

  // Refuses registry.area_unknown, registry.area_too_wide, registry.house_code_wrong,
  // registry.postal_code_wrong.
  kit::Result<Address> tidy(Address address, const std::string& path);
  kit::Result<void> check_area(std::string_view code, const std::string& path);
  const network::AreaBrief& area(
      const std::string& code);  // names are "" when network does not know the code
  // "12/3 หมู่ 4 บ้านป่าเหมี้ยง ตำบลแจ้ซ้อน อำเภอเมืองปาน จังหวัดลำปาง", in the actor's language.
  std::string line(const Address& address);

 private:
  bool thai() const { return look_.actor().language != "en"; }

  frame::Look& look_;
  network::Network& network_;
  std::map<std::string, network::AreaBrief> known_;
};

// House number as it is compared: Thai digits to ours, no spaces.
std::string house_no_form(std::string_view text);
// What house numbers are sorted by: "2" before "10", "12/2" before "12/10".
std::string house_order(std::string_view house_no);

}  // namespace registry
