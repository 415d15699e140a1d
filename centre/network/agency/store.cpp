// Agencies and services as rows.
#include "centre/network/agency/store.hpp"

#include "kit/sql/record.hpp"

namespace network::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr OpenQuery kinds_q{reference_table, "SELECT * FROM network_agency_kinds ORDER BY code"};
constexpr OpenQuery find_kind_q{reference_table, "SELECT * FROM network_agency_kinds WHERE code = $1"};
constexpr InsertQuery insert_agency_q{
    "INSERT INTO network_agencies (org_id, area_code, code, name_th, name_en, address, phones, hours, dissolved_on, "
    "successor_org_id, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr ScopedQuery update_agency_q{
    "UPDATE network_agencies SET name_th = $2, name_en = $3, address = $4, phones = $5, hours = $6, "
    "dissolved_on = $7, successor_org_id = $8, version = $9 WHERE org_id = $1 AND {scope:network_agencies}"};
constexpr OpenQuery find_agency_q{public_view, "SELECT * FROM network_agencies WHERE org_id = $1"};
constexpr ScopedQuery find_agency_in_scope_q{
    "SELECT a.* FROM network_agencies a WHERE a.org_id = $1 AND {scope:a}"};
constexpr OpenQuery agencies_of_kind_at_q{
    public_view, "SELECT count(*) AS n FROM network_agencies WHERE code = $1 AND area_code = $2"};
constexpr OpenQuery list_agencies_q{
    public_view,
    "SELECT * FROM network_agencies WHERE area_code >= $1 AND area_code < $2 AND ($3 = '' OR code = $3) "
    "AND ($4 = '' OR name_th LIKE $5 OR lower(name_en) LIKE $5) "
    "AND (area_code > $6 OR (area_code = $6 AND org_id > $7)) ORDER BY area_code, org_id LIMIT $8"};
constexpr InsertQuery insert_service_q{
    "INSERT INTO network_services (org_id, id, area_code, name_th, name_en, description, target_groups, papers, hours, "
    "cost, phone, active, search, problems, conditions, capacity, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"};
constexpr OpenQuery update_service_q{
    parent_checked,
    "UPDATE network_services SET name_th = $3, name_en = $4, description = $5, target_groups = $6, papers = $7, "
    "hours = $8, cost = $9, phone = $10, active = $11, search = $12, version = $13, problems = $14, conditions = $15, "
    "capacity = $16 WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery find_service_q{public_view, "SELECT * FROM network_services WHERE id = $1"};
constexpr OpenQuery list_services_q{
    public_view,
    "SELECT * FROM network_services WHERE ($1 = '' OR search LIKE $2) AND ($3 = '' OR target_groups LIKE $4) "
    "AND ($5 = '' OR org_id = $5) AND (active OR $6) AND area_code >= $7 AND area_code < $8 "
    "AND (name_th > $9 OR (name_th = $9 AND id > $10)) ORDER BY name_th, id LIMIT $11"};

std::string json(const std::vector<std::string>& list) {
  return kit::json::encode_value(kit::detail::type_of<std::vector<std::string>>(), &list);
}

std::string numbers(const Agency& a) {
  std::vector<std::string> out;
  for (const auto& phone : a.phones) out.push_back(phone.number);
  return json(out);
}

using kit::sql::read_all;
using kit::sql::read_one;

}  // namespace

std::vector<AgencyKind> agency_kinds(frame::Db& db) { return read_all<AgencyKind>(db.rows(kinds_q)); }

std::optional<AgencyKind> find_agency_kind(frame::Db& db, std::string_view code) {
  return read_one<AgencyKind>(db.find(find_kind_q, {std::string(code)}));
}

void insert_agency(frame::Db& db, const Agency& a) {
  db.insert(insert_agency_q, kit::sql::values(kit::shape_of<Agency>(), &a));
}

void update_agency(frame::Db& db, const Agency& a) {
  db.change(update_agency_q, {a.org_id, a.name_th, a.name_en, a.address, numbers(a), a.hours,
                              frame::or_null(a.dissolved_on), frame::or_null(a.successor_org_id), a.version});
}

std::optional<Agency> find_agency(frame::Db& db, std::string_view org_id) {
  return read_one<Agency>(db.find(find_agency_q, {std::string(org_id)}));
}

std::optional<Agency> find_agency_in_scope(frame::Db& db, std::string_view org_id) {
  return read_one<Agency>(db.find(find_agency_in_scope_q, {std::string(org_id)}));
}

std::int64_t agencies_of_kind_at(frame::Db& db, std::string_view code, std::string_view area_code) {
  return db.find(agencies_of_kind_at_q, {std::string(code), std::string(area_code)})->integer("n");
}

std::vector<Agency> list_agencies(frame::Db& db, const AgencyFilter& f) {
  return read_all<Agency>(db.rows(list_agencies_q, {f.area.from, f.area.to, f.kind, f.text, "%" + f.text + "%",
                                                    f.after_area, f.after_org_id, static_cast<std::int64_t>(f.limit)}));
}

void insert_service(frame::Db& db, const Service& s) {
  db.insert(insert_service_q, kit::sql::values(kit::shape_of<Service>(), &s));
}

void update_service(frame::Db& db, const Service& s) {
  db.change(update_service_q, {s.org_id, s.id, s.name_th, s.name_en, s.description, json(s.target_groups),
                               json(s.papers), s.hours, s.cost, s.phone, s.active, s.search, s.version, json(s.problems), s.conditions,
                               frame::or_null(s.capacity)});
}

std::optional<Service> find_service(frame::Db& db, std::string_view id) {
  return read_one<Service>(db.find(find_service_q, {std::string(id)}));
}

std::vector<Service> list_services(frame::Db& db, const ServiceFilter& f) {
  return read_all<Service>(db.rows(
      list_services_q, {f.text, "%" + f.text + "%", f.target_group, "%\"" + f.target_group + "\"%", f.org_id,
                        f.inactive_too, f.area.from, f.area.to, f.after_name, f.after_id, static_cast<std::int64_t>(f.limit)}));
}

}  // namespace network::store
