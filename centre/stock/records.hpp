// What stock keeps.
#pragma once

#include "centre/stock/stock.hpp"
#include "kit/describe/shape.hpp"

namespace stock {

enum class ItemKind : std::uint8_t { food, water, hygiene, care, school, clothing, bedding, equipment, kit, other };
constexpr auto choices(const ItemKind*) {
  return kit::Choices{"food", "water", "hygiene", "care", "school", "clothing", "bedding", "equipment", "kit", "other"};
}
enum class StoreKind : std::uint8_t { warehouse, office, vehicle, event };
constexpr auto choices(const StoreKind*) {
  return kit::Choices{"warehouse", "office", "vehicle", "event"};
}

// Field names of records are column names, in the order of the insert query.
struct Item {
  std::string org_id;
  std::string id;
  std::string name_th;
  std::string name_en;
  ItemKind kind = ItemKind::food;
  std::string size;
  std::string unit_th;
  std::string unit_en;
  std::int64_t value_satang = 0;
  std::int64_t low_at = 0;
  bool retired = false;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Item*) {
  using X = Item;
  static const kit::Shape shape = kit::shape<X>(
      "StockItemRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"), kit::field<&X::kind>("kind"),
      kit::field<&X::size>("size"), kit::field<&X::unit_th>("unit_th"), kit::field<&X::unit_en>("unit_en"),
      kit::field<&X::value_satang>("value_satang"), kit::field<&X::low_at>("low_at"),
      kit::field<&X::retired>("retired"), kit::field<&X::version>("version"));
  return shape;
}

struct Store {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string name;
  StoreKind kind = StoreKind::warehouse;
  std::string place;
  bool closed = false;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Store*) {
  using X = Store;
  static const kit::Shape shape = kit::shape<X>(
      "StockStoreRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::name>("name"), kit::field<&X::kind>("kind"),
      kit::field<&X::place>("place"), kit::field<&X::closed>("closed"), kit::field<&X::version>("version"));
  return shape;
}

struct Lot {
  std::string org_id;
  std::string id;
  std::string code;
  std::string item_id;
  std::optional<kit::Date> expires_on;
  std::int64_t value_satang = 0;
  kit::Date received_on;
};
inline const kit::Shape& describe(const Lot*) {
  using X = Lot;
  static const kit::Shape shape = kit::shape<X>(
      "StockLotRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"), kit::field<&X::code>("code"),
      kit::field<&X::item_id>("item_id"), kit::field<&X::expires_on>("expires_on"),
      kit::field<&X::value_satang>("value_satang"), kit::field<&X::received_on>("received_on"));
  return shape;
}

// Immutable: a balance is the fold of these.
struct Event {
  std::string org_id;
  std::string id;
  std::string area_code;
  EventKind kind = EventKind::received;
  kit::Instant at_ms;
  kit::Date on_day;
  std::string item_id;
  std::string lot_id;
  std::string from_store;
  std::string to_store;
  std::int64_t quantity = 0;
  std::int64_t value_satang = 0;
  std::string about;
  std::string part;
  std::string reason;
  std::string staff_id;
};
inline const kit::Shape& describe(const Event*) {
  using X = Event;
  static const kit::Shape shape = kit::shape<X>(
      "StockEventRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::kind>("kind"), kit::field<&X::at_ms>("at_ms"),
      kit::field<&X::on_day>("on_day"), kit::field<&X::item_id>("item_id"), kit::field<&X::lot_id>("lot_id"),
      kit::field<&X::from_store>("from_store"), kit::field<&X::to_store>("to_store"),
      kit::field<&X::quantity>("quantity"), kit::field<&X::value_satang>("value_satang"),
      kit::field<&X::about>("about"), kit::field<&X::part>("part"), kit::field<&X::reason>("reason"),
      kit::field<&X::staff_id>("staff_id"));
  return shape;
}

// So much of this instead of one line's quantity.
struct Substitute {
  std::string item_id;
  std::int64_t quantity = 0;
};
inline const kit::Shape& describe(const Substitute*) {
  using X = Substitute;
  static const kit::Shape shape = kit::shape<X>(
      "StockSubstitute", kit::field<&X::item_id>("item_id", kit::required, kit::max(64)),
      kit::field<&X::quantity>("quantity", kit::required, kit::min(1), kit::max(100000)));
  return shape;
}

struct RecipeLine {
  std::string item_id;
  std::int64_t quantity = 0;
  std::vector<Substitute> substitutes;
};
inline const kit::Shape& describe(const RecipeLine*) {
  using X = RecipeLine;
  static const kit::Shape shape = kit::shape<X>(
      "StockRecipeLine", kit::field<&X::item_id>("item_id", kit::required, kit::max(64)),
      kit::field<&X::quantity>("quantity", kit::required, kit::min(1), kit::max(100000)),
      kit::field<&X::substitutes>("substitutes", kit::max(10)));
  return shape;
}


}  // namespace stock
