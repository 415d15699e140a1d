// The only SQL of stock.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/stock/commands.hpp"
#include "centre/stock/rules.hpp"
#include "centre/stock/shapes.hpp"

namespace stock::store {

// Kinds of goods are known to everybody by their id; lists hold the own ones and those that lie in reach.
std::optional<Item> find_item(frame::Look& look, std::string_view id);
std::vector<ItemRow> items(frame::Look& look, std::string_view q);
void insert_item(frame::Act& act, const Item& item);
void save_item(frame::Act& act, const Item& item);
bool name_taken(frame::Look& look, const Item& item);

std::optional<Store> find_store(frame::Look& look, std::string_view id);
std::vector<StoreRow> stores(frame::Look& look);
void insert_store(frame::Act& act, const Store& store);
void save_store(frame::Act& act, const Store& store);

void insert_lot(frame::Act& act, const Lot& lot);
std::optional<Lot> find_lot(frame::Look& look, std::string_view org_id, std::string_view id);
struct LotFilter {
  std::string store_id, item_id, code;  // "" is any
};
// In scope, what goes bad first before others; empty ones are left out.
std::vector<LotRow> lots(frame::Look& look, const LotFilter& filter);

// Of one item in one store, in the order in which they are to be used.
std::vector<Held> held(frame::Look& look, const Store& store, std::string_view item_id);
std::int64_t quantity_of(frame::Look& look, const Store& store, std::string_view lot_id);
// Adds to a balance, or takes from it; false when it would fall below zero.
void add(frame::Act& act, const Store& store, std::string_view lot_id, std::string_view item_id, std::int64_t quantity);
bool take(frame::Act& act, const Store& store, std::string_view lot_id, std::int64_t quantity);
void insert_event(frame::Act& act, const Event& event);

struct EventFilter {
  std::string store_id, item_id, about, before;
  std::size_t limit = 50;
};
std::vector<EventRow> events(frame::Look& look, const EventFilter& filter);  // newest first
std::vector<Event> given_for(frame::Look& look, std::string_view about, std::string_view part);
std::vector<Moved> moved_for(frame::Look& look, std::string_view about);
std::vector<Moved> moved_through(frame::Look& look, std::string_view store_id);

std::vector<RecipeLine> recipe_of(frame::Look& look, const Item& kit);
void set_recipe(frame::Act& act, const Item& kit, const std::vector<RecipeLine>& lines);

// Balances that are not the fold of their events, and events that lead nowhere.
std::vector<std::string> faults(frame::Look& look);

}  // namespace stock::store
