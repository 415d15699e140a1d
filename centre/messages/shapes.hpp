// What messages keeps, what is asked of it, and what leaves. Addresses are sealed and leave masked.
#pragma once

#include "centre/messages/messages.hpp"
#include "kit/describe/shape.hpp"

namespace messages {

struct Message {
  std::string org_id;
  std::string id;
  std::string area_code;
  Channel channel = Channel::sms;
  Kind kind = Kind::news;
  std::string language;
  std::string about;
  std::string subject_kind;  // "person", "staff"
  std::string subject_id;
  std::string number;
  std::string address;  // sealed
  State state = State::waiting;
  std::int64_t attempts = 0;
  std::optional<kit::Instant> due_ms;
  std::optional<kit::Instant> lease_ms;  // until when the try under way has the message for itself
  std::string fault;
  kit::Instant put_ms;
  std::string put_by;
  std::optional<kit::Instant> sent_ms;
  std::int64_t version = 1;
  std::string reference;  // the gateway's name for it
  Delivery delivery = Delivery::untold;
  std::optional<kit::Instant> delivered_ms;
};
inline const kit::Shape& describe(const Message*) {
  using M = Message;
  static const kit::Shape shape = kit::shape<M>(
      "Message", kit::field<&M::org_id>("org_id"), kit::field<&M::id>("id"),
      kit::field<&M::area_code>("area_code"), kit::field<&M::channel>("channel"), kit::field<&M::kind>("kind"),
      kit::field<&M::language>("language"), kit::field<&M::about>("about"),
      kit::field<&M::subject_kind>("subject_kind"), kit::field<&M::subject_id>("subject_id"),
      kit::field<&M::number>("number"), kit::field<&M::address>("address", kit::personal),
      kit::field<&M::state>("state"), kit::field<&M::attempts>("attempts"), kit::field<&M::due_ms>("due_ms"),
      kit::field<&M::lease_ms>("lease_ms"), kit::field<&M::fault>("fault"), kit::field<&M::put_ms>("put_ms"),
      kit::field<&M::put_by>("put_by"), kit::field<&M::sent_ms>("sent_ms"), kit::field<&M::version>("version"),
      kit::field<&M::reference>("reference"), kit::field<&M::delivery>("delivery"),
      kit::field<&M::delivered_ms>("delivered_ms"));
  return shape;
}

// How somebody wants to be told: one row each, for people and for officers.
struct Contact {
  std::string org_id;
  std::string id;  // "person/ID", "staff/ID"
  std::string area_code;
  Channel channel = Channel::sms;
  std::string address;  // sealed
  std::string language;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Contact*) {
  using C = Contact;
  static const kit::Shape shape = kit::shape<C>(
      "Contact", kit::field<&C::org_id>("org_id"), kit::field<&C::id>("id"), kit::field<&C::area_code>("area_code"),
      kit::field<&C::channel>("channel"), kit::field<&C::address>("address", kit::personal),
      kit::field<&C::language>("language"), kit::field<&C::version>("version"));
  return shape;
}

enum class Language : std::uint8_t { th, en };
constexpr auto choices(const Language*) { return kit::Choices{"th", "en"}; }

struct KeepContact {
  Channel channel = Channel::sms;
  std::string address;  // "" takes it away
  Language language = Language::th;
};
inline const kit::Shape& describe(const KeepContact*) {
  static const kit::Shape shape = kit::shape<KeepContact>(
      "KeepContact", kit::field<&KeepContact::channel>("channel", kit::required),
      kit::field<&KeepContact::address>("address", kit::max(254), kit::secret),
      kit::field<&KeepContact::language>("language"));
  return shape;
}

struct ContactView {
  bool set = false;
  Channel channel = Channel::sms;
  std::string masked;
  Language language = Language::th;
  bool consented = false;  // of a person: a consent in force
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const ContactView*) {
  static const kit::Shape shape = kit::shape<ContactView>(
      "ContactView", kit::field<&ContactView::set>("set"), kit::field<&ContactView::channel>("channel"),
      kit::field<&ContactView::masked>("masked", kit::personal), kit::field<&ContactView::language>("language"),
      kit::field<&ContactView::consented>("consented"), kit::field<&ContactView::version>("version"));
  return shape;
}

// What a channel needs; the secret is written and never read again.
struct ChannelSettings {
  std::string url;
  std::string sender;   // mail: the address it comes from
  std::string user;     // mail
  std::string secret;   // token or password
  bool json = false;    // sms
  std::string fields;   // sms: "msisdn={to}", a line each
  std::string headers;  // sms: "X-Api-Key: {token}", a line each
  std::string ca_file;  // mail
  std::string signing_secret;  // line: with which it signs what it tells; sms: the key in the address for receipts
  std::string receipts;        // sms: receipt/rules.hpp, a line each
};
inline const kit::Shape& describe(const ChannelSettings*) {
  using S = ChannelSettings;
  static const kit::Shape shape = kit::shape<S>(
      "ChannelSettings", kit::field<&S::url>("url", kit::max(300)), kit::field<&S::sender>("sender", kit::max(254)),
      kit::field<&S::user>("user", kit::max(200)), kit::field<&S::secret>("secret", kit::max(500), kit::secret),
      kit::field<&S::json>("json"), kit::field<&S::fields>("fields", kit::max(2000)),
      kit::field<&S::headers>("headers", kit::max(1000)), kit::field<&S::ca_file>("ca_file", kit::max(300)),
      kit::field<&S::signing_secret>("signing_secret", kit::max(500), kit::secret),
      kit::field<&S::receipts>("receipts", kit::max(1000)));
  return shape;
}

struct ChannelRecord {
  std::string org_id;
  std::string id;  // the channel's name
  std::string area_code;
  bool enabled = false;
  bool shared = false;  // for every organisation that has none of its own
  std::string settings;  // ChannelSettings as JSON, sealed
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const ChannelRecord*) {
  using C = ChannelRecord;
  static const kit::Shape shape = kit::shape<C>(
      "ChannelRecord", kit::field<&C::org_id>("org_id"), kit::field<&C::id>("id"),
      kit::field<&C::area_code>("area_code"), kit::field<&C::enabled>("enabled"),
      kit::field<&C::shared>("shared"), kit::field<&C::settings>("settings", kit::personal),
      kit::field<&C::version>("version"));
  return shape;
}

struct KeepChannel {
  bool enabled = false;
  bool shared = false;
  ChannelSettings settings;  // an empty secret keeps the one that is there
};
inline const kit::Shape& describe(const KeepChannel*) {
  static const kit::Shape shape = kit::shape<KeepChannel>(
      "KeepChannel", kit::field<&KeepChannel::enabled>("enabled"), kit::field<&KeepChannel::shared>("shared"),
      kit::field<&KeepChannel::settings>("settings", kit::required));
  return shape;
}

struct ChannelView {
  Channel channel = Channel::line;
  bool enabled = false;
  bool shared = false;
  ChannelSettings settings;  // without its secret
  bool has_secret = false;
  bool has_signing_secret = false;
  std::int64_t waiting = 0, parked = 0, sent = 0;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const ChannelView*) {
  using C = ChannelView;
  static const kit::Shape shape = kit::shape<C>(
      "ChannelView", kit::field<&C::channel>("channel"), kit::field<&C::enabled>("enabled"),
      kit::field<&C::shared>("shared"), kit::field<&C::settings>("settings"),
      kit::field<&C::has_secret>("has_secret"),
      kit::field<&C::has_signing_secret>("has_signing_secret"), kit::field<&C::waiting>("waiting"),
      kit::field<&C::parked>("parked"), kit::field<&C::sent>("sent"), kit::field<&C::version>("version"));
  return shape;
}

struct MakeLineCode {};
inline const kit::Shape& describe(const MakeLineCode*) {
  static const kit::Shape shape = kit::shape<MakeLineCode>("MakeLineCode");
  return shape;
}
// To be sent to the centre's LINE account from the phone of whom it is for.
struct LineCodeView {
  std::string code;
  kit::Instant until;
};
inline const kit::Shape& describe(const LineCodeView*) {
  static const kit::Shape shape =
      kit::shape<LineCodeView>("LineCodeView", kit::field<&LineCodeView::code>("code", kit::secret),
                               kit::field<&LineCodeView::until>("until"));
  return shape;
}
struct LineHeard {
  std::int64_t events = 0;
  std::int64_t linked = 0;
  std::int64_t left = 0;
};
inline const kit::Shape& describe(const LineHeard*) {
  static const kit::Shape shape =
      kit::shape<LineHeard>("LineHeard", kit::field<&LineHeard::events>("events"),
                            kit::field<&LineHeard::linked>("linked"), kit::field<&LineHeard::left>("left"));
  return shape;
}

struct ReceiptHeard {
  Delivery delivery = Delivery::untold;
};
inline const kit::Shape& describe(const ReceiptHeard*) {
  static const kit::Shape shape =
      kit::shape<ReceiptHeard>("ReceiptHeard", kit::field<&ReceiptHeard::delivery>("delivery"));
  return shape;
}

struct TestChannel {
  std::string to;
};
inline const kit::Shape& describe(const TestChannel*) {
  static const kit::Shape shape = kit::shape<TestChannel>(
      "TestChannel", kit::field<&TestChannel::to>("to", kit::required, kit::max(254), kit::secret));
  return shape;
}

struct Resend {};
inline const kit::Shape& describe(const Resend*) {
  static const kit::Shape shape = kit::shape<Resend>("Resend");
  return shape;
}

enum class Fate : std::uint8_t { taken, later, never };
constexpr auto choices(const Fate*) { return kit::Choices{"taken", "later", "never"}; }
struct TestResult {
  Fate fate = Fate::later;
  std::string says;
};
inline const kit::Shape& describe(const TestResult*) {
  static const kit::Shape shape = kit::shape<TestResult>(
      "TestResult", kit::field<&TestResult::fate>("fate"), kit::field<&TestResult::says>("says"));
  return shape;
}

// A line of the outbox: to whom stays unsaid.
struct OutboxRow {
  std::string id;
  Channel channel = Channel::sms;
  Kind kind = Kind::news;
  State state = State::waiting;
  std::int64_t attempts = 0;
  std::string fault;
  kit::Instant put_at;
  std::optional<kit::Instant> sent_at;
  std::optional<kit::Instant> next_at;
  Delivery delivery = Delivery::untold;
  std::optional<kit::Instant> delivered_at;
};
inline const kit::Shape& describe(const OutboxRow*) {
  using O = OutboxRow;
  static const kit::Shape shape = kit::shape<O>(
      "OutboxRow", kit::field<&O::id>("id"), kit::field<&O::channel>("channel"), kit::field<&O::kind>("kind"),
      kit::field<&O::state>("state"), kit::field<&O::attempts>("attempts"), kit::field<&O::fault>("fault"),
      kit::field<&O::put_at>("put_at"), kit::field<&O::sent_at>("sent_at"), kit::field<&O::next_at>("next_at"),
      kit::field<&O::delivery>("delivery"), kit::field<&O::delivered_at>("delivered_at"));
  return shape;
}

struct MessageNews {
  Channel channel = Channel::sms;
  Kind kind = Kind::news;
  std::int64_t attempts = 0;
  std::string fault;
};
inline const kit::Shape& describe(const MessageNews*) {
  static const kit::Shape shape = kit::shape<MessageNews>(
      "MessageNews", kit::field<&MessageNews::channel>("channel"), kit::field<&MessageNews::kind>("kind"),
      kit::field<&MessageNews::attempts>("attempts"), kit::field<&MessageNews::fault>("fault"));
  return shape;
}
struct SendingNews {
  std::int64_t messages = 0;
};
inline const kit::Shape& describe(const SendingNews*) {
  static const kit::Shape shape =
      kit::shape<SendingNews>("SendingNews", kit::field<&SendingNews::messages>("messages"));
  return shape;
}
struct ContactNews {
  std::string whose;  // "person", "staff"
  Channel channel = Channel::line;
};
inline const kit::Shape& describe(const ContactNews*) {
  static const kit::Shape shape = kit::shape<ContactNews>(
      "ContactNews", kit::field<&ContactNews::whose>("whose"), kit::field<&ContactNews::channel>("channel"));
  return shape;
}
struct ChannelNews {
  Channel channel = Channel::line;
  bool enabled = false;
};
inline const kit::Shape& describe(const ChannelNews*) {
  static const kit::Shape shape = kit::shape<ChannelNews>(
      "ChannelNews", kit::field<&ChannelNews::channel>("channel"), kit::field<&ChannelNews::enabled>("enabled"));
  return shape;
}

}  // namespace messages
