// Target groups a person belongs to, and who cares for whom.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "centre/registry/kinds.hpp"

namespace registry {

struct TargetGroupView {
  std::string code, name_th, name_en, definition, sensitivity;
  std::optional<std::int64_t> age_from, age_to;
};
inline const kit::Shape& describe(const TargetGroupView*) {
  using T = TargetGroupView;
  static const kit::Shape shape =
      kit::shape<T>("TargetGroup", kit::field<&T::code>("code"), kit::field<&T::name_th>("name_th"),
                    kit::field<&T::name_en>("name_en"), kit::field<&T::definition>("definition"),
                    kit::field<&T::sensitivity>("sensitivity"),
                    kit::field<&T::age_from>("age_from"), kit::field<&T::age_to>("age_to"));
  return shape;
}

struct JoinGroup {
  std::string group_code;
  std::optional<kit::Date> began_on;
  std::string source;  // how we know: "disability card", "survey 2568"
};
inline const kit::Shape& describe(const JoinGroup*) {
  using J = JoinGroup;
  static const kit::Shape shape = kit::shape<J>(
      "JoinGroup", kit::field<&J::group_code>("group_code", kit::required),
      kit::field<&J::began_on>("began_on"), kit::field<&J::source>("source", kit::max(200)));
  return shape;
}

struct PersonGroupView {
  std::string id, group_code, name_th, name_en, source;
  kit::Date began_on;
  std::optional<kit::Date> ended_on;
};
inline const kit::Shape& describe(const PersonGroupView*) {
  using P = PersonGroupView;
  static const kit::Shape shape =
      kit::shape<P>("PersonGroup", kit::field<&P::id>("id"),
                    kit::field<&P::group_code>("group_code"), kit::field<&P::name_th>("name_th"),
                    kit::field<&P::name_en>("name_en"), kit::field<&P::source>("source"),
                    kit::field<&P::began_on>("began_on"), kit::field<&P::ended_on>("ended_on"));
  return shape;
}

struct AddCarer {
  std::string carer_id;
  HouseholdRole relationship = HouseholdRole::unknown;  // what the carer is to the person
  std::string note;
  std::optional<kit::Date> began_on;
};
inline const kit::Shape& describe(const AddCarer*) {
  using A = AddCarer;
  static const kit::Shape shape =
      kit::shape<A>("AddCarer", kit::field<&A::carer_id>("carer_id", kit::required),
                    kit::field<&A::relationship>("relationship"),
                    kit::field<&A::note>("note", kit::max(300), kit::personal),
                    kit::field<&A::began_on>("began_on"));
  return shape;
}

struct CarerView {
  std::string id, carer_id, carer_name;
  HouseholdRole relationship = HouseholdRole::unknown;
  std::string note;
  kit::Date began_on;
  std::optional<kit::Date> ended_on;
};
inline const kit::Shape& describe(const CarerView*) {
  using C = CarerView;
  static const kit::Shape shape = kit::shape<C>(
      "Carer", kit::field<&C::id>("id"), kit::field<&C::carer_id>("carer_id"),
      kit::field<&C::carer_name>("carer_name", kit::personal),
      kit::field<&C::relationship>("relationship"), kit::field<&C::note>("note", kit::personal),
      kit::field<&C::began_on>("began_on"), kit::field<&C::ended_on>("ended_on"));
  return shape;
}

// A membership or a care that is over.
struct Ending {
  std::optional<kit::Date> ended_on;  // today when not said
};
inline const kit::Shape& describe(const Ending*) {
  static const kit::Shape shape =
      kit::shape<Ending>("Ending", kit::field<&Ending::ended_on>("ended_on"));
  return shape;
}

}  // namespace registry
