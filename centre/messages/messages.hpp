// The front door of messages: a word to a person or an officer, by LINE, SMS or e-mail. Never what a case is about: only
// that there is news, its number, and whom to call.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/module.hpp"
#include "centre/frame/perform.hpp"
#include "centre/papers/papers.hpp"
#include "centre/registry/registry.hpp"
#include "centre/staff/staff.hpp"

namespace messages {

using frame::Role;

// Own address for reminders.
inline constexpr frame::Permission own_address{
    "messages.own_address", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer,
                             Role::agency_officer, Role::provincial_officer, Role::executive, Role::fund_committee,
                             Role::auditor, Role::administrator}};
// How a person wants to be told.
inline constexpr frame::Permission keep_contact{
    "messages.keep_contact", {Role::desk_officer, Role::social_worker, Role::centre_head}};
inline constexpr frame::Permission read_outbox{
    "messages.read_outbox", {Role::centre_head, Role::provincial_officer, Role::administrator}};
inline constexpr frame::Permission keep_channels{"messages.keep_channels", {Role::administrator}};

enum class Channel : std::uint8_t { line, sms, mail };
constexpr auto choices(const Channel*) { return kit::Choices{"line", "sms", "mail"}; }

// waiting: not yet sent, or to be tried again; parked: given up, somebody should look.
enum class State : std::uint8_t { waiting, sending, sent, parked };
constexpr auto choices(const State*) { return kit::Choices{"waiting", "sending", "sent", "parked"}; }

// What the other side told later of a message that it had taken. untold: nothing, as most do.
enum class Delivery : std::uint8_t { untold, delivered, failed };
constexpr auto choices(const Delivery*) { return kit::Choices{"untold", "delivered", "failed"}; }

// Which text: messages.text.KIND and messages.subject.KIND, with {number}, {centre} and {phone} filled in.
enum class Kind : std::uint8_t { request_taken, news, come_or_call, appointment, reminder, test, complaint_late };
constexpr auto choices(const Kind*) {
  return kit::Choices{"request_taken", "news", "come_or_call", "appointment", "reminder", "test", "complaint_late"};
}

struct Notice {
  std::string org_id;
  std::string area_code;
  Kind kind = Kind::news;
  std::string about;   // "casework.case/ID"
  std::string number;  // the only thing of a case that is said
};

struct MessageBrief {
  std::string id;
  Channel channel = Channel::sms;
  Kind kind = Kind::news;
  State state = State::waiting;
  std::int64_t attempts = 0;
  std::string fault;  // "http 429", "no channel"; "" when all is well
  kit::Instant put_at;
  std::optional<kit::Instant> sent_at;
  std::optional<kit::Instant> next_at;
  Delivery delivery = Delivery::untold;
  std::optional<kit::Instant> delivered_at;  // when that was told
};

// What became of the wish to tell somebody; everything but `put` leaves no message.
enum class Told : std::uint8_t { put, no_consent, no_address, no_channel, told_lately };
constexpr auto choices(const Told*) {
  return kit::Choices{"put", "no_consent", "no_address", "no_channel", "told_lately"};
}

// Announces messages.message_put, message_sent, message_delayed, message_parked, message_delivered,
// message_undelivered, receipt_heard, sending_begun, channel_changed, channel_tested, contact_changed, line_code_made, line_heard.
class Messages : public frame::Module {
 public:
  // Within the caller's act, so that both happen or neither. The caller keeps the rules of safe contact: whoever may be
  // in danger when a phone is read is not told at all. The same word about the same record goes out once a quarter hour.
  virtual Told tell_person(frame::Act& act, std::string_view person_id, const Notice& notice) = 0;
  // An officer's own address; consent is the address being there.
  virtual Told tell_member(frame::Act& act, std::string_view staff_id, const Notice& notice) = 0;
  // Newest first. Whoever asks has checked that the reader may know the record.
  virtual std::vector<MessageBrief> about(frame::Look& look, std::string_view org_id, std::string_view about) = 0;
  // Sends a parked or sent message about this record again. Refuses messages.message_unknown, messages.on_its_way,
  // messages.no_consent (which is also
  // what is said where a message would put somebody in danger).
  virtual kit::Result<void> resend(frame::Act& act, std::string_view org_id, std::string_view about,
                                   std::string_view message_id) = 0;
  // Sends what is due, now; gives how many were tried. What the worker of `chaeson serve` does all the time.
  virtual std::size_t send_due(const frame::Performer& performer) = 0;
  // A desk above knows whom a message may put in danger: asked when a message is put, when it is sent again, and once
  // more right before it goes out. Whoever is asked for stands under every id of the person.
  virtual void keep_silent_when(std::function<bool(frame::Look&, const std::vector<std::string>& person_ids)> unsafe) = 0;
  // What the worker does before each round of sending: a desk above puts what has become due.
  virtual void before_sending(std::function<void(const frame::Performer&)> work) = 0;
  // Starts the worker; leave() ends it.
  virtual void start_sending(const frame::Performer& performer, std::function<void(std::string_view)> broken) = 0;
};

std::unique_ptr<Messages> open_messages(registry::Registry& registry, papers::Papers& papers, staff::Staff& staff,
                                        network::Network& network);

}  // namespace messages
