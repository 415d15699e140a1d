// The keys by which people are met again, and the few that share one.
#include "centre/registry/duplicates/store.hpp"
#include "centre/registry/person/store.hpp"

namespace registry::duplicates::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using frame::Value;
using enum frame::Unscoped;

constexpr InsertQuery insert_q{
    "INSERT INTO registry_linkage_keys (org_id, person_id, area_code, name_birth, house, "
    "village_name, family_birth, whole_name, tambon_birth) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
    "$9) ON CONFLICT (org_id, person_id) DO NOTHING"};
constexpr OpenQuery update_q{
    parent_checked,
    "UPDATE registry_linkage_keys SET area_code = $3, name_birth = $4, house = $5, village_name = "
    "$6, family_birth = $7, whole_name = $8, tambon_birth = $9 WHERE org_id = $1 AND person_id = "
    "$2"};
constexpr OpenQuery drop_q{
    parent_checked, "DELETE FROM registry_linkage_keys WHERE org_id = $1 AND person_id = $2"};

// Of an oversized block (all of one year in one tambon) the first few are compared; others of the
// same person have other keys in common as well.
constexpr ScopedQuery sharing_q{
    "SELECT p.* FROM registry_people p WHERE p.withdrawn_ms IS NULL AND p.id <> $7 AND p.id < $8 "
    "AND p.id IN ("
    "SELECT person_id FROM (SELECT k.person_id FROM registry_linkage_keys k WHERE k.name_birth = "
    "$1 AND {scope:k} ORDER BY k.name_birth, k.person_id LIMIT 300) a "
    "UNION SELECT person_id FROM (SELECT k.person_id FROM registry_linkage_keys k WHERE k.house = "
    "$2 AND {scope:k} ORDER BY k.house, k.person_id LIMIT 300) b "
    "UNION SELECT person_id FROM (SELECT k.person_id FROM registry_linkage_keys k WHERE "
    "k.village_name = $3 AND {scope:k} ORDER BY k.village_name, k.person_id LIMIT 300) c "
    "UNION SELECT person_id FROM (SELECT k.person_id FROM registry_linkage_keys k WHERE "
    "k.family_birth = $4 AND {scope:k} ORDER BY k.family_birth, k.person_id LIMIT 300) d "
    "UNION SELECT person_id FROM (SELECT k.person_id FROM registry_linkage_keys k WHERE "
    "k.whole_name = $5 AND {scope:k} ORDER BY k.whole_name, k.person_id LIMIT 300) e "
    "UNION SELECT person_id FROM (SELECT k.person_id FROM registry_linkage_keys k WHERE "
    "k.tambon_birth = $6 AND {scope:k} ORDER BY k.tambon_birth, k.person_id LIMIT 300) f) "
    "AND {scope:p} ORDER BY p.id"};

// How common a name is says nothing of anybody; it is counted over the whole register.
constexpr OpenQuery first_bearers_q{system_job,
                                    "SELECT COUNT(*) AS n FROM (SELECT id FROM registry_people "
                                    "WHERE first_search = $1 LIMIT $2) x"};
constexpr OpenQuery last_bearers_q{
    system_job,
    "SELECT COUNT(*) AS n FROM (SELECT id FROM registry_people WHERE last_search = $1 LIMIT $2) x"};
constexpr OpenQuery people_q{
    system_job, "SELECT CAST(COALESCE(SUM(last_number), 0) AS BIGINT) AS n FROM registry_numbers"};

constexpr ScopedQuery stretch_q{
    "SELECT p.* FROM registry_people p WHERE p.id > $1 AND p.withdrawn_ms IS NULL AND {scope:p} "
    "ORDER BY p.id LIMIT $2"};
constexpr ScopedQuery count_q{
    "SELECT COUNT(*) AS n FROM registry_people p WHERE p.withdrawn_ms IS NULL AND {scope:p}"};

constexpr ScopedQuery compared_q{
    "SELECT p.org_id, p.id, p.survivor_id, p.gender, p.first_name, p.last_name, p.birth, "
    "p.area_code, h.house_no AS household_house_no, a.house_no AS own_house_no, i.id AS "
    "identity_id, i.value_sealed FROM registry_people p "
    "LEFT JOIN registry_households h ON h.org_id = p.household_org_id AND h.id = p.household_id "
    "LEFT JOIN registry_addresses a ON a.org_id = p.org_id AND a.person_id = p.id AND a.kind = "
    "'present' LEFT JOIN registry_identities i ON i.org_id = p.org_id AND i.person_id = p.id AND "
    "i.kind = 'national' WHERE p.withdrawn_ms IS NULL AND {scope:p} ORDER BY p.org_id, p.id"};

Value key(std::uint32_t hash) {
  return hash == 0 ? Value() : Value(std::int64_t{hash});
}

std::vector<PersonRecord> people_of(const frame::Rows& rows) {
  std::vector<PersonRecord> out;
  for (const auto& row : rows) out.push_back(kit::sql::read<PersonRecord>(row));
  return out;
}

}  // namespace

void put_keys(frame::Db& db, const PersonRecord& p, const Keys& k) {
  std::vector<Value> values{p.org_id,  p.id,      p.area_code, key(k[1]), key(k[2]),
                            key(k[3]), key(k[4]), key(k[5]),   key(k[6])};
  if (db.change(update_q, values) == 0) db.insert(insert_q, values);
}
void insert_keys(frame::Db& db, const PersonRecord& p, const Keys& k) {
  db.insert(insert_q, {p.org_id, p.id, p.area_code, key(k[1]), key(k[2]), key(k[3]), key(k[4]),
                       key(k[5]), key(k[6])});
}
void drop_keys(frame::Db& db, const PersonRecord& p) {
  db.change(drop_q, {p.org_id, p.id});
}

std::vector<PersonRecord> sharing(frame::Db& db, const Keys& k, std::string_view but,
                                  std::string_view before) {
  return people_of(db.rows(sharing_q, {key(k[1]), key(k[2]), key(k[3]), key(k[4]), key(k[5]),
                                       key(k[6]), std::string(but), std::string(before)}));
}

std::int64_t bearers(frame::Db& db, bool first, std::string_view search_form, std::int64_t most) {
  return db.find(first ? first_bearers_q : last_bearers_q, {std::string(search_form), most})
      ->integer("n");
}
std::int64_t people_in_register(frame::Db& db) {
  return db.find(people_q)->integer("n");
}

std::vector<PersonRecord> stretch(frame::Db& db, std::string_view after, std::size_t limit) {
  return people_of(db.rows(stretch_q, {std::string(after), static_cast<std::int64_t>(limit)}));
}
std::int64_t count_people(frame::Db& db) {
  return db.find(count_q)->integer("n");
}

void each_compared(frame::Look& look, const std::function<void(const Compared&)>& see) {
  std::string before;
  look.db.each(compared_q, {}, [&](const frame::Row& row) {
    Compared p{.id = row.text("id"), .shown_id = row.text("survivor_id")};
    if (p.id == before) return;  // who has two numbers is compared by one of them
    before = p.id;
    if (p.shown_id.empty()) p.shown_id = p.id;
    p.facts = {.gender = row.text("gender"),
               .first_name = row.text("first_name"),
               .last_name = row.text("last_name"),
               .birth = birth_text(words::PartialDate::parse(row.text("birth"))),
               .area_code = row.text("area_code"),
               .house_no = row.is_null("household_house_no") ? row.text("own_house_no")
                                                             : row.text("household_house_no")};
    if (!row.is_null("identity_id"))
      p.facts.national_id = person::store::opened_identity(
          look, row.text("org_id"), row.text("identity_id"), row.blob("value_sealed"));
    see(p);
  });
}

}  // namespace registry::duplicates::store
