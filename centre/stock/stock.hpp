// The front door of stock: what lies in which store, until when it is good, and every movement of it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/module.hpp"
#include "centre/network/network.hpp"
#include "centre/papers/papers.hpp"
#include "centre/staff/staff.hpp"

namespace stock {

using frame::Role;

inline constexpr frame::Permission read_stock{
    "stock.read_stock",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer, Role::executive, Role::auditor}};
inline constexpr frame::Permission keep_stock{
    "stock.keep_stock", {Role::desk_officer, Role::centre_head, Role::provincial_officer}};
// What is lost, and what a count found otherwise, is said by whoever answers for the store.
inline constexpr frame::Permission adjust_stock{"stock.adjust_stock", {Role::centre_head, Role::provincial_officer}};

// Goods go from a store to a store, or between a store and the world outside.
enum class EventKind : std::uint8_t {
  received, moved, given, taken_back, lost, expired, counted_over, counted_short, used, made, unreceived
};
constexpr auto choices(const EventKind*) {
  return kit::Choices{"received", "moved",        "given",         "taken_back", "lost",
                      "expired",  "counted_over", "counted_short", "used",       "made",         "unreceived"};
}

struct ItemBrief {
  std::string id;
  std::string org_id;
  std::string name_th, name_en;
  std::string unit_th, unit_en;
  std::string size;  // "M", "28-40"; "" when it has none
  std::int64_t value_satang = 0;
};
struct StoreBrief {
  std::string id;
  std::string org_id;
  std::string area_code;
  std::string name;
};
// What one desk brings into a store, or takes out of it. `about` is the record it is for, "giving.campaign/ID"; `part`
// which of several under it.
struct Receiving {
  std::string store_id;
  std::string item_id;
  std::int64_t quantity = 0;
  std::optional<kit::Date> expires_on;
  std::int64_t value_satang = 0;  // of one unit
  kit::Date on_day;
  std::string about;
  std::string part;
  std::string reason = {};
};
struct Issue {
  std::string store_id;
  std::string item_id;
  std::int64_t quantity = 0;
  EventKind kind = EventKind::given;  // one that leads outside
  kit::Date on_day;
  std::string about;
  std::string part;
  std::string reason;
};
// What lies together in one store: so many, good until a day.
struct LotBrief {
  std::int64_t quantity = 0;
  std::optional<kit::Date> expires_on;
};
// How much of an item was moved so for a record.
struct Moved {
  std::string item_id;
  EventKind kind = EventKind::received;
  std::int64_t quantity = 0;
  std::int64_t value_satang = 0;  // of all of it
};

// Refusals: stock.store_unknown, stock.item_unknown, stock.not_enough (values available, item), stock.store_closed.
class Stock : public frame::Module {
 public:
  virtual std::optional<ItemBrief> find_item(frame::Look& look, std::string_view item_id) = 0;
  virtual std::optional<StoreBrief> find_store(frame::Look& look, std::string_view store_id) = 0;  // in scope
  virtual std::int64_t available(frame::Look& look, std::string_view store_id, std::string_view item_id) = 0;
  // In the order in which they are to be used.
  virtual std::vector<LotBrief> lots_of(frame::Look& look, std::string_view store_id, std::string_view item_id) = 0;
  // A lot of its own; gives its id.
  virtual kit::Result<std::string> receive(frame::Act& act, const Receiving& receiving) = 0;
  // What goes bad first goes first. All of it or nothing.
  virtual kit::Result<void> issue(frame::Act& act, const Issue& issue) = 0;
  // What was received wrongly leaves the store, if all of that lot is still in it; kind is `unreceived`. Refuses
  // stock.lot_touched.
  virtual kit::Result<void> unreceive(frame::Act& act, const Issue& issue, std::string_view lot_id) = 0;
  // What was given for this part comes back into its store.
  virtual void take_back(frame::Act& act, std::string_view about, std::string_view part, kit::Date on_day,
                         std::string_view reason) = 0;
  // By item and kind, of everything in reach that was moved for this record.
  virtual std::vector<Moved> moved_for(frame::Look& look, std::string_view about) = 0;
  // By item and kind, of everything that went into or out of this store.
  virtual std::vector<Moved> moved_through(frame::Look& look, std::string_view store_id) = 0;
};

std::unique_ptr<Stock> open_stock(papers::Papers& papers, staff::Staff& staff);

}  // namespace stock
