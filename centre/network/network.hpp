// The front door of network: areas, centres, agencies and volunteers: who can help, where.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/module.hpp"
#include "centre/staff/staff.hpp"

namespace network {

using frame::Role;

inline constexpr frame::Permission read_network{
    "network.read_network",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer, Role::agency_officer,
     Role::provincial_officer, Role::executive, Role::fund_committee, Role::auditor, Role::administrator}};
inline constexpr frame::Permission manage_centre{
    "network.manage_centre", {Role::centre_head, Role::provincial_officer, Role::administrator}};
inline constexpr frame::Permission manage_volunteers{
    "network.manage_volunteers",
    {Role::desk_officer, Role::centre_head, Role::provincial_officer, Role::administrator}};
inline constexpr frame::Permission manage_areas{"network.manage_areas",
                                                {Role::provincial_officer, Role::administrator}};

struct AreaBrief {
  std::string code;  // 2, 4, 6 or 8 digits
  std::string name_th;
  std::string name_en;
  std::string full_th;  // "ตำบลแจ้ซ้อน อำเภอเมืองปาน จังหวัดลำปาง"
  std::string full_en;
};

struct CentreBrief {
  std::string org_id;
  std::string code;  // short code in case numbers, e.g. "521304-1"
  std::string name_th;
  std::string name_en;
  std::string area_code;
};

struct AgencyBrief {
  std::string org_id;
  std::string code;  // kind from the agency catalogue, e.g. "PROV_MSDHS"
  std::string name_th;
  std::string name_en;
  std::string area_code;
  bool open = true;  // a dissolved agency takes no new referral
};

class Network : public frame::Module {
 public:
  virtual std::optional<AreaBrief> find_area(frame::Look& look, std::string_view code) = 0;
  virtual std::optional<CentreBrief> find_centre(frame::Look& look, std::string_view org_id) = 0;
  virtual std::vector<CentreBrief> centres_serving(frame::Look& look, std::string_view area_code) = 0;
  virtual std::optional<AgencyBrief> find_agency(frame::Look& look, std::string_view org_id) = 0;
  virtual std::vector<AgencyBrief> agencies_serving(frame::Look& look, std::string_view area_code) = 0;
  // Staff on the centre's duty roster on a day; empty when there is no roster.
  virtual std::vector<std::string> on_duty(frame::Look& look, std::string_view centre_org_id, kit::Date day) = 0;
};

std::unique_ptr<Network> open_network(staff::Staff& staff);

}  // namespace network
