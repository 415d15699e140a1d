// Decisions about people; no database, no clock.
#pragma once

#include <string>
#include <vector>

#include "centre/registry/person/records.hpp"
#include "kit/base/result.hpp"

namespace registry::person {

// The details with Thai text in its normal form, or every fault at once. `path` leads to them in
// the request.
kit::Result<PersonDetails> tidy(PersonDetails details, kit::Date today, const std::string& path);

struct ReadNumber {
  std::string value;   // normalised: what is sealed and indexed
  std::string masked;  // what lists show
};
// Refuses registry.id_wrong, registry.id_kind_differs, registry.id_kind_none and words' own codes.
kit::Result<ReadNumber> read_identity(words::IdKind kind, std::string_view text,
                                      const std::string& path);
kit::Result<ReadNumber> read_phone(std::string_view text, const std::string& path);

// Title, first, middle, last; somebody without a name is called by the local number.
std::string full_name(const PersonRecord& person, std::string_view language);
// All names a person may be searched by, in search form.
std::string search_names(const PersonRecord& person, const std::vector<FormerName>& former);
std::optional<std::int64_t> age_years(const std::optional<words::PartialDate>& birth,
                                      const std::optional<kit::Date>& deceased_on, kit::Date today);

PersonDetails details_of(const PersonRecord& person);
void put_details(PersonRecord& person, const PersonDetails& details);
bool same_name(const PersonRecord& person, const PersonDetails& details);

// The identity whose masked form stands in lists: national before the others, first come first.
std::string best_masked(const std::vector<IdentityView>& identities);

}  // namespace registry::person
