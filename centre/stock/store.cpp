// Items, stores and recipes as SQL.
#include "centre/stock/store.hpp"

#include "kit/sql/record.hpp"

namespace stock::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr OpenQuery item_q{reference_table, "SELECT * FROM stock_items WHERE id = $1"};
constexpr ScopedQuery items_q{
    "SELECT i.*, COALESCE(t.on_hand, 0) AS on_hand, t.next_expiry FROM stock_items i LEFT JOIN"
    " (SELECT b.org_id, b.item_id, CAST(SUM(b.quantity) AS BIGINT) AS on_hand, MIN(l.expires_on) AS next_expiry FROM stock_balances b"
    " JOIN stock_stores s ON s.org_id = b.org_id AND s.id = b.store_id"
    " JOIN stock_lots l ON l.org_id = b.org_id AND l.id = b.lot_id WHERE {scope:s} AND b.quantity > 0"
    " GROUP BY b.org_id, b.item_id) t ON t.org_id = i.org_id AND t.item_id = i.id"
    " WHERE (i.org_id = $1 OR t.on_hand > 0) AND ($2 = '' OR i.name_th LIKE $3 OR LOWER(i.name_en) LIKE LOWER($3))"
    " ORDER BY i.kind, i.name_th, i.size, i.id"};
constexpr InsertQuery insert_item_q{
    "INSERT INTO stock_items (org_id, id, name_th, name_en, kind, size, unit_th, unit_en, value_satang, low_at, retired, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
constexpr OpenQuery save_item_q{
    parent_checked,
    "UPDATE stock_items SET name_th = $3, name_en = $4, kind = $5, size = $6, unit_th = $7, unit_en = $8, value_satang = $9,"
    " low_at = $10, retired = $11, version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $12"};
constexpr OpenQuery taken_q{
    reference_table,
    "SELECT COUNT(*) AS n FROM stock_items WHERE org_id = $1 AND name_th = $2 AND size = $3 AND id <> $4"};
constexpr ScopedQuery store_q{"SELECT s.* FROM stock_stores s WHERE s.id = $1 AND {scope:s}"};
constexpr ScopedQuery stores_q{
    "SELECT s.*, COALESCE(t.items, 0) AS items, COALESCE(t.quantity, 0) AS quantity FROM stock_stores s LEFT JOIN"
    " (SELECT org_id, store_id, COUNT(DISTINCT item_id) AS items, CAST(SUM(quantity) AS BIGINT) AS quantity FROM stock_balances"
    " WHERE quantity > 0 GROUP BY org_id, store_id) t ON t.org_id = s.org_id AND t.store_id = s.id"
    " WHERE {scope:s} ORDER BY CASE WHEN s.closed THEN 1 ELSE 0 END, s.name, s.id"};
constexpr InsertQuery insert_store_q{
    "INSERT INTO stock_stores (org_id, id, area_code, name, kind, place, closed, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr OpenQuery save_store_q{
    parent_checked,
    "UPDATE stock_stores SET area_code = $3, name = $4, kind = $5, place = $6, closed = $7, version = version + 1"
    " WHERE org_id = $1 AND id = $2 AND version = $8"};
constexpr OpenQuery recipe_q{
    reference_table,
    "SELECT n, item_id, quantity FROM stock_recipe_lines WHERE org_id = $1 AND kit_id = $2 ORDER BY n"};
constexpr OpenQuery substitutes_q{
    reference_table,
    "SELECT n, item_id, quantity FROM stock_recipe_substitutes WHERE org_id = $1 AND kit_id = $2 ORDER BY n, m"};
constexpr OpenQuery clear_lines_q{parent_checked, "DELETE FROM stock_recipe_lines WHERE org_id = $1 AND kit_id = $2"};
constexpr OpenQuery clear_substitutes_q{parent_checked, "DELETE FROM stock_recipe_substitutes WHERE org_id = $1 AND kit_id = $2"};
constexpr InsertQuery insert_line_q{
    "INSERT INTO stock_recipe_lines (org_id, kit_id, n, item_id, quantity) VALUES ($1, $2, $3, $4, $5)"};
constexpr InsertQuery insert_substitute_q{
    "INSERT INTO stock_recipe_substitutes (org_id, kit_id, n, m, item_id, quantity) VALUES ($1, $2, $3, $4, $5, $6)"};

template <class T>
std::optional<T> one(const std::optional<frame::Row>& row) {
  return row ? std::optional(kit::sql::read<T>(*row)) : std::nullopt;
}
ItemRow item_row(const frame::Row& row, const std::string& own_org) {
  auto i = kit::sql::read<Item>(row);
  auto on_hand = row.integer("on_hand");
  return {.id = i.id, .name_th = i.name_th, .name_en = i.name_en, .kind = i.kind, .size = i.size, .unit_th = i.unit_th,
          .unit_en = i.unit_en, .value_satang = i.value_satang, .low_at = i.low_at, .low = on_hand < i.low_at,
          .own = i.org_id == own_org, .retired = i.retired, .on_hand = on_hand, .next_expiry = kit::sql::find_date(row, "next_expiry"),
          .version = i.version};
}

}  // namespace

std::optional<Item> find_item(frame::Look& look, std::string_view id) { return one<Item>(look.db.find(item_q, {std::string(id)})); }

std::vector<ItemRow> items(frame::Look& look, std::string_view q) {
  std::vector<ItemRow> out;
  for (const auto& row : look.db.rows(items_q, {look.actor().org_id, std::string(q), "%" + std::string(q) + "%"}))
    out.push_back(item_row(row, look.actor().org_id));
  return out;
}

void insert_item(frame::Act& act, const Item& item) { act.db.insert(insert_item_q, kit::sql::values(kit::shape_of<Item>(), &item)); }
void save_item(frame::Act& act, const Item& item) {
  if (act.db.change(save_item_q, kit::sql::values(kit::shape_of<Item>(), &item)) == 0)
    throw kit::sql::TryAgain("the item changed while it was being changed");
}
bool name_taken(frame::Look& look, const Item& i) {
  return look.db.find(taken_q, {i.org_id, i.name_th, i.size, i.id})->integer("n") > 0;
}

std::optional<Store> find_store(frame::Look& look, std::string_view id) { return one<Store>(look.db.find(store_q, {std::string(id)})); }

std::vector<StoreRow> stores(frame::Look& look) {
  std::vector<StoreRow> out;
  for (const auto& row : look.db.rows(stores_q)) {
    auto s = kit::sql::read<Store>(row);
    out.push_back({.id = s.id, .name = s.name, .kind = s.kind, .place = s.place, .area_code = s.area_code, .closed = s.closed,
                   .items = row.integer("items"), .quantity = row.integer("quantity"), .version = s.version});
  }
  return out;
}

void insert_store(frame::Act& act, const Store& store) {
  act.db.insert(insert_store_q, kit::sql::values(kit::shape_of<Store>(), &store));
}
void save_store(frame::Act& act, const Store& store) {
  if (act.db.change(save_store_q, kit::sql::values(kit::shape_of<Store>(), &store)) == 0)
    throw kit::sql::TryAgain("the store changed while it was being changed");
}

std::vector<RecipeLine> recipe_of(frame::Look& look, const Item& kit) {
  std::vector<RecipeLine> out;
  std::vector<std::int64_t> numbers;
  for (const auto& row : look.db.rows(recipe_q, {kit.org_id, kit.id})) {
    out.push_back({row.text("item_id"), row.integer("quantity"), {}});
    numbers.push_back(row.integer("n"));
  }
  for (const auto& row : look.db.rows(substitutes_q, {kit.org_id, kit.id})) {
    auto at = std::ranges::find(numbers, row.integer("n")) - numbers.begin();
    out[static_cast<std::size_t>(at)].substitutes.push_back({row.text("item_id"), row.integer("quantity")});
  }
  return out;
}

void set_recipe(frame::Act& act, const Item& kit, const std::vector<RecipeLine>& lines) {
  act.db.change(clear_substitutes_q, {kit.org_id, kit.id});
  act.db.change(clear_lines_q, {kit.org_id, kit.id});
  std::int64_t n = 0;
  for (const auto& line : lines) {
    act.db.insert(insert_line_q, {kit.org_id, kit.id, ++n, line.item_id, line.quantity});
    std::int64_t m = 0;
    for (const auto& other : line.substitutes)
      act.db.insert(insert_substitute_q, {kit.org_id, kit.id, n, ++m, other.item_id, other.quantity});
  }
}

}  // namespace stock::store
