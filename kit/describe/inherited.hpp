// What several structs share is a base with a shape of its own; each takes the base's fields where it wants them:
//
//   struct Loan : LoanTerms { std::string org_id; std::int64_t version = 1; };
//   inline const kit::Shape& describe(const Loan*) {
//     using X = Loan;
//     static const kit::Shape shape = kit::composed<X>("Loan", kit::field<&X::org_id>("org_id"),
//         kit::inherited<X, LoanTerms>(), kit::field<&X::version>("version"));
//     return shape;
//   }
//
// A base stands first in the struct, and may have a base itself. A forgotten member or base does not compile.
#pragma once

#include <concepts>

#include "kit/base/breakage.hpp"
#include "kit/describe/shape.hpp"

namespace kit {

// The fields of a base, as its own shape says them.
template <class T, Described Base>
  requires std::derived_from<T, Base>
std::vector<Field> inherited() {
  static const T whole{};
  // The fields find their members from where the base begins, which therefore is where the whole begins.
  ENSURE(static_cast<const void*>(static_cast<const Base*>(&whole)) == static_cast<const void*>(&whole));
  return shape_of<Base>().fields;
}

namespace detail {
inline void add(std::vector<Field>& all, const Field& field) { all.push_back(field); }
inline void add(std::vector<Field>& all, const std::vector<Field>& fields) { all.insert(all.end(), fields.begin(), fields.end()); }
}  // namespace detail

// As kit::shape, of fields and of what is inherited, in the order given.
template <class T, class... Parts>
Shape composed(std::string_view name, const Parts&... parts) {
  static_assert(detail::MembersAre<T, Parts...>, "describe every member and base of the struct");
  Shape shape{.name = name, .fields = {}};
  (detail::add(shape.fields, parts), ...);
  return shape;
}

}  // namespace kit
