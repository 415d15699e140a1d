// Every change of a person or household, for ever: which fields, what they held before and after
// (sealed), who, when.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/context.hpp"
#include "centre/frame/page.hpp"
#include "centre/registry/person/records.hpp"
#include "centre/staff/staff.hpp"

namespace registry {

struct FieldValue {
  std::string field;
  std::string value;  // JSON text, or plain words for a masked number
};
inline const kit::Shape& describe(const FieldValue*) {
  static const kit::Shape shape =
      kit::shape<FieldValue>("FieldValue", kit::field<&FieldValue::field>("field"),
                             kit::field<&FieldValue::value>("value", kit::personal));
  return shape;
}
struct FieldValues {
  std::vector<FieldValue> items;
};
inline const kit::Shape& describe(const FieldValues*) {
  static const kit::Shape shape =
      kit::shape<FieldValues>("FieldValues", kit::field<&FieldValues::items>("items"));
  return shape;
}

struct ChangeView {
  std::string id, action, source, staff_id, staff_name;
  kit::Instant at;
  std::vector<FieldValue> before, after;
};
inline const kit::Shape& describe(const ChangeView*) {
  using C = ChangeView;
  static const kit::Shape shape =
      kit::shape<C>("RegistryChange", kit::field<&C::id>("id"), kit::field<&C::action>("action"),
                    kit::field<&C::source>("source"), kit::field<&C::staff_id>("staff_id"),
                    kit::field<&C::staff_name>("staff_name"), kit::field<&C::at>("at"),
                    kit::field<&C::before>("before"), kit::field<&C::after>("after"));
  return shape;
}

namespace history {

struct Subject {
  std::string org_id;
  std::string_view kind;  // "person", "household"
  std::string id;
};
Subject subject(const PersonRecord& person);

// The fields in which two values of one shape differ; nothing before means all that are set.
struct Difference {
  FieldValues before, after;
  bool empty() const { return after.items.empty(); }
};
Difference difference(const kit::Shape& shape, const void* before, const void* after);
template <kit::Described T>
Difference difference(const T* before, const T& after) {
  return difference(kit::shape_of<T>(), before, &after);
}

void remember(frame::Act& act, const Subject& subject, std::string_view action,
              const Difference& difference);
// One field, spoken of in words: "phones", "" -> "08x-xxx-1234".
void remember(frame::Act& act, const Subject& subject, std::string_view action, std::string field,
              std::string before, std::string after);
std::int64_t count(frame::Db& db, const Subject& subject);
// Of one person's records, or of one household; the latest first.
frame::Page<ChangeView> page(frame::Look& look, staff::Staff& staff,
                             const std::vector<Subject>& subjects,
                             const std::vector<std::string>& after, std::size_t limit);

}  // namespace history
}  // namespace registry
