// Consent by purpose: what was said, when, how, before whom, in which language (fields of ISO/IEC
// TS 27560).
#pragma once

#include <optional>
#include <string>

#include "centre/registry/kinds.hpp"

namespace registry {

struct StateConsent {
  ConsentPurpose purpose = ConsentPurpose::photograph;
  ConsentState state = ConsentState::given;
  std::optional<kit::Date> stated_on;  // today when not said
  std::optional<kit::Date> valid_until;
  ConsentMethod method = ConsentMethod::signature;
  std::string language;        // in which the notice was read: "th", "en", "nod", "kar"
  std::string notice_version;  // of the privacy notice
  std::string recipients;      // to whom it may go
  std::string witness_name;
  std::string guardian_name;
  std::string guardian_relationship;
};
inline const kit::Shape& describe(const StateConsent*) {
  using S = StateConsent;
  static const kit::Shape shape = kit::shape<S>(
      "StateConsent", kit::field<&S::purpose>("purpose", kit::required),
      kit::field<&S::state>("state", kit::required), kit::field<&S::stated_on>("stated_on"),
      kit::field<&S::valid_until>("valid_until"), kit::field<&S::method>("method", kit::required),
      kit::field<&S::language>("language", kit::required, kit::min(2), kit::max(8)),
      kit::field<&S::notice_version>("notice_version", kit::max(40)),
      kit::field<&S::recipients>("recipients", kit::max(300)),
      kit::field<&S::witness_name>("witness_name", kit::max(200), kit::personal),
      kit::field<&S::guardian_name>("guardian_name", kit::max(200), kit::personal),
      kit::field<&S::guardian_relationship>("guardian_relationship", kit::max(60)));
  return shape;
}

struct ConsentView {
  std::string id;
  StateConsent statement;
  std::string recorded_by;  // staff id
  kit::Instant recorded;
  bool in_force = false;  // the latest of its purpose, given, and not run out
};
inline const kit::Shape& describe(const ConsentView*) {
  using C = ConsentView;
  static const kit::Shape shape =
      kit::shape<C>("Consent", kit::field<&C::id>("id"), kit::field<&C::statement>("statement"),
                    kit::field<&C::recorded_by>("recorded_by"),
                    kit::field<&C::recorded>("recorded"), kit::field<&C::in_force>("in_force"));
  return shape;
}

}  // namespace registry
