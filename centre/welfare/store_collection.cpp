// Collection lists.
#include "centre/frame/update.hpp"
#include "centre/welfare/store.hpp"

namespace welfare::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_collection_q{
    "INSERT INTO welfare_collections (org_id, id, area_code, fund_id, collector, collector_index, "
    "collect_on, "
    "state, expected_satang, entered_satang, counted_satang, reason, transfer_id, issued_ms, "
    "issued_by, handed_ms, "
    "counted_by, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, "
    "$15, $16, $17, $18)"};
constexpr OpenQuery save_collection_q{parent_checked,
                                      "UPDATE welfare_collections SET area_code = $3, fund_id = "
                                      "$4, collector = $5, collector_index = $6, collect_on "
                                      "= $7, state = $8, expected_satang = $9, entered_satang = "
                                      "$10, counted_satang = $11, reason = $12, transfer_id "
                                      "= $13, issued_ms = $14, issued_by = $15, handed_ms = $16, "
                                      "counted_by = $17, version = $18 WHERE org_id = $1 "
                                      "AND id = $2 AND version + 1 = $18"};
constexpr InsertQuery insert_collection_item_q{
    "INSERT INTO welfare_collection_items (org_id, id, collection_id, member_id, plan, due_units, "
    "due_satang, "
    "units, amount_satang) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr OpenQuery collections_q{parent_checked,
                                  "SELECT * FROM welfare_collections WHERE org_id = $1 AND fund_id "
                                  "= $2 AND ($3 = '' OR (collect_on, id) < ($3, $4)) ORDER BY"
                                  " collect_on DESC, id DESC LIMIT $5"};
constexpr ScopedQuery collection_q{
    "SELECT c.* FROM welfare_collections c JOIN welfare_funds f ON f.org_id = c.org_id AND f.id = "
    "c.fund_id WHERE c.id = $1 AND {scope:f}"};
constexpr OpenQuery items_q{parent_checked,
                            "SELECT i.* FROM welfare_collection_items i JOIN welfare_members m ON "
                            "m.org_id = i.org_id AND m.id = i.member_id"
                            " WHERE i.org_id = $1 AND i.collection_id = $2 ORDER BY m.number"};
constexpr OpenQuery enter_q{parent_checked,
                            "UPDATE welfare_collection_items SET units = $4, amount_satang = $5 "
                            "WHERE org_id = $1 AND collection_id = $2 AND member_id = $3"};

}  // namespace

std::vector<Collection> collections_before(frame::Look& look, const Fund& fund,
                                           std::string_view before_day, std::string_view before_id,
                                           std::size_t limit) {
  return frame::read_all_sealed<Collection>(
      look, "welfare_collections",
      look.db.rows(collections_q, {fund.org_id, fund.id, std::string(before_day), std::string(before_id),
                                   static_cast<std::int64_t>(limit)}));
}
std::optional<Collection> find_collection(frame::Look& look, std::string_view collection_id) {
  auto row = look.db.find(collection_q, {std::string(collection_id)});
  return row ? std::optional(frame::read_sealed<Collection>(look, "welfare_collections", *row))
             : std::nullopt;
}
void insert_collection(frame::Act& act, const Collection& collection) {
  frame::insert_sealed(act, "welfare_collections", insert_collection_q, collection);
}
void save_collection(frame::Act& act, Collection& collection) {
  frame::update_sealed(act, "welfare_collections", save_collection_q, collection);
}

std::vector<CollectionItem> items_of(frame::Look& look, const Collection& collection) {
  return frame::read_all_sealed<CollectionItem>(
      look, "welfare_collection_items", look.db.rows(items_q, {collection.org_id, collection.id}));
}
void insert_item_later(frame::Act& act, const CollectionItem& item) {
  act.insert_later(insert_collection_item_q,
                   kit::sql::values(kit::shape_of<CollectionItem>(), &item));
}
bool enter_amount(frame::Act& act, const Collection& c, std::string_view member_id,
                  std::int64_t units, std::int64_t amount_satang) {
  return act.db.change(enter_q, {c.org_id, c.id, std::string(member_id), units, amount_satang}) == 1;
}

}  // namespace welfare::store
