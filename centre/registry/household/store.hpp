// The SQL of households and of who lives in them.
#pragma once

#include <vector>

#include "centre/frame/context.hpp"
#include "centre/registry/household/shapes.hpp"
#include "centre/registry/person/records.hpp"

namespace registry {

struct HouseholdRecord {
  std::string org_id, id;
  HouseholdDetails details;
  std::optional<Pin> pin;
  std::int64_t version = 1;
  bool in_use = false;
  kit::Instant registered, changed;
  bool withdrawn = false;
};

struct MembershipRecord {
  std::string org_id, id, person_id, household_org_id, household_id;
  HouseholdRole role = HouseholdRole::unknown;
  kit::Date began_on;
  std::optional<kit::Date> ended_on;
  std::string reason;  // of the end; "merged" when another record of the person lives on
};

namespace household::store {

struct Brief {
  HouseholdRecord household;
  std::string head_title, head_first_name, head_last_name;
  std::int64_t members = 0;
};

void insert(frame::Db& db, const HouseholdRecord& household);
void update(frame::Db& db, const HouseholdRecord& household, bool withdrawn_now = false);
std::optional<HouseholdRecord> find(frame::Db& db, std::string_view id);  // in scope, not withdrawn
// The same with whether it has a head, to be asked beside other things.
struct Entry {
  HouseholdRecord household;
  bool headed = false;
};
kit::sql::Asked ask_entry(frame::Db& db, std::string_view id);
std::optional<Entry> entry(kit::sql::Asked& asked);
std::optional<HouseholdRecord> find_any(frame::Db& db,
                                        std::string_view id);  // in scope, withdrawn too
std::optional<HouseholdRecord> find_by_code(frame::Db& db, std::string_view house_code);
std::vector<HouseholdRecord> find_by_number(frame::Db& db, std::string_view area_code,
                                            std::string_view house_no);
std::optional<Brief> brief(frame::Db& db, std::string_view id);
// In the order of area, house number and id, from after `keys` (three of them, or none).
std::vector<Brief> page(frame::Db& db, const frame::AreaRange& area, std::string_view like,
                        const std::vector<std::string>& keys, std::size_t limit);
// In the order of their ids.
std::vector<HousePin> pins(frame::Db& db, const frame::AreaRange& area, std::string_view after, std::size_t limit);
void mark_in_use(frame::Db& db, std::string_view id);
std::string house_no(frame::Db& db, std::string_view id);  // "" when out of reach

void insert_membership(frame::Db& db, const MembershipRecord& membership);
std::optional<MembershipRecord> open_membership(frame::Db& db, std::string_view org_id,
                                                std::string_view person_id);
void end_membership(frame::Db& db, const MembershipRecord& membership, kit::Date ended_on,
                    std::string_view reason);
void set_role(frame::Db& db, const MembershipRecord& membership, HouseholdRole role);
std::optional<MembershipRecord> head(frame::Db& db, const HouseholdRecord& household);
struct Stay {
  HouseholdRole role = HouseholdRole::unknown;
  kit::Date began_on;
  std::optional<kit::Date> ended_on;
};
struct Member {
  PersonRecord person;
  Stay stay;
};
std::vector<Member> members(frame::Db& db, const HouseholdRecord& household, bool present);
std::vector<std::string> group_codes(frame::Db& db, const PersonRecord& person);
std::vector<MembershipRecord> memberships(frame::Db& db, std::string_view org_id,
                                          std::string_view person_id);
std::int64_t membership_count(frame::Db& db, const HouseholdRecord& household);
void drop_memberships(frame::Db& db, std::string_view org_id, std::string_view person_id);

}  // namespace household::store
}  // namespace registry
