// What may be asked of matching.
#pragma once

#include "centre/matching/records.hpp"

namespace matching {

struct PlanItem {
  giving::GiftKind kind = giving::GiftKind::goods;
  std::string item_id;
  std::int64_t units = 1;
  Dimension dimension = Dimension::income;
  std::vector<std::string> target_groups;
  Whom whom = Whom::gap;
  Each each = Each::family;
  std::int64_t most = 1;
  std::int64_t there = 0;  // units of money or time; goods are what the store holds
};
inline const kit::Shape& describe(const PlanItem*) {
  using X = PlanItem;
  static const kit::Shape shape = kit::shape<X>(
      "PlanMatchingItem", kit::field<&X::kind>("kind", kit::required), kit::field<&X::item_id>("item_id", kit::max(64)),
      kit::field<&X::units>("units", kit::required, kit::min(1), kit::max(100'000'000)),
      kit::field<&X::dimension>("dimension", kit::required), kit::field<&X::target_groups>("target_groups", kit::max(30)),
      kit::field<&X::whom>("whom"), kit::field<&X::each>("each"), kit::field<&X::most>("most", kit::min(1), kit::max(50)),
      kit::field<&X::there>("there", kit::min(0), kit::max(100'000'000'000)));
  return shape;
}

struct PlanRun {
  std::string title;
  std::string area_code;
  std::string campaign_id;
  std::string store_id;
  kit::Date on_day;
  std::optional<std::int64_t> ceiling_satang;
  std::vector<PlanItem> items;
};
inline const kit::Shape& describe(const PlanRun*) {
  using X = PlanRun;
  static const kit::Shape shape = kit::shape<X>(
      "PlanMatchingRun", kit::field<&X::title>("title", kit::required, kit::max(200)),
      kit::field<&X::area_code>("area_code", kit::required, kit::max(8)), kit::field<&X::campaign_id>("campaign_id", kit::max(64)),
      kit::field<&X::store_id>("store_id", kit::max(64)), kit::field<&X::on_day>("on_day", kit::required),
      kit::field<&X::ceiling_satang>("ceiling_satang", kit::min(100), kit::max(100'000'000)),
      kit::field<&X::items>("items", kit::required, kit::max(200)));
  return shape;
}

enum class Laying : std::uint8_t { give, withhold, lift };
constexpr auto choices(const Laying*) { return kit::Choices{"give", "withhold", "lift"}; }

struct LayDown {
  std::int64_t family_n = 0;
  std::int64_t item_n = 0;
  Laying laying = Laying::give;
  std::int64_t shares = 1;
  std::string reason;
};
inline const kit::Shape& describe(const LayDown*) {
  using X = LayDown;
  static const kit::Shape shape = kit::shape<X>(
      "LayDownMatchingShare", kit::field<&X::family_n>("family_n", kit::required), kit::field<&X::item_n>("item_n", kit::required),
      kit::field<&X::laying>("laying", kit::required), kit::field<&X::shares>("shares", kit::min(1), kit::max(1000)),
      kit::field<&X::reason>("reason", kit::required, kit::max(500)));
  return shape;
}

struct Approve {
  std::string words;
};
inline const kit::Shape& describe(const Approve*) {
  static const kit::Shape shape = kit::shape<Approve>("ApproveMatchingRun", kit::field<&Approve::words>("words", kit::max(1000)));
  return shape;
}

struct MakeLists {
  std::int64_t item_n = 0;
  std::string place;
  kit::Date on_day;
};
inline const kit::Shape& describe(const MakeLists*) {
  using X = MakeLists;
  static const kit::Shape shape = kit::shape<X>(
      "MakeMatchingLists", kit::field<&X::item_n>("item_n", kit::required), kit::field<&X::place>("place", kit::required, kit::max(300)),
      kit::field<&X::on_day>("on_day", kit::required));
  return shape;
}

struct SetWeights {
  kit::Date valid_from;
  std::string reason;
  std::vector<Weight> weights;
};
inline const kit::Shape& describe(const SetWeights*) {
  using X = SetWeights;
  static const kit::Shape shape = kit::shape<X>(
      "SetMatchingWeights", kit::field<&X::valid_from>("valid_from", kit::required),
      kit::field<&X::reason>("reason", kit::required, kit::max(1000)),
      kit::field<&X::weights>("weights", kit::required, kit::max(60)));
  return shape;
}

}  // namespace matching
