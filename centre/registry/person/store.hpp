// The SQL of people, their names, numbers, phones and addresses.
#pragma once

#include <map>
#include <vector>

#include "centre/frame/context.hpp"
#include "centre/registry/person/records.hpp"
#include "centre/registry/registry.hpp"

namespace registry::person::store {

// The next `count` of the organisation's numbers; the last of them.
kit::sql::Asked ask_local_numbers(frame::Db& db, std::string_view org_id, std::int64_t count);
std::int64_t last_number(kit::sql::Asked& asked);
void put_numbers_back(frame::Db& db, std::string_view org_id, std::int64_t count);
void insert(frame::Db& db, const PersonRecord& person);
// Everything that can change, as given; tries the act again when another was quicker.
void update(frame::Db& db, const PersonRecord& person, std::int64_t version_read);
std::optional<PersonRecord> find(frame::Db& db,
                                 std::string_view person_id);  // in scope, not withdrawn
std::optional<PersonRecord> find_any(frame::Db& db,
                                     std::string_view person_id);  // in scope, withdrawn too
// The other records of one person that are in scope, in the order of their registration.
std::vector<PersonRecord> tied_to(frame::Db& db, std::string_view survivor_id);
std::vector<PersonRecord> living_in(frame::Db& db,
                                    std::string_view household_id);  // household already checked
// Alive, in the households between two ids, both of them too; by household and person.
void each_resident(frame::Db& db, std::string_view first, std::string_view last,
                   const std::function<void(const Resident&)>& see);
std::vector<OtherRecord> other_records(frame::Db& db);  // in scope
void mark_in_use(frame::Db& db, std::string_view person_id);

// Names for search, kept in step with the person.
void put_search(frame::Db& db, const PersonRecord& person, std::string_view names, bool is_new);
void drop_search(frame::Db& db, const PersonRecord& person);

// Changes nothing when somebody, anywhere, has the number already.
kit::sql::Asked ask_claim(frame::Act& act, const PersonRecord& person, words::IdKind kind,
                          std::string_view value);
// The person who has it, when in scope.
std::optional<PersonRecord> find_by_identity(frame::Db& db, std::string_view kind,
                                             std::string_view value_index);
// The same for many at once, by value index.
std::map<std::string, PersonRecord> find_by_identities(frame::Db& db, std::string_view kind,
                                                       const std::vector<std::string>& indexes);
void insert_identity(frame::Act& act, const IdentityRecord& identity);
std::vector<IdentityView> identities(frame::Db& db, const PersonRecord& person);
std::string opened_identity(frame::Look& look, const std::string& org_id, const std::string& id,
                            const std::string& sealed);
std::vector<IdentityNumber> identity_numbers(frame::Look& look, const PersonRecord& person);
void drop_identities(frame::Db& db, const PersonRecord& person);

void insert_phone(frame::Act& act, const PhoneRecord& phone);
std::vector<PhoneView> phones(frame::Look& look, const PersonRecord& person, bool whole);
std::int64_t end_phone(frame::Act& act, const PersonRecord& person, std::string_view phone_id);

void insert_former_name(frame::Db& db, const PersonRecord& person, const FormerName& name);
std::vector<FormerName> former_names(frame::Db& db, const PersonRecord& person);

void put_address(frame::Db& db, const PersonRecord& person, AddressKind kind,
                 const std::optional<Address>& address);
std::optional<Address> address(frame::Db& db, const PersonRecord& person, AddressKind kind);

std::string identity_index(const kit::crypto::Vault& vault, std::string_view value);
std::string phone_index(const kit::crypto::Vault& vault, std::string_view value);

}  // namespace registry::person::store
