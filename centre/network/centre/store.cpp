// Centres and service areas as rows.
#include "centre/network/centre/store.hpp"

#include "centre/network/centre/rules.hpp"
#include "kit/sql/sql.hpp"

namespace network::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_centre_q{
    "INSERT INTO network_centres (org_id, area_code, code, name_th, name_en, host_kind, host_name, address, phones, "
    "hours, lat, lon, opened_on, status, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"};
constexpr ScopedQuery update_centre_q{
    "UPDATE network_centres SET name_th = $2, name_en = $3, host_kind = $4, host_name = $5, address = $6, "
    "phones = $7, hours = $8, lat = $9, lon = $10, opened_on = $11, status = $12, version = $13 "
    "WHERE org_id = $1 AND {scope:network_centres}"};
constexpr OpenQuery find_centre_q{public_view, "SELECT * FROM network_centres WHERE org_id = $1"};
constexpr OpenQuery find_centre_named_q{public_view, "SELECT * FROM network_centres WHERE area_code = $1 AND name_th = $2"};
constexpr ScopedQuery find_centre_in_scope_q{
    "SELECT c.* FROM network_centres c WHERE c.org_id = $1 AND {scope:c}"};
constexpr OpenQuery centres_at_q{public_view, "SELECT count(*) AS n FROM network_centres WHERE area_code = $1"};
constexpr OpenQuery list_centres_q{
    public_view,
    "SELECT * FROM network_centres WHERE area_code >= $1 AND area_code < $2 "
    "AND ($3 = '' OR name_th LIKE $4 OR lower(name_en) LIKE $4 OR host_name LIKE $4 OR code LIKE $4) "
    "AND (area_code > $5 OR (area_code = $5 AND org_id > $6)) ORDER BY area_code, org_id LIMIT $7"};
constexpr OpenQuery clear_service_area_q{parent_checked, "DELETE FROM network_service_areas WHERE org_id = $1"};
constexpr InsertQuery insert_service_area_q{
    "INSERT INTO network_service_areas (org_id, served_code) VALUES ($1, $2)"};
constexpr OpenQuery service_area_q{
    public_view, "SELECT served_code FROM network_service_areas WHERE org_id = $1 ORDER BY served_code"};
// The area itself, what it lies in ($1..$4, repeated for short codes), and inside it from $5 to $6. The
// smallest service area first: who serves one tambon stands before who serves the province.
constexpr OpenQuery organisations_serving_q{
    public_view,
    "SELECT org_id, max(length(served_code)) AS fit FROM network_service_areas "
    "WHERE served_code IN ($1, $2, $3, $4) OR (served_code >= $5 AND served_code < $6) "
    "GROUP BY org_id ORDER BY fit DESC, org_id"};

std::vector<Centre> centres(const frame::Rows& rows) {
  std::vector<Centre> out;
  for (const auto& row : rows) out.push_back(kit::sql::read<Centre>(row));
  return out;
}

std::optional<Centre> centre(const std::optional<frame::Row>& row) {
  return row ? std::optional(kit::sql::read<Centre>(*row)) : std::nullopt;
}

frame::Value real(const std::optional<double>& n) { return n ? frame::Value(*n) : frame::Value(); }

frame::Value phones(const Centre& c) {
  std::vector<std::string> numbers;
  for (const auto& phone : c.phones) numbers.push_back(phone.number);
  return kit::json::encode_value(kit::detail::type_of<std::vector<std::string>>(), &numbers);
}

}  // namespace

void insert_centre(frame::Db& db, const Centre& c) {
  db.insert(insert_centre_q, kit::sql::values(kit::shape_of<Centre>(), &c));
}

void update_centre(frame::Db& db, const Centre& c) {
  db.change(update_centre_q, {c.org_id, c.name_th, c.name_en, std::string(kit::name_of(c.host_kind)), c.host_name, c.address,
                              phones(c), c.hours, real(c.lat), real(c.lon), frame::or_null(c.opened_on),
                              std::string(kit::name_of(c.status)), c.version});
}

std::optional<Centre> find_centre(frame::Db& db, std::string_view org_id) {
  return centre(db.find(find_centre_q, {std::string(org_id)}));
}

std::optional<Centre> find_centre_named(frame::Db& db, const std::string& area_code, const std::string& name_th) {
  return centre(db.find(find_centre_named_q, {area_code, name_th}));
}

std::optional<Centre> find_centre_in_scope(frame::Db& db, std::string_view org_id) {
  return centre(db.find(find_centre_in_scope_q, {std::string(org_id)}));
}

std::int64_t centres_at(frame::Db& db, std::string_view area_code) {
  return db.find(centres_at_q, {std::string(area_code)})->integer("n");
}

std::vector<Centre> list_centres(frame::Db& db, const CentreFilter& f) {
  return centres(db.rows(list_centres_q, {f.area.from, f.area.to, f.text, "%" + f.text + "%", f.after_area,
                                          f.after_org_id, static_cast<std::int64_t>(f.limit)}));
}

std::vector<Centre> centres_serving(frame::Db& db, std::string_view area_code) {
  std::vector<Centre> out;
  for (const auto& org_id : organisations_serving(db, area_code))
    if (auto found = find_centre(db, org_id); found && found->status == CentreStatus::open) out.push_back(*found);
  return out;
}

void replace_service_area(frame::Db& db, std::string_view org_id, const std::vector<std::string>& codes) {
  db.change(clear_service_area_q, {std::string(org_id)});
  for (const auto& code : codes) db.insert(insert_service_area_q, {std::string(org_id), code});
}

std::vector<std::string> service_area(frame::Db& db, std::string_view org_id) {
  std::vector<std::string> out;
  for (const auto& row : db.rows(service_area_q, {std::string(org_id)})) out.push_back(row.text("served_code"));
  return out;
}

std::vector<std::string> organisations_serving(frame::Db& db, std::string_view area_code) {
  auto around = rules::with_parents(area_code);
  around.resize(4, around.back());
  auto inside = area_code.size() == 6 ? frame::AreaRange::of(area_code) : frame::AreaRange{"", ""};
  std::vector<std::string> out;
  for (const auto& row : db.rows(organisations_serving_q,
                                 {around[0], around[1], around[2], around[3], inside.from, inside.to}))
    out.push_back(row.text("org_id"));
  return out;
}

}  // namespace network::store
