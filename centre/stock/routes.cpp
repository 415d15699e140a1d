// The routes of stock: method, path, permission, command, view.
#include "centre/frame/routes.hpp"

#include "centre/stock/desk.hpp"

namespace stock {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return stock::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string base = "/api/v1/stock";
  const std::string item = base + "/items/{item_id}";
  const std::string store = base + "/stores/{store_id}";
  constexpr auto no = Sensitive::no;
  routes.view<Page<ItemRow>>(base + "/items", read_stock, no, [this](Look& look) { return get_items(look); });
  routes.post<WriteItem, ItemView>(base + "/items", keep_stock, [this](Act& act, const WriteItem& c) { return post_item(act, c); });
  routes.view<ItemView>(item, read_stock, no, [this](Look& look) { return get_item(look); });
  routes.put<WriteItem, ItemView>(item, keep_stock, [this](Act& act, const WriteItem& c) { return put_item(act, c); });
  routes.post<WriteRecipe, ItemView>(item + "/recipe", keep_stock, [this](Act& act, const WriteRecipe& c) { return post_recipe(act, c); });
  routes.post<MakeKits, KitsMade>(item + "/kits", keep_stock, [this](Act& act, const MakeKits& c) { return post_kits(act, c); });
  routes.view<Page<StoreRow>>(base + "/stores", read_stock, no, [this](Look& look) { return get_stores(look); });
  routes.post<WriteStore, StoreView>(base + "/stores", keep_stock, [this](Act& act, const WriteStore& c) { return post_store(act, c); });
  routes.view<StoreView>(store, read_stock, no, [this](Look& look) { return get_store(look); });
  routes.put<WriteStore, StoreView>(store, keep_stock, [this](Act& act, const WriteStore& c) { return put_store(act, c); });
  routes.post<Count, StoreView>(store + "/counts", adjust_stock, [this](Act& act, const Count& c) { return post_count(act, c); });
  routes.post<Receive, StoreView>(base + "/receipts", keep_stock, [this](Act& act, const Receive& c) { return post_receipt(act, c); });
  routes.post<Transfer, StoreView>(base + "/transfers", keep_stock, [this](Act& act, const Transfer& c) { return post_transfer(act, c); });
  routes.post<Lose, StoreView>(base + "/losses", adjust_stock, [this](Act& act, const Lose& c) { return post_loss(act, c); });
  routes.view<Page<LotRow>>(base + "/lots", read_stock, no, [this](Look& look) { return get_lots(look); });
  routes.view<Page<EventRow>>(base + "/events", read_stock, no, [this](Look& look) { return get_events(look); });
  routes.raw(base + "/labels", read_stock, no, [this](Look& look) { return get_labels(look); });
}

}  // namespace stock
