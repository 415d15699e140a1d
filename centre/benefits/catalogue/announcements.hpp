// What is announced of the catalogue.
#pragma once

#include "centre/benefits/catalogue/records.hpp"

namespace benefits {

struct RateTold {
  std::string code;
  std::string rate;
  kit::Date valid_from;
  std::optional<std::int64_t> amount_satang;
};
inline const kit::Shape& describe(const RateTold*) {
  using R = RateTold;
  static const kit::Shape shape = kit::shape<R>("RateTold", kit::field<&R::code>("code"), kit::field<&R::rate>("rate"),
                                                kit::field<&R::valid_from>("valid_from"),
                                                kit::field<&R::amount_satang>("amount_satang"));
  return shape;
}

}  // namespace benefits
