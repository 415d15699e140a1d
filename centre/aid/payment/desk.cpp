// Payments: evidence, the ledger's transfer, the note of help received; three different hands.
#include "centre/aid/payment/desk.hpp"

#include <fmt/ranges.h>

#include "centre/aid/file/store.hpp"
#include "centre/aid/payment/store.hpp"
#include "centre/aid/request/step.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/text/text.hpp"

namespace aid::payment {
namespace {

using kit::Refused;

bool blank(std::string_view text) { return kit::text::trim(text).empty(); }

// What a page draws is a PNG, what a camera takes a JPEG.
bool is_picture(std::string_view base64url) {
  auto bytes = kit::crypto::unbase64url(base64url);
  return bytes && (bytes->starts_with("\x89PNG\r\n\x1a\n") || bytes->starts_with("\xff\xd8\xff"));
}

kit::Result<void> check_evidence(const Preparation& prepared, const PayRequest& c) {
  if (!c.mark_image.empty() && !is_picture(c.mark_image))
    return kit::refuse_field("/mark_image", "aid.not_a_picture");
  bool to_account = prepared.pay_how == PayHow::transfer || prepared.pay_how == PayHow::promptpay;
  if (to_account && blank(c.reference) && c.slip_file_id.empty())
    return kit::refuse_field("/reference", "aid.evidence_needed");
  bool witnesses = !blank(c.witness_1) && !blank(c.witness_2);
  if (c.acknowledgement == Acknowledged::thumb && !witnesses)
    return kit::refuse_field("/witness_1", "aid.witnesses_needed");
  if (!to_account && c.mark_image.empty() && !witnesses)
    return kit::refuse_field("/mark_image", "aid.evidence_needed");
  return {};
}

kit::Result<void> check_day(frame::Act& act, const Request& r, kit::Date paid_on) {
  if (paid_on > act.today()) return kit::refuse_field("/paid_on", "aid.in_future");
  auto decided = store::decisions_of(act, r);
  if (!decided.empty() && paid_on < decided.front().decided_ms.bangkok_day())
    return kit::refuse_field("/paid_on", "aid.before_decision");
  return {};
}

// Nothing is paid to who is not there any more: the request ends, the money goes back, and the payer is told.
kit::Result<void> stop_when_gone(frame::Act& act, const Doors& doors, Seen& seen) {
  auto gone = beneficiary(act, doors, seen.request).gone;
  if (gone == Gone::no) return {};
  seen.request.outcome = gone == Gone::died ? Outcome::died : Outcome::moved;
  TRY(take_step(act, doors, seen, Step::stop, "พบก่อนจ่ายเงิน"));
  TRY(release_holds(act, doors, seen.request));
  tell(act, "aid.request_moved", seen);
  act.keep_though_refused();
  return kit::refuse(Refused::conflict, gone == Gone::died ? "aid.died" : "aid.moved_away");
}

Payment payment_of(frame::Act& act, const Request& r, const Preparation& prepared, const PayRequest& c) {
  return {.org_id = r.org_id,
          .id = act.new_event_id(),
          .request_id = r.id,
          .amount_satang = r.amount_satang,
          .paid_on = c.paid_on,
          .pay_how = prepared.pay_how,
          .voucher = r.number,
          .reference = kit::text::normalise_thai(c.reference),
          .receiver_name = kit::text::normalise_thai(c.receiver_name),
          .acknowledgement = c.acknowledgement,
          .witness_1 = kit::text::normalise_thai(c.witness_1),
          .witness_2 = kit::text::normalise_thai(c.witness_2),
          .mark_image = c.mark_image,
          .paid_ms = act.now(),
          .paid_by = act.actor().staff_id,
          .slip_file = c.slip_file_id};
}

std::string key_of(std::span<const Hand> hands, Part part) {
  auto at = std::ranges::find(hands, part, &Hand::part);
  return at == hands.end() ? "" : at->key;
}

// The ledger's transfers, where purses of ours pay: all of them or none.
kit::Result<void> post(frame::Act& act, const Doors& doors, const Request& r, Payment& p) {
  auto holds = store::open_holds(act, r);
  std::ranges::sort(holds, {}, &Hold::fund_id);
  std::vector<std::string> numbers;
  std::int64_t sum = 0;
  for (const Hold& hold : holds) {
    auto settled = settle_hold(act, doors, hold, p.paid_on);
    if (!settled) {
      auto refusal = std::move(settled).error();
      for (auto& fault : refusal.faults)
        if (fault.path == "/effective_on") fault.path = "/paid_on";
      return refusal;
    }
    if (p.transfer_id.empty()) p.transfer_id = settled->id;
    numbers.push_back(settled->number);
    sum += hold.amount_satang;
  }
  if (holds.empty()) return {};
  ENSURE(sum == p.amount_satang);
  p.voucher = fmt::format("{}", fmt::join(numbers, ", "));
  return {};
}

// The slip is one that was uploaded to this request.
kit::Result<void> check_slip(frame::Look& look, const Request& r, const std::string& file_id) {
  if (file_id.empty()) return {};
  auto files = store::files_of(look, r);
  auto at = std::ranges::find(files, file_id, &File::id);
  if (at == files.end() || at->code != slip_code) return kit::refuse_field("/slip_file_id", "aid.file_unknown");
  return {};
}

// What a confidential benefit is for is not told: its note says only that there was help.
kit::Result<void> note_help(frame::Act& act, const Doors& doors, const Request& r, const Payment& p) {
  auto benefit = rate_of(act, doors, r);
  auto owner = doors.staff.find_organisation(act, r.org_id);
  auto document = "aid.payment/" + p.id;
  bool secret = benefit && benefit->confidential;
  TRY(doors.benefits.note_help(act, {.person_id = r.person_id,
                                     .household_id = r.household_id,
                                     .code = secret ? "" : r.benefit_code,
                                     .from = benefits::HelpFrom::state,
                                     .form = benefits::HelpForm::cash,
                                     .giver = owner ? owner->name_th : "",
                                     .what = secret || !benefit ? "เงินสงเคราะห์" : benefit->name_th,
                                     .value = Money{p.amount_satang},
                                     .given_on = p.paid_on,
                                     .document = document}));
  if (!benefit || benefit->frequency != benefits::Frequency::monthly) return {};
  return doors.benefits.note_receiving(act, r.person_id, r.benefit_code, p.paid_on, std::nullopt, document);
}

kit::Result<Seen> prepare_one(frame::Act& act, const Doors& doors, const PreparePayments& command, std::size_t i) {
  auto seen = TRY(get_request(act, doors, command.items[i].request_id));
  TRY(stop_when_gone(act, doors, seen));
  const Request& r = seen.request;
  auto hand = TRY(take_step(act, doors, seen, Step::preparation, ""));
  auto earlier = store::preparations_of(act, r);
  store::insert_preparation(act, {.org_id = r.org_id,
                                  .id = act.new_event_id(),
                                  .request_id = r.id,
                                  .position = earlier.empty() ? 1 : earlier.front().position + 1,
                                  .pay_how = r.pay_how,
                                  .payee_name = r.payee_name,
                                  .bank = r.bank,
                                  .account = r.account,
                                  .pay_on = command.pay_on,
                                  .prepared_ms = act.now(),
                                  .prepared_by = act.actor().staff_id,
                                  .person_key = hand.key});
  tell(act, "aid.payment_prepared", seen);
  return seen;
}

}  // namespace

kit::Result<frame::Page<RequestRow>> prepare(frame::Act& act, const Doors& doors, const PreparePayments& command) {
  frame::Page<RequestRow> page;
  for (std::size_t i = 0; i < command.items.size(); ++i) {
    auto seen = prepare_one(act, doors, command, i);
    if (!seen) {
      auto refusal = std::move(seen).error();
      if (refusal.faults.empty())
        refusal.faults.push_back({"/items/" + std::to_string(i), refusal.code, refusal.values});
      return refusal;
    }
    page.items.push_back(row_of(act, doors, *seen));
  }
  return page;
}

kit::Result<RequestView> pay(frame::Act& act, const Doors& doors, const PayRequest& command) {
  auto seen = TRY(get_request(act, doors));
  Request& r = seen.request;
  TRY(next_state(Step::payment, r.state, act.actor().role));
  TRY(stop_when_gone(act, doors, seen));
  auto prepared = store::preparations_of(act, r);
  ENSURE(!prepared.empty());
  TRY(check_evidence(prepared.front(), command));
  TRY(check_slip(act, r, command.slip_file_id));
  TRY(check_day(act, r, command.paid_on));
  auto hand = TRY(take_step(act, doors, seen, Step::payment, ""));
  auto p = payment_of(act, r, prepared.front(), command);
  auto hands = store::hands_of(act, r);
  p.maker_key = key_of(hands, Part::maker);
  p.approver_key = key_of(hands, Part::approver);
  p.payer_key = hand.key;
  TRY(post(act, doors, r, p));
  store::insert_payment(act, p);
  TRY(note_help(act, doors, r, p));
  tell(act, "aid.paid", seen);
  return view_of(act, doors, seen);
}

kit::Result<RequestView> fail(frame::Act& act, const Doors& doors, const FailPayment& command) {
  auto seen = TRY(get_request(act, doors));
  TRY(take_step(act, doors, seen, Step::failure, command.reason));
  tell(act, "aid.request_moved", seen);
  return view_of(act, doors, seen);
}

kit::Result<RequestView> follow_up(frame::Act& act, const Doors& doors, const FollowRequest& command) {
  auto seen = TRY(get_request(act, doors));
  if (command.done_on > act.today()) return kit::refuse_field("/done_on", "aid.in_future");
  TRY(take_step(act, doors, seen, Step::follow_up, ""));
  store::insert_follow_up(act, {.org_id = seen.request.org_id,
                                .id = act.new_event_id(),
                                .request_id = seen.request.id,
                                .done_on = command.done_on,
                                .method = command.method,
                                .result = kit::text::normalise_thai(command.result),
                                .noted_ms = act.now(),
                                .noted_by = act.actor().staff_id});
  tell(act, "aid.followed_up", seen);
  return view_of(act, doors, seen);
}

}  // namespace aid::payment
