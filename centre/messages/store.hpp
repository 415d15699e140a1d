// The only SQL of messages. Addresses and settings are sealed in here.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/messages/rules.hpp"

namespace messages::store {

// Its address opened.
Message message_of(const frame::Look& look, const frame::Row& row);
void insert(frame::Act& act, Message message);
void save(frame::Act& act, Message& message);
std::vector<Message> about(frame::Look& look, std::string_view org_id, std::string_view about);
std::optional<Message> find_own(frame::Look& look, std::string_view message_id);
// The same word about the same record to the same person, put since then.
bool told_since(frame::Look& look, const Message& message, kit::Instant since);

struct OutboxFilter {
  std::string org_id;
  std::string state;    // "" is any
  std::string channel;  // "" is any
  std::int64_t before_ms = 0;
  std::string before_id;
  std::size_t limit = 50;
};
std::vector<Message> outbox(frame::Look& look, const OutboxFilter& filter);
std::int64_t count(frame::Look& look, std::string_view org_id, std::string_view channel, std::string_view state);

// For the sender. Takes what is due, and what a try that ended with the program left behind.
bool any_due(frame::Look& look, kit::Instant now);
std::vector<Message> take_due(frame::Act& act, kit::Instant lease_until, std::size_t limit);
QuietHours quiet_hours(frame::Look& look, kit::Date day);

std::optional<Contact> find_contact(frame::Look& look, std::string_view org_id, std::string_view id);
// Equal for equal addresses, and says nothing of them.
std::string address_index(const frame::Look& look, std::string_view address);
void put_contact(frame::Act& act, Contact contact);  // the address "" takes it away
std::optional<ChannelRecord> find_channel(frame::Look& look, std::string_view org_id, Channel channel);
// The organisation's own when it is enabled, or an enabled one that is shared.
std::optional<ChannelRecord> channel_for(frame::Look& look, std::string_view org_id, Channel channel);
void put_channel(frame::Act& act, ChannelRecord channel);

}  // namespace messages::store
