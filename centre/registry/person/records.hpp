// What is kept about a person, column by column.
#pragma once

#include <optional>
#include <string>

#include "centre/registry/person/views.hpp"

namespace registry {

struct PersonRecord {
  std::string org_id, id, area_code;
  std::int64_t local_number = 0;
  std::string title, first_name, middle_name, last_name, nickname;
  std::string first_search, last_search;  // search forms, for prefixes
  words::Gender gender{};
  std::optional<words::PartialDate> birth;
  std::string nationality, religion;
  MaritalStatus marital_status = MaritalStatus::unknown;
  std::optional<kit::Date> deceased_on;
  std::string description;
  std::optional<std::string> household_org_id, household_id;
  std::string masked_id;        // of the best identity, for lists
  std::int64_t search_key = 0;  // the rowid in registry_search
  std::int64_t version = 1;
  bool in_use = false;  // another desk holds on to this person; an import cannot take it back
  kit::Instant registered, changed;
  std::optional<kit::Instant> withdrawn;
  std::optional<std::string>
      survivor_id;  // see duplicates/: unset, own id, or whose record this is
  bool shows_elsewhere() const { return survivor_id && *survivor_id != id; }
  bool has_others() const { return survivor_id && *survivor_id == id; }
};
inline const kit::Shape& describe(const PersonRecord*) {
  using P = PersonRecord;
  static const kit::Shape shape = kit::shape<P>(
      "PersonRecord", kit::field<&P::org_id>("org_id"), kit::field<&P::id>("id"),
      kit::field<&P::area_code>("area_code"), kit::field<&P::local_number>("local_number"),
      kit::field<&P::title>("title"), kit::field<&P::first_name>("first_name"),
      kit::field<&P::middle_name>("middle_name"), kit::field<&P::last_name>("last_name"),
      kit::field<&P::nickname>("nickname"), kit::field<&P::first_search>("first_search"),
      kit::field<&P::last_search>("last_search"), kit::field<&P::gender>("gender"),
      kit::field<&P::birth>("birth"), kit::field<&P::nationality>("nationality"),
      kit::field<&P::religion>("religion"), kit::field<&P::marital_status>("marital_status"),
      kit::field<&P::deceased_on>("deceased_on"), kit::field<&P::description>("description"),
      kit::field<&P::household_org_id>("household_org_id"),
      kit::field<&P::household_id>("household_id"), kit::field<&P::masked_id>("masked_id"),
      kit::field<&P::search_key>("search_key"), kit::field<&P::version>("version"),
      kit::field<&P::in_use>("in_use"), kit::field<&P::registered>("registered_ms"),
      kit::field<&P::changed>("changed_ms"), kit::field<&P::withdrawn>("withdrawn_ms"),
      kit::field<&P::survivor_id>("survivor_id"));
  return shape;
}

struct IdentityRecord {
  std::string org_id, id, person_id;
  words::IdKind kind{};
  std::string value;  // plain here, sealed in the table
  std::string masked;
  VerifiedHow verified_how = VerifiedHow::unverified;
  std::optional<kit::Date> issued_on, expires_on;
};

struct PhoneRecord {
  std::string org_id, id, person_id;
  std::string value;  // plain here, sealed in the table
  std::string masked;
  PhoneOwner whose = PhoneOwner::self;
};

enum class AddressKind { registered, present };
constexpr auto choices(const AddressKind*) {
  return kit::Choices{"registered", "present"};
}

}  // namespace registry
