// Receipts of messages that went out by one channel.
#pragma once

#include "centre/messages/store.hpp"

namespace messages::store {

// By our id or by the gateway's name for it; whoever's channel it went by.
std::optional<Message> sent_by_sms(frame::Look& look, std::string_view id_or_reference);
// What came first counts: a message that was delivered stays so.
void note_delivery(frame::Act& act, Message& message);

}  // namespace messages::store
