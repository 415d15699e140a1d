// The stock desk at work.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/stock/commands.hpp"
#include "centre/stock/rules.hpp"
#include "centre/stock/shapes.hpp"

namespace stock {

class Desk final : public Stock {
 public:
  Desk(papers::Papers& papers, staff::Staff& staff) : papers_(papers), staff_(staff) {}

  std::string_view name() const override { return "stock"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  std::vector<std::string> faults(frame::Look& look) override;

  // door.cpp
  std::optional<ItemBrief> find_item(frame::Look& look, std::string_view item_id) override;
  std::optional<StoreBrief> find_store(frame::Look& look, std::string_view store_id) override;
  std::int64_t available(frame::Look& look, std::string_view store_id, std::string_view item_id) override;
  std::vector<LotBrief> lots_of(frame::Look& look, std::string_view store_id, std::string_view item_id) override;
  kit::Result<std::string> receive(frame::Act& act, const Receiving& receiving) override;
  kit::Result<void> issue(frame::Act& act, const Issue& issue) override;
  void take_back(frame::Act& act, std::string_view about, std::string_view part, kit::Date on_day,
                 std::string_view reason) override;
  kit::Result<void> unreceive(frame::Act& act, const Issue& issue, std::string_view lot_id) override;
  std::vector<Moved> moved_for(frame::Look& look, std::string_view about) override;
  std::vector<Moved> moved_through(frame::Look& look, std::string_view store_id) override;

 private:
  kit::Result<frame::Page<ItemRow>> get_items(frame::Look& look);
  kit::Result<ItemView> get_item(frame::Look& look);
  kit::Result<ItemView> post_item(frame::Act& act, const WriteItem& command);
  kit::Result<ItemView> put_item(frame::Act& act, const WriteItem& command);
  kit::Result<ItemView> post_recipe(frame::Act& act, const WriteRecipe& command);
  kit::Result<frame::Page<StoreRow>> get_stores(frame::Look& look);
  kit::Result<StoreView> get_store(frame::Look& look);
  kit::Result<StoreView> post_store(frame::Act& act, const WriteStore& command);
  kit::Result<StoreView> put_store(frame::Act& act, const WriteStore& command);
  kit::Result<frame::Page<LotRow>> get_lots(frame::Look& look);
  kit::Result<frame::Page<EventRow>> get_events(frame::Look& look);
  kit::Result<frame::Reply> get_labels(frame::Look& look);

  // movements.cpp
  kit::Result<StoreView> post_receipt(frame::Act& act, const Receive& command);
  kit::Result<StoreView> post_transfer(frame::Act& act, const Transfer& command);
  kit::Result<StoreView> post_loss(frame::Act& act, const Lose& command);
  kit::Result<StoreView> post_count(frame::Act& act, const Count& command);
  kit::Result<KitsMade> post_kits(frame::Act& act, const MakeKits& command);

  kit::Result<Store> open_store_of(frame::Act& act, std::string_view store_id, std::string_view field);
  kit::Result<Item> item_of(frame::Look& look, std::string_view item_id, std::string_view field);
  // Each lot that is taken from, as one event; all or nothing.
  kit::Result<std::vector<Take>> take_from(frame::Act& act, const Store& store, const Issue& issue, std::string_view field,
                                           const Store* into = nullptr);
  Lot put_into(frame::Act& act, const Store& store, EventKind kind, const Receiving& receiving);
  ItemView view_of(frame::Look& look, const Item& item);
  StoreView view_of(frame::Look& look, const Store& store);

  papers::Papers& papers_;
  staff::Staff& staff_;
};

}  // namespace stock
