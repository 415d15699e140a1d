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
// Setting up a centre or an agency, and saying where it serves: that decides whose records its officers reach.
inline constexpr frame::Permission open_organisation{"network.open_organisation",
                                                     {Role::provincial_officer, Role::administrator}};
inline constexpr frame::Permission manage_centre{
    "network.manage_centre", {Role::centre_head, Role::provincial_officer, Role::administrator}};
inline constexpr frame::Permission keep_attendance{
    "network.keep_attendance", {Role::desk_officer, Role::social_worker, Role::centre_head,
                                Role::provincial_officer, Role::administrator}};
inline constexpr frame::Permission manage_services{
    "network.manage_services",
    {Role::desk_officer, Role::centre_head, Role::agency_officer, Role::provincial_officer, Role::administrator}};
inline constexpr frame::Permission manage_volunteers{
    "network.manage_volunteers",
    {Role::desk_officer, Role::centre_head, Role::provincial_officer, Role::administrator}};
// Areas are the same for everybody, so only the operator of the program changes them (chaeson import areas).

struct AreaBrief {
  std::string code;  // 2, 4, 6 or 8 digits
  std::string name_th;
  std::string name_en;
  std::string full_th;  // "ตำบลแจ้ซ้อน อำเภอเมืองปาน จังหวัดลำปาง"
  std::string full_en;  // "Tambon Chae Son, Mueang Pan District, Lampang"
  std::string postcode = {};
  std::optional<double> lat = {};
  std::optional<double> lon = {};
};

struct CentreBrief {
  std::string org_id;
  std::string code;  // short code in case numbers, e.g. "521304-1"
  std::string name_th;
  std::string name_en;
  std::string area_code;
  bool open = true;  // works at present: takes requests
  std::string host_name = {};
  std::string address = {};
  std::vector<std::string> phones = {};  // as people write them
  std::string hours = {};
  std::optional<double> lat = {};
  std::optional<double> lon = {};
};

struct AgencyBrief {
  std::string org_id;
  std::string code;  // kind from the agency catalogue, e.g. "PROV_MSDHS"
  std::string name_th;
  std::string name_en;
  std::string area_code;
  bool open = true;  // a dissolved agency takes no new referral
  std::string successor_org_id = {};
  std::string address = {};
  std::vector<std::string> phones = {};
  std::string hours = {};
};

// A service as the public may see it.
struct ServiceBrief {
  std::string id;
  std::string org_id;
  std::string provider_th;
  std::string provider_en;
  std::string name_th;
  std::string name_en;
  std::string description;
  std::vector<std::string> target_groups;  // codes: "ELDER"
  std::vector<std::string> papers;
  std::string hours;
  std::string cost;
  std::string phone;
  std::vector<std::string> problems = {};  // codes of problem types, or of their groups
  std::string conditions = {};
  std::optional<std::int64_t> capacity = {};  // how many at a time; none: no limit is known
};

struct AreaRowRefused {
  std::int64_t line = 0;
  std::string column;
  std::string code;  // a key of texts.json
};
struct AreaImportReport {
  std::int64_t rows = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t same = 0;
  std::int64_t refused_count = 0;
  std::vector<AreaRowRefused> refused;  // the first thousand
};

struct CentreImportReport {
  std::int64_t rows = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t same = 0;
  std::vector<AreaRowRefused> refused;
};

// A memorandum that should be renewed, or let go.
struct RenewalDue {
  std::string id;
  std::string title_th;
  std::string title_en;
  kit::Date remind_on;
  kit::Date ends_on;
};

struct BoundaryRefused {
  std::int64_t feature = 0;  // its number in the file, from 1
  std::string area;          // the code it names; "" when it names none
  std::string code;          // a key of texts.json
};
struct BoundaryImportReport {
  std::int64_t features = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t same = 0;
  std::int64_t points_before = 0;  // of what was taken, and what was left of them
  std::int64_t points_after = 0;
  std::int64_t refused_count = 0;
  std::vector<BoundaryRefused> refused;  // the first thousand
};

// What the desks ask.
class Network : public frame::Module {
 public:
  virtual std::optional<AreaBrief> find_area(frame::Look& look, std::string_view code) = 0;
  virtual std::optional<CentreBrief> find_centre(frame::Look& look, std::string_view org_id) = 0;
  // Centres at work whose service area covers the area; for a tambon also those that serve a village of it.
  virtual std::vector<CentreBrief> centres_serving(frame::Look& look, std::string_view area_code) = 0;
  virtual std::optional<AgencyBrief> find_agency(frame::Look& look, std::string_view org_id) = 0;
  virtual std::vector<AgencyBrief> agencies_serving(frame::Look& look, std::string_view area_code) = 0;
  // Active services of the agencies at work that serve the area.
  virtual std::vector<ServiceBrief> services_of_agencies(frame::Look& look, std::string_view area_code) = 0;
  // Staff on the centre's duty roster at this time: of the shift, or, when nobody has it, of the day; empty when there is
  // no roster.
  virtual std::vector<std::string> on_duty(frame::Look& look, std::string_view centre_org_id, kit::Instant at) = 0;
  // Memoranda in force whose day of reminding has come by `until`, within scope; the earliest end first.
  virtual std::vector<RenewalDue> renewals_due(frame::Look& look, kit::Date until) = 0;
};

// What the public page and the program itself ask besides.
class Directory : public Network {
 public:
  // Areas whose own name holds the first word and whose full name holds the others; best first. Digits are
  // taken as a code or a postcode.
  virtual std::vector<AreaBrief> search_areas(frame::Look& look, std::string_view text, std::size_t limit) = 0;
  // The areas one level below; of "" the provinces.
  virtual std::vector<AreaBrief> areas_in(frame::Look& look, std::string_view parent) = 0;
  // Active services of the centres and agencies that serve the area and whose words hold `text` ("" for all).
  virtual std::vector<ServiceBrief> services_near(frame::Look& look, std::string_view area_code,
                                                  std::string_view text) = 0;
  // A table of areas (CSV or XLSX): code, name_th, name_en, postcode, lat, lon, valid_from, valid_to, aliases, or
  // code and alias alone. What is not in the table stays. Refuses what cannot be read as such a table
  // (kit.file_*, network.areas_columns_missing); a faulty row is in the report.
  virtual kit::Result<AreaImportReport> import_areas(frame::Act& act, std::string_view bytes) = 0;
  // A table of centres (CSV or XLSX): area_code, name_th, host_kind, host_name and what else is known; a centre of this
  // name at this place is changed to what the table says, or stays the same. Refuses what cannot be read as such a table
  // (kit.file_*, network.centres_columns_missing); a faulty row is in the report.
  virtual kit::Result<CentreImportReport> import_centres(frame::Act& act, std::string_view bytes) = 0;
  // Outlines of areas of any level (GeoJSON or TopoJSON, perhaps gzip): simplified level by level so that neighbours
  // still meet; an area keeps its outline when the file has none. Refuses what cannot be read as such a file; a faulty
  // feature is in the report.
  virtual kit::Result<BoundaryImportReport> import_boundaries(frame::Act& act, std::string_view bytes) = 0;
  // The list the program carries: fills gaps and renews its own earlier rows, never an imported one.
  virtual bool areas_loaded(frame::Look& look, std::string_view version) = 0;
  virtual kit::Result<AreaImportReport> load_areas(frame::Act& act, std::string_view version,
                                                   std::string_view csv) = 0;
};

// Whether a file holds outlines rather than a table, by its first bytes.
bool looks_like_boundaries(std::string_view bytes);

std::unique_ptr<Directory> open_network(staff::Staff& staff);

}  // namespace network
