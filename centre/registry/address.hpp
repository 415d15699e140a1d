// An address as Thai offices write it: house number, moo inside the village code, alley, lane,
// road, area.
#pragma once

#include <string>

#include "kit/describe/shape.hpp"

namespace registry {

struct Address {
  std::string area_code;     // tambon (6) or village (8); the moo is its last two digits
  std::string house_code;    // 11 digits of the house register
  std::string house_no;      // "12/3"
  std::string village_name;  // as people say it, when it differs from the official name
  std::string alley;         // ตรอก
  std::string lane;          // ซอย
  std::string road;
  std::string postal_code;
  std::string landmark;  // "behind the temple", "under the bridge"
};
inline const kit::Shape& describe(const Address*) {
  static const kit::Shape shape = kit::shape<Address>(
      "Address", kit::field<&Address::area_code>("area_code", kit::required, kit::max(8)),
      kit::field<&Address::house_code>("house_code", kit::max(16)),
      kit::field<&Address::house_no>("house_no", kit::max(40), kit::personal),
      kit::field<&Address::village_name>("village_name", kit::max(120)),
      kit::field<&Address::alley>("alley", kit::max(120), kit::personal),
      kit::field<&Address::lane>("lane", kit::max(120), kit::personal),
      kit::field<&Address::road>("road", kit::max(120), kit::personal),
      kit::field<&Address::postal_code>("postal_code", kit::max(5)),
      kit::field<&Address::landmark>("landmark", kit::max(300), kit::personal));
  return shape;
}

}  // namespace registry
