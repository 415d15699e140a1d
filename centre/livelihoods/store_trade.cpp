// Shops with their sales, openings and who has one, as SQL; and what does not add up.
#include "centre/frame/update.hpp"
#include "centre/livelihoods/store.hpp"

namespace livelihoods::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;
using kit::sql::read_all;
using kit::sql::read_one;

constexpr OpenQuery shops_q{
    parent_checked,
    "SELECT s.id, s.marketplace, s.name, s.address, s.opened_on, s.closed_on, COUNT(DISTINCT l.order_no) AS orders,"
    " CAST(COALESCE(SUM(l.amount_satang), 0) AS BIGINT) AS sales_satang FROM livelihoods_shops s LEFT JOIN livelihoods_sales l"
    " ON l.org_id = s.org_id AND l.shop_id = s.id AND NOT l.cancelled WHERE s.org_id = $1 AND s.enrolment_id = $2"
    " GROUP BY s.id, s.marketplace, s.name, s.address, s.opened_on, s.closed_on ORDER BY s.opened_on, s.id"};
constexpr ScopedQuery shop_q{"SELECT s.* FROM livelihoods_shops s WHERE {scope:s} AND s.id = $1"};
constexpr InsertQuery insert_shop_q{
    "INSERT INTO livelihoods_shops (org_id, id, area_code, enrolment_id, marketplace, name, address, opened_on, closed_on, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery save_shop_q{
    parent_checked,
    "UPDATE livelihoods_shops SET area_code = $3, enrolment_id = $4, marketplace = $5, name = $6, address = $7, opened_on = $8,"
    " closed_on = $9, version = $10 WHERE org_id = $1 AND id = $2 AND version = $10 - 1"};
constexpr ScopedQuery marketplaces_q{
    "SELECT DISTINCT s.marketplace FROM livelihoods_shops s WHERE {scope:s} ORDER BY s.marketplace LIMIT 100"};
constexpr OpenQuery mapping_q{parent_checked, "SELECT * FROM livelihoods_mappings WHERE org_id = $1 AND marketplace = $2"};
constexpr InsertQuery put_mapping_q{
    "INSERT INTO livelihoods_mappings (org_id, marketplace, headings) VALUES ($1, $2, $3)"
    " ON CONFLICT (org_id, marketplace) DO UPDATE SET headings = excluded.headings"};
constexpr OpenQuery sales_q{
    parent_checked, "SELECT * FROM livelihoods_sales WHERE org_id = $1 AND shop_id = $2 ORDER BY sold_on, line_key"};
constexpr InsertQuery insert_sale_q{
    "INSERT INTO livelihoods_sales (org_id, shop_id, line_key, order_no, sold_on, item, quantity, amount_satang, fee_satang,"
    " cancelled) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery save_sale_q{
    parent_checked,
    "UPDATE livelihoods_sales SET order_no = $4, sold_on = $5, item = $6, quantity = $7, amount_satang = $8, fee_satang = $9,"
    " cancelled = $10 WHERE org_id = $1 AND shop_id = $2 AND line_key = $3"};
constexpr OpenQuery imports_q{
    parent_checked, "SELECT * FROM livelihoods_sales_imports WHERE org_id = $1 AND shop_id = $2 ORDER BY imported_ms DESC, id DESC"};
constexpr InsertQuery insert_import_q{
    "INSERT INTO livelihoods_sales_imports (org_id, id, shop_id, file_name, rows, added, changed, known, cancelled, refused,"
    " amount_satang, imported_by, imported_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};

constexpr OpenQuery openings_q{reference_table, "SELECT * FROM livelihoods_openings ORDER BY open_from DESC, id LIMIT 500"};
constexpr OpenQuery opening_q{reference_table, "SELECT * FROM livelihoods_openings WHERE id = $1"};
constexpr OpenQuery insert_opening_q{
    reference_table,
    "INSERT INTO livelihoods_openings (owner_org_id, id, area_code, title, kind, employer, programme_id, skills, places,"
    " pay_satang_month, conditions, apply_to, open_from, open_until, closed, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"};
constexpr OpenQuery save_opening_q{
    reference_table,
    "UPDATE livelihoods_openings SET area_code = $3, title = $4, kind = $5, employer = $6, programme_id = $7, skills = $8,"
    " places = $9, pay_satang_month = $10, conditions = $11, apply_to = $12, open_from = $13, open_until = $14, closed = $15,"
    " version = $16 WHERE owner_org_id = $1 AND id = $2 AND version = $16 - 1"};
constexpr ScopedQuery placements_q{
    "SELECT p.* FROM livelihoods_placements p WHERE {scope:p} AND p.opening_id = $1 ORDER BY p.placed_on, p.id"};
constexpr ScopedQuery programme_placements_q{
    "SELECT p.* FROM livelihoods_placements p WHERE {scope:p} AND EXISTS (SELECT 1 FROM livelihoods_openings o"
    " WHERE o.id = p.opening_id AND o.programme_id = $1) ORDER BY p.placed_on, p.id"};
constexpr ScopedQuery placement_q{"SELECT p.* FROM livelihoods_placements p WHERE {scope:p} AND p.id = $1"};
constexpr ScopedQuery placed_now_q{
    "SELECT COUNT(*) AS n FROM livelihoods_placements p WHERE {scope:p} AND p.opening_id = $1 AND p.ended_on IS NULL"};
constexpr InsertQuery insert_placement_q{
    "INSERT INTO livelihoods_placements (org_id, id, area_code, opening_id, person_id, household_id, placed_on, ended_on,"
    " end_reason, placed_by, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr OpenQuery save_placement_q{
    parent_checked,
    "UPDATE livelihoods_placements SET area_code = $3, opening_id = $4, person_id = $5, household_id = $6, placed_on = $7,"
    " ended_on = $8, end_reason = $9, placed_by = $10, version = $11 WHERE org_id = $1 AND id = $2 AND version = $11 - 1"};

constexpr ScopedQuery overpaid_q{
    "SELECT c.receipt FROM livelihoods_enrolments e JOIN livelihoods_capital c ON c.org_id = e.org_id AND c.enrolment_id = e.id"
    " WHERE {scope:e} AND (SELECT COALESCE(SUM(r.amount_satang), 0) FROM livelihoods_repayments r WHERE r.org_id = c.org_id"
    " AND r.capital_id = c.id) > CASE WHEN c.repayable THEN c.amount_satang ELSE 0 END ORDER BY 1 LIMIT 20"};
constexpr ScopedQuery without_points_q{
    "SELECT e.id FROM livelihoods_enrolments e WHERE {scope:e} AND NOT EXISTS (SELECT 1 FROM livelihoods_incomes i"
    " WHERE i.org_id = e.org_id AND i.enrolment_id = e.id) ORDER BY 1 LIMIT 20"};

}  // namespace

std::vector<ShopRow> shops_of(frame::Look& look, const Enrolment& e) {
  return read_all<ShopRow>(look.db.rows(shops_q, {e.org_id, e.id}));
}
std::optional<Shop> find_shop(frame::Look& look, std::string_view id) {
  return read_one<Shop>(look.db.find(shop_q, {std::string(id)}));
}
void insert_shop(frame::Act& act, const Shop& shop) { act.db.insert(insert_shop_q, kit::sql::values(shop)); }
void save_shop(frame::Act& act, Shop& shop) {
  ++shop.version;
  frame::update_record(act.db, save_shop_q, shop);
}
std::vector<std::string> marketplaces(frame::Look& look) {
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(marketplaces_q)) out.push_back(row.text("marketplace"));
  return out;
}
std::optional<Mapping> find_mapping(frame::Look& look, std::string_view org_id, std::string_view marketplace) {
  return read_one<Mapping>(look.db.find(mapping_q, {std::string(org_id), std::string(marketplace)}));
}
void put_mapping(frame::Act& act, const Mapping& mapping) { act.db.insert(put_mapping_q, kit::sql::values(mapping)); }
std::vector<Sale> sales_of(frame::Look& look, const Shop& shop) {
  return read_all<Sale>(look.db.rows(sales_q, {shop.org_id, shop.id}));
}
std::int64_t sales_satang(frame::Look& look, const Shop& shop) {
  std::int64_t sum = 0;
  for (const auto& sale : sales_of(look, shop))
    if (!sale.cancelled) sum += sale.amount_satang;
  return sum;
}
void insert_sale(frame::Act& act, const Sale& sale) { act.db.insert(insert_sale_q, kit::sql::values(sale)); }
void save_sale(frame::Act& act, const Sale& sale) { act.db.change(save_sale_q, kit::sql::values(sale)); }
std::vector<SalesImport> imports_of(frame::Look& look, const Shop& shop) {
  return read_all<SalesImport>(look.db.rows(imports_q, {shop.org_id, shop.id}));
}
void insert_import(frame::Act& act, const SalesImport& one) { act.db.insert(insert_import_q, kit::sql::values(one)); }

std::vector<Opening> openings(frame::Look& look) { return read_all<Opening>(look.db.rows(openings_q)); }
std::optional<Opening> find_opening(frame::Look& look, std::string_view id) {
  return read_one<Opening>(look.db.find(opening_q, {std::string(id)}));
}
void insert_opening(frame::Act& act, const Opening& one) { act.db.change(insert_opening_q, kit::sql::values(one)); }
void save_opening(frame::Act& act, Opening& one) {
  ++one.version;
  frame::update_record(act.db, save_opening_q, one);
}
std::vector<Placement> placements_of(frame::Look& look, std::string_view opening_id) {
  return read_all<Placement>(look.db.rows(placements_q, {std::string(opening_id)}));
}
std::vector<Placement> placements_in_programme(frame::Look& look, std::string_view programme_id) {
  return read_all<Placement>(look.db.rows(programme_placements_q, {std::string(programme_id)}));
}
std::optional<Placement> find_placement(frame::Look& look, std::string_view id) {
  return read_one<Placement>(look.db.find(placement_q, {std::string(id)}));
}
std::int64_t placed_now(frame::Look& look, std::string_view opening_id) {
  return look.db.find(placed_now_q, {std::string(opening_id)})->integer("n");
}
void insert_placement(frame::Act& act, const Placement& one) { act.db.insert(insert_placement_q, kit::sql::values(one)); }
void save_placement(frame::Act& act, Placement& one) {
  ++one.version;
  frame::update_record(act.db, save_placement_q, one);
}

std::vector<std::string> faults(frame::Look& look) {
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(overpaid_q)) out.push_back("more was paid back than was lent: receipt " + row.text("receipt"));
  for (const auto& row : look.db.rows(without_points_q)) out.push_back("nobody will ask for the income of enrolment " + row.text("id"));
  return out;
}

}  // namespace livelihoods::store
