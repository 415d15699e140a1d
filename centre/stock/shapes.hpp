// What leaves stock, and what it announces.
#pragma once

#include "centre/stock/records.hpp"

namespace stock {
struct LotRow {
  std::string lot_id;
  std::string code;
  std::string store_id;
  std::string store_name;
  std::string item_id;
  std::string item_th;
  std::string item_en;
  std::string size;
  std::string unit_th;
  std::string unit_en;
  std::int64_t quantity = 0;
  std::optional<kit::Date> expires_on;
  std::optional<std::int64_t> days_left;
};
inline const kit::Shape& describe(const LotRow*) {
  using X = LotRow;
  static const kit::Shape shape = kit::shape<X>(
      "StockLotRow", kit::field<&X::lot_id>("lot_id"), kit::field<&X::code>("code"),
      kit::field<&X::store_id>("store_id"), kit::field<&X::store_name>("store_name"),
      kit::field<&X::item_id>("item_id"), kit::field<&X::item_th>("item_th"), kit::field<&X::item_en>("item_en"),
      kit::field<&X::size>("size"), kit::field<&X::unit_th>("unit_th"), kit::field<&X::unit_en>("unit_en"),
      kit::field<&X::quantity>("quantity"), kit::field<&X::expires_on>("expires_on"),
      kit::field<&X::days_left>("days_left"));
  return shape;
}

struct RecipeLineView {
  std::string item_id;
  std::string item_th;
  std::string item_en;
  std::string unit_th;
  std::string unit_en;
  std::int64_t quantity = 0;
  std::vector<Substitute> substitutes;
};
inline const kit::Shape& describe(const RecipeLineView*) {
  using X = RecipeLineView;
  static const kit::Shape shape = kit::shape<X>(
      "StockRecipeLineView", kit::field<&X::item_id>("item_id"), kit::field<&X::item_th>("item_th"),
      kit::field<&X::item_en>("item_en"), kit::field<&X::unit_th>("unit_th"), kit::field<&X::unit_en>("unit_en"),
      kit::field<&X::quantity>("quantity"), kit::field<&X::substitutes>("substitutes"));
  return shape;
}

struct ItemRow {
  std::string id;
  std::string name_th;
  std::string name_en;
  ItemKind kind = ItemKind::food;
  std::string size;
  std::string unit_th;
  std::string unit_en;
  std::int64_t value_satang = 0;
  std::int64_t low_at = 0;
  bool low = false;
  bool own = false;
  bool retired = false;
  std::int64_t on_hand = 0;
  std::optional<kit::Date> next_expiry;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const ItemRow*) {
  using X = ItemRow;
  static const kit::Shape shape = kit::shape<X>(
      "StockItemRow", kit::field<&X::id>("id"), kit::field<&X::name_th>("name_th"),
      kit::field<&X::name_en>("name_en"), kit::field<&X::kind>("kind"), kit::field<&X::size>("size"),
      kit::field<&X::unit_th>("unit_th"), kit::field<&X::unit_en>("unit_en"),
      kit::field<&X::value_satang>("value_satang"), kit::field<&X::low_at>("low_at"), kit::field<&X::low>("low"),
      kit::field<&X::own>("own"), kit::field<&X::retired>("retired"), kit::field<&X::on_hand>("on_hand"),
      kit::field<&X::next_expiry>("next_expiry"), kit::field<&X::version>("version"));
  return shape;
}

struct ItemView {
  ItemRow item;
  std::vector<LotRow> lots;
  std::vector<RecipeLineView> recipe;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const ItemView*) {
  using X = ItemView;
  static const kit::Shape shape = kit::shape<X>(
      "StockItemView", kit::field<&X::item>("item"), kit::field<&X::lots>("lots"), kit::field<&X::recipe>("recipe"),
      kit::field<&X::version>("version"));
  return shape;
}

struct StoreRow {
  std::string id;
  std::string name;
  StoreKind kind = StoreKind::warehouse;
  std::string place;
  std::string area_code;
  bool closed = false;
  std::int64_t items = 0;
  std::int64_t quantity = 0;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const StoreRow*) {
  using X = StoreRow;
  static const kit::Shape shape = kit::shape<X>(
      "StockStoreRow", kit::field<&X::id>("id"), kit::field<&X::name>("name"), kit::field<&X::kind>("kind"),
      kit::field<&X::place>("place"), kit::field<&X::area_code>("area_code"), kit::field<&X::closed>("closed"),
      kit::field<&X::items>("items"), kit::field<&X::quantity>("quantity"), kit::field<&X::version>("version"));
  return shape;
}

struct StoreView {
  StoreRow store;
  std::vector<LotRow> lots;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const StoreView*) {
  using X = StoreView;
  static const kit::Shape shape = kit::shape<X>(
      "StockStoreView", kit::field<&X::store>("store"), kit::field<&X::lots>("lots"),
      kit::field<&X::version>("version"));
  return shape;
}

struct EventRow {
  std::string id;
  EventKind kind = EventKind::received;
  kit::Instant at;
  kit::Date on_day;
  std::string item_id;
  std::string item_th;
  std::string item_en;
  std::string size;
  std::string unit_th;
  std::string unit_en;
  std::string lot_code;
  std::string from_store;
  std::string from_name;
  std::string to_store;
  std::string to_name;
  std::int64_t quantity = 0;
  std::string reason;
  std::string by;
};
inline const kit::Shape& describe(const EventRow*) {
  using X = EventRow;
  static const kit::Shape shape = kit::shape<X>(
      "StockEventRow", kit::field<&X::id>("id"), kit::field<&X::kind>("kind"), kit::field<&X::at>("at"),
      kit::field<&X::on_day>("on_day"), kit::field<&X::item_id>("item_id"), kit::field<&X::item_th>("item_th"),
      kit::field<&X::item_en>("item_en"), kit::field<&X::size>("size"), kit::field<&X::unit_th>("unit_th"),
      kit::field<&X::unit_en>("unit_en"), kit::field<&X::lot_code>("lot_code"),
      kit::field<&X::from_store>("from_store"), kit::field<&X::from_name>("from_name"),
      kit::field<&X::to_store>("to_store"), kit::field<&X::to_name>("to_name"), kit::field<&X::quantity>("quantity"),
      kit::field<&X::reason>("reason"), kit::field<&X::by>("by"));
  return shape;
}

// Of what kits were made: substitutes show.
struct Used {
  std::string item_id;
  std::string item_th;
  std::string item_en;
  std::string unit_th;
  std::string unit_en;
  std::int64_t quantity = 0;
  bool instead = false;
};
inline const kit::Shape& describe(const Used*) {
  using X = Used;
  static const kit::Shape shape = kit::shape<X>(
      "StockUsed", kit::field<&X::item_id>("item_id"), kit::field<&X::item_th>("item_th"),
      kit::field<&X::item_en>("item_en"), kit::field<&X::unit_th>("unit_th"), kit::field<&X::unit_en>("unit_en"),
      kit::field<&X::quantity>("quantity"), kit::field<&X::instead>("instead"));
  return shape;
}

struct KitsMade {
  std::string lot_id;
  std::string lot_code;
  std::int64_t quantity = 0;
  std::optional<kit::Date> expires_on;
  std::vector<Used> used;
};
inline const kit::Shape& describe(const KitsMade*) {
  using X = KitsMade;
  static const kit::Shape shape = kit::shape<X>(
      "StockKitsMade", kit::field<&X::lot_id>("lot_id"), kit::field<&X::lot_code>("lot_code"),
      kit::field<&X::quantity>("quantity"), kit::field<&X::expires_on>("expires_on"), kit::field<&X::used>("used"));
  return shape;
}

struct StockNews {
  EventKind kind = EventKind::received;
  std::string item_id;
  std::int64_t quantity = 0;
  std::string store_id;
};
inline const kit::Shape& describe(const StockNews*) {
  using X = StockNews;
  static const kit::Shape shape = kit::shape<X>(
      "StockNews", kit::field<&X::kind>("kind"), kit::field<&X::item_id>("item_id"),
      kit::field<&X::quantity>("quantity"), kit::field<&X::store_id>("store_id"));
  return shape;
}

struct ThingNews {
  std::string name;
};
inline const kit::Shape& describe(const ThingNews*) {
  using X = ThingNews;
  static const kit::Shape shape = kit::shape<X>(
      "StockThingNews", kit::field<&X::name>("name"));
  return shape;
}


}  // namespace stock
