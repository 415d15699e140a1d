// A slice of a list: keyset paging, never OFFSET. `next` is opaque and goes back as ?after=.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/base/result.hpp"
#include "kit/describe/shape.hpp"

namespace frame {

template <kit::Described T>
struct Page {
  std::vector<T> items;
  std::optional<std::string> next;
};

template <kit::Described T>
const kit::Shape& describe(const Page<T>*) {
  static const std::string name = "PageOf" + std::string(kit::shape_of<T>().name);
  static const kit::Shape shape = kit::shape<Page<T>>(name, kit::field<&Page<T>::items>("items"),
                                                      kit::field<&Page<T>::next>("next"));
  return shape;
}

// Cursor text from the sort values of the last row, and back. A cursor that does not read is refused.
std::string make_cursor(const std::vector<std::string>& keys);
kit::Result<std::vector<std::string>> read_cursor(std::string_view cursor, std::size_t keys);

// Nothing to send, or nothing to say.
struct Nothing {
  bool done = true;
};
inline const kit::Shape& describe(const Nothing*) {
  static const kit::Shape shape = kit::shape<Nothing>("Nothing", kit::field<&Nothing::done>("done"));
  return shape;
}

}  // namespace frame
