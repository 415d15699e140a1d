// The front door of registry: people and households, whoever they are and whatever papers they
// have.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/module.hpp"
#include "centre/network/network.hpp"
#include "centre/words/words.hpp"

namespace registry {

using frame::Role;

inline constexpr frame::Permission search_people{
    "registry.search_people",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer,
     Role::provincial_officer}};
inline constexpr frame::Permission read_person{
    "registry.read_person",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer,
     Role::provincial_officer, Role::auditor}};
inline constexpr frame::Permission reveal_id{
    "registry.reveal_id",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
inline constexpr frame::Permission change_person{
    "registry.change_person",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer,
     Role::provincial_officer}};

// What other desks may know of a person. Never the national id in full.
struct PersonBrief {
  std::string id;
  std::string org_id;
  std::string area_code;     // present address
  std::string household_id;  // "" when in none
  std::string full_name;     // title, first, last
  std::string gender;        // words::Gender
  std::optional<words::PartialDate> birth;
  bool deceased = false;
  // Of other records of this person that are in reach.
  std::vector<std::string> also_called = {};
  std::vector<std::string> other_ids = {};
};

struct HouseholdBrief {
  std::string id;
  std::string org_id;
  std::string area_code;
  std::string head_name;
  std::string address;  // one line
  std::int64_t members = 0;
};

// A record of somebody who shows under another one, and where that one lives ("" in no household).
struct OtherRecord {
  std::string record_id, shown_id, household_id;
};

// What counting needs of somebody who lives in a household: no name, no number.
struct Resident {
  std::string household_id;
  std::string person_id;
  std::string area_code;  // the household's
  std::string gender;     // words::Gender
  std::optional<words::PartialDate> birth;
};

// Two records that may be one person.
struct PairFound {
  std::string person_id, other_id;
  std::int64_t weight_milli = 0;
  std::uint32_t pattern = 0;  // of kit/linkage
};

// What an importer or a desk knows when it meets somebody; every field but one name is optional.
struct PersonFacts {
  std::string title, first_name, last_name;
  std::string id_kind;   // words::IdKind
  std::string id_value;  // normalised; "" when unknown
  std::string gender;
  std::optional<words::PartialDate> birth;
  std::string phone;
};
struct HouseholdFacts {
  std::string area_code;   // tambon (6) or village (8)
  std::string house_no;    // "12/3"
  std::string house_code;  // 11 digits, "" when unknown
  std::string village_name;
};

// Somebody as an official paper names them. The number stands whole only for who may reveal it, and
// that it was shown is journalled.
struct PersonOnPaper {
  std::string full_name;
  std::string id_number;
  std::string birth;  // in words
  std::optional<std::int64_t> age_years;
  std::string marital_status;  // MaritalStatus
  std::string address;         // present, one line
  std::string phone;
};

// Whether and where somebody may be sent a message: their own phone, and a consent in force to be
// contacted so.
struct Reachable {
  std::string phone;  // "" when none is their own
  bool consented = false;
};

// Duplicates: the list of pairs, what is said of them, the watch list.
inline constexpr frame::Permission review_duplicates{
    "registry.review_duplicates",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
// A scan or photograph that another desk keeps with one of its records.
struct KeptScan {
  std::string id;
  std::string media_type;
  std::int64_t size = 0;
};
inline constexpr std::size_t scan_bytes_max = 20u << 20;

// Making two records one, and two again.
inline constexpr frame::Permission merge_people{
    "registry.merge_people",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};

// A person stands in at most so many records.
inline constexpr std::size_t records_of_one_max = 8;

// One stretch of going through the register.
struct Swept {
  std::int64_t looked_at = 0, found = 0;
  std::int64_t people = 0;          // in reach, told with the first stretch
  std::optional<std::string> next;  // goes back as `after`; none: all were looked at
};

class Registry : public frame::Module {
 public:
  // Another record of a person answers as that person, when that is in reach.
  virtual std::optional<PersonBrief> find_person(frame::Look& look, std::string_view person_id) = 0;
  // All ids under which one person stands, the asked one first; those that are in reach.
  virtual std::vector<std::string> ids_of(frame::Look& look, std::string_view person_id) = 0;
  virtual std::optional<PersonOnPaper> person_on_paper(frame::Look& look,
                                                       std::string_view person_id) = 0;
  virtual Reachable reachable(frame::Look& look, std::string_view person_id) = 0;
  virtual std::optional<HouseholdBrief> find_household(frame::Look& look,
                                                       std::string_view household_id) = 0;
  virtual std::vector<PersonBrief> members_of(frame::Look& look, std::string_view household_id) = 0;
  // Whom somebody means who types this into a search box, the surest first: ids, within scope.
  virtual std::vector<std::string> people_meant(frame::Look& look, std::string_view typed,
                                                std::size_t most) = 0;
  // Everybody alive in the households from `first` to `last` (ids, both of them too), in the order
  // of household and person; streamed, so `see` may not use the connection.
  virtual void each_resident(frame::Look& look, std::string_view first, std::string_view last,
                             const std::function<void(const Resident&)>& see) = 0;
  // Every record that shows under another.
  virtual std::vector<OtherRecord> other_records(frame::Look& look) = 0;
  // Every household that the person lives in or has lived in.
  virtual std::vector<std::string> households_ever(frame::Look& look,
                                                   std::string_view person_id) = 0;
  // Exact keys only, within scope; the importer's matching.
  virtual std::optional<PersonBrief> find_by_id_value(frame::Look& look, std::string_view id_kind,
                                                      std::string_view id_value) = 0;
  // The same for many at once; those found, by their value.
  virtual std::map<std::string, PersonBrief> find_by_id_values(
      frame::Look& look, std::string_view id_kind, const std::vector<std::string>& id_values) = 0;
  // Before and after many newcomers in one act: their local numbers are fetched together.
  virtual void set_numbers_aside(frame::Act& act, std::int64_t count) = 0;
  virtual void put_numbers_back(frame::Act& act) = 0;
  virtual std::optional<HouseholdBrief> find_by_house(frame::Look& look,
                                                      const HouseholdFacts& facts) = 0;
  // Registers under the actor's organisation. Refuses registry.id_taken (the
  // person is in reach, values name the id), registry.id_taken_elsewhere (say "ask the province",
  // no more), words.* faults, registry.area_unknown.
  virtual kit::Result<PersonBrief> register_person(frame::Act& act, const PersonFacts& facts,
                                                   std::string_view household_id,
                                                   std::string_view role) = 0;
  virtual kit::Result<HouseholdBrief> register_household(frame::Act& act,
                                                         const HouseholdFacts& facts) = 0;
  // Looks for people like these who were brought in, and keeps the pairs for review.
  virtual void find_duplicates(frame::Act& act, const std::vector<std::string>& person_ids,
                               std::string_view import_id) = 0;
  // The same for many: the register is read once. Nothing when they are so few that asking for each
  // of them is quicker; what is found is kept in acts of its own.
  virtual std::optional<std::vector<PairFound>> pairs_of_newcomers(
      frame::Look& look, const std::vector<std::string>& person_ids) = 0;
  virtual void keep_pairs_found(frame::Act& act, std::span<const PairFound> pairs,
                                std::string_view import_id) = 0;
  // Compares the next people in reach with the others, "" first.
  virtual Swept sweep(frame::Act& act, std::string_view after) = 0;
  // A number that could not be given to somebody because another has it: the watch list keeps who
  // it was said of. Outside of the savepoint that was rolled back.
  virtual void watch_claim(frame::Act& act, const PersonFacts& facts) = 0;
  // Takes back what an import batch made, unless somebody has touched it since (then it stays,
  // false).
  virtual kit::Result<bool> withdraw_person(frame::Act& act, std::string_view person_id,
                                            std::string_view reason) = 0;
  virtual kit::Result<bool> withdraw_household(frame::Act& act, std::string_view household_id,
                                               std::string_view reason) = 0;
  // Another desk holds on to this person or household (a case, a benefit): no import takes them
  // back any more.
  virtual void hold_person(frame::Act& act, std::string_view person_id) = 0;
  virtual void hold_household(frame::Act& act, std::string_view household_id) = 0;
  // A picture, made anew without what the camera wrote into it, or a PDF; sealed. Refuses
  // registry.file_kind_unknown, kit.picture_*. Who asks for it answers for the record it hangs on.
  virtual kit::Result<KeptScan> keep_scan(frame::Act& act, const std::string& org_id, std::string_view bytes) = 0;
  virtual frame::Reply scan(frame::Look& look, const std::string& org_id, const std::string& scan_id) = 0;
  virtual void drop_scan(frame::Act& act, const std::string& org_id, const std::string& scan_id) = 0;
};

// What a reckoning of rights needs of somebody: no name, no number. "" and none: not known.
struct Circumstances {
  std::string person_id, org_id, area_code;
  std::string household_id;     // "" when in none
  std::string gender;           // words::Gender
  std::string nationality;      // ISO 3166 alpha-3
  std::string marital_status;   // registry::MaritalStatus
  std::optional<words::PartialDate> birth;
  std::optional<kit::Date> died_on;
  std::string registered_area;  // of the house registration
  std::vector<std::string> group_codes, papers, id_kinds;  // of the target groups, of the papers seen and not expired
  std::string tenure, housing_kind, housing_condition;     // of the household
};

// Where a house stands.
struct PlaceOfHouse {
  std::string household_id;
  double latitude = 0, longitude = 0;
};

// The register as a whole, for desks that keep something about everybody.
class Census : public Registry {
 public:
  // Under each own record, the dead too, within scope.
  virtual std::optional<Circumstances> circumstances_of(frame::Look& look, std::string_view person_id) = 0;
  // Of everybody in the households from `first` to `last` (ids, both of them too), by household and person; streamed.
  virtual void each_circumstance(frame::Look& look, std::string_view first, std::string_view last,
                                 const std::function<void(const Circumstances&)>& see) = 0;
  // Of people who live in no household, in the order of their ids.
  virtual std::vector<Circumstances> outside_households(frame::Look& look, std::string_view after,
                                                        std::size_t limit) = 0;
  virtual std::vector<std::string> household_ids(frame::Look& look, std::string_view after, std::size_t limit) = 0;
  // Of an area, in the order of ids; houses without a pin are left out.
  virtual std::vector<PlaceOfHouse> places_of_houses(frame::Look& look, std::string_view area_code) = 0;
};

std::unique_ptr<Census> open_registry(network::Network& network, staff::Staff& staff);

}  // namespace registry
