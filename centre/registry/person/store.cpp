// People as rows, with their names for search and their addresses.
#include "centre/registry/person/store.hpp"

namespace registry::person::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr OpenQuery next_numbers_q{
    parent_checked,
    "INSERT INTO registry_numbers (org_id, last_number) VALUES ($1, $2) "
    "ON CONFLICT (org_id) DO UPDATE SET last_number = registry_numbers.last_number + $2 RETURNING "
    "last_number"};
constexpr OpenQuery put_numbers_back_q{
    parent_checked, "UPDATE registry_numbers SET last_number = last_number - $2 WHERE org_id = $1"};
constexpr InsertQuery insert_q{
    "INSERT INTO registry_people (org_id, id, area_code, local_number, title, first_name, "
    "middle_name, last_name, "
    "nickname, first_search, last_search, gender, birth, nationality, religion, marital_status, "
    "deceased_on, "
    "description, household_org_id, household_id, masked_id, search_key, version, in_use, "
    "registered_ms, changed_ms, "
    "withdrawn_ms, survivor_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
    "$14, $15, $16, "
    "$17, $18, $19, $20, "
    "$21, $22, $23, $24, $25, $26, $27, $28)"};
constexpr OpenQuery update_q{
    parent_checked,
    "UPDATE registry_people SET area_code = $3, title = $4, first_name = $5, middle_name = $6, "
    "last_name = $7, "
    "nickname = $8, first_search = $9, last_search = $10, gender = $11, birth = $12, nationality = "
    "$13, "
    "religion = $14, marital_status = $15, deceased_on = $16, description = $17, household_org_id "
    "= $18, "
    "household_id = $19, masked_id = $20, version = $21, changed_ms = $22, withdrawn_ms = $23 "
    "WHERE org_id = $1 AND id = $2 AND version = $24"};
constexpr ScopedQuery find_q{
    "SELECT p.* FROM registry_people p WHERE p.id = $1 AND p.withdrawn_ms IS NULL AND {scope:p}"};
constexpr ScopedQuery find_any_q{"SELECT p.* FROM registry_people p WHERE p.id = $1 AND {scope:p}"};
constexpr ScopedQuery tied_to_q{
    "SELECT p.* FROM registry_people p WHERE p.survivor_id = $1 AND p.id <> $1 "
    "AND p.withdrawn_ms IS NULL AND {scope:p} ORDER BY p.registered_ms, p.id"};
constexpr OpenQuery living_in_q{parent_checked,
                                "SELECT p.* FROM registry_people p WHERE p.household_id = $1 "
                                "AND p.withdrawn_ms IS NULL ORDER BY p.local_number, p.id"};
constexpr ScopedQuery residents_q{
    "SELECT p.household_id, p.id, p.gender, p.birth, h.area_code FROM registry_people p "
    "JOIN registry_households h ON h.id = p.household_id "
    "WHERE p.household_id >= $1 AND p.household_id <= $2 AND p.deceased_on IS NULL "
    "AND p.withdrawn_ms IS NULL AND h.withdrawn_ms IS NULL "
    "AND (p.survivor_id IS NULL OR p.survivor_id = p.id) AND {scope:p} "
    "ORDER BY p.household_id, p.id"};
constexpr ScopedQuery other_records_q{
    "SELECT p.id, s.id AS shown_id, COALESCE(s.household_id, '') AS household_id FROM registry_people p "
    "JOIN registry_people s ON s.id = p.survivor_id "
    "WHERE p.survivor_id <> p.id AND p.withdrawn_ms IS NULL AND {scope:p} ORDER BY p.id"};
constexpr ScopedQuery mark_in_use_q{
    "UPDATE registry_people AS p SET in_use = TRUE WHERE p.id = $1 AND {scope:p}"};

constexpr InsertQuery insert_search_q{
    "INSERT INTO registry_search (org_id, area_code, rowid, names) VALUES ($1, $2, $3, $4)"};
constexpr OpenQuery update_search_q{
    parent_checked,
    "UPDATE registry_search SET org_id = $1, area_code = $2, names = $4 WHERE rowid = $3"};
constexpr OpenQuery drop_search_q{parent_checked, "DELETE FROM registry_search WHERE rowid = $1"};

constexpr InsertQuery insert_former_name_q{
    "INSERT INTO registry_former_names (org_id, id, person_id, title, first_name, middle_name, "
    "last_name, until_on, "
    "reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr OpenQuery former_names_q{
    parent_checked,
    "SELECT id, title, first_name, middle_name, last_name, until_on, reason FROM "
    "registry_former_names "
    "WHERE org_id = $1 AND person_id = $2 ORDER BY until_on, id LIMIT 50"};

constexpr OpenQuery drop_address_q{
    parent_checked,
    "DELETE FROM registry_addresses WHERE org_id = $1 AND person_id = $2 AND kind = $3"};
constexpr InsertQuery insert_address_q{
    "INSERT INTO registry_addresses (org_id, person_id, kind, place_code, house_code, house_no, "
    "village_name, alley, "
    "lane, road, postal_code, landmark) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
    "$12)"};
constexpr OpenQuery address_q{
    parent_checked,
    "SELECT place_code AS area_code, house_code, house_no, village_name, alley, lane, road, "
    "postal_code, landmark FROM registry_addresses WHERE org_id = $1 AND person_id = $2 AND kind = "
    "$3"};

std::optional<PersonRecord> record(const std::optional<frame::Row>& row) {
  if (!row) return std::nullopt;
  return kit::sql::read<PersonRecord>(*row);
}

}  // namespace

kit::sql::Asked ask_local_numbers(frame::Db& db, std::string_view org_id, std::int64_t count) {
  return db.ask(next_numbers_q, {std::string(org_id), count});
}
std::int64_t last_number(kit::sql::Asked& asked) {
  return asked.rows().at(0).integer("last_number");
}
void put_numbers_back(frame::Db& db, std::string_view org_id, std::int64_t count) {
  db.put(put_numbers_back_q, {std::string(org_id), count});
}

void insert(frame::Db& db, const PersonRecord& person) {
  db.insert(insert_q, kit::sql::values(kit::shape_of<PersonRecord>(), &person));
}

void update(frame::Db& db, const PersonRecord& p, std::int64_t version_read) {
  auto changed =
      db.change(update_q, {p.org_id,
                           p.id,
                           p.area_code,
                           p.title,
                           p.first_name,
                           p.middle_name,
                           p.last_name,
                           p.nickname,
                           p.first_search,
                           p.last_search,
                           std::string(kit::name_of(p.gender)),
                           p.birth ? frame::Value(std::string(p.birth->text())) : frame::Value(),
                           p.nationality,
                           p.religion,
                           std::string(kit::name_of(p.marital_status)),
                           frame::or_null(p.deceased_on),
                           p.description,
                           frame::or_null(p.household_org_id),
                           frame::or_null(p.household_id),
                           p.masked_id,
                           p.version,
                           p.changed.ms,
                           p.withdrawn ? frame::Value(p.withdrawn->ms) : frame::Value(),
                           version_read});
  if (changed == 0) throw kit::sql::TryAgain("the person changed while being changed");
}

std::optional<PersonRecord> find(frame::Db& db, std::string_view person_id) {
  return record(db.find(find_q, {std::string(person_id)}));
}
std::optional<PersonRecord> find_any(frame::Db& db, std::string_view person_id) {
  return record(db.find(find_any_q, {std::string(person_id)}));
}
std::vector<PersonRecord> tied_to(frame::Db& db, std::string_view survivor_id) {
  std::vector<PersonRecord> out;
  for (const auto& row : db.rows(tied_to_q, {std::string(survivor_id)}))
    out.push_back(kit::sql::read<PersonRecord>(row));
  return out;
}
std::vector<PersonRecord> living_in(frame::Db& db, std::string_view household_id) {
  std::vector<PersonRecord> out;
  for (const auto& row : db.rows(living_in_q, {std::string(household_id)}))
    out.push_back(kit::sql::read<PersonRecord>(row));
  return out;
}
void each_resident(frame::Db& db, std::string_view first, std::string_view last,
                   const std::function<void(const Resident&)>& see) {
  db.each(residents_q, {std::string(first), std::string(last)}, [&](const frame::Row& row) {
    see({.household_id = row.text("household_id"),
         .person_id = row.text("id"),
         .area_code = row.text("area_code"),
         .gender = row.text("gender"),
         .birth = words::PartialDate::parse(row.text("birth"))});
  });
}
std::vector<OtherRecord> other_records(frame::Db& db) {
  std::vector<OtherRecord> out;
  db.each(other_records_q, {}, [&](const frame::Row& row) {
    out.push_back({row.text("id"), row.text("shown_id"), row.text("household_id")});
  });
  return out;
}
void mark_in_use(frame::Db& db, std::string_view person_id) {
  db.put(mark_in_use_q, {std::string(person_id)});
}

void put_search(frame::Db& db, const PersonRecord& p, std::string_view names, bool is_new) {
  if (is_new)
    db.insert(insert_search_q, {p.org_id, p.area_code, p.search_key, std::string(names)});
  else
    db.put(update_search_q, {p.org_id, p.area_code, p.search_key, std::string(names)});
}
void drop_search(frame::Db& db, const PersonRecord& p) {
  db.put(drop_search_q, {p.search_key});
}

void insert_former_name(frame::Db& db, const PersonRecord& p, const FormerName& n) {
  db.insert(insert_former_name_q,
            {p.org_id, n.id, p.id, n.title, n.first_name, n.middle_name, n.last_name,
             frame::or_null(n.until_on), std::string(kit::name_of(n.reason))});
}
std::vector<FormerName> former_names(frame::Db& db, const PersonRecord& p) {
  std::vector<FormerName> out;
  for (const auto& row : db.rows(former_names_q, {p.org_id, p.id}))
    out.push_back(kit::sql::read<FormerName>(row));
  return out;
}

void put_address(frame::Db& db, const PersonRecord& p, AddressKind kind,
                 const std::optional<Address>& address) {
  std::string name(kit::name_of(kind));
  db.put(drop_address_q, {p.org_id, p.id, name});
  if (!address) return;
  const Address& a = *address;
  db.insert(insert_address_q, {p.org_id, p.id, name, a.area_code, a.house_code, a.house_no,
                               a.village_name, a.alley, a.lane, a.road, a.postal_code, a.landmark});
}
std::optional<Address> address(frame::Db& db, const PersonRecord& p, AddressKind kind) {
  auto row = db.find(address_q, {p.org_id, p.id, std::string(kit::name_of(kind))});
  if (!row) return std::nullopt;
  return kit::sql::read<Address>(*row);
}

}  // namespace registry::person::store
