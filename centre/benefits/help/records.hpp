// Help that somebody had and benefits that somebody receives, as they are kept.
#pragma once

#include "centre/benefits/benefits.hpp"

namespace benefits {

struct Help {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string person_id;
  std::string household_id;
  std::string code;
  HelpFrom given_by = HelpFrom::state;
  HelpForm form = HelpForm::cash;
  std::string giver;
  std::string what;
  std::int64_t value_satang = 0;
  kit::Date given_on;
  std::string document;
  std::string staff_id;
  kit::Instant recorded_ms;
  std::optional<kit::Instant> withdrawn_ms;
  std::string withdrawn_reason;
};
inline const kit::Shape& describe(const Help*) {
  using H = Help;
  static const kit::Shape shape = kit::shape<H>(
      "Help", kit::field<&H::org_id>("org_id"), kit::field<&H::id>("id"), kit::field<&H::area_code>("area_code"),
      kit::field<&H::person_id>("person_id"), kit::field<&H::household_id>("household_id"),
      kit::field<&H::code>("code"), kit::field<&H::given_by>("given_by"), kit::field<&H::form>("form"),
      kit::field<&H::giver>("giver"), kit::field<&H::what>("what"), kit::field<&H::value_satang>("value_satang"),
      kit::field<&H::given_on>("given_on"), kit::field<&H::document>("document"),
      kit::field<&H::staff_id>("staff_id"), kit::field<&H::recorded_ms>("recorded_ms"),
      kit::field<&H::withdrawn_ms>("withdrawn_ms"), kit::field<&H::withdrawn_reason>("withdrawn_reason"));
  return shape;
}

struct Receipt {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string person_id;
  std::string code;
  kit::Date since_on;
  std::optional<kit::Date> until_on;
  std::string source;
  std::string document;
  std::string staff_id;
  kit::Instant recorded_ms;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Receipt*) {
  using R = Receipt;
  static const kit::Shape shape = kit::shape<R>(
      "Receipt", kit::field<&R::org_id>("org_id"), kit::field<&R::id>("id"), kit::field<&R::area_code>("area_code"),
      kit::field<&R::person_id>("person_id"), kit::field<&R::code>("code"), kit::field<&R::since_on>("since_on"),
      kit::field<&R::until_on>("until_on"), kit::field<&R::source>("source"), kit::field<&R::document>("document"),
      kit::field<&R::staff_id>("staff_id"), kit::field<&R::recorded_ms>("recorded_ms"),
      kit::field<&R::version>("version"));
  return shape;
}

}  // namespace benefits
