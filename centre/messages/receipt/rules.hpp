// What a gateway says became of a message, read as its manual describes it. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/messages/messages.hpp"

namespace messages::receipt {

// The lines of the settings: "id=MessageSid", "status=MessageStatus", "delivered=delivered,DELIVRD",
// "failed=failed,UNDELIV", "reference=/messages/0/id" (where the answer to a sending holds the gateway's own name for
// the message). id and status name a field of a form, or a place in JSON when they begin with "/".
struct Manual {
  std::string id, status, reference;
  std::vector<std::string> delivered, failed;
};
// Nothing when a line is none of these, or a receipt could not be told by them; no lines: no receipts.
std::optional<Manual> manual_of(std::string_view lines);

struct Receipt {
  std::string message;  // our id, or the gateway's name for it
  Delivery delivery = Delivery::untold;  // untold: a word on the way, such as "queued"
  std::string word;     // as the gateway says it
};
std::optional<Receipt> read(const Manual& manual, std::string_view body);

}  // namespace messages::receipt
