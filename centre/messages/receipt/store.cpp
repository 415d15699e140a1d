#include "centre/messages/receipt/store.hpp"

namespace messages::store {
namespace {

using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery sent_q{system_job,
                           "SELECT * FROM messages_outbox WHERE channel = 'sms' AND (id = $1 OR (reference = $1 AND"
                           " reference <> '')) LIMIT 1"};
constexpr OpenQuery note_q{system_job,
                           "UPDATE messages_outbox SET delivery = $4, delivered_ms = $5, state = $6, fault = $7,"
                           " version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $3"};

}  // namespace

std::optional<Message> sent_by_sms(frame::Look& look, std::string_view id_or_reference) {
  auto row = look.db.find(sent_q, {std::string(id_or_reference)});
  return row ? std::optional(message_of(look, *row)) : std::nullopt;
}

void note_delivery(frame::Act& act, Message& m) {
  if (act.db.change(note_q, {m.org_id, m.id, m.version, std::string(kit::name_of(m.delivery)),
                             frame::or_null(m.delivered_ms ? std::optional(m.delivered_ms->ms) : std::nullopt),
                             std::string(kit::name_of(m.state)), m.fault}) == 0)
    throw kit::sql::TryAgain("the message changed meanwhile");
  ++m.version;
}

}  // namespace messages::store
