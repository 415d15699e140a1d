// The SQL of searching, always within the actor's scope.
#pragma once

#include <vector>

#include "centre/frame/context.hpp"
#include "centre/registry/person/records.hpp"

namespace registry::search::store {

std::vector<PersonRecord> by_identity(frame::Db& db, std::string_view value_index);
std::vector<PersonRecord> by_phone(frame::Db& db, std::string_view value_index);
std::vector<std::string> households_by_code(frame::Db& db, std::string_view house_code);

struct HouseKey {
  std::string house_no, id;
};
// Households whose number begins with `house_no`, in order, from after `after`.
std::vector<HouseKey> households_by_number(frame::Db& db, std::string_view house_no,
                                           const HouseKey& after, std::size_t limit);

enum class Name { first, last };
struct NameKey {
  std::string name, id;
};
// People whose first (or last, but not first) name begins with the first word, and whose names hold
// the others; in the order of that name.
std::vector<PersonRecord> name_begins(frame::Db& db, Name name,
                                      const std::vector<std::string>& words, const NameKey& after,
                                      std::size_t limit);
// People whose names hold all words and whom the beginnings do not find, in the order of
// search_key.
std::vector<PersonRecord> name_holds(frame::Db& db, const std::vector<std::string>& words,
                                     std::int64_t after_key, std::size_t limit);

}  // namespace registry::search::store
