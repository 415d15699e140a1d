// What may be asked about a household, and what leaves about it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "centre/registry/address.hpp"
#include "centre/registry/kinds.hpp"
#include "centre/words/words.hpp"

namespace registry {

struct HouseholdDetails {
  Address address;
  Tenure tenure = Tenure::unknown;
  HousingKind housing_kind = HousingKind::unknown;
  HousingCondition housing_condition = HousingCondition::unknown;
  std::optional<std::int64_t> rent_satang_month;
};
inline const kit::Shape& describe(const HouseholdDetails*) {
  using H = HouseholdDetails;
  static const kit::Shape shape = kit::shape<H>(
      "HouseholdDetails", kit::field<&H::address>("address", kit::required),
      kit::field<&H::tenure>("tenure"), kit::field<&H::housing_kind>("housing_kind"),
      kit::field<&H::housing_condition>("housing_condition"),
      kit::field<&H::rent_satang_month>("rent_satang_month", kit::min(0), kit::max(100'000'000)));
  return shape;
}

struct AddMember {
  std::string person_id;
  HouseholdRole role = HouseholdRole::unknown;
  std::optional<kit::Date> began_on;  // today when not said
};
inline const kit::Shape& describe(const AddMember*) {
  using A = AddMember;
  static const kit::Shape shape = kit::shape<A>(
      "AddMember", kit::field<&A::person_id>("person_id", kit::required),
      kit::field<&A::role>("role", kit::required), kit::field<&A::began_on>("began_on"));
  return shape;
}

struct Departure {
  DepartureReason reason = DepartureReason::moved;
  std::optional<kit::Date> ended_on;  // today when not said
};
inline const kit::Shape& describe(const Departure*) {
  static const kit::Shape shape =
      kit::shape<Departure>("Departure", kit::field<&Departure::reason>("reason", kit::required),
                            kit::field<&Departure::ended_on>("ended_on"));
  return shape;
}

// The household gets another head; the former one is named anew in the same act.
struct ChangeHead {
  std::string person_id;
  HouseholdRole former_head_role = HouseholdRole::relative;
};
inline const kit::Shape& describe(const ChangeHead*) {
  static const kit::Shape shape = kit::shape<ChangeHead>(
      "ChangeHead", kit::field<&ChangeHead::person_id>("person_id", kit::required),
      kit::field<&ChangeHead::former_head_role>("former_head_role"));
  return shape;
}

struct Pin {
  double latitude = 0;
  double longitude = 0;
  PinSource source = PinSource::drawn;
};
inline const kit::Shape& describe(const Pin*) {
  static const kit::Shape shape =
      kit::shape<Pin>("Pin", kit::field<&Pin::latitude>("latitude", kit::required, kit::personal),
                      kit::field<&Pin::longitude>("longitude", kit::required, kit::personal),
                      kit::field<&Pin::source>("source"));
  return shape;
}

// Where a house stands, and nothing of who lives in it.
struct HousePin {
  std::string household_id;
  std::string area_code;
  double latitude = 0;
  double longitude = 0;
};
inline const kit::Shape& describe(const HousePin*) {
  static const kit::Shape shape = kit::shape<HousePin>(
      "HousePin", kit::field<&HousePin::household_id>("household_id"), kit::field<&HousePin::area_code>("area_code"),
      kit::field<&HousePin::latitude>("latitude", kit::personal), kit::field<&HousePin::longitude>("longitude", kit::personal));
  return shape;
}

struct HouseholdMember {
  std::string person_id, full_name;
  HouseholdRole role = HouseholdRole::unknown;
  words::Gender gender{};
  std::optional<words::PartialDate> birth;
  std::optional<std::int64_t> age_years;
  bool deceased = false;
  std::string masked_id;
  std::vector<std::string> target_groups;  // codes, ordinary ones only
  kit::Date began_on;
  std::optional<kit::Date> ended_on;
};
inline const kit::Shape& describe(const HouseholdMember*) {
  using M = HouseholdMember;
  static const kit::Shape shape = kit::shape<M>(
      "HouseholdMember", kit::field<&M::person_id>("person_id"),
      kit::field<&M::full_name>("full_name", kit::personal), kit::field<&M::role>("role"),
      kit::field<&M::gender>("gender"), kit::field<&M::birth>("birth", kit::personal),
      kit::field<&M::age_years>("age_years"), kit::field<&M::deceased>("deceased"),
      kit::field<&M::masked_id>("masked_id", kit::personal),
      kit::field<&M::target_groups>("target_groups"), kit::field<&M::began_on>("began_on"),
      kit::field<&M::ended_on>("ended_on"));
  return shape;
}

struct HouseholdView {
  std::string id, org_id;
  HouseholdDetails household;
  std::string address_line;
  std::string area_name_th, area_name_en;
  std::optional<Pin> pin;
  std::string head_name;
  std::vector<HouseholdMember> members;
  std::vector<HouseholdMember> former_members;
  kit::Instant registered, changed;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const HouseholdView*) {
  using H = HouseholdView;
  static const kit::Shape shape = kit::shape<H>(
      "HouseholdView", kit::field<&H::id>("id"), kit::field<&H::org_id>("org_id"),
      kit::field<&H::household>("household"),
      kit::field<&H::address_line>("address_line", kit::personal),
      kit::field<&H::area_name_th>("area_name_th"), kit::field<&H::area_name_en>("area_name_en"),
      kit::field<&H::pin>("pin"), kit::field<&H::head_name>("head_name", kit::personal),
      kit::field<&H::members>("members"), kit::field<&H::former_members>("former_members"),
      kit::field<&H::registered>("registered"), kit::field<&H::changed>("changed"),
      kit::field<&H::version>("version"));
  return shape;
}

struct HouseholdRow {
  std::string id, area_code, address_line, head_name;
  std::int64_t members = 0;
  bool pinned = false;
};
inline const kit::Shape& describe(const HouseholdRow*) {
  using H = HouseholdRow;
  static const kit::Shape shape = kit::shape<H>(
      "HouseholdRow", kit::field<&H::id>("id"), kit::field<&H::area_code>("area_code"),
      kit::field<&H::address_line>("address_line", kit::personal),
      kit::field<&H::head_name>("head_name", kit::personal), kit::field<&H::members>("members"),
      kit::field<&H::pinned>("pinned"));
  return shape;
}

}  // namespace registry
