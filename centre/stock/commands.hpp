// What may be asked of stock.
#pragma once

#include "centre/stock/records.hpp"

namespace stock {
struct WriteItem {
  std::string name_th;
  std::string name_en;
  ItemKind kind = ItemKind::food;
  std::string size;
  std::string unit_th;
  std::string unit_en;
  std::int64_t value_satang = 0;
  std::int64_t low_at = 0;
  bool retired = false;
};
inline const kit::Shape& describe(const WriteItem*) {
  using X = WriteItem;
  static const kit::Shape shape = kit::shape<X>(
      "WriteStockItem", kit::field<&X::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&X::name_en>("name_en", kit::max(200)), kit::field<&X::kind>("kind", kit::required),
      kit::field<&X::size>("size", kit::max(40)), kit::field<&X::unit_th>("unit_th", kit::required, kit::max(40)),
      kit::field<&X::unit_en>("unit_en", kit::max(40)),
      kit::field<&X::value_satang>("value_satang", kit::min(0), kit::max(100000000)),
      kit::field<&X::low_at>("low_at", kit::min(0), kit::max(10000000)), kit::field<&X::retired>("retired"));
  return shape;
}

struct WriteStore {
  std::string name;
  StoreKind kind = StoreKind::warehouse;
  std::string place;
  std::string area_code;
  bool closed = false;
};
inline const kit::Shape& describe(const WriteStore*) {
  using X = WriteStore;
  static const kit::Shape shape = kit::shape<X>(
      "WriteStockStore", kit::field<&X::name>("name", kit::required, kit::max(200)),
      kit::field<&X::kind>("kind", kit::required), kit::field<&X::place>("place", kit::max(300)),
      kit::field<&X::area_code>("area_code", kit::max(8)), kit::field<&X::closed>("closed"));
  return shape;
}

struct Receive {
  std::string store_id;
  std::string item_id;
  std::int64_t quantity = 0;
  std::optional<kit::Date> expires_on;
  std::int64_t value_satang = 0;
  kit::Date on_day;
  std::string reason;
};
inline const kit::Shape& describe(const Receive*) {
  using X = Receive;
  static const kit::Shape shape = kit::shape<X>(
      "ReceiveStock", kit::field<&X::store_id>("store_id", kit::required, kit::max(64)),
      kit::field<&X::item_id>("item_id", kit::required, kit::max(64)),
      kit::field<&X::quantity>("quantity", kit::required, kit::min(1), kit::max(10000000)),
      kit::field<&X::expires_on>("expires_on"),
      kit::field<&X::value_satang>("value_satang", kit::min(0), kit::max(100000000)),
      kit::field<&X::on_day>("on_day", kit::required), kit::field<&X::reason>("reason", kit::max(500)));
  return shape;
}

struct TransferLine {
  std::string item_id;
  std::int64_t quantity = 0;
};
inline const kit::Shape& describe(const TransferLine*) {
  using X = TransferLine;
  static const kit::Shape shape = kit::shape<X>(
      "StockTransferLine", kit::field<&X::item_id>("item_id", kit::required, kit::max(64)),
      kit::field<&X::quantity>("quantity", kit::required, kit::min(1), kit::max(10000000)));
  return shape;
}

struct Transfer {
  std::string from_store;
  std::string to_store;
  std::vector<TransferLine> lines;
  kit::Date on_day;
  std::string reason;
};
inline const kit::Shape& describe(const Transfer*) {
  using X = Transfer;
  static const kit::Shape shape = kit::shape<X>(
      "TransferStock", kit::field<&X::from_store>("from_store", kit::required, kit::max(64)),
      kit::field<&X::to_store>("to_store", kit::required, kit::max(64)),
      kit::field<&X::lines>("lines", kit::required, kit::max(200)), kit::field<&X::on_day>("on_day", kit::required),
      kit::field<&X::reason>("reason", kit::max(500)));
  return shape;
}

struct Lose {
  std::string store_id;
  std::string lot_id;
  EventKind kind = EventKind::lost;
  std::int64_t quantity = 0;
  kit::Date on_day;
  std::string reason;
};
inline const kit::Shape& describe(const Lose*) {
  using X = Lose;
  static const kit::Shape shape = kit::shape<X>(
      "LoseStock", kit::field<&X::store_id>("store_id", kit::required, kit::max(64)),
      kit::field<&X::lot_id>("lot_id", kit::required, kit::max(64)), kit::field<&X::kind>("kind", kit::required),
      kit::field<&X::quantity>("quantity", kit::required, kit::min(1), kit::max(10000000)),
      kit::field<&X::on_day>("on_day", kit::required), kit::field<&X::reason>("reason", kit::required, kit::max(500)));
  return shape;
}

struct CountLine {
  std::string lot_id;
  std::int64_t counted = 0;
};
inline const kit::Shape& describe(const CountLine*) {
  using X = CountLine;
  static const kit::Shape shape = kit::shape<X>(
      "StockCountLine", kit::field<&X::lot_id>("lot_id", kit::required, kit::max(64)),
      kit::field<&X::counted>("counted", kit::required, kit::min(0), kit::max(10000000)));
  return shape;
}

struct Count {
  std::vector<CountLine> lines;
  kit::Date on_day;
  std::string reason;
};
inline const kit::Shape& describe(const Count*) {
  using X = Count;
  static const kit::Shape shape = kit::shape<X>(
      "CountStock", kit::field<&X::lines>("lines", kit::required, kit::max(500)),
      kit::field<&X::on_day>("on_day", kit::required), kit::field<&X::reason>("reason", kit::max(500)));
  return shape;
}

struct WriteRecipe {
  std::vector<RecipeLine> lines;
};
inline const kit::Shape& describe(const WriteRecipe*) {
  using X = WriteRecipe;
  static const kit::Shape shape = kit::shape<X>(
      "WriteStockRecipe", kit::field<&X::lines>("lines", kit::required, kit::max(60)));
  return shape;
}

struct MakeKits {
  std::string store_id;
  std::int64_t quantity = 0;
  kit::Date on_day;
  bool substitute = false;
};
inline const kit::Shape& describe(const MakeKits*) {
  using X = MakeKits;
  static const kit::Shape shape = kit::shape<X>(
      "MakeStockKits", kit::field<&X::store_id>("store_id", kit::required, kit::max(64)),
      kit::field<&X::quantity>("quantity", kit::required, kit::min(1), kit::max(100000)),
      kit::field<&X::on_day>("on_day", kit::required), kit::field<&X::substitute>("substitute"));
  return shape;
}


}  // namespace stock
