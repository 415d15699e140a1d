// What an SMS gateway tells of a message later: that it reached the phone, or that it never will. LINE tells nothing of the
// kind of an ordinary message; who has left its account is heard in line/desk.cpp.
#include "centre/frame/errand.hpp"
#include "centre/messages/desk.hpp"
#include "centre/messages/receipt/rules.hpp"
#include "centre/messages/receipt/store.hpp"

namespace messages {
namespace {

using kit::Refused;

frame::Scope of_every_centre() {
  return frame::SystemScope::everywhere("a gateway tells of whatever went by a channel that centres may share");
}

// Of the organisation whose channel it is, or of one that has none of its own.
kit::Result<void> note(frame::Act& act, const receipt::Receipt& told, const std::string& channel_org) {
  auto message = store::sent_by_sms(act, told.message);
  auto channel = message ? store::channel_for(act, message->org_id, Channel::sms) : std::nullopt;
  if (!channel || channel->org_id != channel_org) return kit::refuse(Refused::not_found, "messages.message_unknown");
  // Its answer to our sending is not written yet: it tells again.
  if (message->state == State::sending) return kit::refuse(Refused::conflict, "messages.on_its_way");
  if (told.delivery == Delivery::untold || message->delivery == Delivery::delivered || message->delivery == told.delivery)
    return {};
  message->delivery = told.delivery;
  message->delivered_ms = act.now();
  bool failed = told.delivery == Delivery::failed;
  message->state = failed ? State::parked : State::sent;
  message->fault = failed ? "not delivered: " + told.word : "";
  store::note_delivery(act, *message);
  act.announce(failed ? "messages.message_undelivered" : "messages.message_delivered", message->org_id, message->area_code,
               message->id, MessageNews{message->channel, message->kind, message->attempts, message->fault});
  return {};
}

}  // namespace

kit::Result<ReceiptHeard> Desk::hear_receipt(frame::Act& act, std::string_view body) {
  const auto& org_id = act.path("org_id");
  auto channel = store::find_channel(act, org_id, Channel::sms);
  if (!channel || !channel->enabled) return kit::refuse(Refused::not_found, "messages.channel_unknown");
  auto settings = kit::json::decode<ChannelSettings>(channel->settings);
  ENSURE(settings);
  const auto& key = settings->signing_secret;
  if (key.empty() || !kit::crypto::equal_constant_time(act.query("receipt_key"), key))
    return kit::refuse(Refused::forbidden, "messages.signature_wrong");
  auto manual = receipt::manual_of(settings->receipts);
  auto told = manual ? receipt::read(*manual, body) : std::nullopt;
  if (!told) return kit::refuse(Refused::invalid, "messages.not_understood");
  ReceiptHeard heard{told->delivery};
  return frame::do_errand(act, of_every_centre(), [&](frame::Act& inner) -> kit::Result<ReceiptHeard> {
    TRY(note(inner, *told, org_id));
    inner.announce("messages.receipt_heard", org_id, channel->area_code, inner.op_id(), heard);
    return heard;
  });
}

}  // namespace messages
