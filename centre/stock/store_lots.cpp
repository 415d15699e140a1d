// Lots, balances and events as SQL.
#include "centre/stock/store.hpp"

#include "kit/sql/record.hpp"

namespace stock::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_lot_q{
    "INSERT INTO stock_lots (org_id, id, code, item_id, expires_on, value_satang, received_on) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr OpenQuery lot_q{parent_checked, "SELECT * FROM stock_lots WHERE org_id = $1 AND id = $2"};
constexpr ScopedQuery lots_q{
    "SELECT l.id AS lot_id, l.code, l.expires_on, b.quantity, s.id AS store_id, s.name AS store_name, i.id AS item_id,"
    " i.name_th, i.name_en, i.size, i.unit_th, i.unit_en FROM stock_balances b"
    " JOIN stock_stores s ON s.org_id = b.org_id AND s.id = b.store_id"
    " JOIN stock_lots l ON l.org_id = b.org_id AND l.id = b.lot_id JOIN stock_items i ON i.id = b.item_id"
    " WHERE {scope:s} AND b.quantity > 0 AND ($1 = '' OR s.id = $1) AND ($2 = '' OR i.id = $2) AND ($3 = '' OR l.code = $3)"
    " ORDER BY CASE WHEN l.expires_on IS NULL THEN 1 ELSE 0 END, l.expires_on, i.name_th, i.size, l.code, s.id LIMIT 2000"};
constexpr OpenQuery held_q{
    parent_checked,
    "SELECT b.lot_id, b.quantity, l.value_satang, l.expires_on FROM stock_balances b"
    " JOIN stock_lots l ON l.org_id = b.org_id AND l.id = b.lot_id"
    " WHERE b.org_id = $1 AND b.store_id = $2 AND b.item_id = $3 AND b.quantity > 0"
    " ORDER BY CASE WHEN l.expires_on IS NULL THEN 1 ELSE 0 END, l.expires_on, l.received_on, l.id"};
constexpr OpenQuery quantity_q{
    parent_checked, "SELECT quantity FROM stock_balances WHERE org_id = $1 AND store_id = $2 AND lot_id = $3"};
constexpr InsertQuery add_q{
    "INSERT INTO stock_balances (org_id, store_id, lot_id, item_id, quantity) VALUES ($1, $2, $3, $4, $5)"
    " ON CONFLICT (org_id, store_id, lot_id) DO UPDATE SET quantity = stock_balances.quantity + excluded.quantity"};
constexpr OpenQuery take_q{
    parent_checked,
    "UPDATE stock_balances SET quantity = quantity - $4 WHERE org_id = $1 AND store_id = $2 AND lot_id = $3 AND quantity >= $4"};
constexpr InsertQuery insert_event_q{
    "INSERT INTO stock_events (org_id, id, area_code, kind, at_ms, on_day, item_id, lot_id, from_store, to_store, quantity,"
    " value_satang, about, part, reason, staff_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"};
constexpr ScopedQuery events_q{
    "SELECT e.*, l.code, i.name_th, i.name_en, i.size, i.unit_th, i.unit_en, f.name AS from_name, t.name AS to_name"
    " FROM stock_events e JOIN stock_lots l ON l.org_id = e.org_id AND l.id = e.lot_id JOIN stock_items i ON i.id = e.item_id"
    " LEFT JOIN stock_stores f ON f.org_id = e.org_id AND f.id = e.from_store"
    " LEFT JOIN stock_stores t ON t.org_id = e.org_id AND t.id = e.to_store"
    " WHERE {scope:e} AND ($1 = '' OR e.from_store = $1 OR e.to_store = $1) AND ($2 = '' OR e.item_id = $2)"
    " AND ($3 = '' OR e.about = $3) AND ($4 = '' OR e.id < $4) ORDER BY e.id DESC LIMIT $5"};
constexpr ScopedQuery given_q{
    "SELECT e.* FROM stock_events e WHERE {scope:e} AND e.about = $1 AND e.part = $2 AND e.kind IN ('given', 'taken_back')"
    " ORDER BY e.id"};
constexpr ScopedQuery moved_q{
    "SELECT e.item_id, e.kind, CAST(SUM(e.quantity) AS BIGINT) AS quantity, CAST(SUM(e.quantity * e.value_satang) AS BIGINT) AS value_satang"
    " FROM stock_events e WHERE {scope:e} AND e.about = $1 GROUP BY e.item_id, e.kind ORDER BY e.item_id, e.kind"};
// What was moved into the store counts as received there, what was moved away as moved.
constexpr ScopedQuery through_q{
    "SELECT e.item_id, CASE WHEN e.kind = 'moved' AND e.to_store = $1 THEN 'received' ELSE e.kind END AS kind,"
    " CAST(SUM(e.quantity) AS BIGINT) AS quantity, CAST(SUM(e.quantity * e.value_satang) AS BIGINT) AS value_satang FROM stock_events e"
    " WHERE {scope:e} AND (e.from_store = $1 OR e.to_store = $1) GROUP BY 1, 2 ORDER BY 1, 2"};

constexpr ScopedQuery unfolded_q{
    "SELECT s.id || ' ' || COALESCE(b.lot_id, f.lot_id) AS subject FROM stock_stores s JOIN"
    " (SELECT org_id, store_id, lot_id, SUM(quantity) AS quantity FROM"
    " (SELECT org_id, to_store AS store_id, lot_id, quantity FROM stock_events WHERE to_store <> ''"
    " UNION ALL SELECT org_id, from_store, lot_id, -quantity FROM stock_events WHERE from_store <> '') x"
    " GROUP BY org_id, store_id, lot_id) f ON f.org_id = s.org_id AND f.store_id = s.id"
    " LEFT JOIN stock_balances b ON b.org_id = f.org_id AND b.store_id = f.store_id AND b.lot_id = f.lot_id"
    " WHERE {scope:s} AND COALESCE(b.quantity, 0) <> f.quantity ORDER BY 1"};
constexpr ScopedQuery unfounded_q{
    "SELECT b.store_id || ' ' || b.lot_id AS subject FROM stock_stores s JOIN stock_balances b ON b.org_id = s.org_id"
    " AND b.store_id = s.id WHERE {scope:s} AND b.quantity <> 0 AND NOT EXISTS (SELECT 1 FROM stock_events e"
    " WHERE e.org_id = b.org_id AND e.lot_id = b.lot_id AND e.to_store = b.store_id) ORDER BY 1"};

LotRow lot_row(const frame::Row& row, kit::Date today) {
  LotRow out{.lot_id = row.text("lot_id"), .code = row.text("code"), .store_id = row.text("store_id"),
             .store_name = row.text("store_name"), .item_id = row.text("item_id"), .item_th = row.text("name_th"),
             .item_en = row.text("name_en"), .size = row.text("size"), .unit_th = row.text("unit_th"),
             .unit_en = row.text("unit_en"), .quantity = row.integer("quantity"), .expires_on = kit::sql::find_date(row, "expires_on"),
             .days_left = {}};
  if (out.expires_on) out.days_left = today.days_until(*out.expires_on);
  return out;
}

EventRow event_row(const frame::Row& row) {
  auto e = kit::sql::read<Event>(row);
  return {.id = e.id, .kind = e.kind, .at = e.at_ms, .on_day = e.on_day, .item_id = e.item_id, .item_th = row.text("name_th"),
          .item_en = row.text("name_en"), .size = row.text("size"), .unit_th = row.text("unit_th"), .unit_en = row.text("unit_en"),
          .lot_code = row.text("code"), .from_store = e.from_store, .from_name = row.find_text("from_name").value_or(""),
          .to_store = e.to_store, .to_name = row.find_text("to_name").value_or(""), .quantity = e.quantity,
          .reason = e.reason, .by = e.staff_id};
}

std::vector<Moved> all_moved(const frame::Rows& rows) {
  std::vector<Moved> out;
  for (const auto& row : rows)
    out.push_back({row.text("item_id"), kit::choice_of<EventKind>(row.text("kind")).value_or(EventKind::moved),
                   row.integer("quantity"), row.integer("value_satang")});
  return out;
}

}  // namespace

void insert_lot(frame::Act& act, const Lot& lot) { act.db.insert(insert_lot_q, kit::sql::values(kit::shape_of<Lot>(), &lot)); }

std::optional<Lot> find_lot(frame::Look& look, std::string_view org_id, std::string_view id) {
  auto row = look.db.find(lot_q, {std::string(org_id), std::string(id)});
  return row ? std::optional(kit::sql::read<Lot>(*row)) : std::nullopt;
}

std::vector<LotRow> lots(frame::Look& look, const LotFilter& f) {
  std::vector<LotRow> out;
  for (const auto& row : look.db.rows(lots_q, {f.store_id, f.item_id, f.code})) out.push_back(lot_row(row, look.today()));
  return out;
}

std::vector<Held> held(frame::Look& look, const Store& s, std::string_view item_id) {
  std::vector<Held> out;
  for (const auto& row : look.db.rows(held_q, {s.org_id, s.id, std::string(item_id)}))
    out.push_back({row.text("lot_id"), row.integer("quantity"), row.integer("value_satang"), kit::sql::find_date(row, "expires_on")});
  return out;
}

std::int64_t quantity_of(frame::Look& look, const Store& s, std::string_view lot_id) {
  auto row = look.db.find(quantity_q, {s.org_id, s.id, std::string(lot_id)});
  return row ? row->integer("quantity") : 0;
}

void add(frame::Act& act, const Store& s, std::string_view lot_id, std::string_view item_id, std::int64_t quantity) {
  act.db.insert(add_q, {s.org_id, s.id, std::string(lot_id), std::string(item_id), quantity});
}

bool take(frame::Act& act, const Store& s, std::string_view lot_id, std::int64_t quantity) {
  return act.db.change(take_q, {s.org_id, s.id, std::string(lot_id), quantity}) == 1;
}

void insert_event(frame::Act& act, const Event& event) {
  act.db.insert(insert_event_q, kit::sql::values(kit::shape_of<Event>(), &event));
}

std::vector<EventRow> events(frame::Look& look, const EventFilter& f) {
  std::vector<EventRow> out;
  for (const auto& row : look.db.rows(events_q, {f.store_id, f.item_id, f.about, f.before, static_cast<std::int64_t>(f.limit)}))
    out.push_back(event_row(row));
  return out;
}

std::vector<Event> given_for(frame::Look& look, std::string_view about, std::string_view part) {
  std::vector<Event> out;
  for (const auto& row : look.db.rows(given_q, {std::string(about), std::string(part)})) out.push_back(kit::sql::read<Event>(row));
  return out;
}

std::vector<Moved> moved_for(frame::Look& look, std::string_view about) { return all_moved(look.db.rows(moved_q, {std::string(about)})); }
std::vector<Moved> moved_through(frame::Look& look, std::string_view store_id) {
  return all_moved(look.db.rows(through_q, {std::string(store_id)}));
}

std::vector<std::string> faults(frame::Look& look) {
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(unfolded_q)) out.push_back("a balance is not the sum of its events: " + row.text("subject"));
  for (const auto& row : look.db.rows(unfounded_q)) out.push_back("a balance without an event: " + row.text("subject"));
  return out;
}

}  // namespace stock::store
