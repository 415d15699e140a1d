// Refunds: the course in rules.cpp, the ledger's corrections, and help that counts no more.
#include "centre/aid/refund/desk.hpp"

#include <fmt/ranges.h>

#include "centre/aid/decision/purse.hpp"
#include "centre/aid/payment/store.hpp"
#include "centre/aid/refund/store.hpp"
#include "centre/aid/request/step.hpp"
#include "centre/frame/errand.hpp"
#include "kit/text/text.hpp"

namespace aid::refund {
namespace {

using kit::Refused;

kit::Result<Refund> in_path(frame::Act& act, const Request& r, Step step) {
  auto newest = store::newest_refund(act, r);
  if (!newest || newest->id != act.path("refund_id")) return kit::refuse(Refused::not_found, "aid.refund_unknown");
  if (!refund_goes_on(step, newest->state)) return kit::refuse(Refused::conflict, "aid.refund_done");
  return *newest;
}

kit::Result<void> check_receipt(frame::Look& look, const Payment& payment, const ReceiveRefund& c) {
  if (c.returned_on > look.today()) return kit::refuse_field("/returned_on", "aid.in_future");
  if (c.returned_on < payment.paid_on) return kit::refuse_field("/returned_on", "aid.before_payment");
  if (c.how != PayHow::cash && kit::text::trim(c.reference).empty())
    return kit::refuse_field("/reference", "aid.evidence_needed");
  return {};
}

// Each purse gets what it paid; the numbers of the corrections are the receipt.
kit::Result<std::string> book(frame::Act& act, const Doors& doors, const Request& r, kit::Date returned_on) {
  std::vector<std::string> numbers;
  auto holds = store::holds_of(act, r);
  std::ranges::sort(holds, {}, &Hold::fund_id);
  for (const Hold& hold : holds) {
    if (hold.state != HoldState::settled) continue;
    auto corrected = TRY(give_back(act, doors, hold, r.number, returned_on));
    numbers.push_back(corrected.number);
  }
  return numbers.empty() ? r.number : fmt::format("{}", fmt::join(numbers, ", "));
}

// The help is as if it had not been; whoever noted it, wherever.
kit::Result<void> unsay_help(frame::Act& act, const Doors& doors, const Request& r, const Payment& p,
                             kit::Date returned_on) {
  auto benefit = rate_of(act, doors, r);
  bool monthly = benefit && benefit->frequency == benefits::Frequency::monthly;
  auto document = "aid.payment/" + p.id;
  return frame::do_errand(act, frame::SystemScope::everywhere("help that came back counts nowhere"),
                          [&](frame::Act& inner) -> kit::Result<void> {
                            doors.benefits.withdraw_help(inner, document, "คืนเงินแล้ว");
                            if (!monthly) return {};
                            return doors.benefits.note_receiving(inner, r.person_id, r.benefit_code, p.paid_on,
                                                                 returned_on, document);
                          });
}

}  // namespace

kit::Result<RequestView> ask(frame::Act& act, const Doors& doors, const AskRefund& command) {
  auto seen = TRY(get_request(act, doors));
  Request& r = seen.request;
  auto newest = store::newest_refund(act, r);
  if (newest && newest->state != RefundState::refused) return kit::refuse(Refused::conflict, "aid.refund_open");
  auto hand = TRY(take_step(act, doors, seen, Step::refund_request, command.reason));
  auto payment = store::payment_of(act, r);
  ENSURE(payment.has_value());
  store::insert_refund(act, {.org_id = r.org_id,
                             .id = act.new_event_id(),
                             .request_id = r.id,
                             .payment_id = payment->id,
                             .amount_satang = payment->amount_satang,
                             .reason = kit::text::normalise_thai(command.reason),
                             .asked_ms = act.now(),
                             .asked_by = act.actor().staff_id,
                             .maker_key = hand.key});
  tell(act, "aid.refund_asked", seen);
  return view_of(act, doors, seen);
}

kit::Result<RequestView> decide(frame::Act& act, const Doors& doors, const DecideRefund& command) {
  auto seen = TRY(get_request(act, doors));
  Request& r = seen.request;
  bool agreed = command.choice == Choice::approve;
  auto step = agreed ? Step::refund_agreement : Step::refund_refusal;
  auto f = TRY(in_path(act, r, step));
  auto benefit = rate_of(act, doors, r);
  auto level = kit::choice_of<benefits::Approval>(r.level);
  if (!level && benefit) level = benefit->approval;
  if (level) TRY(may_decide(*level, act.actor().role, Money{f.amount_satang}, store::levels(act, act.today())));
  auto hand = TRY(take_step(act, doors, seen, step, command.reason));
  f.state = agreed ? RefundState::agreed : RefundState::refused;
  f.decision = kit::text::normalise_thai(command.reason);
  f.decided_ms = act.now();
  f.decided_by = act.actor().staff_id;
  f.approver_key = hand.key;
  store::go_on_with_refund(act, f, RefundState::asked);
  tell(act, "aid.refund_decided", seen);
  return view_of(act, doors, seen);
}

kit::Result<RequestView> receive(frame::Act& act, const Doors& doors, const ReceiveRefund& command) {
  auto seen = TRY(get_request(act, doors));
  Request& r = seen.request;
  auto f = TRY(in_path(act, r, Step::refund_receipt));
  auto payment = store::payment_of(act, r);
  ENSURE(payment.has_value());
  TRY(check_receipt(act, *payment, command));
  auto hand = TRY(take_step(act, doors, seen, Step::refund_receipt, ""));
  f.state = RefundState::received;
  f.returned_on = command.returned_on;
  f.how = command.how;
  f.reference = kit::text::normalise_thai(command.reference);
  f.giver_name = kit::text::normalise_thai(command.giver_name);
  f.receipt = TRY(book(act, doors, r, command.returned_on));
  f.received_ms = act.now();
  f.received_by = act.actor().staff_id;
  f.payer_key = hand.key;
  store::go_on_with_refund(act, f, RefundState::agreed);
  TRY(unsay_help(act, doors, r, *payment, command.returned_on));
  tell(act, "aid.refund_received", seen);
  return view_of(act, doors, seen);
}

}  // namespace aid::refund
