// What is announced of help and of benefits being received: ids, codes, amounts.
#pragma once

#include "centre/benefits/help/records.hpp"

namespace benefits {

struct HelpTold {
  std::string person_id;
  std::string household_id;
  std::string code;
  HelpForm form = HelpForm::cash;
  std::int64_t value_satang = 0;
  std::string document;
};
inline const kit::Shape& describe(const HelpTold*) {
  using H = HelpTold;
  static const kit::Shape shape = kit::shape<H>(
      "HelpTold", kit::field<&H::person_id>("person_id"), kit::field<&H::household_id>("household_id"),
      kit::field<&H::code>("code"), kit::field<&H::form>("form"), kit::field<&H::value_satang>("value_satang"),
      kit::field<&H::document>("document"));
  return shape;
}

struct ReceivingTold {
  std::string person_id;
  std::string code;
  kit::Date since_on;
  std::optional<kit::Date> until_on;
};
inline const kit::Shape& describe(const ReceivingTold*) {
  using R = ReceivingTold;
  static const kit::Shape shape = kit::shape<R>(
      "ReceivingTold", kit::field<&R::person_id>("person_id"), kit::field<&R::code>("code"),
      kit::field<&R::since_on>("since_on"), kit::field<&R::until_on>("until_on"));
  return shape;
}

}  // namespace benefits
