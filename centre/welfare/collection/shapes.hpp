// Collection day in a village: the list, what was entered, what was counted.
#pragma once

#include "centre/welfare/book.hpp"

namespace welfare {

struct Collection {
  std::string org_id;
  std::string id;
  std::string area_code;  // village
  std::string fund_id;
  std::string collector;
  std::string collector_index;
  kit::Date collect_on;
  CollectionState state = CollectionState::open;
  std::int64_t expected_satang = 0;
  std::int64_t entered_satang = 0;
  std::optional<std::int64_t> counted_satang;
  std::string reason;
  std::string transfer_id;
  kit::Instant issued_ms;
  std::string issued_by;
  std::optional<kit::Instant> handed_ms;
  std::string counted_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Collection*) {
  using X = Collection;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareCollection", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::collector>("collector", kit::personal),
      kit::field<&X::collector_index>("collector_index"), kit::field<&X::collect_on>("collect_on"),
      kit::field<&X::state>("state"), kit::field<&X::expected_satang>("expected_satang"),
      kit::field<&X::entered_satang>("entered_satang"),
      kit::field<&X::counted_satang>("counted_satang"),
      kit::field<&X::reason>("reason", kit::personal), kit::field<&X::transfer_id>("transfer_id"),
      kit::field<&X::issued_ms>("issued_ms"), kit::field<&X::issued_by>("issued_by"),
      kit::field<&X::handed_ms>("handed_ms"), kit::field<&X::counted_by>("counted_by"),
      kit::field<&X::version>("version"));
  return shape;
}

struct CollectionItem {
  std::string org_id;
  std::string id;
  std::string collection_id;
  std::string member_id;
  Plan plan = Plan::daily;
  std::int64_t due_units = 0;
  std::int64_t due_satang = 0;
  std::int64_t units = 0;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const CollectionItem*) {
  using X = CollectionItem;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareCollectionItem", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::collection_id>("collection_id"), kit::field<&X::member_id>("member_id"),
      kit::field<&X::plan>("plan"), kit::field<&X::due_units>("due_units"),
      kit::field<&X::due_satang>("due_satang"), kit::field<&X::units>("units"),
      kit::field<&X::amount_satang>("amount_satang"));
  return shape;
}

struct IssueCollection {
  std::string area_code;
  std::string collector;
  kit::Date collect_on;
};
inline const kit::Shape& describe(const IssueCollection*) {
  using X = IssueCollection;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareIssueCollection",
      kit::field<&X::area_code>("area_code", kit::required, kit::min(8), kit::max(8)),
      kit::field<&X::collector>("collector", kit::required, kit::max(200), kit::personal),
      kit::field<&X::collect_on>("collect_on", kit::required));
  return shape;
}

struct EnterAmount {
  std::string member_id;
  std::int64_t units = 0;  // of the member's plan; 0 takes back
};
inline const kit::Shape& describe(const EnterAmount*) {
  using X = EnterAmount;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareEnterAmount", kit::field<&X::member_id>("member_id", kit::required, kit::max(36)),
      kit::field<&X::units>("units", kit::required, kit::min(0), kit::max(4000)));
  return shape;
}

struct EnterAmounts {
  std::vector<EnterAmount> entries;
};
inline const kit::Shape& describe(const EnterAmounts*) {
  using X = EnterAmounts;
  static const kit::Shape shape =
      kit::shape<X>("WelfareEnterAmounts",
                    kit::field<&X::entries>("entries", kit::required, kit::min(1), kit::max(500)));
  return shape;
}

struct HandIn {
  std::int64_t counted_satang = 0;
  std::string reason;  // of a difference
};
inline const kit::Shape& describe(const HandIn*) {
  using X = HandIn;
  static const kit::Shape shape =
      kit::shape<X>("WelfareHandIn",
                    kit::field<&X::counted_satang>("counted_satang", kit::required, kit::min(0),
                                                   kit::max(10000000000)),
                    kit::field<&X::reason>("reason", kit::max(500), kit::personal));
  return shape;
}

struct CollectionRow {
  std::string id;
  std::string area_code;
  std::string village_th;
  std::string village_en;
  std::string collector;
  kit::Date collect_on;
  CollectionState state = CollectionState::open;
  std::int64_t expected_satang = 0;
  std::int64_t entered_satang = 0;
  std::optional<std::int64_t> counted_satang;
};
inline const kit::Shape& describe(const CollectionRow*) {
  using X = CollectionRow;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareCollectionRow", kit::field<&X::id>("id"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::village_th>("village_th"), kit::field<&X::village_en>("village_en"),
      kit::field<&X::collector>("collector", kit::personal),
      kit::field<&X::collect_on>("collect_on"), kit::field<&X::state>("state"),
      kit::field<&X::expected_satang>("expected_satang"),
      kit::field<&X::entered_satang>("entered_satang"),
      kit::field<&X::counted_satang>("counted_satang"));
  return shape;
}

struct CollectionItemView {
  std::string member_id;
  std::int64_t number = 0;
  std::string name;
  std::string family_id;
  Plan plan = Plan::daily;
  std::int64_t price_satang = 0;
  kit::Date covered_until;
  std::int64_t due_units = 0;
  std::int64_t due_satang = 0;
  std::int64_t units = 0;
  std::int64_t amount_satang = 0;
  std::string code;
};
inline const kit::Shape& describe(const CollectionItemView*) {
  using X = CollectionItemView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareCollectionItemView", kit::field<&X::member_id>("member_id"),
      kit::field<&X::number>("number"), kit::field<&X::name>("name", kit::personal),
      kit::field<&X::family_id>("family_id"), kit::field<&X::plan>("plan"),
      kit::field<&X::price_satang>("price_satang"), kit::field<&X::covered_until>("covered_until"),
      kit::field<&X::due_units>("due_units"), kit::field<&X::due_satang>("due_satang"),
      kit::field<&X::units>("units"), kit::field<&X::amount_satang>("amount_satang"),
      kit::field<&X::code>("code"));
  return shape;
}

struct CollectionView {
  std::string id;
  std::string fund_id;
  std::string area_code;
  std::string village_th;
  std::string village_en;
  std::string collector;
  kit::Date collect_on;
  CollectionState state = CollectionState::open;
  std::int64_t expected_satang = 0;
  std::int64_t entered_satang = 0;
  std::optional<std::int64_t> counted_satang;
  std::int64_t difference_satang = 0;
  std::string reason;
  std::int64_t receipts = 0;
  std::string issued_by;
  std::string counted_by;
  std::optional<kit::Instant> handed_at;
  std::vector<CollectionItemView> items;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const CollectionView*) {
  using X = CollectionView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareCollectionView", kit::field<&X::id>("id"), kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::village_th>("village_th"),
      kit::field<&X::village_en>("village_en"),
      kit::field<&X::collector>("collector", kit::personal),
      kit::field<&X::collect_on>("collect_on"), kit::field<&X::state>("state"),
      kit::field<&X::expected_satang>("expected_satang"),
      kit::field<&X::entered_satang>("entered_satang"),
      kit::field<&X::counted_satang>("counted_satang"),
      kit::field<&X::difference_satang>("difference_satang"),
      kit::field<&X::reason>("reason", kit::personal), kit::field<&X::receipts>("receipts"),
      kit::field<&X::issued_by>("issued_by"), kit::field<&X::counted_by>("counted_by"),
      kit::field<&X::handed_at>("handed_at"), kit::field<&X::items>("items"),
      kit::field<&X::version>("version"));
  return shape;
}

struct CollectionNews {
  std::string fund_id;
  std::string area_code;
  CollectionState state = CollectionState::open;
  std::int64_t entered_satang = 0;
  std::optional<std::int64_t> counted_satang;
};
inline const kit::Shape& describe(const CollectionNews*) {
  using X = CollectionNews;
  static const kit::Shape shape =
      kit::shape<X>("WelfareCollectionNews", kit::field<&X::fund_id>("fund_id"),
                    kit::field<&X::area_code>("area_code"), kit::field<&X::state>("state"),
                    kit::field<&X::entered_satang>("entered_satang"),
                    kit::field<&X::counted_satang>("counted_satang"));
  return shape;
}

}  // namespace welfare
