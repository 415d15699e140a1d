// What is kept of a refund.
#pragma once

#include "centre/aid/records.hpp"

namespace aid {

// Money that comes back; the parts whose turn has not come are empty.
struct Refund {
  std::string org_id;
  std::string id;
  std::string request_id;
  std::string payment_id;
  std::int64_t amount_satang = 0;
  std::string reason;
  RefundState state = RefundState::asked;
  kit::Instant asked_ms;
  std::string asked_by;
  std::string maker_key;
  Part maker_part = Part::maker;
  std::string decision;
  std::optional<kit::Instant> decided_ms;
  std::string decided_by;
  std::optional<std::string> approver_key;
  Part approver_part = Part::approver;
  std::optional<kit::Date> returned_on;
  PayHow how = PayHow::cash;
  std::string reference;
  std::string giver_name;
  std::string receipt;  // number of the ledger's correction
  std::optional<kit::Instant> received_ms;
  std::string received_by;
  std::optional<std::string> payer_key;
  Part payer_part = Part::payer;
};
inline const kit::Shape& describe(const Refund*) {
  using X = Refund;
  static const kit::Shape shape = kit::shape<X>("AidRefund", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::request_id>("request_id"), kit::field<&X::payment_id>("payment_id"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::reason>("reason", kit::personal),
      kit::field<&X::state>("state"), kit::field<&X::asked_ms>("asked_ms"), kit::field<&X::asked_by>("asked_by"),
      kit::field<&X::maker_key>("maker_key"), kit::field<&X::maker_part>("maker_part"),
      kit::field<&X::decision>("decision", kit::personal), kit::field<&X::decided_ms>("decided_ms"),
      kit::field<&X::decided_by>("decided_by"), kit::field<&X::approver_key>("approver_key"),
      kit::field<&X::approver_part>("approver_part"), kit::field<&X::returned_on>("returned_on"),
      kit::field<&X::how>("how"), kit::field<&X::reference>("reference"),
      kit::field<&X::giver_name>("giver_name", kit::personal), kit::field<&X::receipt>("receipt"),
      kit::field<&X::received_ms>("received_ms"), kit::field<&X::received_by>("received_by"),
      kit::field<&X::payer_key>("payer_key"), kit::field<&X::payer_part>("payer_part"));
  return shape;
}

}  // namespace aid
