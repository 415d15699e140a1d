// What the pages ask and see beside the protocol itself (engine/shapes.hpp, engine/card.hpp).
#pragma once

#include "centre/fieldwork/engine/card.hpp"
#include "centre/fieldwork/engine/settle.hpp"

namespace fieldwork {

using engine::Choice;

struct EnrolDevice {
  std::string id;  // made by the phone
  std::string name;
};
inline const kit::Shape& describe(const EnrolDevice*) {
  static const kit::Shape shape =
      kit::shape<EnrolDevice>("EnrolDevice", kit::field<&EnrolDevice::id>("id", kit::required, kit::min(8), kit::max(64)),
                              kit::field<&EnrolDevice::name>("name", kit::required, kit::max(100)));
  return shape;
}

struct DeviceView {
  std::string id;
  std::string name;
  std::string staff_id;
  std::string staff_name;
  kit::Instant enrolled_at;
  kit::Instant seen_at;
  std::optional<kit::Instant> revoked_at;
  std::string revoked_by;
  std::int64_t households = 0;  // it may hold now
};
inline const kit::Shape& describe(const DeviceView*) {
  using D = DeviceView;
  static const kit::Shape shape = kit::shape<D>(
      "FieldDevice", kit::field<&D::id>("id"), kit::field<&D::name>("name"), kit::field<&D::staff_id>("staff_id"),
      kit::field<&D::staff_name>("staff_name", kit::personal), kit::field<&D::enrolled_at>("enrolled_at"),
      kit::field<&D::seen_at>("seen_at"), kit::field<&D::revoked_at>("revoked_at"),
      kit::field<&D::revoked_by>("revoked_by", kit::personal), kit::field<&D::households>("households"));
  return shape;
}

struct Reason {
  std::string reason;
};
inline const kit::Shape& describe(const Reason*) {
  static const kit::Shape shape =
      kit::shape<Reason>("FieldReason", kit::field<&Reason::reason>("reason", kit::required, kit::max(500), kit::personal));
  return shape;
}

struct TakeAlong {
  std::string device_id;
  std::string device_name;  // with a name, a phone that is not known is enrolled
  std::vector<std::string> household_ids;
};
inline const kit::Shape& describe(const TakeAlong*) {
  static const kit::Shape shape = kit::shape<TakeAlong>(
      "TakeAlong", kit::field<&TakeAlong::device_id>("device_id", kit::required, kit::min(8), kit::max(64)),
      kit::field<&TakeAlong::device_name>("device_name", kit::max(100)),
      kit::field<&TakeAlong::household_ids>("household_ids", kit::required, kit::max(200)));
  return shape;
}

// Who lives where, as much as somebody at the door needs: no national id, no phone of the register.
struct Taken {
  std::string id;
  std::string head_name;
  std::string address;
  std::string area_code;
  std::vector<std::string> members;
};
inline const kit::Shape& describe(const Taken*) {
  static const kit::Shape shape = kit::shape<Taken>(
      "TakenHousehold", kit::field<&Taken::id>("id"), kit::field<&Taken::head_name>("head_name", kit::personal),
      kit::field<&Taken::address>("address", kit::personal), kit::field<&Taken::area_code>("area_code"),
      kit::field<&Taken::members>("members", kit::personal));
  return shape;
}
struct BundleView {
  std::string device_id;
  kit::Instant until;
  std::vector<Taken> households;
  engine::PullAnswer changes;  // all of their cards: no second question on a slow line
};
inline const kit::Shape& describe(const BundleView*) {
  static const kit::Shape shape =
      kit::shape<BundleView>("FieldBundle", kit::field<&BundleView::device_id>("device_id"),
                             kit::field<&BundleView::until>("until"), kit::field<&BundleView::households>("households"),
                             kit::field<&BundleView::changes>("changes"));
  return shape;
}

// A family nobody knew, as the form in the field has it.
struct FoundFamily {
  std::string area_code;
  std::string house_no;
  std::string village_name;
  std::string title;
  std::string first_name;
  std::string last_name;
  std::string gender;
};
inline const kit::Shape& describe(const FoundFamily*) {
  using F = FoundFamily;
  static const kit::Shape shape = kit::shape<F>(
      "FoundFamily", kit::field<&F::area_code>("area_code", kit::required, kit::max(8)),
      kit::field<&F::house_no>("house_no", kit::max(60)), kit::field<&F::village_name>("village_name", kit::max(100)),
      kit::field<&F::title>("title", kit::max(40), kit::personal),
      kit::field<&F::first_name>("first_name", kit::max(100), kit::personal),
      kit::field<&F::last_name>("last_name", kit::max(100), kit::personal),
      kit::field<&F::gender>("gender", kit::max(20)));
  return shape;
}

struct CardView {
  engine::Card card;
  std::string household_id;
  std::vector<std::string> people;  // "user id\tname" of whoever wrote on it
};
inline const kit::Shape& describe(const CardView*) {
  static const kit::Shape shape = kit::shape<CardView>(
      "FieldCardView", kit::field<&CardView::card>("card"), kit::field<&CardView::household_id>("household_id"),
      kit::field<&CardView::people>("people", kit::personal));
  return shape;
}

struct ConflictRow {
  std::string card_id;
  std::string household_id;
  std::string head_name;
  std::string by_name;
  std::string current_by;
  std::optional<kit::Instant> current_at;
  kit::Date settle_by;
  engine::Conflict conflict;
};
inline const kit::Shape& describe(const ConflictRow*) {
  using C = ConflictRow;
  static const kit::Shape shape = kit::shape<C>(
      "FieldConflictRow", kit::field<&C::card_id>("card_id"), kit::field<&C::household_id>("household_id"),
      kit::field<&C::head_name>("head_name", kit::personal), kit::field<&C::by_name>("by_name", kit::personal),
      kit::field<&C::current_by>("current_by", kit::personal), kit::field<&C::current_at>("current_at"),
      kit::field<&C::settle_by>("settle_by"), kit::field<&C::conflict>("conflict"));
  return shape;
}

struct SettleConflict {
  Choice choice = Choice::current;
  std::string reason;
};
inline const kit::Shape& describe(const SettleConflict*) {
  static const kit::Shape shape = kit::shape<SettleConflict>(
      "SettleFieldConflict", kit::field<&SettleConflict::choice>("choice", kit::required),
      kit::field<&SettleConflict::reason>("reason", kit::required, kit::max(500), kit::personal));
  return shape;
}

struct AsideRow {
  std::string id;
  std::string card_id;
  std::string head_name;
  std::string type;
  std::string reason;
  std::string by_name;
  kit::Instant observed_at;
  kit::Instant received_at;
  std::string field;
  std::string value;
  std::string payload;
};
inline const kit::Shape& describe(const AsideRow*) {
  using A = AsideRow;
  static const kit::Shape shape = kit::shape<A>(
      "FieldOpAside", kit::field<&A::id>("id"), kit::field<&A::card_id>("card_id"),
      kit::field<&A::head_name>("head_name", kit::personal), kit::field<&A::type>("type"),
      kit::field<&A::reason>("reason"), kit::field<&A::by_name>("by_name", kit::personal),
      kit::field<&A::observed_at>("observed_at"), kit::field<&A::received_at>("received_at"),
      kit::field<&A::field>("field"), kit::field<&A::value>("value", kit::personal),
      kit::field<&A::payload>("payload", kit::personal));
  return shape;
}

struct FieldNews {
  std::string type;
  std::string field;
  std::string verdict;
  std::string reason;
  std::int64_t count = 0;
};
inline const kit::Shape& describe(const FieldNews*) {
  static const kit::Shape shape =
      kit::shape<FieldNews>("FieldNews", kit::field<&FieldNews::type>("type"), kit::field<&FieldNews::field>("field"),
                            kit::field<&FieldNews::verdict>("verdict"), kit::field<&FieldNews::reason>("reason"),
                            kit::field<&FieldNews::count>("count"));
  return shape;
}

}  // namespace fieldwork
