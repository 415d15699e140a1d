// Searching by number, house and name.
#include "centre/registry/search/store.hpp"

namespace registry::search::store {
namespace {

using frame::ScopedQuery;

constexpr ScopedQuery by_identity_q{
    "SELECT p.* FROM registry_identities i JOIN registry_people p ON p.org_id = i.org_id AND p.id "
    "= i.person_id "
    "WHERE i.value_index = $1 AND p.withdrawn_ms IS NULL AND {scope:p} ORDER BY p.id LIMIT 10"};
constexpr ScopedQuery by_phone_q{
    "SELECT p.* FROM registry_phones f JOIN registry_people p ON p.org_id = f.org_id AND p.id = "
    "f.person_id "
    "WHERE f.value_index = $1 AND f.ended_ms IS NULL AND p.withdrawn_ms IS NULL AND {scope:p} "
    "ORDER BY p.id LIMIT 20"};
constexpr ScopedQuery by_house_code_q{
    "SELECT h.id FROM registry_households h WHERE h.house_code = $1 AND h.withdrawn_ms IS NULL AND "
    "{scope:h} "
    "ORDER BY h.id LIMIT 10"};
constexpr ScopedQuery by_house_no_q{
    "SELECT h.house_no, h.id FROM registry_households h WHERE h.house_no >= $1 AND h.house_no < $2 "
    "AND (h.house_no, h.id) > ($3, $4) AND h.withdrawn_ms IS NULL AND {scope:h} ORDER BY "
    "h.house_no, h.id LIMIT $5"};

// Along the index of one name, in its order, until the page is full. What is joined to the names is
// an expression, so that no engine starts from the trigrams of a bare "%".
constexpr ScopedQuery first_begins_q{
    "SELECT p.* FROM registry_people p CROSS JOIN registry_search s WHERE s.rowid = p.search_key "
    "AND p.first_search >= $1 AND p.first_search < $2 AND (p.first_search, p.id) > ($6, $7) "
    "AND (s.names || '') LIKE $3 AND (s.names || '') LIKE $4 AND (s.names || '') LIKE $5 "
    "AND p.withdrawn_ms IS NULL AND {scope:p} ORDER BY p.first_search, p.id LIMIT $8"};
constexpr ScopedQuery last_begins_q{
    "SELECT p.* FROM registry_people p CROSS JOIN registry_search s WHERE s.rowid = p.search_key "
    "AND p.last_search >= $1 AND p.last_search < $2 AND (p.last_search, p.id) > ($6, $7) "
    "AND NOT (p.first_search >= $1 AND p.first_search < $2) "
    "AND (s.names || '') LIKE $3 AND (s.names || '') LIKE $4 AND (s.names || '') LIKE $5 "
    "AND p.withdrawn_ms IS NULL AND {scope:p} ORDER BY p.last_search, p.id LIMIT $8"};
// The trigram index gives the candidates; scope and order are settled among those.
constexpr ScopedQuery name_holds_q{
    "WITH found AS MATERIALIZED (SELECT s.rowid AS found_key FROM registry_search s WHERE s.names "
    "LIKE $1 "
    "AND s.names LIKE $2 AND s.names LIKE $3 AND s.names LIKE $4 AND {scope:s}) "
    "SELECT p.* FROM found f JOIN registry_people p ON p.search_key = f.found_key "
    "WHERE f.found_key > $5 AND NOT (p.first_search >= $6 AND p.first_search < $7) "
    "AND NOT (p.last_search >= $6 AND p.last_search < $7) AND p.withdrawn_ms IS NULL AND {scope:p} "
    "ORDER BY f.found_key LIMIT $8"};

// The half-open range of texts that begin with `word`: U+10FFFF sorts after every letter, by code
// point on both databases.
frame::AreaRange beginning(std::string_view word) {
  return {std::string(word), std::string(word) + "\xF4\x8F\xBF\xBF"};
}

std::string held(const std::vector<std::string>& words, std::size_t i) {
  return i < words.size() ? "%" + words[i] + "%" : "%";
}

std::vector<PersonRecord> people(const frame::Rows& rows) {
  std::vector<PersonRecord> out;
  for (const auto& row : rows) out.push_back(kit::sql::read<PersonRecord>(row));
  return out;
}

}  // namespace

std::vector<PersonRecord> by_identity(frame::Db& db, std::string_view value_index) {
  return people(db.rows(by_identity_q, {std::string(value_index)}));
}
std::vector<PersonRecord> by_phone(frame::Db& db, std::string_view value_index) {
  return people(db.rows(by_phone_q, {std::string(value_index)}));
}
std::vector<std::string> households_by_code(frame::Db& db, std::string_view house_code) {
  std::vector<std::string> out;
  for (const auto& row : db.rows(by_house_code_q, {std::string(house_code)}))
    out.push_back(row.text("id"));
  return out;
}
std::vector<HouseKey> households_by_number(frame::Db& db, std::string_view house_no,
                                           const HouseKey& after, std::size_t limit) {
  auto range = beginning(house_no);
  std::vector<HouseKey> out;
  for (const auto& row : db.rows(by_house_no_q, {range.from, range.to, after.house_no, after.id,
                                                 static_cast<std::int64_t>(limit)}))
    out.push_back({row.text("house_no"), row.text("id")});
  return out;
}

std::vector<PersonRecord> name_begins(frame::Db& db, Name name,
                                      const std::vector<std::string>& words, const NameKey& after,
                                      std::size_t limit) {
  auto range = beginning(words.front());
  return people(db.rows(name == Name::first ? first_begins_q : last_begins_q,
                        {range.from, range.to, held(words, 1), held(words, 2), held(words, 3),
                         after.name, after.id, static_cast<std::int64_t>(limit)}));
}

std::vector<PersonRecord> name_holds(frame::Db& db, const std::vector<std::string>& words,
                                     std::int64_t after_key, std::size_t limit) {
  auto range = beginning(words.front());
  return people(
      db.rows(name_holds_q, {held(words, 0), held(words, 1), held(words, 2), held(words, 3),
                             after_key, range.from, range.to, static_cast<std::int64_t>(limit)}));
}

}  // namespace registry::search::store
