// Boundaries: what is kept and what leaves.
#pragma once

#include "centre/network/network.hpp"
#include "centre/words/area_code.hpp"

namespace network {

struct Boundary {
  std::string code;
  std::string parent;  // "" of a province
  std::string rings;   // packed (boundary/topology.hpp), a space between two
  std::int64_t brought_ms = 0;
};
inline const kit::Shape& describe(const Boundary*) {
  using B = Boundary;
  static const kit::Shape shape =
      kit::shape<B>("Boundary", kit::field<&B::code>("code"), kit::field<&B::parent>("parent"), kit::field<&B::rings>("rings"),
                    kit::field<&B::brought_ms>("brought_ms"));
  return shape;
}

// Each ring as Google's polyline text, five decimals; holes are rings like others (what lies in two of them is outside).
struct BoundaryView {
  std::string code;
  std::vector<std::string> rings;
};
inline const kit::Shape& describe(const BoundaryView*) {
  using B = BoundaryView;
  static const kit::Shape shape =
      kit::shape<B>("BoundaryView", kit::field<&B::code>("code"), kit::field<&B::rings>("rings"));
  return shape;
}

struct BoundariesView {
  std::vector<BoundaryView> items;
  std::optional<BoundaryView> around;  // of the area that they lie in
  std::int64_t version = 0;            // when the newest of them was brought
};
inline const kit::Shape& describe(const BoundariesView*) {
  using B = BoundariesView;
  static const kit::Shape shape = kit::shape<B>("BoundariesView", kit::field<&B::items>("items"),
                                                kit::field<&B::around>("around"), kit::field<&B::version>("version"));
  return shape;
}

struct BoundariesImported {
  std::int64_t features = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t refused = 0;
};
inline const kit::Shape& describe(const BoundariesImported*) {
  using B = BoundariesImported;
  static const kit::Shape shape =
      kit::shape<B>("BoundariesImported", kit::field<&B::features>("features"), kit::field<&B::added>("added"),
                    kit::field<&B::changed>("changed"), kit::field<&B::refused>("refused"));
  return shape;
}

}  // namespace network
