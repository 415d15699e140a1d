// Areas as rows.
#include "centre/network/area/store.hpp"

#include "kit/sql/record.hpp"

namespace network::store {
namespace {

using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery find_q{reference_table, "SELECT * FROM network_areas WHERE code = $1"};
constexpr OpenQuery all_q{reference_table, "SELECT * FROM network_areas"};
constexpr OpenQuery children_q{
    reference_table,
    "SELECT * FROM network_areas WHERE code >= $1 AND code < $2 AND length(code) = $3 "
    "AND (valid_to IS NULL OR valid_to >= $4) ORDER BY code LIMIT 500"};
constexpr OpenQuery search_q{
    reference_table,
    "SELECT * FROM network_areas WHERE search LIKE $1 AND path_search LIKE $2 AND path_search LIKE $3 "
    "AND (valid_to IS NULL OR valid_to >= $4) "
    "ORDER BY CASE WHEN search LIKE $5 THEN 0 WHEN search LIKE $6 THEN 1 ELSE 2 END, length(code), code LIMIT $7"};
constexpr OpenQuery by_code_q{
    reference_table,
    "SELECT * FROM network_areas WHERE (code LIKE $1 OR postcode LIKE $1) "
    "AND (valid_to IS NULL OR valid_to >= $2) ORDER BY length(code), code LIMIT $3"};
constexpr OpenQuery insert_q{
    reference_table,
    "INSERT INTO network_areas (code, name_th, name_en, postcode, lat, lon, valid_from, valid_to, aliases, full_th, "
    "full_en, search, path_search, imported) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"};
constexpr OpenQuery update_q{
    reference_table,
    "UPDATE network_areas SET name_th = $2, name_en = $3, postcode = $4, lat = $5, lon = $6, valid_from = $7, "
    "valid_to = $8, aliases = $9, full_th = $10, full_en = $11, search = $12, path_search = $13, imported = $14 "
    "WHERE code = $1"};
constexpr OpenQuery load_known_q{reference_table, "SELECT version FROM network_area_loads WHERE version = $1"};
constexpr OpenQuery remember_load_q{reference_table,
                                    "INSERT INTO network_area_loads (version, loaded_ms) VALUES ($1, $2)"};

std::vector<Area> areas(const frame::Rows& rows) {
  std::vector<Area> out;
  for (const auto& row : rows) out.push_back(kit::sql::read<Area>(row));
  return out;
}

std::vector<frame::Value> values(const Area& area) { return kit::sql::values(kit::shape_of<Area>(), &area); }

std::string holds(std::string_view word) { return "%" + std::string(word) + "%"; }

}  // namespace

std::optional<Area> find_area(frame::Db& db, std::string_view code) {
  return kit::sql::read_one<Area>(db.find(find_q, {std::string(code)}));
}

rules::Areas all_areas(frame::Db& db) {
  rules::Areas out;
  for (auto& area : areas(db.rows(all_q))) {
    std::string code = area.code;
    out.emplace(std::move(code), std::move(area));
  }
  return out;
}

std::vector<Area> areas_in(frame::Db& db, std::string_view parent, kit::Date today) {
  auto range = parent.empty() ? frame::AreaRange{"10", "99"} : frame::AreaRange::of(parent);
  return areas(db.rows(children_q, {range.from, range.to, static_cast<std::int64_t>(parent.size() + 2), today.text()}));
}

std::vector<Area> search_areas(frame::Db& db, const AreaSearch& search) {
  auto other = [&](std::size_t i) { return i < search.others.size() ? holds(search.others[i]) : std::string("%"); };
  return areas(db.rows(search_q, {holds(search.own), other(0), other(1), search.today.text(),
                                  "%|" + search.own + "|%", "%|" + search.own + "%",
                                  static_cast<std::int64_t>(search.limit)}));
}

std::vector<Area> areas_from_code(frame::Db& db, std::string_view digits, kit::Date today, std::size_t limit) {
  return areas(db.rows(by_code_q, {std::string(digits) + "%", today.text(), static_cast<std::int64_t>(limit)}));
}

void insert_area(frame::Db& db, const Area& area) { db.change(insert_q, values(area)); }
void update_area(frame::Db& db, const Area& area) { db.change(update_q, values(area)); }

bool load_known(frame::Db& db, std::string_view version) {
  return db.find(load_known_q, {std::string(version)}).has_value();
}

void remember_load(frame::Db& db, std::string_view version, kit::Instant now) {
  db.change(remember_load_q, {std::string(version), now.ms});
}

}  // namespace network::store
